import { countInWords } from './compare-sentences.ts';

/** Going from change to change, by buttons and by keys. */
export interface Steps {
  /** Begins anew with the changes that are shown now. */
  start(changes: readonly HTMLElement[]): void;
}

const KEYS: Readonly<Record<string, 1 | -1>> = { n: 1, j: 1, p: -1, k: -1 };

/** `bar` holds the buttons and the count; keys are heard only while `keysOn` is ticked (WCAG 2.1.4). */
export function steps(bar: HTMLElement, keysOn: HTMLInputElement): Steps {
  const count = bar.querySelector('[data-count]') as HTMLElement;
  const announcer = bar.querySelector('[role="status"]') as HTMLElement;
  let changes: readonly HTMLElement[] = [];
  let current: number | null = null;

  const tell = () => {
    count.textContent = countInWords(current === null ? null : current + 1, changes.length);
  };

  /** From the change that the reader is at; when that is out of sight, from what is in sight. */
  const target = (step: 1 | -1): number => {
    const at = current === null ? undefined : changes[current]?.getBoundingClientRect();
    if (current !== null && at && at.bottom > 0 && at.top < innerHeight) return current + step;
    const top = bar.getBoundingClientRect().bottom;
    const tops = changes.map((change) => change.getBoundingClientRect().top);
    if (step === -1) return tops.findLastIndex((y) => y < 0);
    const below = tops.findIndex((y) => y >= Math.min(top, innerHeight) - 1);
    return below === -1 ? changes.length : below;
  };

  const go = (step: 1 | -1): void => {
    const wanted = target(step);
    const next = Math.min(Math.max(wanted, 0), changes.length - 1);
    const change = changes[next];
    if (!change) return;
    if (current !== null) changes[current]?.removeAttribute('aria-current');
    const stays = next === current;
    current = next;
    change.setAttribute('aria-current', 'true');
    change.scrollIntoView();
    (change.querySelector('h3') as HTMLElement).focus({ preventScroll: true });
    tell();
    // Moving the focus reads the heading aloud; only at the ends is there more to say.
    announcer.textContent = stays
      ? `Det finns ingen ${step === 1 ? 'senare' : 'tidigare'} ändring.`
      : '';
  };

  for (const button of bar.querySelectorAll('button')) {
    button.addEventListener('click', () => go(button.dataset.step === '-1' ? -1 : 1));
  }
  document.addEventListener('keydown', (event) => {
    const step = KEYS[event.key];
    if (!step || !keysOn.checked || event.ctrlKey || event.metaKey || event.altKey) return;
    if (
      (event.target as Element).closest(
        'select, textarea, input:not([type=checkbox], [type=radio])',
      )
    )
      return;
    event.preventDefault();
    go(step);
  });

  return {
    start(shown) {
      changes = shown;
      current = null;
      bar.hidden = changes.length === 0;
      announcer.textContent = '';
      tell();
    },
  };
}
