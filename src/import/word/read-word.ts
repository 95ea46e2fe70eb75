import { collapse } from '../../core/text.ts';
import { type SourceDocument, type SourceRun, UnreadableFile } from '../source-document.ts';
import { characterAccount } from './account.ts';
import { assemble } from './assemble.ts';
import { trimRuns } from './content.ts';
import { childrenOf } from './elements.ts';
import { refuseOtherKinds } from './file-kind.ts';
import { ListCounters } from './list-counters.ts';
import { assembleNote } from './note-text.ts';
import { type NoteKind, Notes } from './notes.ts';
import { Numbering } from './numbering.ts';
import { Reading } from './reading.ts';
import {
  commentsWording,
  tallyWording,
  trackedChangesWording,
  unaccountedWording,
} from './remark-wording.ts';
import { RunningText } from './running-text.ts';
import { Story, type StoryFile } from './story.ts';
import { StyleSheet } from './styles.ts';
import { countTrackedChanges } from './tracked-changes.ts';
import { visibleText } from './visible-text.ts';
import { openPackage } from './word-package.ts';

/**
 * Reads a Word file (.docx, transitional or strict) into blocks in reading order: automatic numbers as Word shows
 * them, tracked changes accepted, running heads and everything else that is no text of the rules on record.
 *
 * `name` is the file's name, for messages. Throws `UnreadableFile` with one sentence for whatever is no Word file, is
 * protected, damaged or made to do harm; nothing is unpacked but the parts with text, and those within bounds.
 */
export function readWord(bytes: Uint8Array, name: string): SourceDocument {
  try {
    refuseOtherKinds(bytes);
    return read(bytes);
  } catch (error) {
    if (error instanceof UnreadableFile)
      throw new UnreadableFile(`${shownName(name)} ${error.message}.`);
    throw error;
  }
}

function read(bytes: Uint8Array): SourceDocument {
  const pack = openPackage(bytes);
  const reading = new Reading();
  const styles = new StyleSheet(pack.styles);
  const numbering = new Numbering(pack.numbering, styles);
  const running = new RunningText(pack, reading);
  const parts = { footnote: pack.footnotes, endnote: pack.endnotes };
  const noteStory = (kind: NoteKind): StoryFile => ({
    reading,
    styles,
    notes: null,
    counters: new ListCounters(numbering),
    relationships: parts[kind]?.relationships ?? new Map(),
    endSection: () => {},
  });
  const notes = new Notes(
    reading,
    parts,
    pack.settings,
    pack.document.root,
    (note, kind): SourceRun[] =>
      trimRuns(assembleNote(new Story(noteStory(kind), note, false).read(note), reading)),
  );
  const body = childrenOf(pack.document.root, 'w:body')[0] ?? pack.document.root;
  const story = new Story(
    {
      reading,
      styles,
      notes,
      counters: new ListCounters(numbering),
      relationships: pack.document.relationships,
      endSection: (properties) => {
        running.drop(properties);
        notes.endSection();
      },
    },
    body,
    true,
  ).read(body);
  const { blocks, title } = assemble(story, reading);
  const account = characterAccount({
    inFile: [body, ...notes.called, ...running.read].map(visibleText),
    made: reading.made,
    replaced: reading.replaced,
    blocks,
    dropped: reading.dropped,
  });
  const whole: string[] = [];
  const changes = trackedChangesWording(countTrackedChanges([body, ...notes.called]));
  if (changes) whole.push(changes);
  const comments = childrenOf(pack.comments, 'w:comment').length;
  if (comments > 0) whole.push(commentsWording(comments));
  const missing = [...account.missing].length;
  if (missing > 0) whole.push(unaccountedWording(missing, account.missing));
  return {
    format: 'docx',
    title,
    blocks,
    dropped: reading.dropped.map((piece) => ({ ...piece, text: collapse(piece.text) })),
    mended: reading.mended,
    remarks: [
      ...whole.map((text) => ({ text, place: null })),
      ...[...reading.remarks, ...tallied(reading)].sort(
        (a, b) => (a.place?.block ?? 0) - (b.place?.block ?? 0),
      ),
    ],
    account,
    passedOver: passedOver(reading),
  };
}

function passedOver(reading: Reading): { what: string; count: number }[] {
  const tallies = reading.tallies();
  const named = [
    ['long-heading', 'since they are too long for a heading'],
    ['heading-in-table', 'in a table'],
    ['heading-as-point', 'as points of a clause'],
  ] as const;
  return named.flatMap(([kind, what]) => {
    const count = tallies.get(kind)?.count ?? 0;
    return count > 0 ? [{ what, count }] : [];
  });
}

function tallied(reading: Reading): SourceDocument['remarks'] {
  return [...reading.tallies()].flatMap(([what, { count, place }]) => {
    const text = tallyWording(what, count);
    return text === null ? [] : [{ text, place }];
  });
}

/** Without folders, and without characters that would break the line. */
function shownName(name: string): string {
  return (name.split(/[/\\]/u).at(-1) ?? name).replace(/\p{Cc}/gu, ' ').trim() || 'The file';
}
