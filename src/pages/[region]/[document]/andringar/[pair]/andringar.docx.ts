import type { APIRoute } from 'astro';
import type { ChangeLog } from '../../../../../core/change-log.ts';
import { pairPaths } from '../../../../../io/paths.ts';
import { chronicleOf } from '../../../../../io/site.ts';
import { changeDocument } from '../../../../../output/change-document.ts';

export const getStaticPaths = pairPaths;

export const GET: APIRoute = async ({ props }) => {
  const { log } = props as { log: ChangeLog };
  const file = await changeDocument(log, chronicleOf(log.document));
  return new Response(new Uint8Array(file));
};
