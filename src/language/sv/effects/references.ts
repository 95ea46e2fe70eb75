export interface FoundReference {
  key: string;
  at: number;
  end: number;
}

const PATTERNS: readonly RegExp[] = [
  /[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}/giu,
  new RegExp(
    '(?:https?://|www\\.)[^\\s)>"”]+|(?<![\\p{L}\\d@.])(?:[\\p{L}\\d-]+\\.)+(?:se|nu|' +
      'com|org|eu|example)(?:/[^\\s)>"”,;]*)?(?![\\p{L}\\d])',
    'giu',
  ),
  new RegExp(
    '(?<!\\p{L})(?:SOSFS|HSLF-FS|SFS|BFS|AFS|LVFS|KSFS|ISO|SS-EN|SS|EU|EG|RS|HSN|VLL|' +
      'RV|FS)\\s*(?:\\(?\\d{4}|\\d{3,5})(?:[:/-]\\d+)+',
    'gu',
  ),
  /\(\s*(?:SFS\s*)?\d{4}:\d+\s*\)|(?<![\d:])\d{4}:\d{1,4}(?!\d)/gu,
  /\((?:EU|EG)\)\s*(?:nr\s*)?\d+\/\d+/gu,
  /(?<!\p{L})(?:första|andra|tredje|fjärde|femte|sjätte)(?:[–-]| och | eller )?(?:andra|tredje|fjärde|femte|sjätte)? (?:stycket|styckena|punkten|punkterna|meningen)(?!\p{L})/giu,
  // "28 kap. 5 eller 6 §", "16 a–23 a §§", "§ 12".
  /(?<![\d.,])(?:\d{1,3}(?: \p{Ll})? kap\.? )?(?:\d{1,3}(?: \p{Ll})?(?:,| och| eller| samt|\s?[-–]) ?){0,8}\d{1,3}(?: ?\p{Ll})? ?§§?|§§? ?\d+(?:[-–,] ?\d+){0,8}/gu,
  new RegExp(
    '(?<!\\p{L})(?:avsnitt(?:et)?|punkt(?:en)?|kapitel|kap\\.?|stycke|bilaga|bilagan|' +
      'artikel|paragraf|tabell|avdelning|moment|steg)\\s+(?:\\d+(?:\\.\\d+)*|' +
      '\\p{Lu}(?!\\p{L}))',
    'giu',
  ),
];

/** Nouns that name a document, a register or a body of rules. */
const DOCUMENT =
  '(?:lag|förordning|föreskrift|riktlinje|program|handbok|policy|rutin|' +
  'överenskommelse|anvisning|vägledning|avtal|bilaga|' +
  'prislista|förteckning|standard|strategi|regelverk|dokument|plan|balk|direktiv|' +
  'kunskapsstöd|vårdprogram|instruktion|' +
  'kommunallag|modell|manual|checklista|kodverk|register|mall|blankett|guide|' +
  'rekommendation|uppdragsbeskrivning|praxis|råd)';

/** Words by which a sentence points to a document. */
const POINTERS =
  '(?:enligt|i enlighet med|i linje med|utifrån|framgår av|anges i|regleras i|' +
  'med stöd av|se|följa|följer|tillämpa|uppfylla)';

/** A finite verb ends the name of a document. */
const VERB = '(?<!\\p{L})(?:gäller|ska|får|kan|bör|måste|är)(?!\\p{L})';

/**
 * What a sentence points to: numbered acts and regulations, sections, annexes, web and e-mail
 * addresses. Keys are comparable; "punkt 4.3" and "avsnitt 4.3" have the same key.
 */
export function findReferences(text: string): FoundReference[] {
  const found: FoundReference[] = [];
  for (const pattern of PATTERNS) {
    for (const m of text.matchAll(pattern)) {
      const end = m.index + m[0].length;
      if (found.some((f) => m.index < f.end && end > f.at)) continue;
      found.push({ key: keyOf(m[0]), at: m.index, end });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[.)]+$/u, '')
    .replace(/^(?:avsnittet|avsnitt|punkten|punkt)\s+/u, 'avsnitt ')
    .replace(/^(?:kapitel|kap\.?)\s+/u, 'kapitel ')
    .replace(/^https?:\/\/|^www\./u, '')
    .replace(/[\s()]+|sfs/gu, '');
}

/**
 * Stretches of text that name the document a pointer leads to ("enligt Basprogram för …"), from the
 * pointer to the next comma or stop. A change that stays inside one such stretch on both sides is a
 * change of reference even where nothing is numbered.
 */
export function documentStretches(text: string): { at: number; end: number }[] {
  const pattern = new RegExp(
    `(?<!\\p{L})${POINTERS}\\s+(?:(?!${VERB})[^,.;()])*?\\p{L}*${DOCUMENT}\\p{L}*(?:(?!${VERB})[^,.;])*`,
    'giu',
  );
  const followed = new RegExp(
    `^[^.;]*?\\p{L}*${DOCUMENT}\\p{L}*[^.;]*?(?=\\s(?:ska|skall|bör) (?:följas|` +
      `tillämpas|användas|efterlevas))`,
    'iu',
  );
  const first = followed.exec(text);
  const leading = first ? [{ at: 0, end: first[0].length }] : [];
  return [
    ...leading,
    ...[...text.matchAll(pattern)].map((m) => ({ at: m.index, end: m.index + m[0].length })),
  ];
}

/** Verbs that name a recipient after "till". */
export const TELLS_SOMEBODY =
  /(?<!\p{L})(?:anmäl|rapporter|skicka|sänd|översänd|lämna|överlämna|meddela|redovisa|hänvis|remitter|göras|underrätt|informer)\p{L}*/iu;
