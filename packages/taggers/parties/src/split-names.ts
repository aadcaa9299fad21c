import { descriptorKind, isDegree, isEnding, isUnnamed, kindOf, looksWhole, titleLength } from './names.js';

/** A name in a caption, with the words that describe it. Offsets are into the chunk. */
export interface PrintedParty {
  readonly start: number;
  readonly end: number;
  readonly aliases: readonly { readonly text: string; readonly start: number; readonly end: number }[];
  readonly description: string;
  readonly capacity?: { readonly text: string; readonly start: number; readonly end: number };
  readonly jobTitle?: { readonly text: string; readonly start: number; readonly end: number };
}

interface Fragment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What stands before it. */
  readonly by: ';' | ',' | 'and' | 'line' | '';
}

const ADDRESS =
  /^(?:[A-Z]{2}\.?\s+\d{5}\b|\d{1,6}[-\w]*\s+\S|p\.?\s?o\.?\s?box|suite\b|apt\b|floor\b|c\/o\b|[A-Z][\w .]+,?\s+[A-Z]{2}\.?\s+\d{5})/i;
const SEPARATOR = /;|,|\s(?:and|AND|&)(?=\s)|\n/g;

/** The comma within a sum: $45,000. */
const isFigure = (text: string, at: number): boolean => /^\d,\d{3}/.test(text.slice(at - 1, at + 4));

/** "JOHN & JANE DOES": one list of unnamed persons. */
const isCouple = (text: string, at: number, length: number): boolean =>
  /\b(?:john|jane)$/i.test(text.slice(Math.max(0, at - 6), at)) &&
  /^\s*(?:john|jane)\b/i.test(text.slice(at + length, at + length + 8));

/** Cut at semicolons, commas, line ends and "and"; which cuts part names is decided later. */
function fragmentsOf(text: string): Fragment[] {
  const fragments: Fragment[] = [];
  let from = 0;
  let by: Fragment['by'] = '';
  let depth = 0;
  const push = (to: number) => {
    const raw = text.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    const words = raw.trim();
    if (words && !/^(?:and|x)$/i.test(words))
      fragments.push({ start: from + lead, end: from + lead + words.length, text: words, by });
    return fragments.length > 0 && fragments.at(-1)!.start === from + lead;
  };
  let scanned = 0;
  for (const match of text.matchAll(SEPARATOR)) {
    for (; scanned < match.index; scanned++) depth += text[scanned] === '(' ? 1 : text[scanned] === ')' ? -1 : 0;
    if (depth > 0 || isFigure(text, match.index) || isCouple(text, match.index, match[0].length)) continue;
    const cut = match[0].trim();
    const isWord = /^and|^AND|^&/.test(cut);
    const pushed = push(match.index);
    const next: Fragment['by'] = cut === ';' ? ';' : cut === ',' ? ',' : isWord ? 'and' : 'line';
    by = pushed ? next : stronger(by, next);
    from = match.index + match[0].length;
  }
  push(text.length);
  return fragments;
}

const STRENGTH = ['', 'line', ',', 'and', ';'];
const stronger = (a: Fragment['by'], b: Fragment['by']): Fragment['by'] =>
  STRENGTH.indexOf(b) > STRENGTH.indexOf(a) ? b : a;

const isUpper = (text: string): boolean =>
  !/[a-z]{2}/.test(text.replace(/\b(?:and|of|the|d\/b\/a|Mc|Mac|De|Di|La|Le)\b/g, '')) && /[A-Z]{2}/.test(text);

