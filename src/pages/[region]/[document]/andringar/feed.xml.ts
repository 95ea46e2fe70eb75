import type { APIRoute } from 'astro';
import type { RulebookDocument } from '../../../../core/model.ts';
import { changeLogsOf, documentPaths } from '../../../../io/paths.ts';
import { loadSite } from '../../../../io/site.ts';
import { changesFeed } from '../../../../output/atom.ts';

export const getStaticPaths = documentPaths;

export const GET: APIRoute = ({ props, site }) => {
  const { document } = props as { document: RulebookDocument };
  const region = loadSite().regionOf(document.region);
  return new Response(changesFeed(document, region, changeLogsOf(document), site?.href ?? null));
};
