import { isStateName } from '@averment/authorities';
import { fragmentsOf, type Fragment } from './fragments.js';
import { isCouple } from './couples.js';
import {
  continuesAlias,
  continuesClaimants,
  continuesCompanies,
  continuesUnnamed,
  endsAddress,
  goesOnInClause,
  isBodyOverLine,
  isCity,
  isDepartmentOf,
  isInAlias,
  isInCapacity,
  isSeries,
  NUMBERS,
} from './continued.js';
import {
  descriptorKind,
  isAddress,
  isDegree,
  isEnding,
  isInitials,
  isService,
  isUnnamed,
  kindOf,
  looksWhole,
  startsWithTitledName,
} from './names.js';
import { finish, STATES, type Draft, type PrintedParty } from './printed-party.js';
import { withShared } from './shared-capacity.js';

/** What is asked while a fragment is laid to a name, or begins one. */
interface Reading {
  readonly text: string;
  readonly semicolons: boolean;
  /** Whether the body uses the words as a name. */
  readonly bodyHas: (name: string) => boolean;
}

/** The parties named in a stretch of a caption. `bodyHas`: whether the body uses the words as a name. */
export function splitNames(text: string, bodyHas: (name: string) => boolean): PrintedParty[] {
  const fragments = fragmentsOf(text);
  const reading = { text, bodyHas, semicolons: fragments.some((fragment) => fragment.by === ';') };
  const parties: Draft[] = [];
  let served = false;
  fragments.forEach((fragment, index) => {
    const current = parties.at(-1);
    served = isService(fragment.text) || (served && fragment.by !== ';');
    if (served) served = !endsAddress(fragment.text);
    else if (!current) {
      if (opensFirst(fragment)) parties.push(draft(fragment));
    } else if (begins(reading, fragment, current, fragments[index + 1])) {
      if (fragment.by === 'and' && isCouple(reading.text.slice(current.start, current.end), fragment.text))
        current.surname = fragment.text.split(/\s+/).at(-1)!;
      parties.push({ ...draft(fragment), isState: isOneOfStates(text, fragment.text, current) });
    } else attach(reading, fragment, current, fragments[index + 1]);
  });
  const listed = parties
    .map((party) => ({ printed: finish(text, party), joined: party.joined }))
    .filter(({ printed }) => /\p{L}/u.test(text.slice(printed.start, printed.end)));
  return withShared(text, listed);
}

