import type { Tallied } from './reading.ts';
import type { TrackedChanges } from './tracked-changes.ts';

const MADE_BY_WORD = 'Word makes them as it shows the text and does not keep them in the file';

/** What is told of things that occur often: once, with their count; null for what only the sums tell. English, for the report. */
export function tallyWording(what: Tallied, count: number): string | null {
  const one = count === 1;
  switch (what) {
    case 'equation':
      return `${plural(count, 'equation was', 'equations were')} read as a row of signs; fractions and raised signs are lost, so hold ${one ? 'it' : 'them'} against the file.`;
    case 'field-without-end':
      return `${plural(count, 'mark of a field has', 'marks of fields have')} no partner and ${one ? 'was' : 'were'} passed over; the text around ${one ? 'it' : 'them'} is kept.`;
    case 'form-field':
      return `${plural(count, 'form field', 'form fields')}: what is filled in is read as text.`;
    case 'list-number-field':
      return `${plural(count, 'number', 'numbers')} inside the text (LISTNUM or AUTONUM) could not be read: ${MADE_BY_WORD}. Update and unlink the fields in Word (Ctrl+Shift+F9) and import again.`;
    case 'number-format':
      return `${plural(count, 'automatic number has', 'automatic numbers have')} a format that is not known here and ${one ? 'is' : 'are'} given in figures.`;
    case 'private-sign':
      return `${plural(count, 'sign', 'signs')} of a symbol font could not be told; look for it in the file.`;
    case 'soft-hyphen':
      return `${plural(count, 'soft hyphen', 'soft hyphens')} (shown only at the end of a line) ${one ? 'was' : 'were'} left out.`;
    case 'struck':
      return `${plural(count, 'piece of text is', 'pieces of text are')} struck through by hand, which is no tracked change; ${one ? 'it is' : 'they are'} kept as text. Take out what no longer holds.`;
    case 'text-box':
      return `${plural(count, 'text box', 'text boxes')}: the text stands after the paragraph that the box is anchored to; see that this is where it belongs.`;
    case 'joined-paragraph':
      return `${plural(count, 'paragraph was', 'paragraphs were')} joined with the next, since a tracked change deletes the mark between them.`;
    case 'heading-in-table':
      return `${plural(count, 'paragraph', 'paragraphs')} with a heading style in a table ${one ? 'is' : 'are'} kept as text of the cell and ${one ? 'begins' : 'begin'} no section.`;
    case 'long-heading':
      return `${plural(count, 'paragraph', 'paragraphs')} with a heading style ${one ? 'is' : 'are'} too long for a heading and ${one ? 'is' : 'are'} kept as text.`;
    case 'heading-as-point':
      return null;
    case 'note-restart':
      return 'Notes are numbered anew on every page; since pages are not known here, their marks are counted through.';
  }
}

/** Null when there are none. */
export function trackedChangesWording(changes: TrackedChanges): string | null {
  const { insertions, deletions, moves, formats } = changes;
  const total = insertions + deletions + moves + formats;
  if (total === 0) return null;
  const parts = [
    insertions && plural(insertions, 'insertion', 'insertions'),
    deletions && plural(deletions, 'deletion', 'deletions'),
    moves && plural(moves, 'move', 'moves'),
    formats && plural(formats, 'change of format', 'changes of format'),
  ].filter((part) => part !== 0);
  return `The file holds ${plural(total, 'tracked change', 'tracked changes')} (${parts.join(', ')}); the text was read as if all were accepted, and deleted text is on record as dropped.`;
}

export function commentsWording(count: number): string {
  return `The file holds ${plural(count, 'comment', 'comments')}; ${count === 1 ? 'it is' : 'they are'} no text of the rules and ${count === 1 ? 'was' : 'were'} not read. See in Word whether anything in ${count === 1 ? 'it' : 'them'} is left to settle.`;
}

export function unaccountedWording(count: number, signs: string): string {
  return `${plural(count, 'character of the file is', 'characters of the file are')} neither in the text nor on record as dropped: ${JSON.stringify(signs.slice(0, 200))}. Hold the text against the file.`;
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
