/** On paper stands the whole address, with what is chosen on the page and not only the page. */
window.addEventListener('beforeprint', () => {
  for (const told of document.querySelectorAll('[data-address]')) {
    told.textContent = decodeURI(location.href);
  }
});
