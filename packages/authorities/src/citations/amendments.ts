import { amendsPaper } from './papers.js';
import type { Passage } from './passage.js';
import type { FixedPlace, Reading } from './readings.js';
import type { Tokens } from './tokens.js';
import { ordinalHashes, ordinals } from './word-lists.js';

const LAST_AMENDMENT = 27;

/** "Fourteenth", "14th": the number of an amendment, 0 for any other word. */
function ordinalOf(word: string): number {
  const known = ordinals().get(word);
  if (known) return known;
  const number = /^(\d{1,2})(?:st|nd|rd|th)$/i.exec(word)?.[1];
  return number && Number(number) <= LAST_AMENDMENT ? Number(number) : 0;
}

/** "the First, Fourth, and Fourteenth Amendments": each with its own stretch, from the token on; null if none are meant. */
export function readAmendments(passage: Passage, at: number): Reading | null {
  const { tokens } = passage;
  if (!ordinalHashes().has(tokens.hashes[at]!)) return null;
  const places: FixedPlace[] = [];
  let index = at;
  while (index < tokens.count && places.length <= LAST_AMENDMENT) {
    const item = ordinalAt(tokens, index);
    if (item) {
      const [start, end] = [passage.start(index), passage.end(item.next - 1)];
      places.push({ id: `/us/const/amend${item.number}`, start, end });
      index = item.next;
    } else if (/^(?:&|or)$/.test(tokens.word(index))) index++;
    else break;
  }
  const last = places.at(-1);
  if (!last || !/^amendments?$/.test(tokens.word(index)) || passage.start(index) - last.end > 4) return null;
  const end = passage.end(index);
  const isPaper =
    tokens.printed(index)[0] !== 'A' ||
    (!OF_CONSTITUTION.test(passage.text.slice(end, end + 60)) &&
      (amendsPaper(passage, end) || isNameOfPaper(passage, { ...last, end })));
  places[places.length - 1] = { ...last, end };
  return { kind: isPaper ? 'other' : 'fixed', start: passage.start(at), end, places, rule: 'amendment' };
}

const OPENS_DEFINITION = /[([](?:the\s)?["\u201c]$/;
const CLOSES_DEFINITION = /^[,.]?["\u201d]\s?[)\]]/;
const AMENDS = /\b[Aa]mend(?:ed|ing|ment|s)\s{1,2}(?:(?:to|of)\s{1,2})?(?:the|its|their|that|such|said|[A-Z])/;

/** `the First Amendment to the Lease (the "First Amendment")`: from there on the filing calls a paper so. */
function isNameOfPaper({ text, definitions }: Passage, { id, start, end }: FixedPlace): boolean {
  const before = text.slice(Math.max(0, start - 160), start);
  const isDefined = OPENS_DEFINITION.test(before) && CLOSES_DEFINITION.test(text.slice(end, end + 4));
  if (isDefined && AMENDS.test(before) && !/Constitution/i.test(before)) definitions.papers.add(id);
  return definitions.papers.has(id);
}

const OF_CONSTITUTION = /^\s{1,2}(?:to|of)\s{1,2}(?:the\s)?(?:(?:U\.?\s?S\.?|United States|[Ff]ederal)\s)?Constitution/;

function ordinalAt(tokens: Tokens, at: number): { number: number; next: number } | null {
  if (!ordinalHashes().has(tokens.hashes[at]!)) return null;
  const word = tokens.word(at);
  const two = ordinals().get(`${word} ${tokens.word(at + 1)}`);
  if (two) return { number: two, next: at + 2 };
  const one = ordinalOf(word);
  return one ? { number: one, next: at + 1 } : null;
}
