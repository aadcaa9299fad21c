import type { Heading, SectionKind } from './pleading.js';
import { wordsOf } from './cues/cue-table.js';
import { sectionHeadings } from './cues/cues.js';
import { endsSentence, isDisplayed, isTitleCase, type Line } from './text/lines.js';

/** A heading with the lines that it takes and the kind of section that its words open, if they say. */
export interface HeadingLines extends Heading {
  readonly from: number;
  readonly to: number;
  /** Its words without the label, on one line. */
  readonly words: string;
  readonly kind: SectionKind | null;
  readonly style: number;
}

const LABEL =
  /^\(?([IVXL]{1,7}|[A-Z]|\d{1,2}(?:\.\d{1,2})?|[a-z]|[ivx]{1,5})[.)]+(?=\s|$)\s*|^([IVXL]{2,7}|[IVX])\s+(?=[A-Z])|^(?:PART|Part|SECTION|Section)\s+([IVXL]{1,7}|\d{1,2}|[A-Z])[.:]?(?=\s|$)\s*/;
const LONE_LABEL = /^([IVXL]{1,7}|[A-Z])\.?$/;
const PLEADED =
  /\b(?:alleges?|incorporates?|realleges?|repeats?|respectfully|hereby|is an? |are |was |were |has been|have been)\b/;
/** "(against Marlow)" behind a title is in small letters. */
const BRACKETED = /\([^()]{0,100}\)/g;
const MAX_HEADING = 260;

/** The headings among the lines from `from` to `to`. `taken` holds lines that are known to be something else. */
export function findHeadings(
  lines: readonly Line[],
  from: number,
  to: number,
  isParagraph: ReadonlySet<number>,
): HeadingLines[] {
  const headings: HeadingLines[] = [];
  for (let index = from; index < to; index++) {
    if (isParagraph.has(index)) continue;
    const end = headingEnd(lines, index, to, isParagraph);
    if (end === index) continue;
    headings.push(makeHeading(lines, index, end));
    index = end - 1;
  }
  return withLevels(headings);
}

/** The line after the heading that begins at `index`; `index` itself if none does. */
function headingEnd(lines: readonly Line[], index: number, to: number, isParagraph: ReadonlySet<number>): number {
  const first = lines[index]!;
  if (!mayOpen(lines, index)) return index;
  let end = index + 1;
  if (LONE_LABEL.test(first.text)) {
    if (end >= to || isParagraph.has(end) || !isDisplayed(lines[end]!) || lines[end]!.text.length > 120) return index;
    end++;
  }
  const model = lines[end - 1]!;
  while (end < to && end - index < 6 && !isParagraph.has(end) && continues(model, lines[end - 1]!, lines[end]!)) end++;
  return end;
}

