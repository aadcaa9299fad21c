import { lazily } from '@averment/record/data-file';
import { endings, signerTitles } from '../data.js';
import { bare } from '../names.js';
import { readBarNumber, type BarNumber } from './bar-number.js';
import type { BlockLine } from './block-lines.js';
import { closesAddress, isStreet } from './contacts.js';
import { isFirm, lawyerNameIn, type LawyerName } from './names-of-lawyers.js';

const CLERK = /\bclerk\b|\bdeputy\b/i;
const AGENCY = /^(?:commission|administration|agency|bureau|authority|board)$/i;

/** The names of lawyers by the lines of a block on which they stand; a party, a clerk or a client's officer is none. */
export function lawyersOf(
  lines: readonly BlockLine[],
  isParty: (words: string) => boolean,
): Map<BlockLine, LawyerName> {
  const found = new Map<BlockLine, LawyerName>();
  const officers = new Set<string>();
  lines.forEach((line, index) => {
    const name = lawyerNameIn(line.text);
    if (!name || isParty(name.text) || isParty(line.text) || CLERK.test(line.text) || endsBelow(lines, index)) return;
    if (isOfficer(lines, index, name)) officers.add(bare(name.text));
    found.set(line, withBarBelow(name, lines, index));
  });
  for (const [line, name] of found) if (!name.bar && officers.has(bare(name.text))) found.delete(line);
  return found;
}

/** "EQUAL EMPLOYMENT OPPORTUNITY" above "COMMISSION": the name of a firm or an agency that ends on a line of its own. */
export function endsBelow(lines: readonly BlockLine[], index: number): boolean {
  const next = lines[index + 1]?.text.trim() ?? '';
  return (
    /^[^\d:]{3,60}$/.test(lines[index]!.text) &&
    (AGENCY.test(next) || (/^\S{2,16}$/.test(next) && endings().has(bare(next))))
  );
}

const titled = lazily(() => {
  const titles = [...signerTitles()].sort((a, b) => b.length - a.length);
  return new RegExp(`^[\\s,]{0,3}(?:(?:as|its|title|an?)\\b:? {0,3}){0,2}(?:${titles.join('|')})\\b`, 'i');
});

/** What stands below a lawyer who also heads the firm. */
const FOR_A_PARTY = /^\s*(?:attorneys?|counsel) (?:for|to)\b/i;

/** A name beside or above the office in which its bearer signs or swears for a party: "Jane Roe, Vice President". */
function isOfficer(lines: readonly BlockLine[], index: number, name: LawyerName): boolean {
  const beside = lines[index]!.text.slice(name.at + name.text.length);
  const below = lines.slice(index + 1, index + 3).map(({ text }) => text);
  const [first = ''] = below;
  if (lines.slice(index + 1, index + 4).some(({ text }) => FOR_A_PARTY.test(text))) return false;
  const repeats = /^\s*(?:print(?:ed)? )?name\s?:/i.test(first) || bare(first).startsWith(bare(name.text));
  return titled().test(beside) || titled().test(repeats ? below.at(-1)! : first);
}

/** A bar number on one of the lines below a name, before the next name, the firm and the address. */
function withBarBelow(name: LawyerName, lines: readonly BlockLine[], index: number): LawyerName {
  if (name.bar) return name;
  const bar = barIn(lines.slice(index + 1, index + 4).map(({ text }) => text));
  return bar ? { ...name, bar, told: true } : name;
}

function barIn(below: readonly string[]): BarNumber | null {
  for (const text of below) {
    if (isFirm(text) || isStreet(text) || closesAddress(text)) return null;
    if (lawyerNameIn(text) && !/\bbar\b|#/i.test(text)) return null;
    const bar = readBarNumber(text);
    if (bar) return bar;
  }
  return null;
}
