import type { APIRoute } from 'astro';
import { type BasisProps, basisPaths } from '../../../../io/paths.ts';
import { chronicleOf } from '../../../../io/site.ts';
import { decisionBasisDocument } from '../../../../output/decision-basis-document.ts';

export const getStaticPaths = basisPaths;

export const GET: APIRoute = async ({ props }) => {
  const { basis } = props as BasisProps;
  const { region } = chronicleOf(basis.log.document);
  return new Response(new Uint8Array(await decisionBasisDocument(basis, region)));
};
