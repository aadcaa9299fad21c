/** What a court's mark on a page says; see Stamp in filing-text.ts. */
export interface StampFields {
  readonly caseNumber?: string;
  readonly documentNumber?: string;
  readonly filedOn?: string;
  readonly pageOf?: readonly [number, number];
  readonly court?: string;
}

const ECF_CASE = /\bCase:?\s?(?:No\.?:?\s?)?(\d{1,2}:\d{2}-[a-z]{2,5}-\d{1,6}(?:-[A-Z][A-Za-z_-]{0,15}){0,4})/;
const ECF_DOCUMENT = /(?:Doc(?:ument)?\.?\s?(?:No\.?\s?)?#?:?|DktEntry:|ECF No\.)\s?(\d{1,5}(?:-\d{1,4})?)\b/;
const ECF_FILED = /(?:Filed|Entered)(?:\s?(?:on|in\s[A-Z]{4}\son))?:?\s?(\d{1,2}\/\d{1,2}\/\d{2,4})/;
const ECF_PAGE = /Page(?:ID)?:?\s?(\d{1,5})\s?of\s?(\d{1,5})/;

/** Reads the line that federal courts' ECF prints on each page; null if the words are no such line. */
export function parseEcfStamp(text: string): StampFields | null {
  const caseNumber = ECF_CASE.exec(text)?.[1];
  const documentNumber = ECF_DOCUMENT.exec(text)?.[1];
  const filed = ECF_FILED.exec(text)?.[1];
  const page = ECF_PAGE.exec(text);
  if (!caseNumber || (!documentNumber && !filed)) return null;
  const filedOn = filed && isoDate(filed);
  return {
    caseNumber,
    ...(documentNumber ? { documentNumber } : {}),
    ...(filedOn ? { filedOn } : {}),
    ...(page ? { pageOf: [Number(page[1]), Number(page[2])] as const } : {}),
  };
}

/** 01/21/25 or 1/21/2025 as 2025-01-21. Two figures of a year from 70 on are of the last century. */
export function isoDate(american: string): string | undefined {
  const [month, day, year] = american.split('/').map(Number) as [number, number, number];
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return undefined;
  const full = year < 70 ? 2000 + year : year < 100 ? 1900 + year : year;
  return `${full}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
