import type { LanguageCode } from '../language/language.ts';
import { readDecisionFile } from './decision-file.ts';
import { assembleEdition, type EditionParts, strangeWordsOf } from './edition.ts';
import { readField } from './field.ts';
import { readYaml } from './front-matter.ts';
import type { Ledger } from './ledger/ledger.ts';
import { readLedger } from './ledger/ledger-file.ts';
import type {
  Decision,
  Edition,
  ProsePage,
  Region,
  RulebookDocument,
  Section,
  SiteSettings,
  Term,
} from './model.ts';
import { type MovedAddress, readMoved } from './moved.ts';
import type { Place, Problem } from './problem.ts';
import { readProsePage } from './prose-page.ts';
import {
  amendedSchema,
  conversionSchema,
  documentSchema,
  type EditionData,
  editionSchema,
  publishedSchema,
  regionSchema,
  type TermsData,
  termsSchema,
} from './schemas.ts';
import type { Amended, PublishedSeal, Reach } from './sealed.ts';
import {
  joinWordLists,
  NO_WORDS,
  readFieldWords,
  readWordList,
  type WordList,
} from './search/word-list.ts';
import { readSectionFile } from './section-file.ts';
import { DEFAULT_SETTINGS, readSiteSettings, unheldSettings } from './site-settings.ts';
import { indexOfWords, slug } from './text.ts';
import { foldProblems } from './time/fold-problems.ts';
import { withImpliedAdoptions } from './time/implied-adoption.ts';
import { withVersions } from './time/versions.ts';

/** One file of `content/`. */
export interface ContentFile {
  /** From the root of the repository, with forward slashes: "content/vasterbotten/region.yaml". */
  path: string;
  text: string;
  /** SHA-256 of the file's bytes, in hexadecimal. Given from outside, since the core does no input or output. */
  sha256: string;
  /** The same sum of the text alone, where a byte order mark or the ends of lines make it another. */
  sha256OfText?: string;
}

/** All that is held: regions with their documents, editions and decisions, and the source texts. */
export interface Catalogue {
  regions: Region[];
  /** What became of published addresses that are no longer there. Left out: every address still answers. */
  moved?: MovedAddress[];
  /** The list of what has been published. Left out: the content is held to none. */
  published?: PublishedSeal;
  /** How far the list of what is sealed reached when the site was published. Left out: it never was. */
  reach?: Reach | null;
  /** What was wrong when it was published, by an editor. Left out: nothing. */
  amended?: Amended[];
  /** Whose site this is. Left out: nobody has said, and the defaults hold. */
  settings?: SiteSettings;
  /** Pages of prose. Left out: none, and the site speaks for itself. */
  pages?: ProsePage[];
  /** Source texts by path, for the account. */
  sources: ReadonlyMap<string, ContentFile>;
}

export interface CatalogueReading {
  catalogue: Catalogue;
  problems: Problem[];
}

/**
 * Reads the content: `{root}/site.yaml`, `{root}/moved.yaml` and `{root}/pages/*.md` where they are, `{root}/{region}/region.yaml`, `decisions/*.mdx`, and
 * per document `document.yaml`, `requirements.yaml` and `synonyms.yaml` if it has them, and one folder an edition.
 * The order of the files does not matter. A file that has no place in this is a problem,
 * since an editor would think that it counts.
 */
/** Tells whether a word, in lower case, is one of the language; null for a language whose words nobody knows. */
export type WordsOf = (language: LanguageCode) => ((word: string) => boolean) | null;

export function readCatalogue(
  files: readonly ContentFile[],
  root = 'content',
  words: WordsOf = () => null,
): CatalogueReading {
  const reader = new CatalogueReader(files, root, words);
  const { settings, unheld } = reader.settings();
  const regions = reader.regions(settings);
  const moved = reader.moved();
  const pages = reader.pages();
  const reach = reader.reach();
  const amended = reader.amended();
  reader.problems.push(...unheld(regions));
  return {
    catalogue: { regions, moved, reach, amended, settings, pages, sources: reader.sources },
    problems: [...reader.problems, ...reader.strayFiles()].map((problem) =>
      reader.isInDraft(problem) ? { ...problem, inDraft: true } : problem,
    ),
  };
}

class CatalogueReader {
  readonly problems: Problem[] = [];
  readonly sources = new Map<string, ContentFile>();
  private readonly byPath: Map<string, ContentFile>;
  private readonly used = new Set<string>();
  /** Folders of editions that are drafts, for faults that are found in them. */
  private readonly drafts = new Set<string>();
  private readonly root: string;

