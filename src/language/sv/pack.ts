import type { Language } from '../language.ts';
import { lawFinder } from './laws.ts';
import { namedDocumentFinder } from './named-documents.ts';
import { REFERENCE_WORDS } from './references.ts';
import { cutSentences } from './sentences.ts';

export const SWEDISH: Language = {
  code: 'sv',
  locale: 'sv-SE',
  references: REFERENCE_WORDS,
  requirements: null,
  cutSentences,
  laws: lawFinder,
  namedDocuments: namedDocumentFinder,
  // hamn-en, -ens, -ar, -arnas
  nounEndings: '(?:ens?|ets?|ers?|ernas?|arnas?|ornas?|ar|or|ns?|ts?|as?|nas?|s)?',
};
