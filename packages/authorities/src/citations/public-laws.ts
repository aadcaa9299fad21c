import type { Reading } from './readings.js';
import { match } from './section-numbers.js';

const LAW_NUMBER = /\.?\s{0,2}(?:Nos?\.?|Number)?\s{0,2}(\d{1,3})\s?[-\u2010-\u2014]\s?(\d{1,4})(?![\d-])/y;
const LAW_SECTION = /,?\s{1,2}(?:§{1,2}\s?|sections?\s|title\s|tit\.\s|div\.\s)[\dA-Z][\w().-]*/iy;

/** "104-191" after "Pub. L. No.", with the section that may follow. */
export function readPublicLaw(text: string, start: number, at: number): Reading | null {
  LAW_NUMBER.lastIndex = at;
  const found = LAW_NUMBER.exec(text);
  if (!found || Number(found[1]) > 140 || Number(found[1]) < 50) return null;
  const number = LAW_NUMBER.lastIndex;
  const section = match(LAW_SECTION, text, number);
  const end = number + (section?.replace(/[.,]$/, '').length ?? 0);
  const place = {
    id: `/us/pl/${found[1]}/${found[2]}`,
    start,
    end: number,
    ...(section ? { pinpoint: section.slice(1).trim() } : {}),
  };
  return { kind: 'fixed', start, end, places: [place], rule: 'public-law' };
}