  private readonly words: WordsOf;

  constructor(files: readonly ContentFile[], root: string, words: WordsOf) {
    this.words = words;
    const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
    this.byPath = new Map(sorted.map((file) => [file.path, file]));
    this.root = root;
  }

  regions(site: SiteSettings): Region[] {
    return this.foldersWith(this.root, 'region.yaml').flatMap((name) => {
      const base = `${this.root}/${name}`;
      const file = this.take(`${base}/region.yaml`);
      const { data, placeOf, problems } = readYaml(file.path, file.text, regionSchema);
      this.problems.push(...problems);
      const region: Region = {
        slug: name,
        name: data?.name ?? name,
        madeUp: data?.madeUp ?? false,
        about: data?.about ?? [],
        documents: this.documents(base, name, site.language),
        decisions: withNamesakes(withImpliedAdoptions(this.decisions(`${base}/decisions`, name))),
        site,
        place: placeOf(['name']),
      };
      const amended = region.documents.map((document) => withVersions(document, region.decisions));
      this.problems.push(...amended.flatMap(({ faults }) => foldProblems(faults)));
      return [{ ...region, documents: amended.map(({ document }) => document) }];
    });
  }

  moved(): MovedAddress[] {
    const path = `${this.root}/moved.yaml`;
    if (!this.byPath.has(path)) return [];
    const { moved, problems } = readMoved(path, this.take(path).text);
    this.problems.push(...problems);
    return moved;
  }

  reach(): Reach | null {
    const path = `${this.root}/published.yaml`;
    if (!this.byPath.has(path)) return null;
    const { data, placeOf, problems } = readYaml(path, this.take(path).text, publishedSchema);
    this.problems.push(...problems);
    return data && { ...data, place: placeOf(['head']) };
  }

  amended(): Amended[] {
    const path = `${this.root}/amended.yaml`;
    if (!this.byPath.has(path)) return [];
    const { data, problems } = readYaml(path, this.take(path).text, amendedSchema);
    this.problems.push(...problems);
    return data?.amended ?? [];
  }

  /** The settings, and what is wrong with them that only the regions tell. */
  settings(): { settings: SiteSettings; unheld: (regions: readonly Region[]) => Problem[] } {
    const path = `${this.root}/site.yaml`;
    if (!this.byPath.has(path)) return { settings: DEFAULT_SETTINGS, unheld: () => [] };
    const { settings, placeOf, problems } = readSiteSettings(path, this.take(path).text);
    const holds = (name: string) => this.byPath.has(`${this.root}/${name}`);
    this.problems.push(...problems);
    if (settings.logo !== null) this.used.add(`${this.root}/${settings.logo}`);
    return {
      settings,
      unheld: (regions) => unheldSettings(settings, regions, holds, placeOf),
    };
  }

  pages(): ProsePage[] {
    return this.filesIn(`${this.root}/pages`, '.md').flatMap((file) => {
      const { page, problems } = readProsePage(file.path, this.take(file.path).text);
      this.problems.push(...problems);
      return page ? [page] : [];
    });
  }

  private documents(base: string, region: string, language: LanguageCode): RulebookDocument[] {
    return this.foldersWith(base, 'document.yaml').map((name) => {
      const folder = `${base}/${name}`;
      const file = this.take(`${folder}/document.yaml`);
      const { data, placeOf, problems } = readYaml(file.path, file.text, documentSchema);
      this.problems.push(...problems);
      const shortTitle = data?.shortTitle ?? name;
      const field = readField(data, placeOf);
      const of = { region, document: name, shortTitle, field, language };
      return {
        region,
        slug: name,
        title: data?.title ?? name,
        shortTitle,
        about: data?.about ?? [],
        main: data?.main ?? false,
        knownFrom: data?.knownFrom ?? [],
        keepPairs: data?.keepPairs ?? [],
        wordList: joinWordLists([
          this.wordList(`${folder}/synonyms.yaml`),
          ...(data?.fields ?? []).map((name, i) => this.fieldWords(name, placeOf(['fields', i]))),
        ]),
        field,
        editions: this.foldersWith(folder, 'edition.yaml')
          .flatMap((edition) => this.edition(folder, of, edition))
          .sort((a, b) => (a.edition < b.edition ? -1 : 1)),
        ledger: this.ledger(`${folder}/requirements.yaml`),
        place: placeOf(['title']),
      };
    });
  }

