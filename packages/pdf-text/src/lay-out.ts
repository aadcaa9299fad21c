import { Assembler } from './assemble.js';
import type { FilingText } from './filing-text.js';
import { clearFurniture } from './furniture/page-furniture.js';
import { buildBlocks } from './layout/build-blocks.js';
import { hyphensOf } from './layout/hyphens.js';
import { pageLines } from './layout/page-lines.js';
import { pageRoles } from './layout/page-role.js';
import { rowsOfPages } from './layout/page-rows.js';
import type { PageReading } from './read-page.js';

/** From the characters of pages to a text in reading order. Knows nothing of the engine that read them. */
export function layOut(readings: readonly PageReading[]): FilingText {
  const cleared = clearFurniture(rowsOfPages(readings.map(({ content }) => content)));
  const roles = pageRoles(cleared.map(({ rows }) => rows));
  const lined = cleared.map((page, index) => ({ ...pageLines(page), kind: roles[index]!.kind }));
  const blocks = buildBlocks(lined);
  const assembler = new Assembler(hyphensOf(lined.flatMap(({ lines }) => lines)));
  for (const block of blocks) assembler.addBlock(block);
  const bodyEnd = assembler.offset;
  for (const { furniture } of cleared) {
    for (const each of furniture) if (each.kept) assembler.addFurniture(each);
  }
  return assembler.finish(
    bodyEnd,
    readings.map(({ page }, index) => (page.role === 'body' ? { ...page, role: roles[index]!.role } : page)),
    readings.flatMap((reading) => reading.warnings),
  );
}
