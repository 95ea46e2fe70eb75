import { resolve } from 'node:path';
import type { RulebookDocument } from '../core/model.ts';
import { buildRulebook } from '../core/pipeline.ts';
import { formatProblem } from '../core/problem.ts';
import { type Chronicle, chronicleOf as chronicleIn, type Rulebook } from '../core/rulebook.ts';
import { readContentFolder } from './content-folder.ts';

/**
 * The pages are bundled before they run, so a module-level variable of a script and of a page are two. The rulebook
 * that scripts/build.ts has read and checked is handed over here; reading all content a second time would take
 * as long as rendering it.
 */
const shared = globalThis as typeof globalThis & { rulebookOfSite?: Rulebook };

/** What the pages are made from: the rulebook that was handed over, or (in live editing) the content. */
export function loadRulebook(): Rulebook {
  shared.rulebookOfSite ??= readForLiveEditing();
  return shared.rulebookOfSite;
}

/** Makes a rulebook that has been read and checked the one that the pages show. */
export function shareRulebook(rulebook: Rulebook): void {
  shared.rulebookOfSite = rulebook;
}

/** What is known of a document of the site through the years. */
export function chronicleOf(document: RulebookDocument): Chronicle {
  return chronicleIn(loadRulebook(), document);
}

function readForLiveEditing(): Rulebook {
  const today = process.env.RULEBOOK_TODAY;
  if (!today) throw new Error('RULEBOOK_TODAY is not set; use "npm run build" or "npm run dev".');
  const folder = resolve(process.env.RULEBOOK_CONTENT ?? 'content');
  const rulebook = buildRulebook(readContentFolder(folder), today, { drafts: true });
  const [first] = rulebook.problems.filter((problem) => problem.severity === 'error');
  if (first) throw new Error(`${formatProblem(first)}\nRun "npm run -s check" for all problems.`);
  return rulebook;
}
