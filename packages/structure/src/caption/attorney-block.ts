import type { Range } from '@averment/record';
import type { Line } from '../text/lines.js';
import type { CaptionLines } from './find-captions.js';

const LAWYERLY =
  /\b(?:attorneys?|counsel|bar no|sbn|esq|llp|law|pro (?:se|per)|telephone|tel|phone|facsimile|fax|e-?mail)\b|@|\(\d{3}\)|\d{3}[-.]\d{4}|#\d{5,}/i;

/** The lines above the caption on its page that name the lawyers, or null. */
export function attorneyBlockAbove(lines: readonly Line[], caption: CaptionLines): Range | null {
  const page = lines[caption.from]?.page;
  let from = caption.from;
  while (from > 0 && lines[from - 1]!.page === page) from--;
  if (from === caption.from) return null;
  const block = lines.slice(from, caption.from);
  if (!block.some((line) => LAWYERLY.test(line.text))) return null;
  return { start: block[0]!.start, end: block.at(-1)!.end };
}
