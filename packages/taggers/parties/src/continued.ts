import { claimantWords } from './data.js';
import type { Fragment } from './fragments.js';
import { descriptorKind, hasEnding, isAddress, isEnding, isUnnamed } from './names.js';
import type { Draft } from './printed-party.js';

/** The ZIP code with which the address of a registered agent ends. */
export const endsAddress = (words: string): boolean => /\b\d{5}(?:-\d{4})?$/.test(words);

/** A city, whose State and ZIP code follow. */
export const isCity = (next: Fragment | undefined): boolean => next?.by === ',' && endsAddress(next.text);

export const NUMBERS = /^(?:nos?\.?|numbers?|#)\s?\d/i;
const NUMBERS_OF_DOES =
  /^(?:(?:nos?\.?|numbers?|#)\s?\d|(?:through|thru|to)\s(?:\d|[IVX]+\b)|\d{1,4}\s?(?:[-–]|through|thru|to)\s?\d)/i;

/** "JOHN DOE, NOS. 1-5", "DOES 1 / through 10": the numbers of unnamed persons after a comma or on the next line. */
export const continuesUnnamed = (text: string, words: string, current: Draft): boolean =>
  current.open && NUMBERS_OF_DOES.test(words) && isUnnamed(`${text.slice(current.start, current.end)} 1`);

/** "SERIES 2021-A", "MORTGAGE PASS-THROUGH CERTIFICATES": which of a trust's papers; no party. */
export const isSeries = (words: string): boolean =>
  /^series\s(?:\S{0,12}\d|[A-Z]{1,3}$)|^(?:(?:mortgage|asset|loan|backed|home|equity|pass)[\s-]){1,5}(?:through\s)?(?:certificates|notes)\b/i.test(
    words,
  );

/** "5412 SOUTH / ELM CONDOMINIUM ASSOCIATION": no address, as a body's name ends on the next line. */
export const isBodyOverLine = ({ text, by }: Fragment, next: Fragment | undefined): boolean =>
  by === ';' && next?.by === 'line' && isAddress(text, next.text) && !isAddress(`${text} ${next.text}`, undefined);

/** "STATE OF OHIO, DEPARTMENT OF TAXATION": one public body, named by the State whose it is. */
export const isDepartmentOf = (text: string, words: string, { open, start, end }: Draft): boolean =>
  open &&
  /^(?:the )?(?:state|commonwealth) of [\p{L} ]+$/iu.test(text.slice(start, end)) &&
  /^(?:department|division|bureau|office) of\b/i.test(words);

const CLAIMANTS = /^(?:the )?(?:any and all |all )?(?:other )?(?:unknown|persons|parties)\b/i;

/** "UNKNOWN HEIRS, DEVISEES, GRANTEES AND CREDITORS OF": who they may be, in one list. */
export const continuesClaimants = (
  text: string,
  { text: words, by }: Fragment,
  current: Draft,
  next: Fragment | undefined,
): boolean =>
  current.open &&
  by !== ';' &&
  CLAIMANTS.test(text.slice(current.start, current.end)) &&
  claimantWords().has(/^[a-z]+/i.exec(words)?.[0].toLowerCase() ?? '') &&
  !isCompany(words, next);

/** "ALL STAR ROOFING, INC.", where "CREDITORS OF ELM ROOFING, INC." are no company. */
const isCompany = (words: string, next: Fragment | undefined): boolean =>
  (hasEnding(words) || (next !== undefined && isEnding(next.text))) && !/\b(?:of|through|under|against)\b/i.test(words);

/** Whether an alias was laid to the name last. */
export const isInAlias = ({ aliases, described }: Draft): boolean =>
  aliases.length > 0 && aliases.at(-1)!.start > (described.at(-1)?.start ?? -1);

/** The rest of an alias: its corporate ending, or its second line. */
export const continuesAlias = (fragment: Fragment, current: Draft, next: Fragment | undefined): boolean =>
  isInAlias(current) &&
  (isEnding(fragment.text) || (fragment.by === 'line' && isRestOfAlias(fragment, current.aliases.at(-1)!, next)));

/** What is no description, no address, and no name behind an alias that has its corporate ending. */
const isRestOfAlias = ({ text }: Fragment, alias: Fragment, next: Fragment | undefined): boolean =>
  !descriptorKind(text) && !isAddress(text, next?.text) && !isCity(next) && !isEnding(alias.text.split(/\s+/).at(-1)!);

/** "whose names are fictitious to account for parties / in possession". */
export const goesOnInClause = (fragment: Fragment, current: Draft): boolean =>
  fragment.by === 'line' && /^(?:whose|which|who)\b/i.test(current.described.at(-1)?.text ?? '');

export const isInCapacity = (current: Draft): boolean =>
  current.described.some((fragment) => descriptorKind(fragment.text) === 'capacity');

/** "as an officer of ELM, INC. and OAK, LLC", where semicolons part the parties: both are whose officer one is. */
export const continuesCompanies = (between: string, current: Draft, next: Fragment | undefined): boolean =>
  !between.includes(',') &&
  isInCapacity(current) &&
  isEnding(current.described.at(-1)!.text) &&
  next?.by === ',' &&
  isEnding(next.text);
