import type { APIRoute } from 'astro';
import { newsOf } from '../../../../../../core/requirement-news.ts';
import { type NewsProps, newsPaths } from '../../../../../../io/paths.ts';
import { chronicleOf, loadRulebook } from '../../../../../../io/site.ts';
import { newsFeed } from '../../../../../../output/atom.ts';

export const getStaticPaths = newsPaths;

export const GET: APIRoute = ({ props, site }) => {
  const { document, catalogue, bearer } = props as NewsProps;
  const { region } = chronicleOf(document);
  const { today } = loadRulebook();
  return new Response(
    newsFeed(document, region, bearer, newsOf(catalogue, bearer), site?.href ?? null, today),
  );
};
