import type { Range } from '@averment/record';
import type { Prayer, PrayerItem } from './pleading.js';
import type { HeadingLines } from './headings.js';
import { findItems } from './prayer-items.js';
import { opensPrayer, partsPrayer } from './prayer-lines.js';
import type { Line } from './text/lines.js';

/** A stretch of lines that asks for judgment. */
export interface PrayerLines {
  readonly from: number;
  readonly to: number;
  /** The first line behind the heading. */
  readonly body: number;
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
  const starts = findItems(lines, prayer.body, prayer.to);
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
