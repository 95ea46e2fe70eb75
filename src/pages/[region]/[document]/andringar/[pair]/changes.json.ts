import type { APIRoute } from 'astro';
import type { ChangeLog } from '../../../../../core/change-log.ts';
import { requirementsChanged } from '../../../../../core/rulebook.ts';
import { pairPaths } from '../../../../../io/paths.ts';
import { chronicleOf } from '../../../../../io/site.ts';
import { changesText } from '../../../../../output/changes-file.ts';

export const getStaticPaths = pairPaths;

export const GET: APIRoute = ({ props }) => {
  const { log } = props as { log: ChangeLog };
  return new Response(changesText(log, requirementsChanged(chronicleOf(log.document), log)));
};
