import type { Edges } from '../characters.js';
import { median } from '../median.js';

/** At least so many letters that stand alone, and nothing else, are a word that is spaced out for show. */
const SPACED_OUT = /^(?:[A-Z&] ){4,}[A-Z&][.,:;]?$/;
/** A gap this much wider than the usual one is between words. */
const BETWEEN_WORDS = 1.5;

/** "C O M P L A I N T" as "COMPLAINT", each character with its place; other words as they are. */
export function closeSpacedLetters(text: string, edges: Edges): { text: string; edges: Edges } {
  if (!SPACED_OUT.test(text)) return { text, edges };
  const gaps: number[] = [];
  for (let index = 1; index < text.length; index += 2) gaps.push(edges[2 * index + 1]! - edges[2 * index]!);
  const usual = median(gaps)!;
  let closed = '';
  const kept: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const wide = edges[2 * index + 1]! - edges[2 * index]! > BETWEEN_WORDS * usual;
    if (text[index] === ' ' && !wide) continue;
    closed += text[index];
    kept.push(edges[2 * index]!, edges[2 * index + 1]!);
  }
  return { text: closed, edges: kept };
}
