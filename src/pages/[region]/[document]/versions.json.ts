import type { APIRoute } from 'astro';
import type { RulebookDocument } from '../../../core/model.ts';
import { documentPaths } from '../../../io/paths.ts';
import { chronicleOf } from '../../../io/site.ts';
import { versionsJson } from '../../../output/versions-view.ts';

export const getStaticPaths = documentPaths;

export const GET: APIRoute = ({ props }) => {
  const { document } = props as { document: RulebookDocument };
  return new Response(`${JSON.stringify(versionsJson(chronicleOf(document)))}\n`);
};
