import type { APIRoute } from 'astro';
import { z } from 'zod';
import { changesFileSchema } from '../../output/changes-schema.ts';

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(z.toJSONSchema(changesFileSchema), null, 2)}\n`);
