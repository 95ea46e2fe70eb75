import type { APIRoute } from 'astro';
import { z } from 'zod';
import { checklistFileSchema } from '../../output/checklist-file.ts';

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(z.toJSONSchema(checklistFileSchema), null, 2)}\n`);
