import type { APIRoute } from 'astro';
import { calendarPaths, type NewsProps } from '../../../../../io/paths.ts';
import { loadRulebook } from '../../../../../io/site.ts';
import { deadlineCalendar } from '../../../../../output/deadline-calendar.ts';

export const getStaticPaths = calendarPaths;

export const GET: APIRoute = ({ props, site }) => {
  const { catalogue, bearer } = props as NewsProps;
  return new Response(
    deadlineCalendar(catalogue, bearer, loadRulebook().today, site?.href ?? null),
  );
};
