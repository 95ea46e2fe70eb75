import { requirementsCsv } from '../output/csv.ts';
import { aboutAt, type RequirementAbout } from '../output/requirement-about.ts';
import { exportWords, selectionInWords } from '../output/requirement-file-wording.ts';
import type { RequirementRecord } from '../output/requirements-json.ts';
import { absolute } from '../output/routes.ts';
import { download } from './download.ts';

/**
 * Takes the requirements that the filter shows along as a file. The file is made here, by the code that makes those
 * of the build; nothing is sent anywhere. The table says what is shown with `requirements:filtered`.
 */
type Format = 'csv' | 'xlsx' | 'json';

const NAMES: Record<Format, string> = { csv: 'CSV', xlsx: 'Excel', json: 'JSON' };

const place = document.querySelector<HTMLElement>('[data-export]');
const table = document.querySelector<HTMLTableElement>('table[data-requirements]');
if (place && table) offer(place, table);

function offer(at: HTMLElement, shownIn: HTMLTableElement): void {
  let chosen = visibleIds(shownIn);
  let fetched: Promise<RequirementRecord[]> | null = null;

  shownIn.addEventListener('requirements:filtered', (event) => {
    chosen = (event as CustomEvent<{ ids: string[] }>).detail.ids;
    for (const button of buttons) button.disabled = chosen.length === 0;
  });

  shownIn.addEventListener('requirements:wanted', () => void give('xlsx'));

  const answer = document.createElement('span');
  answer.setAttribute('role', 'status');
  const buttons = (Object.keys(NAMES) as Format[]).map((format) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = NAMES[format];
    button.dataset.format = format;
    button.addEventListener('click', () => void give(format));
    return button;
  });
  const group = document.createElement('p');
  group.className = 'export';
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', exportWords.selection);
  group.append(`${exportWords.selection}: `, ...buttons.flatMap((b) => [b, ' ']), answer);
  at.append(group);

  /** Fetched once, at the first file; tried anew after a failure. */
  function records(): Promise<RequirementRecord[]> {
    fetched ??= fetch(at.dataset.json as string).then(async (response) => {
      if (!response.ok) throw new Error(String(response.status));
      return ((await response.json()) as RequirementRecord[]).map(atOrigin);
    });
    fetched.catch(() => {
      fetched = null;
    });
    return fetched;
  }

  async function give(format: Format): Promise<void> {
    const ids = new Set(chosen);
    answer.textContent = exportWords.making;
    try {
      const all = await records();
      const own = all.filter(({ id }) => ids.has(id));
      const selection = selectionInWords(own.length, all.length);
      const about = aboutAt(JSON.parse(at.dataset.about as string), location.origin);
      const told: RequirementAbout = {
        ...about,
        facts: [...about.facts, { name: exportWords.chosen, text: selection, link: location.href }],
      };
      await save(format, own, told);
      answer.textContent = `${selection} i filen.`;
    } catch {
      answer.textContent = exportWords.failed;
    }
  }
}

async function save(
  format: Format,
  records: RequirementRecord[],
  about: RequirementAbout,
): Promise<void> {
  const name = `${about.file}.${format}`;
  if (format === 'csv') return download(name, 'text/csv', requirementsCsv(records));
  if (format === 'json') {
    return download(name, 'application/json', `${JSON.stringify(records, null, 1)}\n`);
  }
  // Many times heavier than the rest of the page, so it is fetched only when somebody asks for it.
  const { requirementsXlsx } = await import('../output/xlsx.ts');
  const file = await requirementsXlsx(records, about);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  download(name, type, new Uint8Array(file));
}

/** What the table shows before its filter has said anything. */
function visibleIds(table: HTMLTableElement): string[] {
  return [...table.querySelectorAll<HTMLElement>('tr[id]')]
    .filter((row) => row.closest('[hidden]') === null)
    .map(({ id }) => id);
}

/** Links that lead here also from a file. */
function atOrigin(record: RequirementRecord): RequirementRecord {
  const whole = (path: string | null) => path && absolute(path, location.origin);
  return {
    ...record,
    url: whole(record.url),
    permanentUrl: whole(record.permanentUrl),
    decisions: record.decisions.map((decision) => ({
      ...decision,
      url: absolute(decision.url, location.origin),
    })),
  };
}
