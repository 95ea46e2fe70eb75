/** Puts the last number or word of an address that leads nowhere into the search, ready to be asked for. */
const box = document.querySelector<HTMLInputElement>('[data-from-address]');
const last =
  location.pathname
    .split('/')
    .filter((part) => part !== '')
    .at(-1) ?? '';
if (box) box.value = readable(last.replace(/\.html?$/u, ''));

/** The words of a part of an address; one that is no text in an address gives nothing. */
function readable(part: string): string {
  try {
    return decodeURIComponent(part).replaceAll('-', ' ').slice(0, 100);
  } catch {
    return '';
  }
}
