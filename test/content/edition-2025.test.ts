import { describe, expect, test } from 'vitest';
import { accountForDecision, accountForEdition, sourcePath } from '../../src/core/account.ts';
import { placeOfCorrection } from '../../src/core/corrections.ts';
import { chapters } from '../../src/core/edition.ts';
import { decisionsOf, documentsOf, latestComplete } from '../../src/core/holdings.ts';
import type { Correction, Paragraph } from '../../src/core/model.ts';
import { linesOf } from '../../src/core/source-text.ts';
import { collapse, withoutSpace } from '../../src/core/text.ts';
import { CATALOGUE, documentOf, editionOf, sectionOf } from '../core/support/content.ts';

const edition = editionOf('2025');
const source = CATALOGUE.sources.get(sourcePath(edition) ?? '')?.text ?? '';

const paragraphs = edition.sections.flatMap((section) => section.paragraphs);
const corrections = edition.sections.flatMap((section) =>
  section.corrections.map((correction) => ({ section, correction })),
);
const ofKind = (...kinds: Correction['kind'][]) =>
  corrections.filter(({ correction }) => kinds.includes(correction.kind));

/** Lists or tables, each counted once: the groups of items or rows of every section. */
function groups(kind: Paragraph['kind']): number {
  return edition.sections.reduce((sum, section) => {
    const own = section.paragraphs.filter((p) => p.kind === kind).map((p) => p.group);
    return sum + new Set(own).size;
  }, 0);
}

describe('the structure', () => {
  test('is 115 sections in seven chapters', () => {
    expect(edition.sections).toHaveLength(115);
    expect(chapters(edition).map((chapter) => chapter.title)).toEqual([
      'INLEDNING',
      'UPPDRAGET I HÄLSOVAL',
      'ALLMÄNNA VILLKOR',
      'LISTNING',
      'INFORMATION OCH MARKNADSFÖRING',
      'IT, MEDICINSK TEKNIK OCH TELEFONI',
      'UPPFÖLJNING',
    ]);
  });

  test('is 293 paragraphs, 7 lists and 1 table of 5 rows', () => {
    expect(paragraphs.filter(({ kind }) => kind === 'text')).toHaveLength(293);
    expect(groups('item')).toBe(7);
    expect(groups('row')).toBe(1);
    expect(paragraphs.filter(({ kind }) => kind === 'row')).toHaveLength(5);
  });

  test('has every number, heading and page of the printed contents list, in its order', () => {
    const [first, last] = edition.source?.contents ?? [0, 0];
    const listed = linesOf(source)
      .slice(first, last)
      .filter((line) => line.trim() !== '')
      .map((line) => {
        const [, number, title, page] =
          /^(\d+(?:\.\d+)*)\.?\s+(.*?)[ .]*\t(\d+)$/u.exec(line) ?? [];
        return `${number} ${collapse(title ?? '').toLowerCase()} ${page}`;
      });
    const listedTitle = (number: string, title: string | null) => {
      const section = sectionOf(edition, number);
      const other = section.corrections.find(({ kind }) => kind === 'contents-list');
      return collapse(other?.printed ?? title ?? '').toLowerCase();
    };
    expect(
      edition.sections.map(
        ({ number, title, page }) => `${number} ${listedTitle(number, title)} ${page}`,
      ),
    ).toEqual(listed);
  });

  test('puts 6.1.1–6.1.7 where they are printed, under 6.6, and tells the number one would expect', () => {
    const misnumbered = edition.sections.filter((section) => section.expectedNumber !== null);
    expect(misnumbered.map((s) => [s.number, s.parent, s.expectedNumber])).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((n) => [`6.1.${n}`, '6.6', `6.6.${n}`]),
    );
    for (const { notes } of misnumbered) {
      expect(notes.map(({ kind }) => kind)).toContain('numbering');
    }
  });

  test('reads the numbered list of chapter 2 as a list', () => {
    const { paragraphs: inTwo } = sectionOf(edition, '2');
    const items = inTwo.filter(({ kind, ordered }) => kind === 'item' && ordered);
    expect(items).toHaveLength(6);
    expect(items[0]?.text).toMatch(/^tillhandahålla de hälso- och sjukvårdstjänster/u);
  });

  test('leaves no markup in headings and texts', () => {
    for (const { title } of edition.sections) expect(title).not.toMatch(/[*_\\[\]]/u);
    for (const { text } of paragraphs) expect(text).not.toMatch(/[*\\]|\]\(|\*\*|^- /u);
  });
});

