/** The latest complete edition of the site's main document. */
export const EDITION = '/vasterbotten/uppdrag-och-regler/2025/';

/** One or more pages of each kind that needs no script, chosen so that everything that a kind can show is shown. */
export const READING_PAGES = {
  start: '/',
  region: '/vasterbotten/',
  'another region': '/jamtland-harjedalen/',
  document: '/vasterbotten/uppdrag-och-regler/',
  'document without text': '/vasterbotten/ersattningsmodell/',
  'contents of an edition': EDITION,
  'contents of a partial edition': '/vasterbotten/uppdrag-och-regler/2021/',
  'announced edition': '/vasterbotten/uppdrag-och-regler/2026/',
  'chapter with a numbered list': `${EDITION}2/`,
  'section with a table': `${EDITION}1.1/`,
  'section with a list and notes': `${EDITION}2.7.3/`,
  'section without text': `${EDITION}2.7/`,
  'section with laws and references': `${EDITION}2.8/`,
  'section with corrections': `${EDITION}2.2.8/`,
  'section under an unexpected number': `${EDITION}6.1.3/`,
  'section with a decision behind it': `${EDITION}7.1.3/`,
  'section whose heading is not known': '/vasterbotten/uppdrag-och-regler/2021/7.1.3/',
  'whole edition': `${EDITION}hela/`,
  'requirement with a deadline': '/vasterbotten/uppdrag-och-regler/krav/K149/',
  'requirement with a decision behind it': '/vasterbotten/uppdrag-och-regler/krav/K1/',
  'all that somebody bears': '/vasterbotten/uppdrag-och-regler/krav/ansvarig/verksamhetschef/',
  decisions: '/vasterbotten/beslut/',
  'decision that orders a wording': '/vasterbotten/beslut/RS-235/',
  'decision about an announced edition': '/vasterbotten/beslut/RS-49/',
  'decision known by citation': '/vasterbotten/beslut/RS-216-2020/',
  'report in another region': '/jamtland-harjedalen/beslut/RS-554-2019/',
  terms: '/begrepp/',
  about: '/om/',
  'accessibility statement': '/om/tillganglighet/',
  sources: '/om/kallor/',
  "editor's handbook": '/om/redaktor/',
} as const;

/** Pages with a script, which read without it too; the search before a search, with hits, and without any. */
export const SCRIPT_PAGES = {
  'all deadlines': '/vasterbotten/uppdrag-och-regler/krav/frister/',
  'address that leads nowhere': '/404.html',
  search: '/sok/',
  'search with hits': '/sok/?q=l%C3%A4kemedel',
  'search without hits': '/sok/?q=xyzzyx',
} as const;

export const ALL_PAGES = { ...READING_PAGES, ...SCRIPT_PAGES } as const;
