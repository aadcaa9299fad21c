import type { FilingText, PageText, TextBlock, TextLine } from './filing-text.js';

const CHARACTER_WIDTH = 6;
const LINE_HEIGHT = 14;
const MARGIN = 72;
const PAGE = { width: 612, height: 792 };

/**
 * A FilingText from plain strings, one a page, laid out as a typewriter would: lines are parted by "\n", blocks by an
 * empty line. For tests of the stages that read a FilingText, and for text that never was a PDF.
 */
export function plainFilingText(pages: readonly string[]): FilingText {
  const lines: TextLine[] = [];
  const blocks: TextBlock[] = [];
  const edges: number[] = [];
  let text = '';
  const append = (words: string, measure: (index: number) => number) => {
    for (let index = 0; index < words.length; index++) edges.push(measure(index), measure(index + 1));
    text += words;
  };
  pages.forEach((pageText, pageIndex) => {
    let y = PAGE.height - MARGIN;
    for (const blockText of pageText.split(/\n[ \t]*\n+/)) {
      const blockLines = blockText.split('\n').filter((line) => line.trim() !== '');
      if (blockLines.length === 0) continue;
      if (text) append('\n\n', () => 0);
      const blockStart = text.length;
      blockLines.forEach((raw, lineIndex) => {
        const words = raw.trim();
        if (lineIndex > 0) append('\n', () => 0);
        const x0 = MARGIN + CHARACTER_WIDTH * raw.indexOf(words);
        const start = text.length;
        append(words, (index) => x0 + CHARACTER_WIDTH * index);
        lines.push({
          start,
          end: text.length,
          page: pageIndex + 1,
          box: [x0, y - 3, x0 + CHARACTER_WIDTH * words.length, y + 9],
          direction: 0,
          size: 12,
          bold: false,
          italic: false,
          underlined: false,
          centred: raw.startsWith('          '),
          gapAbove: lineIndex > 0 ? 2 : LINE_HEIGHT,
        });
        y -= LINE_HEIGHT;
      });
      y -= LINE_HEIGHT;
      blocks.push({ kind: 'paragraph', start: blockStart, end: text.length, page: pageIndex + 1 });
    }
  });
  const pageList = pages.map((words, index): PageText => ({
    number: index + 1,
    ...PAGE,
    source: words.trim() ? 'text' : 'none',
    role: words.trim() ? 'body' : 'blank',
  }));
  return {
    text,
    bodyEnd: text.length,
    pages: pageList,
    lines,
    blocks,
    stamps: [],
    edges: Float32Array.from(edges),
    warnings: [],
  };
}
