import type { NumberMap } from '../core/search/number-map.ts';
import type { SiteFunction } from '../language/sv/search/site-words.ts';
import { routes } from './routes.ts';

/** Where a function of the site is, for the main document. */
export function functionAddress(
  name: SiteFunction,
  { region, document, edition }: Pick<NumberMap, 'region' | 'document' | 'edition'>,
): string {
  const main = { region, slug: document };
  switch (name) {
    case 'deadlines':
      return routes.deadlines(main);
    case 'checklist':
      return routes.checklist(main);
    case 'table':
    case 'requirements':
      return routes.requirements(main);
    case 'subscribe':
    case 'news':
      return routes.news(main);
    case 'compare':
      return routes.compare(main);
    case 'changes':
      return routes.changes(main);
    case 'terms':
      return routes.terms();
    case 'print':
      return routes.whole({ id: `${region}/${document}/${edition}` });
    case 'help':
      return routes.about();
  }
}