  private ledger(path: string): Ledger | null {
    if (!this.byPath.has(path)) return null;
    const { ledger, problems } = readLedger(path, this.take(path).text);
    this.problems.push(...problems);
    return ledger;
  }

  private edition(
    folder: string,
    of: Required<Pick<EditionParts, 'region' | 'document' | 'shortTitle' | 'field' | 'language'>>,
    name: string,
  ): Edition[] {
    const base = `${folder}/${name}`;
    const file = this.take(`${base}/edition.yaml`);
    const { data, placeOf, problems } = readYaml(file.path, file.text, editionSchema);
    this.problems.push(...problems);
    // Asked of the text, since a file with another fault in it gives no data.
    if (/^status: *["']?draft["']? *(?:#.*)?$/mu.test(file.text)) this.drafts.add(base);
    const sections = this.sections(base);
    if (!data) return [];
    if (data.edition !== name) {
      this.problems.push({
        rule: 'front-matter',
        severity: 'error',
        place: placeOf(['edition']),
        found: `edition "${data.edition}" in the folder "${name}"`,
        expected: `"${name}"`,
        mend: 'Give the folder and the edition the same name; it is part of every address.',
      });
    }
    if (data.source) this.sourceFiles(base, data.source, placeOf(['source']));
    const isWord = this.words(of.language);
    return [
      assembleEdition({
        ...data,
        ...of,
        ...(isWord ? { strangeWords: strangeWordsOf(sections, isWord) } : {}),
        id: `${of.region}/${of.document}/${name}`,
        edition: name,
        sections,
        terms: this.terms(`${base}/terms.yaml`, sections),
        place: placeOf(['edition']),
      }),
    ];
  }

  private sections(base: string): Section[] {
    return this.filesIn(base, '.mdx').flatMap((file) => {
      const { section, problems } = readSectionFile(file.path, this.take(file.path).text);
      this.problems.push(...problems);
      return section ? [section] : [];
    });
  }

  private terms(path: string, sections: readonly Section[]): Term[] {
    if (!this.byPath.has(path)) return [];
    const { data, placeOf, problems } = readYaml(path, this.take(path).text, termsSchema);
    this.problems.push(...problems);
    return (data?.terms ?? []).map((term, i) =>
      readTerm(term, sections, placeOf(['terms', i, 'term'])),
    );
  }

  private wordList(path: string): WordList {
    if (!this.byPath.has(path)) return NO_WORDS;
    const { wordList, problems } = readWordList(path, this.take(path).text);
    this.problems.push(...problems);
    return wordList;
  }

  private readonly fields = new Map<string, WordList>();

  /** Several documents may choose the words of one field; they are read once. */
  private fieldWords(name: string, chosenAt: Place): WordList {
    const path = `${this.root}/fields/${name}.yaml`;
    const known = this.fields.get(name);
    if (known) return known;
    if (!this.byPath.has(path)) {
      this.problems.push({
        rule: 'word-list',
        severity: 'error',
        place: chosenAt,
        found: `fields: ${name}`,
        expected: `a file ${path}`,
        mend: 'Correct the name, or write the words of the field there.',
      });
      return NO_WORDS;
    }
    const { wordList, problems } = readFieldWords(path, this.take(path).text);
    this.problems.push(...problems);
    this.fields.set(name, wordList);
    return wordList;
  }

  private decisions(base: string, region: string): Decision[] {
    return this.filesIn(base, '.mdx').flatMap((file) => {
      const { decision, problems } = readDecisionFile(file.path, this.take(file.path).text, region);
      this.problems.push(...problems);
      if (!decision) return [];
      if (decision.source) {
        this.source(`${base}/${decision.source.file}`, decision.source.sha256, decision.place);
      }
      return [decision];
    });
  }

  /** The text form, and where it was made from another file that file and the record of the conversion. */
  private sourceFiles(base: string, source: EditionData['source'] & object, place: Place): void {
    this.source(`${base}/${source.file}`, source.sha256, place);
    const { original } = source;
    if (!original) return;
    this.source(`${base}/${original.file}`, original.sha256, place);
    const path = `${base}/${original.conversion}`;
    if (!this.byPath.has(path)) return;
    const file = this.take(path);
    this.problems.push(...readYaml(path, file.text, conversionSchema).problems);
  }

  private source(path: string, sha256: string, place: Place): void {
    const file = this.byPath.get(path);
    this.used.add(path);
    if (file) this.sources.set(path, file);
    if (file && [file.sha256, file.sha256OfText].includes(sha256)) return;
    this.problems.push({
      rule: 'source-account',
      severity: 'error',
      place,
      found: file ? `a source with the sum ${file.sha256}` : `no file ${path}`,
      expected: `the source that was brought in, with the sum ${sha256}`,
      mend: 'Put the source file back as it was; mend faults with corrections and never in the source.',
    });
  }

  private take(path: string): ContentFile {
    this.used.add(path);
    return this.byPath.get(path) as ContentFile;
  }

  /** Names of the folders directly below `base` that hold the file, in alphabetical order. */
  private foldersWith(base: string, file: string): string[] {
    return [...this.byPath.keys()].flatMap((path) => {
      if (!path.startsWith(`${base}/`)) return [];
      const [folder, name, ...rest] = path.slice(base.length + 1).split('/');
      return folder && name === file && rest.length === 0 ? [folder] : [];
    });
  }

  private filesIn(base: string, ending: string): ContentFile[] {
    return [...this.byPath.values()].filter(
      ({ path }) =>
        path.startsWith(`${base}/`) &&
        path.endsWith(ending) &&
        !path.slice(base.length + 1).includes('/'),
    );
  }

  isInDraft({ place }: Problem): boolean {
    return [...this.drafts].some((folder) => place.file.startsWith(`${folder}/`));
  }

  /** A folder without its YAML file makes all its files stray; that is told once. */
  strayFiles(): Problem[] {
    // What the tests of the content hold it to lies with it, and nothing else reads that; the words of a field may
    // wait for a document that chooses them.
    const known = new Set([...this.used, `${this.root}/expectations.yaml`]);
    const stray = [...this.byPath.keys()].filter(
      (path) => !known.has(path) && !path.startsWith(`${this.root}/fields/`),
    );
    const told = new Map(stray.map((path) => [this.missingFile(path) ?? path, path]));
    return [...told].map(([file, path]) => ({
      rule: 'content-folder',
      severity: 'error',
      place: { file, line: 1, column: 1 },
      found: file === path ? 'a file that nothing reads' : 'no such file',
      expected:
        file === path
          ? 'site.yaml, region.yaml, document.yaml, edition.yaml, terms.yaml, synonyms.yaml, sections, decisions or a named source'
          : `one, since its folder holds ${path}`,
      mend:
        file === path
          ? 'Move it to its place, name it as a source in edition.yaml, or remove it.'
          : 'Add the file, or move what lies in its folder to where it belongs.',
    }));
  }

  /** The first YAML file that is not there on the way down to a section or source; null when all are. */
  private missingFile(path: string): string | null {
    const [region, document, edition] = path.slice(this.root.length + 1).split('/');
    const needed = [`${region}/region.yaml`];
    if (document !== 'decisions') {
      needed.push(
        `${region}/${document}/document.yaml`,
        `${region}/${document}/${edition}/edition.yaml`,
      );
    }
    const depth = path.slice(this.root.length + 1).split('/').length - 1;
    const missing = needed.slice(0, depth).find((name) => !this.byPath.has(`${this.root}/${name}`));
    return missing === undefined ? null : `${this.root}/${missing}`;
  }
}

/** Decisions with those marked that body and paragraph number do not tell apart. */
function withNamesakes(decisions: readonly Decision[]): Decision[] {
  const name = ({ id, paragraph }: Decision) =>
    paragraph === null ? id : `${/^\p{L}+/u.exec(id)?.[0] ?? ''} ${paragraph}`;
  const count = new Map<string, number>();
  for (const decision of decisions) count.set(name(decision), (count.get(name(decision)) ?? 0) + 1);
  return decisions.map((decision) =>
    (count.get(name(decision)) ?? 0) > 1 ? { ...decision, namesakes: true } : decision,
  );
}

/** Finds the paragraphs in which the words of the term stand. */
function readTerm(
  term: TermsData['terms'][number],
  sections: readonly Section[],
  place: Place,
): Term {
  return {
    id: slug(term.term),
    term: term.term,
    kind: term.kind,
    places: term.places.map(({ section, quote = null }) => {
      const paragraphs = sections.find((s) => s.number === section)?.paragraphs ?? [];
      const holder = paragraphs.find(({ text }) =>
        quote === null ? indexOfWords(text, term.term) !== -1 : text.includes(quote),
      );
      return { section, anchor: holder?.anchor ?? 'p1', quote };
    }),
    expansion: term.expansion ?? null,
    comment: term.comment ?? null,
    forms: term.forms,
    place,
  };
}
