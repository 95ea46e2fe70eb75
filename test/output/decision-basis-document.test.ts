import { describe, expect, test } from 'vitest';
import { changeLog } from '../../src/core/change-log.ts';
import { decisionBasis } from '../../src/core/decision-basis.ts';
import { decisionBasisDocument } from '../../src/output/decision-basis-document.ts';
import {
  basisSummary,
  changesBeside,
  sectionName,
} from '../../src/output/decision-basis-wording.ts';
import { document, edition, logOf, region, section } from './support/pairs.ts';
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

/** The paragraphs between two of these words, with what waits to be filled in. */
function between(root: ReturnType<typeof parseXml>, from: string, to: string): string[] {
  const all = elements(root, 'w:p').map((one) => textsOf(one).join(''));
  return all.slice(all.indexOf(from) + 1, all.indexOf(to)).filter((text) => text !== '');
}

describe('the basis for a decision in Word', () => {
  test('holds both wordings to the letter, in a column each', async () => {
    const tables = elements(await body(), 'w:tbl').map((table) =>
      elements(table, 'w:tr').map((row) =>
        elements(row, 'w:tc').map((cell) => textsOf(cell).join('')),
      ),
    );
    const wordings = tables.filter((rows) => rows[0]?.[0]?.startsWith('Nuvarande lydelse'));
    expect(wordings).toEqual([
      [
        ['Nuvarande lydelse (2025)', 'Föreslagen lydelse (2026)'],
        [
          'Spåren ska hållas öppna till klockan 20.00.',
          'Spåren ska hållas öppna till klockan 21.00.',
        ],
        ['– – – – –', '– – – – –'],
      ],
      [
        ['Nuvarande lydelse (2025)', 'Föreslagen lydelse (2026)'],
        ['Varje spår ska märkas:', 'Varje spår ska märkas:'],
        ['– – – – –', '– – – – –'],
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
  });

  test('lays before the board the words that it is to order, to the letter', async () => {
    const proposal = between(await body(), 'Förslag till beslut', 'Sammanfattning');
    expect(proposal).toEqual([
      '[Beslutande organ] föreslås besluta att Regler för skidspår från och med [dag för ikraftträdande] ska ha följande ändrade lydelser:',
      '1. Avsnitt 1 Tider får rubriken ”Öppettider” och ändras så:',
      'Stycke 1 ska lyda:',
      'Spåren ska hållas öppna till klockan 21.00.',
      '2. Avsnitt 2 Märkning ändras så:',
      'Stycke 1, punkt 3, nytt:',
      'gul ”b”',
      '3. Avsnitt 3 Hundar upphävs.',
      '4. Ett nytt avsnitt, 3 Skoter, införs med lydelsen:',
      'Skoter ska köras på led som är märkt för det.',
    ]);
  });

  test('has a place to write in for all that nobody knows', async () => {
    const names = elements(await body(), 'w:alias').map((one) => one.getAttribute('w:val'));
    expect(names).toEqual([
      'Diarienummer',
      'Datum',
      'Handläggare',
      'Mottagare',
      'Beslutande organ',
      'dag för ikraftträdande',
      'Skäl för förslaget',
      'Ekonomiska konsekvenser',
      'Barnrätt och jämställdhet',
      'De som beslutet ska skickas till',
      'Skäl för ändringen av 1 Öppettider',
      'Skäl för ändringen av 2 Märkning',
      'Skäl för ändringen av 3 Hundar',
      'Skäl för ändringen av 3 Skoter',
    ]);
  });

  test('keeps printed numbers, cells and joined sections', async () => {
    const old = [
      section('1', 'Vallning', 'Vallaren ska:\n\n3. sopa\n4. rita spår'),
      section('2', 'Ord', '| Ord | Betydelse |\n| --- | --- |\n| Spår | Dragen väg |'),
      section('3', 'Lyktor', 'Lyktor ska vara tända efter mörkrets inbrott.'),
      section('4', 'Stolpar', 'Stolpar ska stå med femtio meters mellanrum.'),
    ];
    const now = [
      section('1', 'Vallning', 'Vallaren ska:\n\n3. sopa\n4. rita två spår'),
      section('2', 'Ord', '| Ord | Betydelse |\n| --- | --- |\n| Spår | Preparerad väg |'),
      section(
        '3',
        'Lyktor och stolpar',
        'Lyktor ska vara tända efter mörkrets inbrott.\n\nStolpar ska stå med femtio meters mellanrum.',
      ),
    ];
    const parts = partsOf(await decisionBasisDocument(decisionBasis(logOf(old, now)), region()));
    const root = parseXml(parts['word/document.xml'] ?? '');
    const starts = elements(parseXml(parts['word/numbering.xml'] ?? ''), 'w:startOverride');
    expect(starts.map((one) => one.getAttribute('w:val'))).toContain('4');
    const cells = elements(root, 'w:tc').map((cell) => textsOf(cell).join(''));
    expect(cells).toContain('Preparerad väg');
    expect(
      between(
        root,
        '3. Avsnitt 3 och 4 förs samman till 3 Lyktor och stolpar, med lydelsen:',
        'Sammanfattning',
      ),
    ).toEqual([
      'Lyktor ska vara tända efter mörkrets inbrott.',
      'Stolpar ska stå med femtio meters mellanrum.',
    ]);
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

  test('says once that nothing is decided, and holds no words that must be taken away', async () => {
    const texts = textsOf(await body());
    expect(texts.filter((text) => text.includes('Ännu inte beslutat'))).toHaveLength(1);
    expect(texts.join(' ')).not.toMatch(/officiella publiceringen|Utkast/u);
    expect(partsOf(await make(true))['word/header1.xml']).toContain('>Påhittat exempel<');
  });

  test('the same draft gives the same bytes', async () => {
    expect(await make()).toEqual(await make());
  });

  test('tells the proposal in figures, and each change in words', () => {
    expect(basisSummary(basis)).toMatch(/^4 avsnitt ändras och 0 står kvar som de är\. Kraven: /u);
    const [first] = basis.chapters.flatMap(({ sections }) => sections);
    expect(first && sectionName(first)).toBe('1 Öppettider');
    expect(first && changesBeside(first)).toEqual([
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
    expect(textsOf(root)).not.toContain('Förslag till beslut');
  });
});
