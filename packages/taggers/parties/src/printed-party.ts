import type { Fragment } from './fragments.js';
import { descriptorKind, isAddress, kindOf, titleLength, withoutInmateNumber } from './names.js';

/** Words of a caption with their place in the chunk. */
export interface PrintedFact {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A name in a caption, with the words that describe it. Offsets are into the chunk. */
export interface PrintedParty {
  readonly start: number;
  readonly end: number;
  /** The name where it isn't the words between start and end: "Tom" of "Tom and Anne Ford" is Tom Ford. */
  readonly name?: string;
  readonly aliases: readonly PrintedFact[];
  readonly description: string;
  readonly capacity?: PrintedFact;
  readonly jobTitle?: PrintedFact;
}

/** A name that is being read: what was laid to it so far. */
export interface Draft {
  start: number;
  end: number;
  /** False once a description has begun. */
  open: boolean;
  described: Fragment[];
  aliases: Fragment[];
  readonly upper: boolean;
  /** A comma or an "and" alone parts it from the party before. */
  readonly joined: boolean;
  /** Of a couple, the last name that stands only with the second. */
  surname?: string;
  /** One of several States with a common "States of". */
  readonly isState?: boolean;
}

/** A capacity or description that no comma parts from the name. */
const DESCRIBED_WITHIN =
  /\s(?:individually(?=[\s,]|$)|on behalf of|in (?:his|her|their|its)\b|as (?:trustee|personal|administrat|executor|executrix|next|parent|guardian|receiver|assignee|successor|special)|by and through|by (?:his|her|their|its)\b|through (?:his|her)|derivatively|an? individual\b|a minor\b|a [A-Za-z]{1,20} (?:corporation|limited|company|municipal)|trustee (?:of|for)|executor of|administrator of)/i;

/** A name without the bracket behind it: "(Badge No. 2241)". */
const withoutBracket = (name: string): string => {
  const at = name.lastIndexOf('(');
  const close = name.indexOf(')', at);
  return at > 0 && (close < 0 || name.slice(close + 1).trim() === '') ? name.slice(0, at).trimEnd() : name;
};

/** "Ventura County Sheriff": whose officer one is. */
const OF_PLACE = /^(?:[\p{L}.'’-]{1,30}\s){1,3}(?:county|city|parish|borough|township|state)\s/iu;

/** The length of the titles before a person's name. */
function titleBefore(name: string): number {
  const place = OF_PLACE.exec(name)?.[0].length ?? 0;
  const rest = place + (place > 0 ? titleLength(name.slice(place)) : 0);
  if (rest > place && /\s/.test(name.slice(rest)) && kindOf(name.slice(rest), '') === 'individual') return rest;
  const length = titleLength(name);
  const named = kindOf(/\sof\s/i.test(name.slice(0, length)) ? name.slice(length) : name, '');
  return named === 'individual' ? length : 0;
}

/** The name as it is printed, parted from its titles, capacity, office and description. */
export function finish(text: string, party: Draft): PrintedParty {
  let { start, end } = party;
  const described = [...party.described];
  const whole = text.slice(start, end);
  const within = DESCRIBED_WITHIN.exec(whole);
  if (within && within.index > 0) {
    const from = start + within.index + 1;
    described.unshift({ start: from, end, text: text.slice(from, end).trim(), by: '' });
    end = start + within.index;
  }
  end = start + withoutInmateNumber(withoutBracket(text.slice(start, end))).length;
  start += titleBefore(text.slice(start, end));
  end = start + text.slice(start, end).replace(/[\s,;:(]{1,20}$/, '').length;
  const capacity = capacityOf(text, described);
  const job = jobIn(text, described);
  const name = nameWithin(party, text.slice(start, end));
  return {
    start,
    end,
    ...(name && { name }),
    aliases: party.aliases.map((alias) => asFact(text, alias.start, alias.end)),
    description: described.map((fragment) => fragment.text.replace(/\s+/g, ' ')).join(', '),
    ...(capacity && { capacity }),
    ...(job && { jobTitle: job }),
  };
}

/** What several States have in common: "the States of Utah, Ohio and Iowa". */
export const STATES = /^(?:the\s{1,3})?states of\s(?=[A-Z])/i;

/** Of a couple, the first name with the last; of several States, each with its own style. */
function nameWithin({ surname, isState }: Draft, printed: string): string | undefined {
  if (surname) return `${printed} ${surname}`;
  return isState || STATES.test(printed) ? `State of ${printed.replace(STATES, '')}` : undefined;
}

/** The first office among the descriptions, to its last line; what one sues "as" is a capacity and no office. */
function jobIn(text: string, described: readonly Fragment[]): PrintedFact | undefined {
  const at = described.findIndex(
    (fragment, index) =>
      descriptorKind(fragment.text) === 'title' && !/(?<!\bcapacity )\bas$/i.test(described[index - 1]?.text ?? ''),
  );
  if (at < 0) return undefined;
  let last = at;
  while (described[last + 1]?.by === 'line' && !isAddress(described[last + 1]!.text, undefined)) last++;
  return asFact(text, described[at]!.start, described[last]!.end);
}

/** "ON BEHALF OF / HER MINOR CHILD": words that the next line must follow. */
const DANGLES = /\b(?:of|for|by|as)$/i;

const isAndCapacity = (fragment: Fragment | undefined): boolean =>
  fragment?.by === 'and' && descriptorKind(fragment.text) === 'capacity';

/** Of whom one is the guardian or the heir: more of the capacity where that goes on behind it. */
const OF_ANOTHER = /^(?:deceased|(?:a )?minors?)$/i;

/** From the first words of a capacity to the last that belong to them: not an address, an agent, or what kind of body it is. */
function capacityOf(text: string, described: readonly Fragment[]): PrintedFact | undefined {
  const first = described.findIndex((fragment) => descriptorKind(fragment.text) === 'capacity');
  if (first < 0) return undefined;
  const rest = described.slice(first + 1);
  const stop = rest.findIndex(
    (fragment, index) =>
      isAddress(fragment.text, undefined) ||
      fragment.by === ';' ||
      (fragment.by !== 'and' &&
        descriptorKind(fragment.text) === 'description' &&
        !(OF_ANOTHER.test(fragment.text) && isAndCapacity(rest[index + 1])) &&
        !DANGLES.test((rest[index - 1] ?? described[first]!).text)),
  );
  const last = (stop < 0 ? rest : rest.slice(0, stop)).at(-1) ?? described[first]!;
  return asFact(text, described[first]!.start, last.end);
}

function asFact(text: string, start: number, end: number): PrintedFact {
  const words = text.slice(start, end).replace(/[\s,;)]{1,20}$/, '');
  return { text: words.replace(/\s+/g, ' '), start, end: start + words.length };
}
