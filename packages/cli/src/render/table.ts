import { displayWidth, fit, printable } from './width.js';

export interface Column {
  readonly title: string;
  readonly align?: 'right';
  /** The narrowest that is still of use; a column without is never made narrower. */
  readonly shrinkTo?: number;
}

const GAP = '  ';

/** A table with its titles, in at most so many columns of the terminal: the widest cells give way first. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly (string | number)[])[],
  width: number,
): string {
  const cells = rows.map((row) => row.map((cell) => printable(String(cell))));
  const titles = columns.map(({ title }) => title);
  const widths = fitWidths(columns, [titles, ...cells], width);
  const line = (row: readonly string[]) =>
    row
      .map((cell, index) => pad(fit(cell, widths[index]!), widths[index]!, columns[index]!.align))
      .join(GAP)
      .trimEnd();
  const rule = widths.map((columnWidth) => '─'.repeat(columnWidth)).join(GAP);
  return [line(titles), rule, ...cells.map(line)].join('\n');
}

/** The columns' widths: as wide as the widest cell, then the widest that may shrink gives way until all fit. */
export function fitWidths(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): number[] {
  const widths = columns.map((_, index) => Math.max(...rows.map((row) => displayWidth(row[index] ?? ''))));
  const least = columns.map(({ title, shrinkTo }, index) => Math.max(displayWidth(title), shrinkTo ?? widths[index]!));
  const total = () => widths.reduce((sum, each) => sum + each, 0) + GAP.length * (columns.length - 1);
  while (total() > width) {
    const spare = widths.map((each, index) => each - least[index]!);
    const widest = widths.reduce(
      (best, each, index) => (spare[index]! > 0 && each > (widths[best] ?? 0) ? index : best),
      -1,
    );
    if (widest < 0) break;
    widths[widest]!--;
  }
  return widths;
}

function pad(text: string, width: number, align: 'right' | undefined): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'right' ? space + text : text + space;
}
