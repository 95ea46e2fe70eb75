import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChangeLog, changeLog } from '../../src/core/change-log.ts';
import type { Section } from '../../src/core/model.ts';
import { buildRulebook } from '../../src/core/pipeline.ts';
import { readContentFolder } from '../../src/io/content-folder.ts';
import { changeDocument } from '../../src/output/change-document.ts';
import { revisedSections } from '../../src/output/revised-sections.ts';
import { cases } from '../support/cases.ts';
import { onAnotherDay } from '../support/clock.ts';
import { decision, document, edition, logOf, region, section } from './support/pairs.ts';
import { elements, parseXml, partsOf, rulesOf, settled } from './support/word-file.ts';

const make = (log: ChangeLog, madeUp = false) =>
  changeDocument(log, { region: region({ madeUp }), wordings: [] });

const textOf = async (log: ChangeLog, madeUp = false) =>
  settled(await make(log, madeUp), 'accept')
    .map(({ text }) => text)
    .join('\n');

const headingOf = ({ number, title }: Section) => [number, title].filter(Boolean).join(' ');

/** Every section of the edition that the document prints reads as in the edition. */
async function expectWordings(log: ChangeLog) {
  const file = await make(log);
  for (const [how, side, other] of [
    ['accept', log.newer, log.older],
    ['reject', log.older, log.newer],
  ] as const) {
    const rules = rulesOf(settled(file, how));
    for (const [heading, texts] of rules) {
      const found = side.sections.find((one) => headingOf(one) === heading);
      const expected = found?.paragraphs.map(({ text }) => text);
      // A section whose text did not change is told in words only.
      if (texts.length === 0) {
        const same = other.sections.map(({ paragraphs }) => paragraphs.map(({ text }) => text));
        expect([[], ...same]).toContainEqual(expected);
      } else {
        expect(texts).toEqual(expected);
      }
    }
    const changed = log.entries.filter((entry) => !entry.kinds.includes('unchanged'));
    for (const entry of changed) {
      const told = how === 'accept' ? entry.new : entry.old;
      if (told) expect([...rules.keys()]).toContain(headingOf(told));
    }
  }
  return file;
}

const OLD = [
  section('1', 'Inledning', 'Reglerna gäller alla spår.'),
  section('2', 'Spåren', 'Om spåren.'),
  section('2.1', 'Tider', 'Spåren är öppna till klockan 20.00.\n\nLyset släcks en timme senare.'),
  section('2.2', 'Märkning', 'Varje spår ska märkas med färg och längd.\n\n- blå\n- röd\n- svart'),
  section('2.3', 'Hundar', 'Hundar får inte vistas i spåren under helger och lov.'),
  section('2.4', 'Avgift', 'Avgiften är 40 kronor per dag.\n\nBarn åker gratis i alla spår.'),
];
const NEW = [
  section('1', 'Inledning', 'Reglerna gäller alla spår.'),
  section('2', 'Spåren', 'Om spåren.'),
  section('2.1', 'Tider', 'Spåren är öppna till klockan 21.00.\n\nLyset släcks en timme senare.'),
  section('2.2', 'Skoterled', 'Skoter får bara köras på märkt led.', 'led'),
  section('2.3', 'Märkning', 'Varje spår ska märkas med färg och längd.\n\n- blå\n- röd', '2.2'),
  section(
    '2.4',
    'Avgifter',
    'Barn åker gratis i alla spår.\n\nAvgiften är 45 kronor per dag.',
    '2.4',
  ),
];

