import type { PartyRole } from '@averment/record';
import type { Pleading } from '@averment/structure';
import { bodyOf, inBody, type SearchedBody } from './body-case.js';
import type { Chunk } from './caption-chunks.js';
import { splitNames } from './split-names.js';

/** How far into a bill its opening sentence may reach, in characters, and how long the names on each side may be. */
const REACH = 1500;
const LONGEST_SIDE = 400;

/** "brings this his bill", "exhibit this their amended bill of complaint". */
const BRINGS =
  /\b(?:brings?|exhibits?|files?) (?:this|these)(?: (?:his|her|its|their))?(?: (?:original|amended))? bills?\b/;
const AGAINST = /\bagainst (?:the )?(?:(?:above[- ]named )?defendants?,? )?/;
/** What stands before the names, behind the address to the court: "Your orator,", "The complainants,". */
const LEADS =
  /^\s*(?:humbly complaining,? )?(?:(?:your|the) (?:orators?|oratrix|petitioners?|complainants?|plaintiffs?)(?: and (?:orators?|oratrix))?,? )?/i;
/** What says who somebody is: the names end before it. */
const DESCRIBED =
  /,? (?:residents?|citizens?|inhabitants?|an?|both|all|each|being|who|which|suing|created|organized|duly|brings?|exhibits?|files?|on behalf|in behalf|of the (?:city|county|town|state|commonwealth)|and (?:thereupon|says?|avers?|alleges?|complains?|states?|represents?))\b|, of \p{Lu}|; |(?<=\p{Ll}{3})[.:] (?=\p{Lu}\p{Ll})/u;
const SPOUSE = /\band (?:his |her )?(?:wife|husband),?(?= \p{Lu})/gu;
const SPOUSE_BEHIND = /,? (?:his|her) (?:wife|husband)\b/g;

/**
 * The sides as a bill in equity names them in its first sentence ("Josiah Penhallow, a citizen of Arkansas, brings this
 * his bill against ..."), where the body knows nobody whom the caption names: old print sets a caption in small
 * capitals, of which a scanner makes other names. Null where the caption stands.
 */
export function billOpening(pleading: Pleading, caption: readonly Chunk[], body: SearchedBody): Chunk[] | null {
  const { start } = bodyOf(pleading);
  const head = body.text.slice(0, REACH).replace(/\n/g, ' ');
  const brings = BRINGS.exec(head);
  if (!brings || isKnown(body, caption)) return null;
  const behind = brings.index + brings[0].length;
  const against = AGAINST.exec(head.slice(behind));
  if (!against || against.index > 60) return null;
  const before = head.slice(0, brings.index);
  const address = before.lastIndexOf(':') + 1;
  const first = sideAt(before, address + LEADS.exec(before.slice(address))![0].length);
  const second = sideAt(head, behind + against.index + against[0].length);
  if (!first || !second) return null;
  const chunk = ({ text, at }: Side, role: PartyRole): Chunk => ({
    text: withSignedInitials(pleading, text),
    offset: start + at,
    role,
    rolePrinted: undefined,
  });
  return [chunk(first, 'plaintiff'), chunk(second, 'defendant')];
}

/** True if the body uses a name of the caption, of two words or more. */
function isKnown(body: SearchedBody, caption: readonly Chunk[]): boolean {
  return caption.some(({ text }) =>
    splitNames(text, () => true).some((printed) => {
      const name = text.slice(printed.start, printed.end).replace(/\s+/g, ' ').trim();
      return name.includes(' ') && inBody(body, name).count > 0;
    }),
  );
}

interface Side {
  readonly text: string;
  readonly at: number;
}

/** The names from here to the first word that describes, of one length with the text. */
function sideAt(head: string, at: number): Side | null {
  const rest = head.slice(at);
  const text = rest
    .slice(0, DESCRIBED.exec(rest)?.index ?? rest.length)
    .replace(SPOUSE, (words) => ';'.padEnd(words.length))
    .replace(SPOUSE_BEHIND, (words) => ' '.repeat(words.length));
  return /^\p{Lu}/u.test(text) && text.length <= LONGEST_SIDE ? { text, at } : null;
}

const DOUBLED_INITIAL = /(\p{Lu}\p{Ll}{1,20}) (\p{Lu}{2})\. (\p{Lu}\p{Ll}{1,20})/gu;

/** An initial that a scanner doubled ("Anne BE. Ford") as the signature prints it, of one length with the text. */
function withSignedInitials(pleading: Pleading, text: string): string {
  return text.replace(DOUBLED_INITIAL, (words, first: string, initials: string, last: string) => {
    const signed = [...initials].find((initial) => isSigned(pleading, `${first} ${initial} ${last}`));
    return signed ? `${first}  ${signed}. ${last}` : words;
  });
}

/** True if a line of the pleading is the name alone, in capitals as signatures are printed. */
function isSigned({ filing, extent }: Pleading, name: string): boolean {
  const capitals = name.toUpperCase();
  return filing.lines.some(
    ({ start, end }) =>
      start >= extent.start &&
      end <= extent.end &&
      end - start < name.length + 8 &&
      filing.text
        .slice(start, end)
        .replace(/[^\p{L}\s]/gu, '')
        .trim() === capitals,
  );
}
