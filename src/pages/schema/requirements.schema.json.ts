import type { APIRoute } from 'astro';
import { z } from 'zod';
import { requirementsJsonSchema } from '../../output/requirements-json.ts';

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(z.toJSONSchema(requirementsJsonSchema), null, 2)}\n`);
