import type { Word } from './page-content.ts';
import type { TablePart } from './page-flow.ts';
import type { TagPlace } from './tags.ts';

/** The tables that the structure tree of the file tells of, with their cells; tables of one column are layout. */
export function findTaggedTables(
  words: readonly Word[],
  tags: ReadonlyMap<number, TagPlace>,
  page: number,
): TablePart[] {
  const tables = new Map<number, { word: Word; row: number; column: number; header: boolean }[]>();
  for (const word of words) {
    const cell = word.mark === null ? null : (tags.get(word.mark)?.cell ?? null);
    if (!cell) continue;
    tables.set(cell.table, [...(tables.get(cell.table) ?? []), { word, ...cell }]);
  }
  return [...tables.values()].flatMap((cells) => {
    const columns = Math.max(...cells.map((cell) => cell.column)) + 1;
    const rowNumbers = [...new Set(cells.map((cell) => cell.row))].sort((a, b) => a - b);
    if (columns < 2 || columns > 60) return [];
    const rows = rowNumbers.map((row) =>
      Array.from({ length: columns }, (_, column) =>
        cells.filter((cell) => cell.row === row && cell.column === column).map(({ word }) => word),
      ),
    );
    const first = cells.filter((cell) => cell.row === rowNumbers[0]);
    return [
      {
        page,
        x0: Math.min(...cells.map(({ word }) => word.x0)),
        x1: Math.max(...cells.map(({ word }) => word.x1)),
        y0: Math.min(...cells.map(({ word }) => word.y - word.size)),
        y1: Math.max(...cells.map(({ word }) => word.y + 0.2 * word.size)),
        rows,
        header: first.length > 0 && first.every((cell) => cell.header),
      },
    ];
  });
}