/** The parties named in a stretch of a caption. `bodyHas`: whether the body uses the words as a name. */
export function splitNames(text: string, bodyHas: (name: string) => boolean): PrintedParty[] {
  const fragments = fragmentsOf(text);
  const semicolons = fragments.some((fragment) => fragment.by === ';');
  const parties: Draft[] = [];
  for (let index = 0; index < fragments.length; index++) {
    const fragment = fragments[index]!;
    const current = parties.at(-1);
    if (!current) {
      if (/^[\p{Lu}\d“"$]|^the\b/u.test(fragment.text) && (!descriptorKind(fragment.text) || isUpper(fragment.text)))
        parties.push(draft(fragment));
      continue;
    }
    if (begins(text, fragment, current, fragments[index + 1], semicolons, bodyHas)) parties.push(draft(fragment));
    else attach(text, fragment, current);
  }
  return parties
    .map((party) => finish(text, party))
    .filter((party) => /\p{L}/u.test(text.slice(party.start, party.end)));
}

interface Draft {
  start: number;
  end: number;
  /** False once a description has begun. */
  open: boolean;
  described: Fragment[];
  upper: boolean;
}

const draft = (fragment: Fragment): Draft => ({
  start: fragment.start,
  end: fragment.end,
  open: true,
  described: [],
  upper: isUpper(fragment.text),
});

const COUNTY = /\b(?:county|city|town|borough|parish|township|village)\b/i;

function begins(
  text: string,
  fragment: Fragment,
  current: Draft,
  next: Fragment | undefined,
  semicolons: boolean,
  bodyHas: (name: string) => boolean,
): boolean {
  const words = fragment.text;
  const name = text.slice(current.start, current.end);
  if (/^(?:et al|et ux|et vir|inclusive)\b/i.test(words)) return false;
  if (FICTION.test(next?.by === 'line' ? `${words} ${next.text}` : words)) return false;
  if (isUnnamed(words)) return !/^(?:jane|john)$/i.test(text.slice(current.start, current.end).trim());
  if (ADDRESS.test(words) || !/^[\p{Lu}\d“"‘'$(]|^the\b/u.test(words)) return false;
  if (fragment.by === ';')
    return !descriptorKind(words) || (isUpper(nameOnly(words)) && current.upper && !isCapacity(words));
  if (isEnding(words) || ADDRESS.test(words)) return false;
  if (fragment.by === ',' && !current.open && REPRESENTATIVE.test(current.described.at(-1)?.text ?? '')) return false;
  const kind = descriptorKind(words);
  if (fragment.by === 'line') return !current.open && startsAfterLine(words, current, kind, semicolons);
  if (fragment.by === ',') {
    if (semicolons && current.upper && !isUpper(nameOnly(words))) return false;
    if (kind && !(isUpper(words) && current.upper && kind === 'title' && titleLength(words) > 0)) return false;
    if (COUNTY.test(name) && current.open && /^[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?$/.test(words) && isState(words))
      return false;
    if (!current.open) return semicolons ? false : isUpper(words) ? current.upper : !current.upper;
    return !semicolons || looksWhole(words);
  }
  if (kind && kind !== 'title' && !(/^trustees? of/i.test(words) && isUpper(words) && current.upper)) return false;
  if (!current.open) return (!semicolons || isUpper(words)) && (isUpper(words) || !current.upper);
  return partsAtAnd(text, fragment, current, next, bodyHas);
}

/** The words before a capacity that no comma parts from them. */
const nameOnly = (words: string): string => words.replace(/\s+(?:in|as|on|by|individually)\b.*$/s, '');

/** A description that goes on with the representative's name, who is no party himself. */
const REPRESENTATIVE =
  /\b(?:guardians?|ad litem|administrat\w+|execut\w+|next friend|representative|parents?|mother|father|conservator)$/i;

/** Words that explain why a name is unknown, and name nobody. */
const FICTION =
  /\b(?:being (?:fictional|fictitious|unknown)|names? (?:is|are|being)|true names?|fictional|fictitious(?:ly)?)\b/i;

const isCapacity = (words: string): boolean =>
  /^(?:in (?:his|her|their|its)|individually|on behalf|by and through|as )/i.test(words);

const STATES =
  /^(?:alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new \w+|north \w+|ohio|oklahoma|oregon|pennsylvania|rhode island|south \w+|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming)$/i;
const isState = (words: string): boolean => STATES.test(words.trim());

function startsAfterLine(words: string, current: Draft, kind: string | null, semicolons: boolean): boolean {
  return !semicolons && !kind && isUpper(words) && current.upper;
}

/** "A and B": two parties, or one whose name has an "and"? */
function partsAtAnd(
  text: string,
  fragment: Fragment,
  current: Draft,
  next: Fragment | undefined,
  bodyHas: (name: string) => boolean,
): boolean {
  const left = text.slice(current.start, current.end).replace(/\s+/g, ' ');
  const continued = next && (next.by === 'line' || (next.by === ',' && isEnding(next.text)));
  const right = (continued ? text.slice(fragment.start, next.end) : fragment.text).replace(/\s+/g, ' ');
  const between = text.slice(current.end, fragment.start);
  if (/&/.test(between))
    return looksWhole(left) && looksWhole(right) && !isEnding(right) && /\b(?:inc|llc|corp)\b/i.test(left);
  if (/,/.test(between)) return true;
  if (isUpper(left) && /\band\b/.test(between) && /[A-Z]{2}/.test(right)) return true;
  if (looksWhole(left) && (looksWhole(right) || /^the\b/i.test(right)))
    return !/^(?:sons?|daughters?|company|co|brothers|wife)\b/i.test(right);
  return !bodyHas(`${left} and ${right}`) && bodyHas(right) && bodyHas(left);
}

function attach(text: string, fragment: Fragment, current: Draft): void {
  const between = text.slice(current.end, fragment.start);
  if (current.open && isDegree(fragment.text)) return;
  if (current.open && isEnding(fragment.text)) current.end = fragment.end;
  else if (
    current.open &&
    fragment.by === 'line' &&
    !ADDRESS.test(fragment.text) &&
    !descriptorKind(fragment.text) &&
    !/,\s*$/.test(between)
  )
    current.end = fragment.end;
  else if (current.open && fragment.by === 'and' && !descriptorKind(fragment.text)) current.end = fragment.end;
  else if (current.open && COUNTY.test(text.slice(current.start, current.end)) && isState(fragment.text))
    current.end = fragment.end;
  else {
    current.open = false;
    current.described.push(fragment);
  }
}

const ALIAS =
  /[\s,(]*\b(d\/b\/a|dba|a\/k\/a|aka|f\/k\/a|fka|n\/k\/a|t\/a|formerly known as|also known as|doing business as|now known as)\b[/.]*[\s:]*/i;
const CAPACITY =
  /\s*\b(?:individually(?=[\s,]|$)|on behalf of|in (?:his|her|their|its)\b|as (?:trustee|personal|administrat|executor|executrix|next|parent|guardian|receiver|assignee|successor|special)|by and through|by (?:his|her|their|its)\b|through (?:his|her)|derivatively|ex rel\.?|an? individual\b|a minor\b|a [A-Za-z]+ (?:corporation|limited|company|municipal)|trustee (?:of|for)|executor of|administrator of)/i;

function finish(text: string, party: Draft): PrintedParty {
  let { start, end } = party;
  const aliases: { text: string; start: number; end: number }[] = [];
  const described = [...party.described];
  const whole = text.slice(start, end);
  const capacityAt = CAPACITY.exec(whole);
  const aliasAt = ALIAS.exec(whole);
  if (aliasAt && aliasAt.index > 0) {
    const from = start + aliasAt.index + aliasAt[0].length;
    const alias = text.slice(from, end).replace(/[\s,)]+$/, '');
    aliases.push({ text: alias.replace(/\s+/g, ' '), start: from, end: from + alias.length });
    end = start + aliasAt.index;
  } else if (capacityAt && capacityAt.index > 0) {
    described.unshift({ start: start + capacityAt.index, end, text: whole.slice(capacityAt.index).trim(), by: '' });
    end = start + capacityAt.index;
  }
  for (const fragment of party.described) {
    const alias = ALIAS.exec(fragment.text);
    if (!alias || alias.index > 2) continue;
    const from = fragment.start + alias.index + alias[0].length;
    aliases.push({
      text: text
        .slice(from, fragment.end)
        .replace(/\s+/g, ' ')
        .replace(/[\s)]+$/, ''),
      start: from,
      end: fragment.end,
    });
  }
  const name = text.slice(start, end);
  if (kindOf(name, '') === 'individual') start += titleLength(name);
  const kept = text.slice(start, end).replace(/[\s,;:(]+$/, '');
  end = start + kept.length;
  const description = described
    .map((fragment) => fragment.text)
    .join(', ')
    .replace(/\s+/g, ' ');
  const capacity = described.find((fragment) => ['capacity'].includes(descriptorKind(fragment.text) ?? ''));
  const job = described.find((fragment) => descriptorKind(fragment.text) === 'title');
  const asFact = (fragment: Fragment) => ({
    text: fragment.text.replace(/\s+/g, ' '),
    start: fragment.start,
    end: fragment.end,
  });
  return {
    start,
    end,
    aliases,
    description,
    ...(capacity && { capacity: asFact(capacity) }),
    ...(job && { jobTitle: asFact(job) }),
  };
}
