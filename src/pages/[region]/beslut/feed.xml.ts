import type { APIRoute } from 'astro';
import type { Region } from '../../../core/model.ts';
import { regionPaths } from '../../../io/paths.ts';
import { loadRulebook } from '../../../io/site.ts';
import { decisionsFeed } from '../../../output/atom.ts';

export const getStaticPaths = regionPaths;

export const GET: APIRoute = ({ props, site }) =>
  new Response(
    decisionsFeed((props as { region: Region }).region, site?.href ?? null, loadRulebook().today),
  );