describe('the Word document of a pair of editions', () => {
  it('gives the newer wording when all is accepted and the older when all is rejected', async () => {
    await expectWordings(logOf(OLD, NEW));
  });

  it('tells changes as revisions with an author and a date from the content', async () => {
    const file = await make(logOf(OLD, NEW));
    const root = parseXml(partsOf(file)['word/document.xml'] ?? '');
    const revisions = [...elements(root, 'w:ins'), ...elements(root, 'w:del')];
    expect(revisions.length).toBeGreaterThan(10);
    for (const revision of revisions) {
      expect(revision.getAttribute('w:author')).toBe('Årsregler');
      expect(revision.getAttribute('w:date')).toBe('2026-01-15T00:00:00Z');
    }
    const ids = revisions.map((revision) => revision.getAttribute('w:id'));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives the same bytes for the same input, and none from the clock', async () => {
    const first = await make(logOf(OLD, NEW));
    onAnotherDay();
    expect(Buffer.from(await make(logOf(OLD, NEW))).equals(Buffer.from(first))).toBe(true);
    expect(partsOf(first)['docProps/core.xml']).toContain(
      '>2026-01-15T00:00:00Z</dcterms:created>',
    );
    // The fields of date and time in the archive: 1 January 1980.
    expect([...first.slice(10, 14)]).toEqual([0, 0, 33, 0]);
  });

  it('lets no heading follow directly on a paragraph of the rules that may go', async () => {
    const lines = settled(await make(logOf(OLD, OLD.slice(0, 3))), 'accept');
    const rejected = settled(await make(logOf(OLD.slice(0, 3), OLD)), 'reject');
    for (const list of [lines, rejected]) {
      expect(list.filter(({ style, text }) => style === 'Upplysning' && text === '').length).toBe(
        3,
      );
    }
  });

  it('is in Swedish, with page numbers in the footer', async () => {
    const parts = partsOf(await make(logOf(OLD, NEW)));
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="sv-SE"/>');
    expect(parts['word/footer1.xml']).toContain('NUMPAGES');
    for (const [name, text] of Object.entries(parts)) {
      if (/\.(?:xml|rels)$/u.test(name)) parseXml(text);
    }
  });

  it('names the decision behind a change, or says that none is known', async () => {
    const known = decision('SN-7', {
      concerns: [{ document: 'skidspar', edition: '2026', section: '2.1' }],
      date: '2025-10-02',
    });
    const text = await textOf(logOf(OLD, NEW, [known]));
    expect(text).toContain('Beslut: SN § 7/2025, Ändrade tider, 2 oktober 2025.');
    expect(text).toContain('Utan känt beslut.');
    expect(text).toContain('utan känt beslut: 2.2, 2.3, 2.3 i 2025 (utgår) och 2.4.');
    expect(text).toContain('2.3 Hundar: utgår.');
    expect(text).toContain('2.2 Skoterled: nytt avsnitt.');
  });

  it('lists a decision on a section that stands unchanged', async () => {
    const vain = decision('SN-8', {
      concerns: [{ document: 'skidspar', edition: '2026', section: '1' }],
    });
    const text = await textOf(logOf(OLD, NEW, [vain]));
    expect(text).toMatch(/Beslut utan ändring i texten\n.*\n1 Inledning\. Beslut: SN § 8/u);
  });

  it('tells in words where a paragraph went', async () => {
    const text = await textOf(logOf(OLD, NEW));
    expect(text).toContain('Stycke 2 har flyttats och är stycke 1 nu, med samma ord.');
    expect(text).toContain('2.2 i 2025 är 2.3 i 2026.');
    expect(text).toMatch(/Oförändrade avsnitt\n1 och 2\./u);
  });

  it('says on top and on every page that an invented example is one', async () => {
    const file = await make(logOf(OLD, NEW), true);
    expect(settled(file, 'accept')[0]?.text).toMatch(/^Ett påhittat exempel\./u);
    expect(partsOf(file)['word/header1.xml']).toContain('Påhittat exempel');
    expect(await textOf(logOf(OLD, NEW))).not.toContain('påhittat');
  });

  it('keeps paragraphs that were joined or cut to the letter', async () => {
    const two = 'Den som kör spårmaskin ska ha\n\nförarbevis och reflexväst med sig.';
    const one = 'Den som kör spårmaskin ska ha förarbevis och reflexväst med sig.';
    for (const [a, b] of [
      [two, one],
      [one, two],
      [two, one.replace('reflexväst', 'hjälm')],
    ] as const) {
      await expectWordings(logOf([section('1', 'Maskiner', a)], [section('1', 'Maskin', b)]));
    }
  });

  it('keeps the cells of a table apart', async () => {
    const table = (what: string) =>
      `| Färg | Längd |\n| --- | --- |\n| Blå | ${what} |\n| Röd | 5 km |`;
    const file = await expectWordings(
      logOf([section('1', 'Spår', table('2 km'))], [section('1', 'Spår', table('3 km'))]),
    );
    expect(settled(file, 'accept').map(({ text }) => text)).toContain('Blå\t3 km');
  });

  it('is not broken by text that means something in XML, in Word or in a spreadsheet', async () => {
    const wild = 'Om a < b & c > d, "så" gäller =SUMMA(A1) och ]]&gt; samt {MERGEFIELD x}.';
    const old = section('1', 'A & B', 'Om a är mindre gäller =SUMMA(A1).');
    const current = section('1', 'A < B', wild.replace('<', '&lt;').replaceAll('{', '\\{'));
    const broken: Section = {
      ...current,
      paragraphs: current.paragraphs.map((p) => ({ ...p, text: `${p.text}\u0000\u0008\u001b` })),
    };
    await expectWordings(logOf([old], [current]));
    const text = await textOf(logOf([old], [broken]));
    expect(text).toContain('=SUMMA(A1)');
    expect([...text].every((c) => c === '\n' || c === '\t' || c >= ' ')).toBe(true);
  });

  it('of a partial edition says what is known and calls nothing new', async () => {
    const known = section('2.1', null, 'Lyset släcks en timme senare.');
    const older = edition('2025', [known], {
      completeness: 'partial',
      about: ['Bara en lydelse är känd.'],
    });
    const newer = edition('2026', NEW);
    const log = changeLog(document(older, newer), older, newer, []);
    expect(log.basis).toBe('partial');
    const text = await textOf(log);
    expect(text).toContain('Bara en lydelse är känd.');
    expect(text).toContain('Lyset släcks en timme senare.');
    expect(text).not.toContain('Spåren är öppna');
    expect(text).toContain('Av avsnittet i 2026 visas stycke 2, som är känt i båda utgåvorna.');
    expect(text).toContain('5 avsnitt i 2026: 1, 2, 2.2, 2.3 och 2.4.');
    const root = parseXml(partsOf(await make(log))['word/document.xml'] ?? '');
    expect(elements(root, 'w:ins').length + elements(root, 'w:del').length).toBe(0);
  });

  it('without a newer text tells which decisions there are and shows no change', async () => {
    const older = edition('2025', OLD);
    const newer = edition('2026', [], {
      completeness: 'announced',
      recorded: null,
      about: ['Ingen text finns.'],
    });
    const whole = decision('SN-9', {
      kind: 'proposal',
      concerns: [{ document: 'skidspar', edition: '2026', section: null }],
    });
    const log = changeLog(document(older, newer), older, newer, [whole]);
    const text = await textOf(log);
    expect(text).toContain('SN § 9 (förslag), Ändrade tider.');
    expect(text).toContain('Ingen text finns.');
    expect(text).not.toMatch(/^Ändringar$/mu);
  });
});

