import type { RulebookDocument } from '../core/model.ts';
import { type Chronicle, chronicleOf as chronicleIn, type Rulebook } from '../core/rulebook.ts';

/**
 * The pages are bundled before they run, so a module-level variable of a script and of a page are two. The rulebook
 * that scripts/build.ts has read and checked is handed over here; reading all content a second time would take
 * as long as rendering it.
 */
const shared = globalThis as typeof globalThis & { rulebookOfSite?: Rulebook };

/** What the pages are made from: the rulebook that the build, or live editing, has handed over. */
export function loadRulebook(): Rulebook {
  if (!shared.rulebookOfSite) throw new Error('Use "npm run build" or "npm run dev".');
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
