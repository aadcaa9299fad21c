import type { Range } from '@averment/record';
import type { Pleading } from '@averment/structure';
import { captionReach, linesIn, textOf } from './caption-lines.js';

export interface Title {
  readonly title: string | null;
  /** Amended 1, Second Amended 2, …; the original is 0. */
  readonly amendment: number;
  readonly range: Range | null;
}

const TITLE_LINE =
  /\b(?:complaint|petition|libel|bill (?:in|of)|cross-?claim|counterclaim|information|claim of plaintiff)\b/i;
const NO_TITLE = /\b(?:alleges?|herein|pursuant to this|hereby|files? this|against defendants?|complains)\b/i;

/** The pleading's title, in the case of running text, and which amendment it is. */
export function tagTitle(pleading: Pleading): Title {
  const whole = titleRange(pleading);
  const range = whole && beforeCauses(pleading, whole);
  const printed = range ? withoutParties(textOf(pleading, range).replace(/\s+/g, ' ').trim()) : '';
  const words = withoutEnd(printed);
  const amendment = amendmentOf(words) || (words ? 0 : amendmentOf(openingWords(pleading)));
  return { title: words ? inTitleCase(words) : null, amendment, range };
}

/** "COMPLAINT FOR DAMAGES: 1. NEGLIGENCE; 2. …": California's lawyers list the causes of action behind the title. */
const CAUSES = /:\s{1,3}\(?1[.)]\s/;

function beforeCauses(pleading: Pleading, { start, end }: Range): Range {
  const at = textOf(pleading, { start, end }).search(CAUSES);
  return { start, end: at < 0 ? end : start + at };
}

/** A title without the sign at its end. */
function withoutEnd(title: string): string {
  let end = title.length;
  while (end > 0 && /[\s.,;:]/.test(title[end - 1]!)) end--;
  return title.slice(0, end);
}

/** What a misread column left of the parties' side before the title: "Plaintiffs, v. PLAINTIFFS' COMPLAINT", or its sign. */
const withoutParties = (printed: string): string =>
  printed.replace(/^.{0,80}?(?:\b[vV]\.|-against-) +(?=\S)/, '').replace(/^[):§|*]\s{0,9}(?=\S)/, '');

function titleRange(pleading: Pleading): Range | null {
  if (pleading.caption.title) return pleading.caption.title;
  const reach = captionReach(pleading);
  const after = { start: reach.start, end: Math.min(pleading.extent.end, reach.end + 300) };
  const lines = linesIn(pleading, after).filter((line) => {
    const text = textOf(pleading, line);
    return text.length < 110 && TITLE_LINE.test(text) && !NO_TITLE.test(text) && /^[^a-z]*[A-Z]/.test(text);
  });
  return lines[0] ?? null;
}

/** The sentence in which a pleading without a title says what it is: "for its Second Amended Complaint against …". */
function openingWords(pleading: Pleading): string {
  const start = captionReach(pleading).end;
  const text = pleading.filing.text.slice(start, start + 1200);
  const at = text.search(/\bamended\b/i);
  const after = at < 0 ? '' : text.slice(at, at + 70);
  return /\b(?:complaint|petition)\b/i.test(after) ? text.slice(Math.max(0, at - 24), at) + after : '';
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th)$/;
/** How many words before "Amended" may hold the ordinal: Second Consolidated Amended. */
const WORDS_BEFORE = 3;

/** First Amended 1, Second Amended 2, Amended 1, Second Consolidated Amended 2; 0 where the title says nothing. */
export function amendmentOf(title: string): number {
  const words = title.toLowerCase().split(/[^a-z0-9]+/);
  const at = words.indexOf('amended');
  if (at < 0) return 0;
  for (const word of words.slice(Math.max(0, at - WORDS_BEFORE), at).reverse()) {
    const figure = ORDINAL.exec(word);
    if (figure) return Number(figure[1]);
    if (ORDINALS.includes(word)) return ORDINALS.indexOf(word) + 1;
  }
  return 1;
}

const SMALL = new Set(
  'a an and as at but by for from in into nor of on or the to under upon with vs v against'.split(' '),
);
const KEPT =
  /\d|^(?:U\.?S\.?C?\.?|RICO|ERISA|FLSA|TCPA|FCRA|FDCPA|PAGA|FOIA|ADA|UCL|CLRA|II|III|IV|LLC|USA|BIPA|DTSA|NDA)$/;

/** Capitals to the case of a title; words that aren't all capitals stay as they are printed. */
export function inTitleCase(title: string): string {
  if (/[a-z]{3}/.test(title)) return title;
  return title
    .split(' ')
    .map((word, index) => (KEPT.test(word.replace(/[^A-Z0-9.]/g, '')) ? word : cased(word, index > 0)))
    .join(' ');
}

function cased(word: string, mayBeSmall: boolean): string {
  const low = word.toLowerCase();
  if (mayBeSmall && SMALL.has(low.replace(/[^a-z]/g, ''))) return low;
  return low
    .replace(/(^|[-/(“"‘'])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/[’']S\b/g, '’s');
}
