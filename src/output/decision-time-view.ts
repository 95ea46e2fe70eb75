import type { Decision } from '../core/model.ts';
import type { Chronicle } from '../core/rulebook.ts';
import { placeText } from '../core/time/place.ts';
import type { Effect } from '../core/time/types.ts';
import { printedEdition } from '../core/time/versions.ts';
import { editionName } from './citation.ts';
import { daysInWords } from './dates.ts';
import { routes } from './routes.ts';

/** One effect of a decision as its page shows it. */
export interface EffectRow {
  /** "Uppdrag och regler 2025, 2.7.3 p5 ändras från den 1 juli 2025". */
  heading: string;
  /** The section as it was first decided. */
  href: string | null;
  was: string[] | null;
  wording: string[] | null;
  quote: string | null;
  /** The version that the effect gives. */
  version: { name: string; href: string } | null;
}

/** The effects of a decision, in its own order. */
export function effectRows(decision: Decision, chronicles: readonly Chronicle[]): EffectRow[] {
  return decision.effects.map((effect) => {
    const document = chronicles.find((one) => one.document.slug === effect.document)?.document;
    const edition = document ? printedEdition(document, effect.edition) : null;
    const number = numberOf(effect);
    const section = edition?.sections.find((one) => one.number === number);
    const version = document?.editions.find(
      (one) =>
        one.version?.edition === edition?.edition &&
        one.version?.by.includes(decision.id) &&
        effect.from !== null &&
        one.version.from >= effect.from &&
        effect.form !== 'note',
    );
    const name = [document?.shortTitle, edition?.edition].filter(Boolean).join(' ');
    const days =
      effect.from === null
        ? '; från vilken dag framgår inte'
        : ` ${daysInWords(effect.from, effect.to)}`;
    return {
      heading: `${name}${whatOf(effect)}${days}`,
      href: edition && section ? routes.section(edition, section) : null,
      ...wordsOf(effect),
      version: version ? { name: editionName(version), href: routes.edition(version) } : null,
    };
  });
}

function numberOf(effect: Effect): string | null {
  if (effect.form === 'replace') return null;
  return effect.form === 'section' ? effect.number : effect.at.section;
}

function whatOf(effect: Effect): string {
  switch (effect.form) {
    case 'wording':
      return `, ${placeText(effect.at)}, får ny lydelse`;
    case 'heading':
      return `, ${effect.at.section}, får ny rubrik`;
    case 'section':
      return `, nytt avsnitt ${effect.number}${effect.heading ? ` ${effect.heading}` : ''}`;
    case 'repeal':
      return `, ${placeText(effect.at)}, upphävs`;
    case 'replace':
      return effect.with === ''
        ? `: ”${effect.find}” utgår överallt`
        : `: ”${effect.find}” byts mot ”${effect.with}” överallt`;
    case 'note':
      return `, ${placeText(effect.at)}`;
  }
}

function wordsOf(effect: Effect): Pick<EffectRow, 'was' | 'wording' | 'quote'> {
  const parts = (text: string) => text.trim().split(/\n\s*\n/u);
  switch (effect.form) {
    case 'wording':
      return { was: parts(effect.was.text), wording: parts(effect.wording.text), quote: null };
    case 'heading':
      return { was: [effect.was], wording: [effect.wording], quote: null };
    case 'section':
      return { was: null, wording: parts(effect.wording.text), quote: null };
    case 'note':
      return { was: null, wording: null, quote: effect.quote };
    default:
      return { was: null, wording: null, quote: null };
  }
}
