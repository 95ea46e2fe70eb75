import type { APIRoute } from 'astro';
import { z } from 'zod';
import { versionsJsonSchema } from '../../output/versions-view.ts';

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(z.toJSONSchema(versionsJsonSchema), null, 2)}\n`);
