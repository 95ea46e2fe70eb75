import type { APIRoute } from 'astro';
import { cataloguePaths, type RequirementsProps } from '../../../../io/paths.ts';
import { loadRulebook } from '../../../../io/site.ts';
import { deadlineCalendar } from '../../../../output/deadline-calendar.ts';

export const getStaticPaths = cataloguePaths;

export const GET: APIRoute = ({ props, site }) => {
  const { catalogue } = props as RequirementsProps;
  return new Response(deadlineCalendar(catalogue, null, loadRulebook().today, site?.href ?? null));
};
