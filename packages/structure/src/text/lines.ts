import type { Range } from '@averment/record';
import type { BlockKind, FilingText, TextLine } from '@averment/pdf-text';
import { wordsOf } from '../cues/cue-table.js';

/** A line of the filing with what the readers of structure ask of it. */
export interface Line extends LineFacts {
  /** In small letters, without punctuation: made once, as many readers ask the same line. */
  readonly words: readonly string[];
}

interface LineFacts extends Range {
  /** Its place in the list of lines. */
  readonly index: number;
  readonly text: string;
  readonly page: number;
  readonly kind: BlockKind;
  /** True if no line of the same block stands before it. */
  readonly opensBlock: boolean;
  /** True if no line of the same block follows. */
  readonly closesBlock: boolean;
  /** True if nearly all its letters are capitals. */
  readonly capitals: boolean;
  readonly style: TextLine;
}

interface BodyLine extends LineFacts {}

class BodyLine implements Line {
  private known: readonly string[] | undefined;

  constructor(facts: LineFacts) {
    Object.assign(this, facts);
  }

  get words(): readonly string[] {
    return (this.known ??= wordsOf(this.text));
  }
}

/** The lines as a list of their own, in which each has a new place. */
export const renumbered = (lines: readonly Line[]): Line[] =>
  lines.map((line, index) => (line.index === index ? line : new BodyLine({ ...line, index })));

const NOT_PROSE: ReadonlySet<BlockKind> = new Set([
  'footnote',
  'table-of-contents',
  'table-of-authorities',
  'form',
  'furniture',
]);

/** The lines of the body, in order. Footnotes, tables and forms are left out: no part of a pleading begins there. */
export function bodyLines(filing: FilingText): Line[] {
  const lines: Line[] = [];
  const { blocks, text } = filing;
  let blockIndex = 0;
  let lastBlock = -1;
  for (const style of filing.lines) {
    if (style.start >= filing.bodyEnd) break;
    while (blockIndex < blocks.length && blocks[blockIndex]!.end <= style.start) blockIndex++;
    const block = blocks[blockIndex];
    const kind = block && block.start <= style.start ? block.kind : 'paragraph';
    if (NOT_PROSE.has(kind)) continue;
    const words = text.slice(style.start, style.end).trim();
    if (words === '') continue;
    const start =
      style.start + (text.slice(style.start, style.end).length - text.slice(style.start, style.end).trimStart().length);
    lines.push(
      new BodyLine({
        start,
        end: start + words.length,
        index: lines.length,
        text: words,
        page: style.page,
        kind,
        opensBlock: blockIndex !== lastBlock,
        closesBlock: !block || style.end >= block.end,
        capitals: isCapitals(words),
        style,
      }),
    );
    lastBlock = blockIndex;
  }
  return lines;
}

/** True if at least two letters stand there, and nearly all are capitals. */
export function isCapitals(text: string): boolean {
  let upper = 0;
  let lower = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 65 && code <= 90) upper++;
    else if (code >= 97 && code <= 122) lower++;
  }
  return upper >= 2 && lower <= upper / 6;
}

/** True if the line is set apart from prose by its type: bold, underlined, centred or in capitals. */
export const isDisplayed = (line: Line): boolean =>
  line.capitals || line.style.bold || line.style.centred || line.style.underlined;

/** True if the words before end a sentence or a clause, so that a new part may begin on the next line. */
export const endsSentence = (text: string): boolean => /[.;:!?)”"’'\]_*,-]$/.test(text);

/** True if so many words of three small letters or more follow each other: prose, not a name or an address. */
export function hasLowerRun(text: string, length: number): boolean {
  let run = 0;
  return text.split(/\s/).some((word) => (run = /^[a-z]{3}/.test(word) ? run + 1 : word === '' ? run : 0) >= length);
}

/** Words as in a title: the longer ones begin with a capital. */
export function isTitleCase(text: string): boolean {
  const words = text.match(/[A-Za-z][A-Za-z'’-]*/g) ?? [];
  const long = words.filter((word) => word.length > 4);
  const weighed = long.length > 0 ? long : words;
  return weighed.length > 0 && weighed.filter((word) => /^[A-Z]/.test(word)).length >= weighed.length * 0.8;
}
