import { resolve } from 'node:path';
import { accountForEdition, type SourceAccount } from '../core/account.ts';
import { type Catalogue, readCatalogue } from '../core/catalogue.ts';
import { withoutDrafts } from '../core/drafts.ts';
import { documentsOf, latestComplete, mainDocument } from '../core/holdings.ts';
import type { Edition, Region, RulebookDocument } from '../core/model.ts';
import { checkWordings, type WordingCheck } from '../core/ordered-wording.ts';
import { formatProblem, type Problem } from '../core/problem.ts';
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
  /** What became of every character of an edition's source; null when it has none. */
  account: (edition: Edition) => SourceAccount | null;
}

/**
 * The pages are bundled before they run, so a module-level variable of a script and of a page are two. The site
 * that scripts/build.ts has read and checked is handed over here; reading all content a second time would take
 * as long as rendering it.
 */
const shared = globalThis as typeof globalThis & { rulebookSite?: Site };

/** The site's data: what the build has read, or (in live editing) the content as it is now. */
export function loadSite(): Site {
  shared.rulebookSite ??= readForLiveEditing();
  return shared.rulebookSite;
}

/** Makes a site that has been read and checked the one that the pages show. */
export function shareSite(site: Site): void {
  shared.rulebookSite = site;
}

function readForLiveEditing(): Site {
  const today = process.env.RULEBOOK_TODAY;
  if (!today) throw new Error('RULEBOOK_TODAY is not set; use "npm run build" or "npm run dev".');
  const folder = resolve(process.env.RULEBOOK_CONTENT ?? 'content');
  const { site, problems } = readSite(folder, today, { drafts: true });
  const [first] = problems.filter((problem) => problem.severity === 'error');
  if (first) throw new Error(`${formatProblem(first)}\nRun "npm run -s check" for all problems.`);
  return site;
}

export interface SiteReading {
  site: Site;
  /** All that the folder holds, drafts among it whether or not the site shows them: what the rules are put to. */
  held: Catalogue;
  /** The problems of reading; the rules come after. */
  problems: Problem[];
}

/** Reads the content of a folder. `today` is an ISO date; `drafts` tells whether the site shows drafts. */
export function readSite(
  folder: string,
  today: string,
  { drafts }: { drafts: boolean },
): SiteReading {
  const { catalogue: held, problems } = readCatalogue(readContentFolder(folder));
  const catalogue = drafts ? held : withoutDrafts(held);
  const document = mainDocument(catalogue);
  const edition = document && latestComplete(document);
  const wordings = new Map(
    documentsOf(catalogue).map((d) => [
      d,
      checkWordings(d, catalogue.regions.find((r) => r.slug === d.region)?.decisions ?? []),
    ]),
  );
  const site: Site = {
    catalogue,
    today,
    main: document && edition ? { document, edition } : null,
    regionOf: (slug) => {
      const region = catalogue.regions.find((r) => r.slug === slug);
      if (!region) throw new Error(`There is no region "${slug}" in the content.`);
      return region;
    },
    wordings: (d) => wordings.get(d) ?? [],
    account: (e) => accountForEdition(e, catalogue)?.account ?? null,
  };
  return { site, held, problems };
}