function mayOpen(lines: readonly Line[], index: number): boolean {
  const line = lines[index]!;
  const previous = lines[index - 1];
  if (line.text.length > 160 || (!/[A-Za-z]{2}/.test(line.text) && !LONE_LABEL.test(line.text))) return false;
  if (/^(?:["“”*]|\/s\/|_{3})/.test(line.text) || /;(?: (?:and|or))?$|, (?:and|or)$/.test(line.text)) return false;
  const inProse =
    previous !== undefined &&
    !line.opensBlock &&
    previous.page === line.page &&
    !endsSentence(previous.text) &&
    !isDisplayed(previous);
  const known = knownKind(line.text);
  if (
    known &&
    line.text.length < 90 &&
    /^[^a-z]*[A-Z]/.test(line.text) &&
    !/[,;]$/.test(line.text) &&
    !(inProse && !line.capitals && !line.style.bold)
  )
    return (
      line.capitals ||
      line.style.bold ||
      line.style.centred ||
      line.style.underlined ||
      (line.words.length <= 6 && !/[a-z]\.$/.test(line.text))
    );
  if (inProse && !(line.style.bold && line.style.centred)) return false;
  if (LONE_LABEL.test(line.text)) return line.style.centred || line.opensBlock || /^[IVX]+\.?$/.test(line.text);
  if (line.capitals) return line.words.length >= 2 || line.style.bold || line.style.centred;
  if (line.style.bold || line.style.underlined) return !/[a-z],$/.test(line.text) && !PLEADED.test(line.text);
  if (line.style.centred) return isTitleCase(line.text) && !/[.,;]$/.test(line.text) && !PLEADED.test(line.text);
  return (
    LABEL.test(line.text) &&
    line.text.length < 120 &&
    isTitleCase(line.text.replace(LABEL, '').replace(BRACKETED, '')) &&
    !/[a-z][.,;]$/.test(line.text) &&
    !PLEADED.test(line.text) &&
    !/^\d/.test(line.text) &&
    !isWrapped(lines[index + 1])
  );
}

/** "A. Lost Wages in the Sum of Ten Thousand" above "Dollars;": the beginning of a sentence, or of an item. */
const isWrapped = (next: Line | undefined): boolean =>
  next !== undefined && !next.opensBlock && (/^[a-z]/.test(next.text) || /;(?: (?:and|or))?$/.test(next.text));

function continues(model: Line, above: Line, line: Line): boolean {
  if (line.page !== above.page && !line.opensBlock) return false;
  if (LABEL.test(line.text) || knownKind(line.text)) return false;
  if (
    model.capitals !== line.capitals ||
    model.style.bold !== line.style.bold ||
    Math.abs(model.style.size - line.style.size) > 1.5
  )
    return false;
  if (line.opensBlock && !(model.style.centred && line.style.centred && line.style.gapAbove < 1.2 * line.style.size))
    return false;
  if (model.capitals) return true;
  if (!(model.style.bold || model.style.underlined || model.style.centred)) return false;
  return (
    model.style.underlined === line.style.underlined &&
    model.style.centred === line.style.centred &&
    !/[.:]$/.test(above.text)
  );
}

/** The kind of section that the words of a heading open, or null. */
export function knownKind(text: string): SectionKind | null {
  const words = wordsOf(text.replace(LABEL, '')).filter((word) => word !== 'the' && word !== 's');
  while (words.length > 1 && (words[0] === 'plaintiff' || words[0] === 'plaintiffs') && words.length > 2) words.shift();
  return sectionHeadings().find(words)?.value ?? null;
}

function makeHeading(lines: readonly Line[], from: number, to: number): HeadingLines {
  const text = lines
    .slice(from, to)
    .map((line) => line.text)
    .join(' ');
  const label = LONE_LABEL.exec(lines[from]!.text) ?? LABEL.exec(text);
  const printed = label ? (label[1] ?? label[2] ?? label[3] ?? null) : null;
  const words = label ? text.slice(label[0].length).trim() : text;
  const style = lines[to - 1]!;
  return {
    start: lines[from]!.start,
    end: lines[to - 1]!.end,
    level: 1,
    label: printed,
    from,
    to,
    words: words.slice(0, MAX_HEADING),
    kind: knownKind(words),
    style: (style.style.centred ? 0 : 4) + (style.capitals ? 0 : 2) + (style.style.bold ? 0 : 1),
  };
}

const labelRank = (label: string): number =>
  /^[IVXL]+$/.test(label) ? 1 : /^[A-Z]$/.test(label) ? 2 : /^\d/.test(label) ? 3 : /^[ivx]+$/.test(label) ? 5 : 4;

/** Levels: those of known sections are the outermost; the others go by the kind of their label, else by their type. */
function withLevels(headings: readonly HeadingLines[]): HeadingLines[] {
  const ranks = headings.map((heading) =>
    heading.label ? labelRank(heading.label) * 10 : heading.kind ? 5 : 10 + heading.style,
  );
  const order = [...new Set(ranks)].sort((a, b) => a - b);
  return headings.map((heading, index) => ({ ...heading, level: order.indexOf(ranks[index]!) + 1 }));
}
