import type { APIRoute } from 'astro';
import { type EditionRequirementsProps, editionRequirementPaths } from '../../../../io/paths.ts';
import { requirementsCsv } from '../../../../output/csv.ts';
import { requirementsJson } from '../../../../output/requirements-json.ts';

export const getStaticPaths = editionRequirementPaths;

export const GET: APIRoute = ({ props, site }) => {
  const { catalogue, edition } = props as EditionRequirementsProps;
  return new Response(requirementsCsv(requirementsJson(catalogue, edition, site?.href ?? null)));
};
