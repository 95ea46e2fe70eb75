import type { APIRoute } from 'astro';
import { z } from 'zod';
import { editionJsonSchema } from '../../output/edition-json.ts';

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(z.toJSONSchema(editionJsonSchema), null, 2)}\n`);
