/**
 * From the box to the hits and back without a mouse: arrow down and up go from one to the next, Home and End to the
 * first and last, and "/" leads to the box from anywhere.
 */
export function moveAmongHits(box: HTMLInputElement, list: HTMLElement): void {
  const links = () => [...list.querySelectorAll<HTMLElement>('[data-hit] > a')];

  box.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return;
    const [first] = links();
    if (!first) return;
    event.preventDefault();
    first.focus();
  });

  list.addEventListener('keydown', (event) => {
    const all = links();
    const at = all.indexOf(document.activeElement as HTMLElement);
    if (at === -1) return;
    const target =
      event.key === 'ArrowDown'
        ? all[at + 1]
        : event.key === 'ArrowUp'
          ? (all[at - 1] ?? box)
          : event.key === 'Home'
            ? all[0]
            : event.key === 'End'
              ? all.at(-1)
              : undefined;
    if (!target) return;
    event.preventDefault();
    target.focus();
  });

  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select'))
      return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}
