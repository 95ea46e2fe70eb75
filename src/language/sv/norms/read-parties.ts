import type {
  ActorField,
  ActorKind,
  KnownActor,
  Parties,
} from '../../../core/requirements/parties.ts';
import { UNNAMED } from '../../../core/requirements/parties.ts';
import type { EditionParagraph, RequirementEdition } from '../../../core/requirements/types.ts';

/** Most characters of a paragraph that are searched for a definition. */
const DEFINITION_LENGTH = 600;

/**
 * Who is who in a rulebook: what is set down beside the document, and what its text defines:
 * "Fortsättningsvis benämns X och Y som Z" makes X and Y other words for Z, and Z the one bound; a
 * row "X: Den som …" defines a person; a row that names the "huvudman" or "beställare" names the one
 * who commissions. What neither says is not filled in.
 */
export function readParties(edition: RequirementEdition, field: ActorField | null = null): Parties {
  const paragraphs = edition.sections.flatMap((section) => section.paragraphs);
  const defined = definedPersons(paragraphs);
  const named = readProvider(paragraphs);
  const contracted = defined.find(({ definition }) => BY_CONTRACT.test(definition));
  const known = field ? fieldActors(field) : [];
  const unnamed = field?.parties.find((party) => party.unnamed)?.name;
  const ownName = named?.name ?? contracted?.name;
  const bound =
    unnamed ?? (ownName === undefined ? null : definiteForm(ownName, paragraphs)) ?? UNNAMED;
  const principal =
    field?.parties.find(({ part }) => part === 'commissions')?.name ?? readPrincipal(paragraphs);
  const taken = new Set(known.map(({ name }) => name.toLowerCase()));
  const own: KnownActor[] = [
    ...(unnamed === undefined && bound !== UNNAMED
      ? [
          {
            kind: 'provider' as const,
            name: bound,
            words: [ownName as string, ...(named?.others ?? [])].map(base),
          },
        ]
      : []),
    ...(principal !== null && !field?.parties.some(({ part }) => part === 'commissions')
      ? [{ kind: 'principal' as const, name: principal, words: [principal.toLowerCase()] }]
      : []),
    ...defined
      .filter(({ name }) => base(name) !== base(bound))
      .map(({ name, definition }) => ({
        kind: ANSWERS.test(definition) ? ('manager' as const) : ('person' as const),
        name,
        words: [name.toLowerCase()],
      })),
  ];
  return theSame({
    provider: bound,
    principal,
    actors: [...known, ...own.filter(({ name }) => !taken.has(name.toLowerCase()))],
  });
}

/** Names before kinds: units, then managers, parties, and those known by what they do. */
function fieldActors({ parties, roles, units }: ActorField): KnownActor[] {
  const actor = (kind: ActorKind, { name, also }: { name: string; also: readonly string[] }) => ({
    kind,
    name,
    words: [name, ...also].map((word) => word.toLowerCase()),
  });
  const kinds = { bound: 'provider', commissions: 'principal', other: 'unit' } as const;
  const of = (kind: string) => roles.filter((role) => role.kind === kind);
  return [
    ...units.map((unit) => actor('unit', unit)),
    ...of('manager').map((role) => actor('manager', role)),
    ...[...parties]
      .sort((a, b) => ORDER[a.part] - ORDER[b.part])
      .map((party) => actor(kinds[party.part], party)),
    ...of('staff').map((role) => actor('staff', role)),
    ...of('person').map((role) => actor('person', role)),
  ];
}
const ORDER = { other: 0, commissions: 1, bound: 2 } as const;

/** One object for equal parties: what is read by them can then be kept from edition to edition. */
function theSame(parties: Parties): Parties {
  const name = JSON.stringify(parties);
  const known = KNOWN.get(name) ?? parties;
  KNOWN.set(name, known);
  return known;
}
const KNOWN = new Map<string, Parties>();

const BY_CONTRACT = /(?<!\p{L})(?:enligt avtal med|på uppdrag av)(?!\p{L})/iu;
const ANSWERS = /(?<!\p{L})(?:svarar?|ansvarar?|leder?|förestår?) (?:för)?/iu;

/** Rows and lines of the form "X: Den som …", which define a person. */
function definedPersons(
  paragraphs: readonly EditionParagraph[],
): { name: string; definition: string }[] {
  return paragraphs.flatMap(({ text }) => {
    const row = /^(\p{Lu}\p{L}{2,30})\s*(?:[\t|]|: | [–-] )\s*((?:Den|En person) som .+)$/u.exec(
      text.slice(0, DEFINITION_LENGTH),
    );
    return row ? [{ name: row[1] as string, definition: row[2] as string }] : [];
  });
}

const NAMED = new RegExp(
  '(?:fortsättningsvis|nedan|härefter|i det följande|i fortsättningen) (?:benämns|kallas) ' +
    '([^.\\n]{3,120}?) (?:som|för) ["”]?(\\p{L}+)',
  'iu',
);

function readProvider(
  paragraphs: readonly EditionParagraph[],
): { name: string; others: string[] } | null {
  for (const { text } of paragraphs) {
    const found = /benämns|kallas/iu.test(text) ? NAMED.exec(text.replace(/\s+/gu, ' ')) : null;
    if (!found) continue;
    const others = (found[1] as string)
      .split(/,|\s(?:och|samt|eller)\s/u)
      .map((part) => base(part.trim().split(/\s+/)[0] ?? ''))
      .filter((word) => word.length > 3);
    return { name: found[2] as string, others };
  }
  return null;
}

function readPrincipal(paragraphs: readonly EditionParagraph[]): string | null {
  for (const { text } of paragraphs) {
    const row = /^(\p{Lu}[^\t|:]{2,59}?) ?(?:[\t|]|: | [–-] )[^\n]*?(?:huvudman|beställare)/u.exec(
      text.slice(0, DEFINITION_LENGTH),
    );
    if (row) return (row[1] as string).trim();
  }
  return null;
}

/** "Vårdhem" as the text itself puts it in definite form, else as it is defined. */
function definiteForm(name: string, paragraphs: readonly EditionParagraph[]): string {
  const forms = [`${name}en`, `${name}et`, `${name}n`].map((form) => form.toLowerCase());
  const found = forms.find((form) =>
    paragraphs.some(({ text }) => text.toLowerCase().includes(form)),
  );
  return found === undefined ? name : name + found.slice(name.length);
}

/** The word without its ending of number and definiteness. */
function base(word: string): string {
  return word.toLowerCase().replace(/(?:erna|arna|en|et|er|n)$/u, '');
}
