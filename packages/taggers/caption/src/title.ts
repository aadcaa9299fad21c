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
  const range = titleRange(pleading);
  const printed = range ? withoutParties(textOf(pleading, range).replace(/\s+/g, ' ').trim()) : '';
  const words = printed.replace(/[\s.,;:]+$/, '');
  const amendment = amendmentOf(words) || (words ? 0 : amendmentOf(openingWords(pleading)));
  return { title: words ? inTitleCase(words) : null, amendment, range };
}

/** What a misread column left of the parties' side before the title: "Plaintiffs, v. PLAINTIFFS' COMPLAINT". */
const withoutParties = (printed: string): string => printed.replace(/^.{0,80}?\b[vV]\. +(?=\S)/, '');

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
  return /\b(?:(?:\w+ )?amended (?:\w+ ){0,4}(?:complaint|petition))\b/i.exec(text)?.[0] ?? '';
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const AMENDED =
  /\b(?:(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|(\d{1,2})(?:st|nd|rd|th))[\s-]+(?:\w+[\s-]+){0,2}?)?amended\b/i;

/** First Amended 1, Second Amended 2, Amended 1, Second Consolidated Amended 2; 0 where the title says nothing. */
export function amendmentOf(title: string): number {
  const match = AMENDED.exec(title);
  if (!match) return 0;
  if (match[2]) return Number(match[2]);
  return match[1] ? ORDINALS.indexOf(match[1].toLowerCase()) + 1 : 1;
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
