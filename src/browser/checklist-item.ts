import { type ChecklistMark, standing } from '../output/checklist-file.ts';
import { olderWording } from '../output/checklist-wording.ts';

/** A requirement on the page with its fields. */
export interface ChecklistField {
  id: string;
  row: HTMLElement;
  /** Shows what is kept of it. */
  show: (mark: ChecklistMark | undefined) => void;
  isDone: () => boolean;
}

/** `change` gets the new mark, or null when nothing is filled in any more. */
type Change = (id: string, mark: ChecklistMark | null) => void;

/**
 * Puts fields at a requirement, in the place of the room that paper has for them. `mark` gives what is kept of it,
 * `today` the reader's own date, which a tick gets when no other is written.
 */
export function checklistField(
  row: HTMLElement,
  template: HTMLTemplateElement,
  edition: string,
  mark: (id: string) => ChecklistMark | undefined,
  change: Change,
  today: () => string,
): ChecklistField {
  const { id } = row;
  const print = row.dataset.print as string;
  const fields = (template.content.cloneNode(true) as DocumentFragment)
    .firstElementChild as HTMLElement;
  const [done, responsible, date] = fields.querySelectorAll('input') as unknown as [
    HTMLInputElement,
    HTMLInputElement,
    HTMLInputElement,
  ];
  const older = fields.querySelector('.check-older') as HTMLElement;
  older.id = `${id}-aldre`;
  fields.setAttribute('aria-label', id);
  row.querySelector('.check-room')?.replaceWith(fields);

  const show = (kept: ChecklistMark | undefined) => {
    const state = standing(kept, print);
    done.checked = state === 'done';
    responsible.value = kept?.responsible ?? '';
    date.value = state === 'older' ? '' : (kept?.date ?? '');
    date.toggleAttribute('data-filled', date.value !== '');
    older.hidden = state !== 'older';
    older.textContent = state === 'older' && kept ? olderWording(kept.edition, kept.date) : '';
    if (state === 'older') done.setAttribute('aria-describedby', older.id);
    else done.removeAttribute('aria-describedby');
  };

  const tell = (event: Event) => {
    const kept = mark(id);
    if (event.target === done && done.checked && date.value === '') date.value = today();
    // Writing a name leaves a tick for older words as it was; ticking or dating is about the words that stand here.
    const isOld = event.target === responsible && kept && standing(kept, print) === 'older';
    const next: ChecklistMark = isOld
      ? { ...kept, responsible: responsible.value.trim() }
      : {
          print,
          edition,
          done: done.checked,
          responsible: responsible.value.trim(),
          date: date.value,
        };
    const isEmpty = !next.done && next.responsible === '' && next.date === '';
    change(id, isEmpty ? null : next);
    show(isEmpty ? undefined : next);
  };
  fields.addEventListener('change', tell);
  return { id, row, show, isDone: () => done.checked };
}
