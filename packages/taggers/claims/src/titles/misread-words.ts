import { knownTitles } from '../labels/causes-of-action.js';

/** A word of the title may differ from the known title's by this share of its letters. */
const MOST_DIFFERENT = 0.4;

/**
 * The title with a word put right that a scan misread: where all other words are those of one known title, and the right
 * word, not the misread one, stands elsewhere in the filing. "PUNTTIVE DAMAGES" is Punitive Damages if the filing speaks
 * of punitive damages.
 */
export function withoutMisreadWords(title: string, filingText: string): string {
  const words = title.split(' ');
  const plain = words.map((word) => word.toLowerCase().replace(/[^a-z]/g, ''));
  if (words.length < 2) return title;
  for (const known of knownTitles()) {
    if (known.length !== words.length) continue;
    const wrong = plain.flatMap((word, index) => (word === known[index] ? [] : [index]));
    if (wrong.length !== 1) continue;
    const at = wrong[0]!;
    if (!isMisreading(plain[at]!, known[at]!) || !standsElsewhere(known[at]!, plain[at]!, filingText)) continue;
    return words.map((word, index) => (index === at ? inCaseOf(word, known[at]!) : word)).join(' ');
  }
  return title;
}

function isMisreading(read: string, right: string): boolean {
  return read.length >= 4 && right.length >= 6 && distance(read, right) <= MOST_DIFFERENT * right.length;
}

function standsElsewhere(right: string, read: string, text: string): boolean {
  const lower = text.toLowerCase();
  return lower.includes(right) && lower.indexOf(read) === lower.lastIndexOf(read);
}

const inCaseOf = (model: string, word: string): string =>
  model === model.toUpperCase()
    ? word.toUpperCase()
    : model[0] === model[0]!.toUpperCase()
      ? word[0]!.toUpperCase() + word.slice(1)
      : word;

/** Levenshtein's distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
