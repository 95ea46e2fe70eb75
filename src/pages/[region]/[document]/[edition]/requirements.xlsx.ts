import type { APIRoute } from 'astro';
import { type EditionRequirementsProps, editionRequirementPaths } from '../../../../io/paths.ts';
import { chronicleOf, loadRulebook } from '../../../../io/site.ts';
import { requirementAbout } from '../../../../output/requirement-about.ts';
import { requirementsJson } from '../../../../output/requirements-json.ts';
import { changedRows } from '../../../../output/workbook-wording.ts';
import { requirementsXlsx } from '../../../../output/xlsx.ts';

export const getStaticPaths = editionRequirementPaths;

export const GET: APIRoute = async ({ props, site }) => {
  const { document, catalogue, edition } = props as EditionRequirementsProps;
  const { today } = loadRulebook();
  const host = site?.href ?? null;
  const { region, logs } = chronicleOf(document);
  const about = requirementAbout(region, document, edition, today, host);
  const log = logs.find(({ newer, basis }) => newer === edition && basis === 'full');
  const changes = log && catalogue.changes.get(log);
  const file = await requirementsXlsx(
    requirementsJson(catalogue, edition, host),
    about,
    changes ? { changed: changedRows(changes, host) } : {},
  );
  return new Response(new Uint8Array(file));
};
