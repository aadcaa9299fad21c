import type { Line } from './line.js';

/** What becomes of a line's end: how many of its characters are kept, and whether the next line follows at once. */
export interface LineEnd {
  readonly keep: number;
  readonly joined: boolean;
}

export interface Hyphens {
  at(line: Line, next: Line | undefined): LineEnd;
}

const BROKEN = /([A-Za-z]{2,})[-\u2010]$/;
/** A word with a hyphen at its end; a sign such as "-against-" is none. */
const OWN_WORD = /(?:^|[^\w-])[\w.]*\w[-\u2010]$|[A-Za-z0-9]-[A-Za-z0-9]+[-\u2010]$/;
const LEADING_WORD = /^[A-Za-z]+/;

/**
 * Decides of each hyphen at a line's end whether it is the word's own. The filing itself is the dictionary: a hyphen is
 * dropped where the word without it stands elsewhere in the filing, and kept where the word with it does.
 */
export function hyphensOf(lines: readonly Line[]): Hyphens {
  const known = new Set<string>();
  for (const line of lines) {
    const words = line.text.toLowerCase().match(/[a-z]+(?:-[a-z]+)*/g) ?? [];
    // The last word may be half of one.
    for (const word of words.slice(0, -1)) known.add(word);
  }
  const hyphenates = lines.some((line, index) => {
    const next = lines[index + 1];
    const [before, after] = halves(line, next);
    return before !== '' && known.has(before + after) && !known.has(`${before}-${after}`);
  });
  return { at: (line, next) => lineEnd(line, next, known, hyphenates) };
}

function halves(line: Line, next: Line | undefined): [string, string] {
  const before = BROKEN.exec(line.text)?.[1]?.toLowerCase();
  const after = next && LEADING_WORD.exec(next.text)?.[0].toLowerCase();
  return before && after ? [before, after] : ['', ''];
}

function lineEnd(line: Line, next: Line | undefined, known: ReadonlySet<string>, hyphenates: boolean): LineEnd {
  const whole = { keep: line.text.length, joined: false };
  if (!next) return whole;
  if (!OWN_WORD.test(line.text)) return whole;
  const [before, after] = halves(line, next);
  if (before === '') return { ...whole, joined: true };
  const drop =
    /^[a-z]/.test(next.text) &&
    !known.has(`${before}-${after}`) &&
    (known.has(before + after) || (hyphenates && !(known.has(before) && known.has(after))));
  return { keep: line.text.length - (drop ? 1 : 0), joined: true };
}