describe('the corrections', () => {
  test('mend 13 page breaks for certain and one as probable, that in 7.1.2', () => {
    const breaks = ofKind('page-break');
    expect(breaks).toHaveLength(14);
    const probable = breaks.filter(({ correction }) => correction.certainty === 'probable');
    expect(probable.map(({ section }) => section.number)).toEqual(['7.1.2']);
  });

  test('keep 13 links whose targets are lost, without guessing an address', () => {
    expect(ofKind('lost-link')).toHaveLength(13);
    expect(JSON.stringify(paragraphs)).not.toContain('"kind":"link"');
    const shown = JSON.stringify(paragraphs.map((p) => p.cells ?? p.content));
    expect(shown.match(/"kind":"lost-link"/gu)).toHaveLength(13);
  });

  test('leave out the repeated fragment in 2.17 and the angle brackets in 2.2.8', () => {
    const numbers = (kind: Correction['kind']) => ofKind(kind).map(({ section }) => section.number);
    expect(numbers('repeated-fragment')).toEqual(['2.17']);
    expect(numbers('autolink')).toEqual(['2.2.8']);
    expect(ofKind('repeated-fragment')[0]?.correction.reading).toBe('');
  });

  test('mend the faults of conversion that are certain', () => {
    const read = ofKind('conversion', 'contents-list').map(
      ({ section, correction }) =>
        `${section.number}: ${correction.printed} → ${correction.reading}`,
    );
    expect(read.some((line) => /^2\.2\.8: Hälsö-.* → Hälso-/u.test(line))).toBe(true);
    expect(read.some((line) => /^2\.2: Hälsö.* → Hälso/iu.test(line))).toBe(true);
    expect(
      read.filter((line) => /^2\.3\.5: [Ll]äkarsatser → [Ll]äkarinsatser$/u.test(line)),
    ).toHaveLength(2);
    expect(read.some((line) => /^2\.14: .*slutet.* → .*sluten/u.test(line))).toBe(true);
  });

  test('each stand in the source on their line, with a reason, and show in the text', () => {
    const lines = linesOf(source);
    for (const { section, correction } of corrections) {
      const { kind, line, printed, reading, reason } = correction;
      const from = lines.slice(line - 1).join('\n');
      expect(from.indexOf(printed), `${section.number}: ${printed}`).toBeGreaterThanOrEqual(0);
      expect(from.indexOf(printed)).toBeLessThanOrEqual(lines[line - 1]?.length ?? 0);
      expect(reason.length).toBeGreaterThan(20);
      if (kind === 'page-break' || kind === 'conversion') {
        expect(placeOfCorrection(section, correction), `${section.number}: ${reading}`).not.toBe(
          'left-out',
        );
      }
    }
  });

  test('leave no paragraph that goes on with a small letter', () => {
    const cut = edition.sections.flatMap((section) =>
      section.paragraphs
        .filter(({ kind, text }) => kind === 'text' && /^\p{Ll}/u.test(text))
        .map(({ anchor }) => `${section.number} ${anchor}`),
    );
    expect(cut).toEqual([]);
  });
});

