import type { Range } from '@averment/record';
import { trimRange, type FilingText } from '@averment/pdf-text';
import { sentenceEnd } from './sentence-end.js';

/** A sentence longer than this is cut at either side of the words that are asked for: prose lists run on for pages. */
const LONGEST_SIDE = 600;

/**
 * The sentence in which the words stand: never beyond their own block (a paragraph, a footnote, a heading), without the
 * paragraph's number. Stops after legal abbreviations ("Cal. Bus. & Prof. Code", "U.S.C.", "v.") end no sentence.
 */
export function sentenceAround(filing: FilingText, words: Range): Range {
  const block = blockAround(filing, words);
  const before = Math.max(block.start, words.start - LONGEST_SIDE);
  const after = Math.min(block.end, words.end + LONGEST_SIDE);
  const start = lastSentenceStart(filing.text, before, words.start);
  const end = firstSentenceEnd(filing.text, words.end, after);
  const sentence = trimRange(filing.text, wordBoundary(filing.text, start, block.start), end);
  return withoutParagraphNumber(filing.text, sentence, words.start);
}

/** The sentence's words on one line. */
export function sentenceText(filing: FilingText, words: Range): string {
  const { start, end } = sentenceAround(filing, words);
  return filing.text.slice(start, end).replace(/\s+/g, ' ');
}

function blockAround(filing: FilingText, words: Range): Range {
  let low = 0;
  let high = filing.blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (filing.blocks[middle]!.end <= words.start) low = middle + 1;
    else high = middle;
  }
  const block = filing.blocks[low];
  if (!block || block.start > words.start) return words;
  return { start: block.start, end: Math.max(block.end, words.end) };
}

function lastSentenceStart(text: string, from: number, to: number): number {
  let start = from;
  for (const boundary of sentenceBoundaries(text, from, to)) start = boundary;
  return start;
}

function firstSentenceEnd(text: string, from: number, to: number): number {
  for (const boundary of sentenceBoundaries(text, from, to)) return boundary;
  return to;
}

/** Offsets after the marks that end a sentence, closing quotes and brackets included. */
function* sentenceBoundaries(text: string, from: number, to: number): Generator<number> {
  for (let mark = Math.max(0, from - 1); mark < to; mark++) {
    const end = sentenceEnd(text, mark);
    if (end !== null && end > from && end <= to) yield end;
  }
}

/** A cut that would fall inside a word moves to the next white space. */
function wordBoundary(text: string, start: number, blockStart: number): number {
  if (start === blockStart || /[\s.?!'"’”)\]]/.test(text[start - 1]!)) return start;
  const space = text.slice(start, start + 80).search(/\s/);
  return space < 0 ? start : start + space;
}

/** "37. " or "37) " or "¶ 37 " at the beginning is the paragraph's number, no part of its words. */
function withoutParagraphNumber(text: string, sentence: Range, before: number): Range {
  const number = /^(?:¶\s*)?\(?\d{1,4}[.)]\s+/.exec(text.slice(sentence.start, sentence.start + 16))?.[0].length ?? 0;
  const start = sentence.start + number;
  return start <= before ? { start, end: sentence.end } : sentence;
}
