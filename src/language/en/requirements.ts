import { type ActorField, UNNAMED } from '../../core/requirements/parties.ts';
import type {
  Bearer,
  NormClass,
  Requirement,
  RequirementEdition,
} from '../../core/requirements/types.ts';
import { escapePattern } from '../../core/text.ts';
import { cutEnglishSentences } from './sentences.ts';

/**
 * The requirements of an English rulebook: the class by the first norm word of a sentence, and who bears it. Times,
 * figures and second norms are not read, and nothing is inherited but by the items of a list.
 */
export function englishRequirements(
  edition: RequirementEdition,
  field: ActorField | null,
): Requirement[] {
  const known = knownActors(field);
  return edition.sections.flatMap(({ key, number: section, paragraphs }) => {
    let leadIn: Norm | null = null;
    return paragraphs.flatMap(({ anchor, kind, text }) => {
      if (kind === 'row') return [];
      const found = cutEnglishSentences(text).flatMap((sentence, i): Requirement[] => {
        const own = readNorm(sentence, known);
        const norm: Norm | null = own ?? (kind === 'item' ? leadIn : null);
        if (kind === 'text') leadIn = /:$/u.test(sentence) ? own : null;
        if (!norm) return [];
        return [
          {
            key,
            section,
            anchor,
            sentenceIndex: i + 1,
            sentence,
            class: norm.class,
            norm: own?.words ?? null,
            implicit: own === null,
            inherited: own === null,
            secondary: [],
            bearer: norm.bearer,
            deadline: null,
            moreDeadlines: [],
            thresholds: [],
          },
        ];
      });
      return found;
    });
  });
}

interface Norm {
  class: NormClass;
  words: string;
  bearer: Bearer;
}

/** In order: what forbids before what binds, since "must not" holds "must". */
const NORMS: readonly { class: NormClass; words: string }[] = [
  {
    class: 'prohibition',
    words:
      '(?:must|shall|may) (?:not|never)|cannot|(?:is|are) (?:not (?:allowed|permitted) to|prohibited from|forbidden)|(?:is|are) prohibited',
  },
  {
    class: 'recommendation',
    words: 'should(?: not| never)?|ought to|(?:is|are) (?:advised|encouraged|recommended)',
  },
  {
    class: 'obligation',
    words: 'must|shall|(?:is|are) (?:required|obliged) to|ha(?:s|ve) to|(?:is|are) responsible for',
  },
  {
    class: 'permission',
    words: 'may|can|(?:is|are) (?:entitled|allowed|permitted) to|ha(?:s|ve) (?:the|a) right to',
  },
];
const NORM = new RegExp(
  `(?<![\\p{L}-])(?:${NORMS.map(({ words }) => `(${words})`).join('|')})(?![\\p{L}])`,
  'iu',
);

interface Known {
  name: string;
  /** True for the one whom a norm binds that names nobody. */
  unnamed: boolean;
  pattern: RegExp;
}

function knownActors(field: ActorField | null): Known[] {
  if (!field) return [];
  const parties = field.parties.map((party) => ({ ...party, unnamed: party.unnamed }));
  const others = [...field.roles, ...field.units].map((one) => ({ ...one, unnamed: false }));
  return [...parties, ...others].map(({ name, also, unnamed }) => ({
    name: withoutArticle(name),
    unnamed,
    pattern: new RegExp(
      `(?<!\\p{L})(?:${[name, ...also].map((word) => escapePattern(withoutArticle(word))).join('|')})(?:s|es)?(?!\\p{L})`,
      'iu',
    ),
  }));
}

const withoutArticle = (words: string): string => words.replace(/^(?:the|an?) /iu, '');

function readNorm(sentence: string, known: readonly Known[]): Norm | null {
  const match = NORM.exec(sentence);
  if (!match) return null;
  const which = match.slice(1).findIndex((group) => group !== undefined);
  const subject = subjectOf(sentence.slice(0, match.index));
  // "No member may …" forbids, whatever the verb.
  const cls = /^no(?:body| one)?(?!\p{L})/iu.test(subject) ? 'prohibition' : NORMS[which]?.class;
  if (!cls) return null;
  return {
    class: cls,
    words: match[0],
    bearer: bearerOf(subject, sentence.slice(match.index + match[0].length), known),
  };
}

/** What stands before the verb, without a clause that opens the sentence or one that hangs on the noun. */
function subjectOf(before: string): string {
  const opened =
    /^(?:if|when|where|after|before|unless|until|during|on|in|at|by|for|from)(?!\p{L})[^,]*,/iu;
  return before
    .replace(opened, '')
    .split(/;|,? (?:and|but) (?=(?:the|an?|every|each|no|all) )/u)
    .at(-1)!
    .replace(/,? (?:who|whose|that|which|with|of|in|at)(?!\p{L}).*$/iu, '')
    .trim();
}

/** A passive verb binds the one after "by", if anybody is named; a thing binds the one who bears what names nobody. */
function bearerOf(subject: string, after: string, known: readonly Known[]): Bearer {
  const stated = (name: string, text: string): Bearer => ({
    name,
    stated: true,
    text,
    scope: null,
    shared: [],
  });
  const named = known.find(({ pattern }) => pattern.test(subject));
  if (named) return stated(named.name, named.pattern.exec(subject)?.[0] ?? named.name);
  const agent =
    /^ (?:also |only |always )?be \p{L}+(?:ed|en|t|de)(?!\p{L})[^,;.]*? by (.+)$/iu.exec(
      after,
    )?.[1] ?? '';
  const acting = known.find(({ pattern }) => pattern.exec(withoutArticle(agent))?.index === 0);
  if (acting) return stated(acting.name, acting.name);
  const other = known.find(({ unnamed }) => unnamed);
  if (other) return { name: other.name, stated: false, text: null, scope: null, shared: [] };
  const printed = withoutArticle(subject.replace(/^(?:every|each|any|all|no) /iu, ''));
  return printed === '' || printed.split(' ').length > 4
    ? { name: UNNAMED, stated: false, text: null, scope: null, shared: [] }
    : stated(printed.charAt(0).toUpperCase() + printed.slice(1), printed);
}
