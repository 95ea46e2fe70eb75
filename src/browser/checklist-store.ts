import { type ChecklistMarks, readChecklist, writeChecklist } from '../output/checklist-file.ts';

/** How keeping went: `blocked` when the browser lets nothing be kept, `full` when there is no room. */
export type Keeping = 'kept' | 'blocked' | 'full';

/** Where the browser keeps things; handed in, because asking for it throws where it is blocked. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The checklist of a document ("region/document") as this browser keeps it. Nothing here ever throws. */
export function checklistStore(open: () => Storage, document: string) {
  const key = `checklista:${document}`;

  return {
    key,
    /** What is kept. `damaged`: something was kept that cannot be read; it is set aside and not written over. */
    read(): { marks: ChecklistMarks; keeping: Keeping; damaged: boolean } {
      const nothing: ChecklistMarks = new Map();
      let text: string | null;
      try {
        text = open().getItem(key);
        // Some browsers let one read and not write; that is told before anything is filled in.
        open().setItem(`${key}:prov`, '');
        open().removeItem(`${key}:prov`);
      } catch (error) {
        return { marks: nothing, keeping: reason(error), damaged: false };
      }
      if (text === null) return { marks: nothing, keeping: 'kept', damaged: false };
      const read = readChecklist(text, document);
      if ('marks' in read) return { marks: read.marks, keeping: 'kept', damaged: false };
      try {
        open().setItem(`${key}:unread`, text);
      } catch {
        // Then the damaged text is lost with the next change; there was nothing to be read in it.
      }
      return { marks: nothing, keeping: 'kept', damaged: true };
    },
    write(marks: ChecklistMarks): Keeping {
      try {
        open().setItem(key, writeChecklist(document, marks));
        return 'kept';
      } catch (error) {
        return reason(error);
      }
    },
    erase(): void {
      try {
        open().removeItem(key);
        open().removeItem(`${key}:unread`);
      } catch {
        // Where nothing can be kept there is nothing to take away.
      }
    },
  };
}

function reason(error: unknown): Keeping {
  const name = error instanceof Error ? error.name : '';
  return name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED'
    ? 'full'
    : 'blocked';
}
