import { resolve } from 'node:path';
import { type Catalogue, documentsOf, latestComplete, readCatalogue } from '../core/catalogue.ts';
import type { Edition, Region, RulebookDocument } from '../core/model.ts';
import { checkWordings, type WordingCheck } from '../core/ordered-wording.ts';
import { formatProblem } from '../core/problem.ts';
import { readContentFolder } from './content-folder.ts';

/** What the pages are made from: the content, read once per build, and the one clock. */
export interface Site {
  catalogue: Catalogue;
  /** ISO date, "2026-11-21". The only time that the site knows. */
  today: string;
  /** The document that short addresses lead into, with its newest complete edition. */
  main: { document: RulebookDocument; edition: Edition } | null;
  regionOf: (slug: string) => Region;
  /** How the ordered wordings of a document stand in its editions. */
  wordings: (document: RulebookDocument) => readonly WordingCheck[];
}

let loaded: Site | undefined;

/**
 * The site's data. `RULEBOOK_CONTENT` names another content folder (the default is `content`), and
 * `RULEBOOK_TODAY` the day to build for; scripts/build.ts sets both. Without a day the build stops:
 * a clock read here would make two builds of the same content differ.
 */
export function loadSite(): Site {
  loaded ??= readSite();
  return loaded;
}

function readSite(): Site {
  const today = process.env.RULEBOOK_TODAY;
  if (!today || !/^\d{4}-\d{2}-\d{2}$/u.test(today)) {
    throw new Error('RULEBOOK_TODAY is not set; build with "npm run build" or "npm run dev".');
  }
  const { catalogue, problems } = readCatalogue(
    readContentFolder(resolve(process.env.RULEBOOK_CONTENT ?? 'content')),
  );
  const [first] = problems.filter((problem) => problem.severity === 'error');
  if (first) throw new Error(`${formatProblem(first)}\nRun "npm run -s check" for all problems.`);

  const document = documentsOf(catalogue).find((d) => d.main) ?? null;
  const edition = document && latestComplete(document);
  const wordings = new Map(
    documentsOf(catalogue).map((d) => [
      d,
      checkWordings(d, catalogue.regions.find((r) => r.slug === d.region)?.decisions ?? []),
    ]),
  );
  return {
    catalogue,
    today,
    main: document && edition ? { document, edition } : null,
    regionOf: (slug) => {
      const region = catalogue.regions.find((r) => r.slug === slug);
      if (!region) throw new Error(`There is no region "${slug}" in the content.`);
      return region;
    },
    wordings: (d) => wordings.get(d) ?? [],
  };
}
