import { SECTION_NUMBER } from '../../core/section-number.ts';
import type { Language } from '../language.ts';
import { englishRequirements } from './requirements.ts';
import { cutEnglishSentences } from './sentences.ts';

/**
 * English, a small pack: places that a text points to by number, and what class a norm has and who bears
 * it. Statutes, named documents, deadlines and what a change does are not read.
 */
export const ENGLISH: Language = {
  code: 'en',
  locale: 'en-GB',
  references: {
    numbered: new RegExp(
      String.raw`(?<!\p{L})(?:sections?|rules?|chapters?|clauses?)\s+(${SECTION_NUMBER})(?![\p{L}\p{N}]|\.\d)`,
      'giu',
    ),
    otherDocument: /^\s+(?:of|in)\s+(?:the\s+)?((?:\p{Lu}[\p{L}-]*)(?:\s+\p{Lu}[\p{L}-]*)*)/u,
    namedHeading: /^\s+(\p{Lu}[^().,;]*?)(?=[().,;]|$)/u,
    beforeHeading: /(?<!\p{L})[Tt]he section (?:on |headed )(?=\p{Lu})/gu,
    signed: null,
    ofStatute: /^(?!)/u,
    forWhom: /^ for \p{Lu}\p{L}*(?: \p{Lu}\p{L}*)*/u,
  },
  requirements: englishRequirements,
  cutSentences: cutEnglishSentences,
  laws: () => () => [],
  namedDocuments: () => () => [],
  nounEndings: "(?:s|es|'s|’s|s'|s’)?",
};
