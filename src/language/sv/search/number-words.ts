/** What people write before a number, as parts of regular expressions. */
export const SECTION_SAID = String.raw`(?:avsnitt(?:et)?|kapitel|kapitlet|kap\.?|punkt(?:en)?|p\.?|nummer|nr\.?)`;
export const PARAGRAPH_SAID = 'paragraf(?:en)?';
export const REQUIREMENT_SAID = 'krav(?:et)?';
export const EDITION_SAID = 'utg[åa]va(?:n)?|[åa]r';
export const AND = 'och';
/** The series that statutes are printed in: SFS, and those of the authorities (SOSFS, HSLF-FS). */
export const STATUTE_SERIES = String.raw`sfs|\p{L}{0,4}-?\p{L}*fs`;
/** Before the number of a regulation or directive: "(EU) 2016/679". */
export const EU = String.raw`\(?e[ug]\)?`;
