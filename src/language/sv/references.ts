import { SECTION_NUMBER } from '../../core/section-number.ts';
import type { ReferenceWords } from '../language.ts';

const SIGNED_NUMBER = String.raw`\d{1,4}(?: ?[a-z](?![\p{L}\p{N}]))?`;

/** Swedish as rulebooks point with it: "avsnitt 2.1", "avsnittet Avgifter", "2 kap. 4 §". */
export const REFERENCE_WORDS: ReferenceWords = {
  numbered: new RegExp(
    String.raw`(?<!\p{L})(?:avsnitt(?:et)?|punkt(?:en)?|kapitel|kapitlet)\s+(${SECTION_NUMBER})(?![\p{L}\p{N}]|\.\d)`,
    'giu',
  ),
  // "avsnitt 9.4 i Avgiftshandboken"
  otherDocument: /^\s+i\s+((?:\p{Lu}[\p{L}-]*)(?:\s+\p{Lu}[\p{L}-]*)*)/u,
  // Begins with a capital and ends where the sentence or parenthesis does.
  namedHeading: /^\s+(\p{Lu}[^().;]*?)(?=\s+inkl(?:usive|\.)|[().;]|$)/u,
  beforeHeading: /(?<!\p{L})[Aa]vsnittet\s+(?=\p{Lu})/gu,
  signed: new RegExp(
    String.raw`(?<![\p{L}\p{N}§:.]|§ )(?:(?<chapter>\d{1,3}(?: ?[a-z])?) ?kap\.? )?(?<first>${SIGNED_NUMBER})(?:(?:–|-| och | eller )(?<last>${SIGNED_NUMBER}))? ?§{1,2}(?!§)`,
    'gu',
  ),
  // "3 § kommunallagen", "2 § i förordningen", "4 § LOV", "5 § lag (2020:1)"
  ofStatute:
    /^,? (?:i |enligt )?(?:\p{L}*(?:lag|lagen|balk|balken|förordning|förordningen|föreskrifter|föreskrifterna)(?!\p{L})|\p{Lu}\p{Lu}+|\p{Lu}\p{Ll}\p{Lu})/u,
  forWhom: /^ för \p{Lu}\p{L}*(?: \p{Lu}\p{L}*)*/u,
};
