import type { Range } from '@averment/record';
import type { Prayer, PrayerItem } from './pleading.js';
import { wordsOf } from './cues/cue-table.js';
import { prayerOpeners, prayerParts } from './cues/cues.js';
import type { HeadingLines } from './headings.js';
import type { Line } from './text/lines.js';

const ITEM = /^(?:\(([A-Za-z]{1,2}|[ivxIVX]{1,5}|\d{1,3})\)|([A-Za-z]{1,2}|[ivxIVX]{1,5}|\d{1,3})[.)])\s*(?=\S)/;
/** "5.1": of a paragraph that counts within its part. */
const DOTTED_ITEM = /^(\d{1,2}\.\d{1,2})\.?\s+(?=\S)/;
/** A scan's comma for the stop behind a number. */
const MISREAD_ITEM = /^(\d{1,2}),\s+(?=[A-Z])/;
const LONE_ITEM = /^\(?([A-Za-z]{1,2}|[ivxIVX]{1,5}|\d{1,2})[.)]{1,2}$/;
const WHEREFORE = /^(?:\(?\d{1,4}[.)]\s+)?(?:[A-Z]+,? )?where?fore\b/i;

/** A stretch of lines that asks for judgment. */
export interface PrayerLines {
  readonly from: number;
  readonly to: number;
  /** The first line behind the heading. */
  readonly body: number;
}

/** "Petitioner prays for a trial by jury": no prayer for judgment. */
const ASKS_JURY = /^\W*(?:\d{1,3}[.)]\s*)?[A-Z]\w+ (?:respectfully )?(?:prays?|requests?|demands?)\b.{0,50}\bjury\b/;

/** True if the line begins the words by which judgment is asked for. */
export function opensPrayer(line: Line): boolean {
  if (WHEREFORE.test(line.text)) return true;
  if ((!line.opensBlock && !/^[A-Z]/.test(line.text)) || ASKS_JURY.test(line.text)) return false;
  return prayerOpeners().has(wordsOf(line.text.slice(0, 90)).slice(0, 9));
}

/** The prayers, in order: under their headings, or where a WHEREFORE stands. `stops`: lines that begin another part. */
export function findPrayers(
  lines: readonly Line[],
  headings: readonly HeadingLines[],
  from: number,
  to: number,
  stops: ReadonlySet<number>,
): PrayerLines[] {
  const headed = new Map(
    headings.filter((heading) => heading.kind === 'prayer').map((heading) => [heading.from, heading.to]),
  );
  const prayers: PrayerLines[] = [];
  for (let index = from; index < to; index++) {
    const body = headed.get(index);
    if (body === undefined && !opensPrayer(lines[index]!)) continue;
    if (body !== undefined && !NAMES_PRAYER.test(lines[index]!.text) && !asks(lines, body, to)) continue;
    let end = body ?? index + 1;
    while (end < to && !stops.has(end) && !(headed.has(end) && end > index)) end++;
    prayers.push({ from: index, to: end, body: body ?? index });
    index = end - 1;
  }
  return prayers;
}

/** "ON THE FIRST CAUSE OF ACTION:", "B. EQUITABLE RELIEF": a heading that parts a prayer, and doesn't end it. */
export const partsPrayer = (line: Line): boolean => {
  const { text, style } = line;
  if (text.length > 160 || !(line.capitals || style.bold || style.underlined || text.endsWith(':'))) return false;
  if (/[;.,]$/.test(text)) return false;
  const words = wordsOf(line.text.replace(LABEL_BEFORE, ''));
  return words.length <= 24 && prayerParts().has(words);
};

const LABEL_BEFORE = /^\(?(?:[A-Z]|[IVX]{1,5}|\d{1,2})[.)]\s+/;

/** "PRAYER FOR RELIEF" says all: "1. For general damages according to proof" may stand right below. */
const NAMES_PRAYER = /\bprayer\b/i;

/** Under "RELIEF" or "CONCLUSION" something is asked for: the heading alone doesn't make a prayer. */
function asks(lines: readonly Line[], from: number, to: number): boolean {
  const text = lines
    .slice(from, Math.min(to, from + 25))
    .map((line) => line.text)
    .join(' ');
  return /\b(?:wherefore|prays?|request(?:s|ing)?|demands?|seeks?|asks?|wants?|judgment|award|relief)\b/i.test(text);
}

