import type { APIRoute } from 'astro';
import { type EditionRequirementsProps, editionRequirementPaths } from '../../../../io/paths.ts';
import { chronicleOf, loadRulebook } from '../../../../io/site.ts';
import { requirementAbout } from '../../../../output/requirement-about.ts';
import { requirementsJson } from '../../../../output/requirements-json.ts';
import { requirementsXlsx } from '../../../../output/xlsx.ts';

export const getStaticPaths = editionRequirementPaths;

export const GET: APIRoute = async ({ props, site }) => {
  const { document, catalogue, edition } = props as EditionRequirementsProps;
  const { today } = loadRulebook();
  const host = site?.href ?? null;
  const about = requirementAbout(chronicleOf(document).region, document, edition, today, host);
  const file = await requirementsXlsx(requirementsJson(catalogue, edition, host), about);
  return new Response(new Uint8Array(file));
};
