import type { APIRoute } from 'astro';
import type { ChangeLog } from '../../../../../core/change-log.ts';
import { pairPaths } from '../../../../../io/paths.ts';
import { changesFile } from '../../../../../output/changes-file.ts';

export const getStaticPaths = pairPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(`${JSON.stringify(changesFile((props as { log: ChangeLog }).log))}\n`);
