import type { APIRoute } from 'astro';
import { periodOf } from '../../../../core/time/in-force.ts';
import { type EditionProps, editionPaths } from '../../../../io/paths.ts';
import { editionJson } from '../../../../output/edition-json.ts';

export const getStaticPaths = editionPaths;

export const GET: APIRoute = ({ props }) => {
  const { document, edition } = props as EditionProps;
  const period = periodOf(document, edition) ?? undefined;
  return new Response(`${JSON.stringify(editionJson(edition, period))}\n`);
};
