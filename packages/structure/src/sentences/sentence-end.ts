import { isAbbreviation } from './abbreviations.js';

const CLOSING = new Set('\'"’”)]');
const NEWLINE = 10;
const EXCLAMATION = 33;
const STOP = 46;
const QUESTION = 63;

/**
 * Where the sentence ends that the mark at the offset closes: behind the mark and the quotation marks and brackets that
 * close with it. Null where the character ends no sentence: an abbreviation's stop, a stop before a small letter or before
 * "§", with which a citation goes on. The first newline of an empty line ends a sentence too, at itself.
 */
export function sentenceEnd(text: string, offset: number): number | null {
  const mark = text.charCodeAt(offset);
  if (mark === NEWLINE) return text.charCodeAt(offset + 1) === NEWLINE ? offset : null;
  if (mark !== STOP && mark !== QUESTION && mark !== EXCLAMATION) return null;
  let end = offset + 1;
  while (end < offset + 4 && CLOSING.has(text[end]!)) end++;
  if (end < text.length && !/\s/.test(text[end]!)) return null;
  const next = nextCharacter(text, end);
  if (next === '') return end;
  if (!/[\p{Lu}\p{N}("“‘'[•¶$]/u.test(next)) return null;
  return mark === STOP && isAbbreviation(wordBefore(text, offset), next) ? null : end;
}

/** The first character of the next word; '' at the text's end. A blank line ends the sentence whatever follows. */
function nextCharacter(text: string, from: number): string {
  let at = from;
  while (at < text.length && /\s/.test(text[at]!)) {
    if (text.charCodeAt(at) === NEWLINE && text.charCodeAt(at + 1) === NEWLINE) return '';
    at++;
  }
  return text[at] ?? '';
}

function wordBefore(text: string, stop: number): string {
  let first = stop;
  while (first > 0 && stop - first < 24 && /[\p{L}\p{N}.'’&-]/u.test(text[first - 1]!)) first--;
  while (first < stop && /['’.-]/.test(text[first]!)) first++;
  return text.slice(first, stop);
}
