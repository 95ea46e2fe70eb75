import type { APIRoute } from 'astro';
import { z } from 'zod';
import { decisionsJsonSchema } from '../../output/decisions-json.ts';

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(z.toJSONSchema(decisionsJsonSchema), null, 2)}\n`);
