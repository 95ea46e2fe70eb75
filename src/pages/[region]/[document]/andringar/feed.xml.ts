import type { APIRoute } from 'astro';
import type { ChangeLog } from '../../../../core/change-log.ts';
import type { RulebookDocument } from '../../../../core/model.ts';
import { documentPaths } from '../../../../io/paths.ts';
import { chronicleOf, loadRulebook } from '../../../../io/site.ts';
import { changesFeed } from '../../../../output/atom.ts';

export const getStaticPaths = documentPaths;

export const GET: APIRoute = ({ props, site }) => {
  const { document } = props as { document: RulebookDocument };
  const { region, logs, requirements } = chronicleOf(document);
  const { today } = loadRulebook();
  const changesOf = (log: ChangeLog) => requirements?.changes.get(log) ?? [];
  return new Response(
    changesFeed(document, region, logs, site?.href ?? null, { today, changesOf }),
  );
};
