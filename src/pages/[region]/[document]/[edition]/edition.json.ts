import type { APIRoute } from 'astro';
import { type EditionProps, editionPaths } from '../../../../io/paths.ts';
import { editionJson } from '../../../../output/edition-json.ts';

export const getStaticPaths = editionPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(`${JSON.stringify(editionJson((props as EditionProps).edition))}\n`);
