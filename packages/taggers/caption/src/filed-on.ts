import type { FiledOn, Range } from '@averment/record';
import { pageAt, spansOf } from '@averment/pdf-text';
import type { Pleading } from '@averment/structure';
import { captionReach, linesIn } from './caption-lines.js';
import { filedOfClerk } from './clerk-entry.js';
import { pagesOf } from './pages.js';
import { readDate } from './dates.js';
import { placeInStamp } from './stamp-places.js';

/** When the document was filed: as a transcript's clerk tells it, from a stamp, else the clerk's mark on its first page, else the date of its last signature. */
export function tagFiledOn(pleading: Pleading): FiledOn {
  return (
    filedOfClerk(pleading) ??
    fromStamp(pleading) ??
    fromClerk(pleading) ??
    fromSignature(pleading) ?? { value: null, spans: [] }
  );
}

function fromStamp(pleading: Pleading): FiledOn | null {
  const { first, last } = pagesOf(pleading);
  const stamps = pleading.filing.stamps.filter((stamp) => stamp.filedOn);
  const stamp = stamps.find(({ page }) => page >= first && page <= last) ?? stamps.find(({ page }) => page < first);
  if (!stamp) return null;
  const { start, end } = placeInStamp(pleading.filing, stamp, stamp.filedOnPrinted);
  return { value: stamp.filedOn!, basis: 'stamp', spans: spansOf(pleading.filing, start, end) };
}

const CLERK_MARK =
  /\b(?:e-?filed|electronically filed|filed|file stamp(?:ed)?|endorsed|entered|received|clerk of (?:the )?(?:superior |circuit |district )?court|district clerk|county clerk)\b/i;
/** Words beside "filed" in a sentence: not a mark. */
const SENTENCE =
  /\b(?:was|were|is|has|have|had|been|be|by plaintiff|plaintiffs?|defendants?|on or about|complaint was|to be|which|timely)\b/i;
/** A mark's date stands in its own line or in the two lines beside it. */
const REACH_OF_MARK = 3;

/** "FILED … 4/11/2025 4:52 PM", "FILED / SUPERIOR COURT / MAY 16 2013": on the first page, or among its furniture. */
function fromClerk(pleading: Pleading): FiledOn | null {
  const { filing } = pleading;
  const { first } = pagesOf(pleading);
  const reach = captionReach(pleading);
  const above = linesIn(pleading, { start: Math.max(0, reach.start - 400), end: reach.end });
  const body = above.filter((line) => pageAt(filing, line.start) >= first);
  const furniture = linesIn(pleading, { start: filing.bodyEnd, end: filing.text.length });
  const onFirst = (line: Range) => filing.lines.some((each) => each.start === line.start && each.page <= first);
  return markIn(pleading, furniture.filter(onFirst)) ?? markIn(pleading, body) ?? hourAtHead(pleading);
}

/** "5/9/2023 3:12 PM", all that some e-filing systems print above the court's name. */
const DAY_AND_HOUR = /^\s*\d{1,2}\/\d{1,2}\/\d{4},?\s{1,3}\d{1,2}:\d{2}(?::\d{2})?\s?[AP]\.?M\.?(?:\s|$)/i;
/** How many lines of the first page are its head. */
const HEAD = 4;

function hourAtHead(pleading: Pleading): FiledOn | null {
  const { first } = pagesOf(pleading);
  const { filing } = pleading;
  const head = filing.lines.filter((line) => line.page === first && line.start < filing.bodyEnd).slice(0, HEAD);
  for (const line of head) {
    const words = filing.text.slice(line.start, line.end);
    const date = DAY_AND_HOUR.test(words) ? readDate(words) : null;
    if (!date) continue;
    const spans = spansOf(filing, line.start + date.start, line.start + date.end);
    return { value: date.value, basis: 'clerk', spans };
  }
  return null;
}

function markIn(pleading: Pleading, lines: readonly Range[]): FiledOn | null {
  const words = lines.map((line) => pleading.filing.text.slice(line.start, line.end));
  for (let index = 0; index < lines.length; index++) {
    if (!CLERK_MARK.test(words[index]!) || SENTENCE.test(words[index]!)) continue;
    for (let step = 0; step <= REACH_OF_MARK; step++) {
      for (const at of step === 0 ? [index] : [index + step, index - step]) {
        const date = at >= 0 && at < lines.length && words[at]!.length < 90 ? readDate(words[at]!) : null;
        if (!date || /\b(?:conference|hearing|trial)\b/i.test(words[at]!)) continue;
        const start = lines[at]!.start;
        return {
          value: date.value,
          basis: 'clerk',
          spans: spansOf(pleading.filing, start + date.start, start + date.end),
        };
      }
    }
  }
  return null;
}

/** "Dated: Albany, New York" has its day on the next line. */
const DATED = /\b(?:(?:executed|signed|submitted|this)\b[^\n]{0,60}|dated?\b[^\n]{0,60}(?:\n[\s]{0,40}[^\n]{0,40})?)/gi;

function fromSignature(pleading: Pleading): FiledOn | null {
  for (const signature of [...pleading.signatures].reverse()) {
    const lone = loneDate(pleading, signature);
    if (lone) return lone;
    const start = Math.max(pleading.extent.start, signature.start - 400);
    const text = pleading.filing.text.slice(start, signature.end);
    for (const match of text.matchAll(DATED)) {
      const date = readDate(match[0]);
      if (!date) continue;
      const at = start + match.index + date.start;
      return { value: date.value, basis: 'signature', spans: spansOf(pleading.filing, at, at + date.end - date.start) };
    }
  }
  return null;
}

const SUBMITTED = /\brespectfully\s{1,3}submitted\b/i;
/** How many lines below the words of submission the date may stand. */
const REACH_OF_SUBMISSION = 4;

/** "Respectfully submitted," / "May 24, 2024": a date that has its line to itself, before whoever signs. */
function loneDate(pleading: Pleading, signature: Range): FiledOn | null {
  const lines = linesIn(pleading, signature);
  const wordsOf = ({ start, end }: Range) => pleading.filing.text.slice(start, end).trim();
  const at = lines.findIndex((line) => SUBMITTED.test(wordsOf(line)));
  for (const line of at < 0 ? [] : lines.slice(at + 1, at + 1 + REACH_OF_SUBMISSION)) {
    const date = readDate(wordsOf(line));
    if (!date || date.end - date.start < wordsOf(line).replace(/[.,]$/, '').length) continue;
    return { value: date.value, basis: 'signature', spans: spansOf(pleading.filing, line.start, line.end) };
  }
  return null;
}
