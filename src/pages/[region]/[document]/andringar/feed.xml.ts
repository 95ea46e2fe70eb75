import type { APIRoute } from 'astro';
import type { RulebookDocument } from '../../../../core/model.ts';
import { documentPaths } from '../../../../io/paths.ts';
import { chronicleOf } from '../../../../io/site.ts';
import { changesFeed } from '../../../../output/atom.ts';

export const getStaticPaths = documentPaths;

export const GET: APIRoute = ({ props, site }) => {
  const { document } = props as { document: RulebookDocument };
  const { region, logs } = chronicleOf(document);
  return new Response(changesFeed(document, region, logs, site?.href ?? null));
};
