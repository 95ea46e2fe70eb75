/** Hands the reader a file made in the browser, as if it had been fetched. Nothing is sent anywhere. */
export function download(name: string, type: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser needs the address until it has begun; a minute is ample, and the page may live for hours.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
