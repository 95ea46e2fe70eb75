import './print-address.ts';
import { chosenRoles, rememberRoles } from './roles.ts';

/**
 * Shows a page for the roles that are chosen: what concerns none of them is hidden and counted. Elements that concern
 * somebody have `data-ansvarig`; a part of the page with nothing left is hidden with its heading (`data-of-roles`).
 * Links that go on with the choice have `data-with-roles`.
 */
const form = document.querySelector<HTMLFormElement>('form[data-roles]');
if (form) start(form);

function start(choice: HTMLFormElement): void {
  const boxes = [...choice.querySelectorAll<HTMLInputElement>('input[name=ansvarig]')];
  const items = [...document.querySelectorAll<HTMLElement>('[data-ansvarig]')];
  const parts = [...document.querySelectorAll<HTMLElement>('[data-of-roles]')];
  const outside = choice.querySelector<HTMLElement>('[data-outside]');
  const all = choice.querySelector<HTMLElement>('[data-all]');
  const chosen = choice.querySelector<HTMLElement>('[data-chosen]');

  function show(roles: readonly string[]): void {
    let hidden = 0;
    for (const item of items) {
      const own = (item.dataset.ansvarig ?? '').split(' ');
      item.hidden = roles.length > 0 && !roles.some((role) => own.includes(role));
      if (item.hidden) hidden += 1;
    }
    for (const part of parts) {
      const own = [...part.querySelectorAll<HTMLElement>('[data-ansvarig]')];
      const left = own.filter((item) => !item.hidden).length;
      part.hidden = left === 0;
      const count = part.querySelector('.count');
      if (count) count.textContent = String(left);
    }
    const names = boxes
      .filter(({ value }) => roles.includes(value))
      .map(({ dataset }) => dataset.words);
    if (chosen) chosen.textContent = names.length === 0 ? 'alla roller' : names.join(', ');
    if (outside) {
      outside.hidden = roles.length === 0;
      outside.textContent = `${hidden} av ${items.length} gäller andra.`;
    }
    if (all) all.hidden = roles.length === 0;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-with-roles]')) {
      const to = new URL(link.href);
      to.searchParams.delete('ansvarig');
      for (const role of roles) to.searchParams.append('ansvarig', role);
      link.href = to.href;
    }
  }

  function put(roles: readonly string[]): void {
    for (const box of boxes) box.checked = roles.includes(box.value);
    show(roles);
  }

  function keep(roles: readonly string[]): void {
    rememberRoles(roles);
    const address = new URL(location.href);
    address.searchParams.delete('ansvarig');
    for (const role of roles) address.searchParams.append('ansvarig', role);
    history.replaceState(null, '', address);
  }

  choice.addEventListener('change', () => {
    const roles = boxes.filter(({ checked }) => checked).map(({ value }) => value);
    show(roles);
    keep(roles);
  });
  all?.addEventListener('click', () => {
    put([]);
    keep([]);
    choice.querySelector('summary')?.focus();
  });

  choice.hidden = false;
  // Roles that the page does not know would hide everything in silence.
  const known = chosenRoles(new URL(location.href).searchParams).filter((role) =>
    boxes.some(({ value }) => value === role),
  );
  put(known);
  if (known.length > 0) keep(known);
}
