import type { APIRoute } from 'astro';
import type { ChangeLog } from '../../../../../core/change-log.ts';
import { pairPaths, requirementChangesOf } from '../../../../../io/paths.ts';
import { changesFile } from '../../../../../output/changes-file.ts';

export const getStaticPaths = pairPaths;

export const GET: APIRoute = ({ props }) => {
  const { log } = props as { log: ChangeLog };
  return new Response(`${JSON.stringify(changesFile(log, requirementChangesOf(log)))}\n`);
};
