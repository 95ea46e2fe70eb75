/** Where a bar can be drawn. */
interface Terminal {
  isTTY?: boolean;
  write(text: string): unknown;
}

const WIDTH = 24;

/**
 * Draws how far the reading has come, on one line that it clears at the end. Nothing is drawn where nobody looks: into a
 * file or another program.
 */
export function progressBar(terminal: Terminal): (done: number, of: number) => void {
  if (terminal.isTTY !== true) return () => {};
  return (done, of) => {
    const full = of > 0 ? Math.min(WIDTH, Math.round((WIDTH * done) / of)) : 0;
    const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
    terminal.write(done >= of ? '\r\u001B[K' : `\r${bar} ${done} of ${of}\u001B[K`);
  };
}
