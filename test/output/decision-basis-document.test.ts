import { describe, expect, test } from 'vitest';
import { changeLog } from '../../src/core/change-log.ts';
import { decisionBasis } from '../../src/core/decision-basis.ts';
import { decisionBasisDocument } from '../../src/output/decision-basis-document.ts';
import {
  basisSummary,
  changesInWords,
  sectionName,
} from '../../src/output/decision-basis-wording.ts';
import { document, edition, region, section } from './support/pairs.ts';
import { elements, parseXml, partsOf } from './support/word-file.ts';

const older = edition('2025', [
  section(
    '1',
    'Tider',
    'Spåren ska hållas öppna till klockan 20.00.\n\nLyset ska släckas en timme senare.',
  ),
  section('2', 'Märkning', 'Varje spår ska märkas:\n\n- blå & röd\n- svart'),
  section('3', 'Hundar', 'Hundar får inte vistas i spåren under helger och lov.'),
]);
const newer = edition(
  '2026',
  [
    section(
      '1',
      'Öppettider',
      'Spåren ska hållas öppna till klockan 21.00.\n\nLyset ska släckas en timme senare.',
    ),
    section('2', 'Märkning', 'Varje spår ska märkas:\n\n- blå & röd\n- svart\n- gul ”b”'),
    section('3', 'Skoter', 'Skoter ska köras på led som är märkt för det.', 'skoter'),
  ],
  { status: 'draft' },
);
const log = changeLog(document(older, newer), older, newer, []);
const basis = decisionBasis(log);
const make = (madeUp = false) => decisionBasisDocument(basis, region({ madeUp }));
const body = async (madeUp = false) =>
  parseXml(partsOf(await make(madeUp))['word/document.xml'] ?? '');

const textsOf = (root: ReturnType<typeof parseXml>) =>
  elements(root, 'w:t').map((element) => element.textContent ?? '');

describe('the basis for a decision in Word', () => {
  test('holds both wordings to the letter, in a column each', async () => {
    const tables = elements(await body(), 'w:tbl').map((table) =>
      elements(table, 'w:tr').map((row) =>
        elements(row, 'w:tc').map((cell) => textsOf(cell).join('')),
      ),
    );
    const wordings = tables.filter((rows) => rows[0]?.length === 2);
    expect(wordings).toEqual([
      [
        ['Nuvarande lydelse (2025)', 'Föreslagen lydelse (2026)'],
        [
          'Spåren ska hållas öppna till klockan 20.00.',
          'Spåren ska hållas öppna till klockan 21.00.',
        ],
        ['Lyset ska släckas en timme senare.', 'Lyset ska släckas en timme senare.'],
      ],
      [
        ['Nuvarande lydelse (2025)', 'Föreslagen lydelse (2026)'],
        ['Varje spår ska märkas:', 'Varje spår ska märkas:'],
        ['blå & röd', 'blå & röd'],
        ['svart', 'svart'],
        ['Saknas', 'gul ”b”'],
      ],
      [
        ['Nuvarande lydelse (2025)', 'Föreslagen lydelse (2026)'],
        ['Hundar får inte vistas i spåren under helger och lov.', 'Utgår'],
      ],
      [
        ['Nuvarande lydelse (2025)', 'Föreslagen lydelse (2026)'],
        ['Saknas', 'Skoter ska köras på led som är märkt för det.'],
      ],
    ]);
    // Room for reasons: one box for the whole, and one for every change of words.
    expect(tables.filter((rows) => rows[0]?.length === 1)).toHaveLength(1 + wordings.length);
  });

  test('marks changed words by form, and says them in words', async () => {
    const root = await body();
    const marked = elements(root, 'w:r').flatMap((run) => {
      const [properties] = elements(run, 'w:rPr');
      const has = (name: string) =>
        properties !== undefined && elements(properties, name).length > 0;
      return has('w:strike') || has('w:u')
        ? [[has('w:strike') ? 'utgår' : 'nytt', textsOf(run).join('')]]
        : [];
    });
    expect(marked).toContainEqual(['utgår', '20.00']);
    expect(marked).toContainEqual(['nytt', '21.00']);
    const all = textsOf(root);
    expect(all).toContain('Stycke 1: utgår ”20.00”; nytt är ”21.00”.');
    expect(all).toContain('Rubriken ”Tider” blir ”Öppettider”.');
  });

  test('says what it is on every page: a draft, and made up where it is', async () => {
    const plain = partsOf(await make());
    expect(plain['word/header1.xml']).toContain('>Utkast<');
    expect(textsOf(await body())[0]).toBe(
      'Utkast till utgåvan 2026. Texten är inte fastställd, kan ändras och gäller inte.',
    );
    expect(partsOf(await make(true))['word/header1.xml']).toContain('>Påhittat exempel. Utkast<');
  });

  test('the same draft gives the same bytes', async () => {
    expect(await make()).toEqual(await make());
  });

  test('tells the proposal in figures, and each change in words', () => {
    expect(basisSummary(basis)).toMatch(/^4 avsnitt ändras och 0 står kvar som de är\. Kraven: /u);
    const [first] = basis.chapters.flatMap(({ sections }) => sections);
    expect(first && sectionName(first.entry)).toBe('1 Öppettider');
    expect(first && changesInWords(first.entry)).toEqual([
      'Ändrad text, ny rubrik.',
      'Rubriken ”Tider” blir ”Öppettider”.',
      'Stycke 1: utgår ”20.00”; nytt är ”21.00”.',
    ]);
  });

  test('says plainly that there is nothing to decide', async () => {
    const same = decisionBasis(
      changeLog(document(older, older), older, { ...older, edition: '2026' }, []),
    );
    expect(basisSummary(same)).toBe('Inget avsnitt är ändrat, så det finns inget att besluta om.');
    const root = parseXml(
      partsOf(await decisionBasisDocument(same, region()))['word/document.xml'] ?? '',
    );
    expect(elements(root, 'w:tbl')).toEqual([]);
  });
});
