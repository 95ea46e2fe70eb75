import { ENGLISH } from './en/pack.ts';
import type { Language, LanguageCode } from './language.ts';
import { SWEDISH } from './sv/pack.ts';

const PACKS: Record<LanguageCode, Language> = { sv: SWEDISH, en: ENGLISH };

/** The pack of a language. What names none is Swedish. */
export function languageOf(code: LanguageCode = 'sv'): Language {
  return PACKS[code];
}