describe('the account', () => {
  test('leaves no character of the source unaccounted for', () => {
    const reading = accountForEdition(edition, CATALOGUE);
    expect(reading?.problems).toEqual([]);
    expect(reading?.account.unaccounted).toBe(0);
    expect(reading?.account.total).toBe(withoutSpace(source).length);
  });

  test('the same holds for every record', () => {
    const readings = decisionsOf(CATALOGUE).map((d) => accountForDecision(d, CATALOGUE));
    const held = readings.filter((reading) => reading !== null);
    expect(held).toHaveLength(4);
    for (const { account, problems } of held) {
      expect(problems).toEqual([]);
      expect(account.unaccounted).toBe(0);
    }
  });

  test('every printed letter of the body stands in a published paragraph, a heading or a correction', () => {
    // An independent way to the same end: no reading of the source, only letters and digits in order.
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    const [, contentsEnd] = edition.source?.contents ?? [0, 0];
    const dropped = edition.source?.dropped ?? [];
    let body = linesOf(source)
      .map((line, i) => {
        const gone =
          i + 1 <= contentsEnd || dropped.some(({ lines: [a, b] }) => i + 1 >= a && i + 1 <= b);
        return gone ? '' : line.replace(/^\d+\. (?=\p{Ll})/u, '');
      })
      .join('\n');
    for (const { printed, reading } of ofKind('conversion', 'repeated-fragment').map(
      (c) => c.correction,
    )) {
      expect(body).toContain(printed);
      body = body.replace(printed, reading);
    }
    const published = edition.sections
      .map(({ number, title, paragraphs: own }) =>
        [number, title, ...own.map((p) => p.text)].join(' '),
      )
      .join(' ');
    expect(letters(published)).toBe(letters(body));
  });
});

describe('references', () => {
  const references = edition.sections.flatMap((section) =>
    section.references.map((reference) => ({ ...reference, from: section.number })),
  );

  test('lead to a section of the edition, or say why they do not', () => {
    expect(references.length).toBeGreaterThan(10);
    for (const { status, target, reason, quote } of references) {
      if (status === 'resolved' || status === 'resolved-title-mismatch') {
        expect(edition.sections.map(({ number }) => number)).toContain(target);
      } else {
        expect(target, quote).toBeNull();
        expect(reason, quote).toBeTruthy();
      }
      if (status === 'resolved-title-mismatch') expect(reason).toContain('rubrik');
    }
  });

  test('never begin from a general phrase', () => {
    for (const { quote } of references) {
      expect(quote).not.toMatch(/gällande|föreskrift|lagstiftning|riktlinje|^ovan|^nedan/iu);
    }
  });

  test.each([
    ['2.3.2', 'avsnittet Kompetens', '3.1.2', 'resolved'],
    ['2.6', 'kapitel 6 Informatik, medicinsk teknik och telefoni', '6', 'resolved-title-mismatch'],
    ['2.8', 'avsnitt 9.4 i Region Västerbottens Avgiftshandbok', null, 'external'],
    ['3.3', 'avsnitt 6.4 Infrastruktur', '6.4', 'resolved'],
    ['4.9.1', 'punkt 4.3', '4.3', 'resolved'],
  ])('%s: "%s" leads to %s', (from, quote, target, status) => {
    expect(references).toContainEqual(expect.objectContaining({ from, quote, target, status }));
  });
});

describe('what is not known is said', () => {
  test('the dates of the edition', () => {
    expect(edition).toMatchObject({ validFrom: null, validTo: null, completeness: 'complete' });
  });

  test('2026 is announced by RS § 49 and has no text', () => {
    expect(editionOf('2026')).toMatchObject({
      completeness: 'announced',
      expectedFrom: '2026-01-01',
      announcedBy: 'RS-49',
      sections: [],
    });
  });

  test('2021 holds one paragraph, from RS § 235, without a heading', () => {
    const { completeness, sections } = editionOf('2021');
    expect(completeness).toBe('partial');
    expect(sections).toMatchObject([{ number: '7.1.3', title: null, fromDecision: 'RS-235' }]);
  });

  test('the other governing documents are known from RS § 49 and hold no edition', () => {
    for (const slug of ['ersattningsmodell', 'uppfoljningsplan']) {
      expect(documentOf(slug)).toMatchObject({ editions: [], main: false });
      expect(documentOf(slug).knownFrom).toContain('RS-49');
    }
  });

  test('2025 is the latest edition held, though 2026 is known of', () => {
    expect(latestComplete(documentOf('uppdrag-och-regler'))).toBe(edition);
    expect(documentsOf(CATALOGUE).filter(({ main }) => main)).toHaveLength(1);
  });
});

test('a section that two editions hold has one key', () => {
  expect(sectionOf(editionOf('2021'), '7.1.3').key).toBe(sectionOf(edition, '7.1.3').key);
});
