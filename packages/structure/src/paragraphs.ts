import type { Line } from './text/lines.js';
import { endsSentence } from './text/lines.js';

/** A line that begins with a number that may be a paragraph's. */
interface Numbered {
  readonly line: number;
  readonly number: number;
  /** Offset in the line's text of what follows the number. */
  readonly wordsAt: number;
  /** False if the line before it doesn't end a sentence: then only a number that is due is a paragraph's. */
  readonly sure: boolean;
}

export interface NumberedLine extends Numbered {
  /** True where the numbers begin anew. */
  readonly restarts: boolean;
}

const NUMBER = /^(?:¶{1,2}\s?)?\(?(\d{1,4})(?:[.,)]{1,2}(?=\s|$|[A-Z“"])|(?=\s{2,}[A-Z“"]))\s*/;
const MAY_BEGIN = /[\d(¶P]/;
const PARAGRAPH_WORD = /^(?:Paragraph|¶)\s+(\d{1,4})[.:]?\s+/;
/** Specks that a scan puts before a number. Such a number is a paragraph's only if it is due. */
const SPECKS = /^[_•·*'’|~-]{1,2}\s?(?=\d)/;
/** How far a lawyer's numbering skips. */
const MAX_SKIP = 12;

/** The lines on which numbered paragraphs begin: the run of numbers that holds together. */
export function findParagraphLines(lines: readonly Line[], from: number, to: number): NumberedLine[] {
  const candidates: Numbered[] = [];
  for (let index = from; index < to; index++) {
    const { text } = lines[index]!;
    const specks = SPECKS.exec(text)?.[0].length ?? 0;
    if (!MAY_BEGIN.test(text[specks]!)) continue;
    const match = NUMBER.exec(text.slice(specks)) ?? PARAGRAPH_WORD.exec(text.slice(specks));
    if (!match) continue;
    const wordsAt = specks + match[0].length;
    const sure = specks === 0 && beginsAnew(lines, index);
    if (sure || /^["“A-Z]/.test(text.slice(wordsAt)))
      candidates.push({ line: index, number: Number(match[1]), wordsAt, sure });
  }
  const plain = chain(candidates);
  const dotted = dottedLines(lines, from, to);
  return dotted.length >= FEWEST_DOTTED && dotted.length > 2 * plain.length ? dotted : plain;
}

/** "2.1": the first paragraph of part II, as Washington's and Texas's lawyers count. */
const DOTTED = /^(\d{1,2})\.(\d{1,3})[.)]?\s+(?=["“A-Z])/;
/** Fewer are sections of a contract that the filing quotes. */
const FEWEST_DOTTED = 4;

/** Paragraphs that count anew in each part, by their number within it; those that don't follow on are left out. */
function dottedLines(lines: readonly Line[], from: number, to: number): NumberedLine[] {
  const taken: NumberedLine[] = [];
  let [lastPart, last] = [0, 0];
  for (let index = from; index < to; index++) {
    const match = DOTTED.exec(lines[index]!.text);
    if (!match || !beginsAnew(lines, index)) continue;
    const [part, number] = [Number(match[1]), Number(match[2])];
    const opensPart = number === 1 && part > lastPart && part <= lastPart + MAX_SKIP;
    if (!opensPart && !(part === lastPart && number === last + 1)) continue;
    taken.push({ line: index, number, wordsAt: match[0].length, sure: true, restarts: opensPart && lastPart > 0 });
    [lastPart, last] = [part, number];
  }
  return taken;
}

/** A number inside a sentence that happens to begin a line is no paragraph's. */
function beginsAnew(lines: readonly Line[], index: number): boolean {
  const line = lines[index]!;
  const previous = lines[index - 1];
  if (line.opensBlock || !previous || previous.page !== line.page) return true;
  return endsSentence(previous.text) || previous.capitals || /\b(?:and|or)$/.test(previous.text);
}

function chain(candidates: readonly Numbered[]): NumberedLine[] {
  const taken: NumberedLine[] = [];
  let last = 0;
  for (let at = 0; at < candidates.length; at++) {
    const candidate = candidates[at]!;
    const { number } = candidate;
    if (number === last + 1) {
      taken.push({ ...candidate, restarts: false });
      last = number;
    } else if (!candidate.sure) {
      continue;
    } else if (number === 1 && last > 0) {
      if (isNestedList(candidates, at, last)) continue;
      taken.push({ ...candidate, restarts: true });
      last = 1;
    } else if (number > last + 1 && number <= last + MAX_SKIP && followsOn(candidates, at, last)) {
      taken.push({ ...candidate, restarts: false });
      last = number;
    } else if (isMisnumbered(candidates, at, last)) {
      taken.push({ ...candidate, restarts: number < last });
      last =
        number < last && candidates[at + 1]?.number === number + 1
          ? number
          : Math.max(last + (number === last ? 0 : 1), number === last ? last : 0);
    }
  }
  return taken;
}

/** A list 1, 2, 3 inside paragraph 45: the outer number goes on after it. */
function isNestedList(candidates: readonly Numbered[], at: number, last: number): boolean {
  let inner = 1;
  for (let next = at + 1; next < candidates.length && next < at + 40; next++) {
    const { number, sure } = candidates[next]!;
    if (number === last + 1 && inner !== last) return true;
    if (number === inner + 1) inner = number;
    else if (number !== 1 && sure && number <= last + MAX_SKIP) return false;
  }
  return false;
}

/** A number ahead of its turn holds if the next goes on from it, and the one that was due doesn't come. */
function followsOn(candidates: readonly Numbered[], at: number, last: number): boolean {
  const { number } = candidates[at]!;
  const near = candidates.slice(at + 1, at + 4).map((candidate) => candidate.number);
  if (near.includes(last + 1)) return false;
  return near.length === 0 ? last > 0 && number <= last + 2 : near.includes(number + 1) || near.includes(number + 2);
}

/** The same number twice, or a slip among good neighbours: 98, 99, 10, 101. */
function isMisnumbered(candidates: readonly Numbered[], at: number, last: number): boolean {
  const { number } = candidates[at]!;
  const next = candidates[at + 1]?.number;
  if (last === 0 || next === undefined) return false;
  if (number === last) return next === last + 1;
  if (number < last && number > 1)
    return next === number + 1 && candidates[at + 2]?.number === number + 2 && last - number < 30;
  return (
    number > last + MAX_SKIP && number <= 10 * last + 20 && !/^(?:19|20)\d\d$/.test(String(number)) && next === last + 2
  );
}
