import { bareCaseNumber } from './case-numbers.js';

/** What a court's mark on a page says; see Stamp in filing-text.ts. */
export interface StampFields {
  readonly caseNumber?: string;
  readonly documentNumber?: string;
  readonly filedOn?: string;
  readonly filedOnPrinted?: string;
  readonly pageOf?: readonly [number, number];
  readonly court?: string;
}

const ECF_CASE =
  /(?:\bCase:?\s?(?:No\.?:?\s?)?|^)(\d{1,2}:\d{2}-[a-z]{2,5}-\d{1,6}(?:-[A-Z][A-Za-z_]{0,9}){0,4}|\d{2}-\d{5}(?:-(?:[a-z]{2,4}|[A-Z]{2,4}))?)(?=\s|$)/;
const ECF_DOCUMENT = /(?:Doc(?:ument)?\.?\s?(?:No\.?\s?)?#?:?|DktEntry:|ECF No\.)\s?(\d{1,5}(?:-\d{1,4})?)\b/;
const ECF_FILED = /(?:Filed|Entered)(?:\s?(?:on|in\s[A-Z]{2,5}\son))?:?\s?(\d{1,2}\/\d{1,2}\/\d{2,4})/;
const ECF_PAGE = /Page:?\s?(\d{1,5})\s?of\s?(\d{1,5})/;

/** False of nearly all lines, and cheap: every line of every page is asked. */
export const numbersDocument = (text: string): boolean =>
  text.includes('Doc') || text.includes('DktEntry') || text.includes('ECF No');

/** Reads the line that federal courts' ECF prints on each page; null if the words are no such line. */
export function parseEcfStamp(text: string): StampFields | null {
  if (!numbersDocument(text)) return null;
  const caseNumber = ECF_CASE.exec(text)?.[1];
  const documentNumber = ECF_DOCUMENT.exec(text)?.[1];
  if (!caseNumber || !documentNumber) return null;
  const filed = ECF_FILED.exec(text)?.[1];
  const page = ECF_PAGE.exec(text);
  if (!filed && !page) return null;
  return {
    caseNumber,
    documentNumber,
    ...dated(filed, filed),
    ...optional('pageOf', page ? ([Number(page[1]), Number(page[2])] as const) : undefined),
  };
}

const DATE = /\b(\d{1,2}\/\d{1,2}\/\d{2,4}|(?<!-)\d{1,2}-\d{1,2}-(?:19|20)\d{2}(?!-))\b/;
const WRITTEN_DATE = /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s(\d{1,2}),?\s(\d{4})\b/i;
/** What a clerk's date clock prints: 2005 MAR -7 AM 11:16, 2023 Mar-14. */
const CLOCK_DATE = /\b((?:19|20)\d{2})\s?(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\s?-?\s?(\d{1,2})\b/i;
/** The day first: 14 MAR 2023, 14-MAR-2023. */
const DAY_FIRST = /\b(\d{1,2})[ -](JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[ -]((?:19|20)\d{2})\b/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LABELLED_NUMBER =
  /(?:CASE|INDEX|CAUSE|CIVIL|DOCKET)\s?(?:ACTION\s?)?(?:NO|NUMBER|#)\.?:?\s?([A-Z0-9][A-Z0-9:/-]{4,25})/i;
const NYSCEF_DOCUMENT = /NYSCEF DOC\.? NO\.? (\d{1,5})/i;
const COURT = /\b(?:Superior|Circuit|District|Supreme|County|Chancery)\sCourt(?:\sof\s[A-Z][A-Za-z ]{2,40})?/i;
const COUNTY_OF = /\bCounty\sof\s[A-Z][A-Za-z. ]{2,30}/i;
const NAMED_COUNTY = /\b(?:[A-Z][A-Za-z]+\s)?[A-Z][A-Za-z]+\s(?:County|COUNTY)\b/;

/** The court as the stamp prints it, with its county where that stands on a line of its own. */
function courtIn(text: string): string | undefined {
  const court = COURT.exec(text)?.[0];
  const county = COUNTY_OF.exec(text)?.[0] ?? NAMED_COUNTY.exec(text)?.[0];
  const parts = [court, county].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(', ').replace(/\s+/g, ' ').trim() : undefined;
}

/** Reads a clerk's or a state system's e-filing stamp, its lines parted by "\n"; null if it gives neither date nor number. */
export function parseFilingStamp(text: string): StampFields | null {
  const date = dateIn(text);
  const caseNumber = LABELLED_NUMBER.exec(text)?.[1] ?? bareCaseNumber(text);
  if (!date.filedOn && !caseNumber) return null;
  return {
    ...optional('caseNumber', caseNumber),
    ...optional('documentNumber', NYSCEF_DOCUMENT.exec(text)?.[1]),
    ...date,
    ...optional('court', courtIn(text)),
  };
}

/** In figures, in words, or as a date clock prints it: the surest form first. */
function dateIn(text: string): ReturnType<typeof dated> {
  const printed = DATE.exec(text)?.[1];
  if (printed) return dated(printed, printed);
  const written = WRITTEN_DATE.exec(text);
  if (written) return dated(`${monthOf(written[1]!)}/${written[2]}/${written[3]}`, written[0]);
  const clock = CLOCK_DATE.exec(text);
  if (clock) return dated(`${monthOf(clock[2]!)}/${clock[3]}/${clock[1]}`, clock[0]);
  const dayFirst = DAY_FIRST.exec(text);
  return dayFirst ? dated(`${monthOf(dayFirst[2]!)}/${dayFirst[1]}/${dayFirst[3]}`, dayFirst[0]) : {};
}

const monthOf = (name: string): number => MONTHS.indexOf(name.toLowerCase()) + 1;

const optional = <K extends keyof StampFields>(
  key: K,
  value: StampFields[K] | undefined,
): Pick<StampFields, K> | object => (value === undefined ? {} : { [key]: value });

/** The date and how it is printed; nothing where it is no date. */
function dated(
  american: string | undefined,
  printed: string | undefined,
): Pick<StampFields, 'filedOn' | 'filedOnPrinted'> {
  const filedOn = american === undefined ? undefined : isoDate(american);
  return filedOn === undefined || printed === undefined ? {} : { filedOn, filedOnPrinted: printed };
}

/** 01/21/25 or 1/21/2025 as 2025-01-21. Two figures of a year from 70 on are of the last century. */
export function isoDate(american: string): string | undefined {
  const [month, day, year] = american.split(/[/-]/).map(Number) as [number, number, number];
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return undefined;
  const full = year < 70 ? 2000 + year : year < 100 ? 1900 + year : year;
  return `${full}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
