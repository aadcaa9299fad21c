const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH = '(January|February|March|April|May|June|July|August|September|October|November|December)';
const AMERICAN = new RegExp(`\\b${MONTH}\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})\\b`);
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s(?:day\\sof\\s)?${MONTH},?\\s(\\d{4})\\b`);
const IN_FIGURES = /(?<![\d/])(\d{1,2})[/-](\d{1,2})[/-]((?:19|20)\d{2})(?![\d/])/;

/** The first date of the words, as ISO, whichever way it is written; null where none is whole. */
export function firstDate(words: string): string | null {
  const found = [
    read(AMERICAN.exec(words), (match) => iso(match[3]!, monthOf(match[1]!), match[2]!)),
    read(DAY_FIRST.exec(words), (match) => iso(match[3]!, monthOf(match[2]!), match[1]!)),
    read(IN_FIGURES.exec(words), (match) => iso(match[3]!, Number(match[1]), match[2]!)),
  ].filter((date) => date !== null);
  return found.sort((a, b) => a.at - b.at)[0]?.date ?? null;
}

function read(match: RegExpExecArray | null, dateOf: (match: RegExpExecArray) => string | null) {
  const date = match && dateOf(match);
  return date ? { date, at: match!.index } : null;
}

const monthOf = (name: string): number => MONTHS.indexOf(name.toLowerCase()) + 1;

function iso(year: string, month: number, day: string): string | null {
  if (month < 1 || month > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