const opensFirst = (fragment: Fragment): boolean =>
  /^[\p{Lu}\d“"$(]|^the\b/u.test(fragment.text) && (!descriptorKind(fragment.text) || isUpper(fragment.text));

const isUpper = (text: string): boolean =>
  !/[a-z]{2}/.test(text.replace(/\([^()]*\)/g, '').replace(/\b(?:and|of|the|Mc|Mac|De|Di|La|Le)\b/g, '')) &&
  /[A-Z]{2}/.test(text);

const draft = (fragment: Fragment): Draft => ({
  start: fragment.start,
  end: fragment.end,
  open: true,
  described: [],
  aliases: [],
  upper: isUpper(fragment.text),
  joined: fragment.by === ',' || fragment.by === 'and',
});

/** "the STATES OF UTAH", and "OHIO" after it. */
const isOneOfStates = (text: string, words: string, current: Draft): boolean =>
  isStateName(words) && (current.isState === true || STATES.test(text.slice(current.start, current.end)));

const COUNTY = /\b(?:county|city|town|borough|parish|township|village)\b/i;
const OMISSION = /^(?:et al|et ux|et vir|inclusive)\b/i;
/** Words that explain why a name is unknown, and name nobody. */
const FICTION =
  /\b(?:(?:names|addresses)(?: and addresses)? (?:presently |currently )?unknown|being (?:fictional|fictitious|unknown)|names? (?:is|are|being)|true names?|(?:the )?part(?:y|ies) intended|fictional|fictitious(?:ly)?)\b/i;
/** A description that goes on with the representative's name, who is no party himself. */
const REPRESENTATIVE =
  /\b(?:guardians?|ad litem|administrat\w+|execut\w+|next friends?|representative|parents?|mother|father|conservator)$/i;

/** Where words explain why a name is unknown: with the next fragment, if no comma parts them. */
const fictionIn = ({ text }: Reading, fragment: Fragment, next: Fragment | undefined): RegExpExecArray | null =>
  FICTION.exec(
    text.slice(fragment.start, next && /line|and/.test(next.by) ? next.end : fragment.end).replace(/\s+/g, ' '),
  );

/** Whether the fragment is the next party's name, rather than more of the last one. */
function begins(reading: Reading, fragment: Fragment, current: Draft, next: Fragment | undefined): boolean {
  const words = fragment.text;
  if (fragment.by === 'alias' || OMISSION.test(words)) return false;
  const fiction = fictionIn(reading, fragment, next);
  if (fiction && !isUnnamed(words.slice(0, fiction.index).replace(/[\s(]{1,4}$/, ''))) return false;
  if (continuesUnnamed(reading.text, words, current) || continuesClaimants(reading.text, fragment, current, next))
    return false;
  if (/^unknown$/i.test(words) && next?.by === 'line' && isUnnamed(`${words} ${next.text}`)) return true;
  if (isUnnamed(words)) return !/^(?:jane|john)$/i.test(reading.text.slice(current.start, current.end).trim());
  if (isBodyOverLine(fragment, next)) return true;
  if (isAddress(words, next?.text) || isCity(next) || !/^[\p{Lu}\d“"‘'$(]|^the\b/u.test(words)) return false;
  if (fragment.by === ';') return beginsAfterSemicolon(words, current);
  if (isEnding(words) || isSeries(words)) return false;
  if (isTitleOverLine(reading, words, current, next)) return true;
  if (fragment.by === ',') return beginsAfterComma(reading, words, current);
  if (continuesAlias(fragment, current, next)) return false;
  if (fragment.by === 'line') return !current.open && startsAfterLine(reading, words, current);
  return beginsAfterAnd(reading, fragment, current, next);
}

const beginsAfterSemicolon = (words: string, current: Draft): boolean =>
  !descriptorKind(words) ||
  startsWithTitledName(words) ||
  (isUpper(nameOnly(words)) && current.upper && !isCapacity(words));

const LAND = /\b(?:real property|land|premises|parcel|lot)\b/i;
const PLACED = /\b(?:at|as|in|on)\b/i;

/** Land that is sued is named by its place, commas and all. */
function isLand(text: string, { open, start, end }: Draft): boolean {
  const name = text.slice(start, end).replace(/\s+/g, ' ');
  return open && LAND.test(name) && PLACED.test(name);
}

function beginsAfterComma({ text, semicolons }: Reading, words: string, current: Draft): boolean {
  if (isLand(text, current)) return false;
  if (!current.open && REPRESENTATIVE.test(current.described.at(-1)?.text ?? '')) return false;
  if (!current.open && isCapacity(current.described.at(-1)?.text ?? '') && isEnding(words)) return false;
  if (semicolons && current.upper && !isUpper(nameOnly(words))) return false;
  const kind = descriptorKind(words);
  if (kind && !(isUpper(words) && current.upper && kind === 'title' && startsWithTitledName(words))) return false;
  if (isDepartmentOf(text, words, current)) return false;
  const ofPlace = COUNTY.test(text.slice(current.start, current.end)) && current.open;
  if (ofPlace && isStateName(words)) return false;
  if (!current.open) return semicolons ? false : isUpper(words) ? current.upper : !current.upper;
  return !semicolons || looksWhole(words);
}

const startsAfterLine = ({ semicolons }: Reading, words: string, current: Draft): boolean =>
  !semicolons && !descriptorKind(words) && isUpper(words) && current.upper && !goesOnOverLine(words, current);

/** A capacity that has not come to its end with the line: "as administrator of the estate of LAMAR / BRANDT". */
function goesOnOverLine(words: string, current: Draft): boolean {
  const last = current.described.at(-1)?.text ?? '';
  if (/^(?:of|for|to|in|on|by|with|at)\b/i.test(words) || /\b(?:of|the|for|and)$/i.test(last)) return true;
  return isInCapacity(current) && !isAddress(last, undefined) && !/\b(?:capacit(?:y|ies)|individually)$/i.test(last);
}

/** "COUNTY OF ELM, OFFICER / TIM BLAKE": a title before its bearer, as no body has one. */
function isTitleOverLine({ text }: Reading, words: string, current: Draft, next: Fragment | undefined): boolean {
  if (next?.by !== 'line' || descriptorKind(words) !== 'title' || words.includes(' ')) return false;
  const before = text.slice(current.start, current.end);
  return kindOf(before, '') !== 'individual' && startsWithTitledName(`${words} ${next.text}`);
}

function beginsAfterAnd(reading: Reading, fragment: Fragment, current: Draft, next: Fragment | undefined): boolean {
  const words = fragment.text;
  const kind = descriptorKind(words);
  if (kind === 'title' ? isInCapacity(current) && !isUpper(words) : kind !== null) {
    if (!(/^trustees? of/i.test(words) && isUpper(words) && current.upper)) return false;
  }
  const between = reading.text.slice(current.described.at(-1)?.end ?? current.end, fragment.start);
  if (reading.semicolons && continuesCompanies(between, current, next)) return false;
  if (!current.open) return (!reading.semicolons || isUpper(words)) && (isUpper(words) || !current.upper);
  return partsAtAnd(reading, fragment, current, next);
}

/** The words before a capacity that no comma parts from them. */
const nameOnly = (words: string): string => words.replace(/\s(?:in|as|on|by|individually)\b.*$/s, '');

const isCapacity = (words: string): boolean =>
  /^(?:in (?:his|her|their|its)|individually|on behalf|by and through|as |derivatively)/i.test(words);

/** Words after "and" that go on with a firm's name: "& Sons". */
const KINSHIP = /^(?:sons?|daughters?|company|co|brothers|wife)\b/i;

/** "A and B": two parties, or one whose name has an "and"? */
function partsAtAnd(reading: Reading, fragment: Fragment, current: Draft, next: Fragment | undefined): boolean {
  const { text, bodyHas } = reading;
  const left = text.slice(current.start, current.end).replace(/\s+/g, ' ');
  const continued = next && (next.by === 'line' || (next.by === ',' && isEnding(next.text)));
  const right = (continued ? text.slice(fragment.start, next.end) : fragment.text).replace(/\s+/g, ' ');
  const between = text.slice(current.end, fragment.start);
  if (between.includes('&'))
    return looksWhole(left) && looksWhole(right) && !isEnding(right) && /\b(?:inc|llc|corp)\b/i.test(left);
  if (/,/.test(between) || current.aliases.length > 0) return true;
  if (KINSHIP.test(right)) return false;
  if (isInitials(left) || isCouple(left, right)) return true;
  if (isUpper(left) && /\band\b/.test(between) && /[A-Z]{2}/.test(right)) return true;
  if (looksWhole(left) && (looksWhole(right) || /^the\b/i.test(right))) return true;
  return !bodyHas(`${left} and ${right}`) && bodyHas(right) && bodyHas(left);
}

/** "d/b/a Elm Support, Elm Help, and ElmDesk", where semicolons part the parties and capitals are theirs alone. */
const isNextAlias = ({ semicolons }: Reading, { text, by }: Fragment, current: Draft): boolean =>
  semicolons &&
  current.upper &&
  isInAlias(current) &&
  (by === ',' || by === 'and') &&
  /^\p{Lu}/u.test(text) &&
  !isUpper(text) &&
  !descriptorKind(text) &&
  !isAddress(text, undefined);

/** Lays a fragment to the last name: more of the name, an alias, or a description. */
function attach(reading: Reading, fragment: Fragment, current: Draft, next: Fragment | undefined): void {
  const { text } = reading;
  const between = text.slice(current.end, fragment.start);
  const describes =
    descriptorKind(fragment.text) !== null ||
    isAddress(fragment.text, undefined) ||
    fictionIn(reading, fragment, next)?.index === 0;
  if (OMISSION.test(fragment.text)) return;
  if (fragment.by === 'alias') {
    current.open = false;
    current.aliases.push(fragment);
  } else if (continuesAlias(fragment, current, next)) extendLast(current.aliases, text, fragment);
  else if (isNextAlias(reading, fragment, current)) current.aliases.push(fragment);
  else if (goesOnInClause(fragment, current)) extendLast(current.described, text, fragment);
  else if (!current.open) current.described.push(fragment);
  else if (isDegree(fragment.text)) return;
  else if (isLand(text, current) && fragment.by === ',' && !describes) current.end = fragment.end;
  else if (continuesUnnamed(text, fragment.text, current) || continuesClaimants(text, fragment, current, next))
    current.end = fragment.end;
  else if (isEnding(fragment.text) || NUMBERS.test(fragment.text) || isSeries(fragment.text))
    current.end = fragment.end;
  else if (!describes && (fragment.by === 'and' || (fragment.by === 'line' && !/,\s*$/.test(between))))
    current.end = fragment.end;
  else if (isDepartmentOf(text, fragment.text, current)) current.end = fragment.end;
  else if (COUNTY.test(text.slice(current.start, current.end)) && isStateName(fragment.text))
    current.end = fragment.end;
  else {
    current.open = false;
    current.described.push(fragment);
  }
}

function extendLast(fragments: Fragment[], text: string, more: Fragment): void {
  const last = fragments.pop()!;
  fragments.push({ ...last, end: more.end, text: text.slice(last.start, more.end) });
}
