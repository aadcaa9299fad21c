/** A date in a text, with its place. */
export interface ReadDate {
  /** ISO, such as 2025-01-21. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[.\u2019']?[a-z]?";
const YEAR = '((?:1[89]|20)\\d{2}|\\d{2})';

const FORMS: readonly {
  readonly shape: RegExp;
  readonly read: (groups: readonly string[]) => [string, string, string];
}[] = [
  { shape: /(?<!\d)((?:1[89]|20)\d{2})-(\d{2})-(\d{2})(?!\d)/i, read: ([y, m, d]) => [y!, m!, d!] },
  {
    shape: new RegExp(`(?<![\\d/-])(\\d{1,2})[/-](\\d{1,2})[/-]${YEAR}(?![\\d/-])`, 'i'),
    read: ([m, d, y]) => [y!, m!, d!],
  },
  {
    shape: new RegExp(`\\b${MONTH}[ \\t-]{0,3}(\\d{1,2})(?:st|nd|rd|th)?[,. \\t]{1,3}${YEAR}(?!\\d)`, 'i'),
    read: ([m, d, y]) => [y!, m!, d!],
  },
  {
    shape: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[ \\t]{0,2}(?:day)?[ \\t]{0,2}(?:of)?[ \\t]{0,2}${MONTH},?[ \\t]{1,2}(?:A\\.? ?D\\.?,? )?${YEAR}(?!\\d)`,
      'i',
    ),
    read: ([d, m, y]) => [y!, m!, d!],
  },
  {
    shape: new RegExp(`(?<!\\d)((?:19|20)\\d{2})[ \\t]{1,3}${MONTH}[ \\t-]{1,3}(\\d{1,2})(?!\\d)`, 'i'),
    read: ([y, m, d]) => [y!, m!, d!],
  },
];

/** The first date in a text: January 21, 2025 · JAN 21 2025 · 1/21/25 · 2025-01-21 · 21st day of January, 2025 · 2005 MAR -7. */
export function readDate(text: string): ReadDate | null {
  let best: ReadDate | null = null;
  for (const { shape, read } of FORMS) {
    const match = shape.exec(text);
    if (!match) continue;
    const value = isoDate(...read(match.slice(1)));
    if (value && (!best || match.index < best.start))
      best = { value, start: match.index, end: match.index + match[0].length };
  }
  return best;
}

function isoDate(year: string, month: string, day: string): string | null {
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const m = named || Number(month);
  const d = Number(day);
  const y = year.length === 2 ? 2000 + Number(year) - (Number(year) > 70 ? 100 : 0) : Number(year);
  if (!(m >= 1 && m <= 12 && d >= 1 && d <= 31)) return null;
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
