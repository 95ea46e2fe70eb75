import type { APIRoute } from 'astro';
import type { Region } from '../../../core/model.ts';
import { regionPaths } from '../../../io/paths.ts';
import { chronicleOf } from '../../../io/site.ts';
import { decisionsInOrder } from '../../../output/decision-view.ts';
import { decisionsJson } from '../../../output/decisions-json.ts';

export const getStaticPaths = regionPaths;

export const GET: APIRoute = ({ props }) => {
  const { region } = props as { region: Region };
  const checks = region.documents.flatMap((document) => chronicleOf(document).wordings);
  return new Response(
    `${JSON.stringify(decisionsJson(decisionsInOrder(region.decisions), checks))}\n`,
  );
};