/** A prayer with its items, each up to the next. */
export function makePrayer(lines: readonly Line[], prayer: PrayerLines): Prayer {
  const starts: { line: number; label: string; level: number }[] = [];
  const levels: string[] = [];
  for (let index = prayer.body; index < prayer.to; index++) {
    const text = lines[index]!.text;
    if (partsPrayer(lines[index]!)) continue;
    const match =
      DOTTED_ITEM.exec(text) ?? ITEM.exec(text) ?? LONE_ITEM.exec(text) ?? dueItem(text, starts.at(-1)?.label);
    const label = match ? (match[1] ?? match[2]!) : null;
    if (label === null || !isLabel(label, text, lines[index]!)) continue;
    starts.push({ line: index, label, level: levelOf(levels, label, text, starts) });
  }
  const start = lines[prayer.from]!.start;
  const end = lines[prayer.to - 1]!.end;
  const items: PrayerItem[] = starts.map((item, index) => ({
    start: lines[item.line]!.start,
    end: lines[lastOf(lines, item.line, starts[index + 1]?.line ?? prayer.to, index + 1 === starts.length)]!.end,
    label: item.label,
    level: item.level,
  }));
  return { start, end, items: items.length > 0 ? items : proseItem(lines, prayer) };
}

/**
 * The last line of an item: the one before the next item, or before a heading that parts the prayer. Of the last item
 * the one that ends its block with a full stop: what follows is the date, or a demand for a jury.
 */
function lastOf(lines: readonly Line[], from: number, next: number, isLast: boolean): number {
  for (let index = from; index + 1 < next; index++) {
    const after = lines[index + 1]!;
    if (
      partsPrayer(after) ||
      (isLast && after.opensBlock && FULL_STOP.test(lines[index]!.text) && !GOES_ON.test(after.text))
    )
      return index;
  }
  return next - 1;
}

const FULL_STOP = /[a-z)]\.["”’]?$/;
const GOES_ON = /^(?:[a-z(•-]|(?:And|Or|Such|Further|Also)\b)/;

function dueItem(text: string, previous: string | undefined): RegExpExecArray | null {
  const match = MISREAD_ITEM.exec(text);
  return match && Number(match[1]) === Number(previous) + 1 ? match : null;
}

/** A word such as "a." or "I" inside a sentence is no label; two letters only if they are the same: "AA." */
function isLabel(label: string, text: string, line: Line): boolean {
  if (/^[A-Z]\.[A-Z]\./.test(text) || WHEREFORE.test(text) || (/^\d+$/.test(label) && opensPrayer(line))) return false;
  return !/^[A-Za-z]{2}$/.test(label) || label[0]!.toLowerCase() === label[1]!.toLowerCase() || /^[ivx]+$/i.test(label);
}

function levelOf(levels: string[], label: string, text: string, before: readonly { label: string }[]): number {
  const shape = shapeOf(label, text[0] === '(', before.at(-1)?.label);
  const known = levels.indexOf(shape);
  if (known >= 0) {
    levels.length = known + 1;
    return known + 1;
  }
  levels.push(shape);
  return levels.length;
}

function shapeOf(label: string, bracketed: boolean, previous: string | undefined): string {
  const follows =
    previous !== undefined &&
    label.length === 1 &&
    previous.length === 1 &&
    label.charCodeAt(0) === previous.charCodeAt(0) + 1;
  const roman =
    /^[ivx]+$/i.test(label) &&
    !follows &&
    !(label.length === 1 && label.toLowerCase() !== 'i' && label.toLowerCase() !== 'v' && label.toLowerCase() !== 'x');
  const form = /^\d/.test(label)
    ? '1'
    : roman && (label.toLowerCase() === 'i' ? !/^[f-h]$/i.test(previous ?? '') : label.length > 1)
      ? 'i'
      : /^[A-Z]/.test(label)
        ? 'A'
        : 'a';
  return `${bracketed ? '(' : ''}${form}${form === 'i' ? (label === label.toUpperCase() ? 'I' : 'i') : ''}`;
}

/** A prayer without labels: each of its paragraphs is an item if they make a list, else all of it is one. */
function proseItem(lines: readonly Line[], prayer: PrayerLines): PrayerItem[] {
  let from = prayer.from;
  while (from + 1 < prayer.to && !opensPrayer(lines[from]!) && lines[from]!.text.length < 60) from++;
  const listed = listedItems(lines, from, prayer.to);
  if (listed.length >= 2) return listed;
  const range: Range = { start: lines[from]!.start, end: lines[prayer.to - 1]!.end };
  return [{ ...range, label: null, level: 1 }];
}

/** Behind "as follows:", the paragraphs that end in a semicolon, and the last one, which ends the sentence. */
function listedItems(lines: readonly Line[], from: number, to: number): PrayerItem[] {
  let at = from;
  while (at < to && !lines[at]!.text.endsWith(':')) at++;
  const items: PrayerItem[] = [];
  for (let index = at + 1; index < to; index++) {
    if (!lines[index]!.opensBlock) continue;
    let last = index;
    while (last + 1 < to && !lines[last + 1]!.opensBlock) last++;
    const goesOn = /(?:;|;\s?(?:and|or),?)$/.test(lines[last]!.text);
    if (!goesOn && !(items.length > 0 && lines[last]!.text.endsWith('.'))) break;
    items.push({ start: lines[index]!.start, end: lines[last]!.end, label: null, level: 1 });
    if (!goesOn) break;
  }
  return items;
}