describe('sections with two wordings', () => {
  const word = fc.constantFrom(
    'spår',
    'led',
    'ska',
    'inte',
    'senast',
    '15',
    'mars',
    'åka',
    'öppen',
  );
  const text = fc.array(word, { minLength: 1, maxLength: 9 }).map((list) => list.join(' '));
  const body = fc.array(text, { minLength: 1, maxLength: 4 }).map((list) => list.join('\n\n'));
  const sections = (year: string) =>
    fc
      .array(fc.tuple(body, word, fc.integer({ min: 0, max: 5 })), { minLength: 1, maxLength: 6 })
      .map((list) => {
        const keys = new Set<number>();
        return list.map(([content, title, wish], i) => {
          const key = keys.has(wish) ? `${year}-${i}` : String(wish);
          keys.add(wish);
          return section(String(i + 1), title, content, key);
        });
      });

  const left = (
    pieces: readonly { kind: string; text: string }[],
    without: 'deleted' | 'inserted',
  ) =>
    pieces
      .filter(({ kind }) => kind !== without)
      .map((piece) => piece.text)
      .join('');

  it('hold every section of both editions once, to the letter', () => {
    fc.assert(
      fc.property(sections('a'), sections('b'), (old, current) => {
        const log = logOf(old, current);
        const told = revisedSections(log);
        for (const [side, without] of [
          ['new', 'deleted'],
          ['old', 'inserted'],
        ] as const) {
          const whole = side === 'new' ? log.newer.sections : log.older.sections;
          const found = told.flatMap((one) => one[side] ?? []);
          expect(found.map(({ number }) => number).sort()).toEqual(
            whole.map(({ number }) => number).sort(),
          );
          for (const one of told) {
            let buffer = '';
            const texts: string[] = [];
            for (const { pieces, end } of one.paragraphs) {
              buffer += left(pieces, without);
              if (end === without) continue;
              texts.push(buffer);
              buffer = '';
            }
            expect(buffer).toBe('');
            expect(texts).toEqual(one[side]?.paragraphs.map((p) => p.text) ?? []);
            const heading = one[side] ? headingOf(one[side]) : '';
            expect(left(one.heading.pieces, without)).toBe(heading);
          }
        }
      }),
      { numRuns: cases(1000) },
    );
  });

  it('read the same in the file', async () => {
    await fc.assert(
      fc.asyncProperty(sections('a'), sections('b'), async (old, current) => {
        // Headings tell the sections apart below; with equal ones the file is no less right.
        const distinct = (list: Section[]) =>
          list.map((s) => ({ ...s, title: `${s.title} ${s.key}` }));
        await expectWordings(logOf(distinct(old), distinct(current)));
      }),
      { numRuns: cases(40) },
    );
  });
});

describe('the content and the example', () => {
  const folders = ['content', 'examples/skargard'];
  const logs = folders.flatMap((folder) => {
    const root = fileURLToPath(new URL(`../../${folder}`, import.meta.url));
    const { chronicles } = buildRulebook(readContentFolder(root), '2026-11-21', { drafts: true });
    return [...chronicles.values()].flatMap((chronicle) => chronicle.logs);
  });

  it.each(logs.map((log) => [`${log.newer.id} from ${log.older.edition}`, log] as const))(
    'give both wordings back: %s',
    async (_, log) => {
      if (log.basis === 'full') await expectWordings(log);
      else await make(log);
    },
  );
});
