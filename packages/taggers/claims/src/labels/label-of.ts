import { causesOfAction, isUnder, pleadedForms, type CauseOfAction, type PleadedAs } from './causes-of-action.js';
import { foldedTitle, openingsOf, segmentsOf } from './folded-title.js';

/** The law that a count cites, as identifiers. */
export interface CitedLaw {
  readonly heading: readonly string[];
  readonly body: readonly string[];
  /** What the pleading cites anywhere. */
  readonly pleading: readonly string[];
}

const NOTHING_CITED: CitedLaw = { heading: [], body: [], pleading: [] };
/** An amendment is a right, not a cause of action: it supports a title, but names none. */
const isCause = (id: string): boolean => !id.startsWith('/us/const/');

/**
 * The label of the cause of action that a count's title supports, else undefined. The law that its heading cites comes
 * first: "Retaliation, 31 U.S.C. § 3730(h)" is no retaliation under Title VII. Then the title's own words; where the same
 * words are pleaded under several laws ("Retaliation", "Race Discrimination"), the law cited in the count decides.
 */
export function labelOf(title: string, cited: CitedLaw = NOTHING_CITED): string | undefined {
  const titled = titledAs(title);
  return (byHeading(title, titled, cited.heading) ?? byTitle(title, titled, cited))?.label;
}

/** What the title and each of its parts name, the title's beginning first. */
function titledAs(title: string): PleadedAs[] {
  return segmentsOf(title)
    .map((segment) => formAt(foldedTitle(segment)))
    .filter((form): form is PleadedAs => form !== undefined);
}

/** The longest form with which the words begin, behind what only leads up to it. */
function formAt(words: readonly string[]): PleadedAs | undefined {
  for (const { at, least } of openingsOf(words))
    for (let to = Math.min(words.length, at + 14); to >= at + least; to--) {
      const form = pleadedForms().get(words.slice(at, to).join(' '));
      if (form) return form;
    }
  return isNamedAgreement(words) ? pleadedForms().get('breach of contract') : undefined;
}

/** "Breach of the Storage Agreement": a contract by its name. */
const isNamedAgreement = (words: readonly string[]): boolean =>
  words[0] === 'breach' && words[1] === 'of' && words.length <= 9 && /^(?:agreement|contract)$/.test(words.at(-1)!);

function byHeading(title: string, titled: readonly PleadedAs[], heading: readonly string[]): CauseOfAction | undefined {
  if (heading.length === 0) return undefined;
  const supported = titled.find(({ cause }) => heading.some((id) => isUnder(id, cause)));
  if (supported) return supported.cause;
  return best(title, under(heading.filter(isCause)));
}

/** The causes brought under the laws; one whose own section is cited leaves out those whose act only holds it. */
function under(ids: readonly string[]): CauseOfAction[] {
  const all = causesOfAction().filter((cause) => ids.some((id) => isUnder(id, cause)));
  const exact = all.filter(({ statute }) => ids.includes(statute));
  return exact.length > 0 ? exact : all;
}

/** Of several causes under one law, the one that shares most words with the title; else the one that stands for all. */
function best(title: string, causes: readonly CauseOfAction[]): CauseOfAction | undefined {
  if (causes.length <= 1) return causes[0];
  const words = new Set(foldedTitle(title).filter((word) => !COMMON.has(word)));
  const shared = (cause: CauseOfAction) => [...words].filter((word) => cause.words.has(word)).length;
  const most = Math.max(...causes.map(shared));
  const closest = causes.filter((cause) => shared(cause) === most);
  return most > 0 && closest.length === 1 ? closest[0] : (general(closest) ?? general(causes));
}

/** "section-1983" among "section-1983-due-process" and its like. */
const general = (causes: readonly CauseOfAction[]): CauseOfAction | undefined =>
  causes.find(({ label }) => causes.every((other) => other.label === label || other.label.startsWith(`${label}-`)));

const COMMON = new Set(
  'a an and the for of in under by to act section usc u s c title claim violation law right code federal state 42'.split(
    ' ',
  ),
);

/** Groups in which the same words are pleaded under many laws, so that the words alone say nothing. */
const SHARED_WORDS = new Set(['discrimination', 'employment', 'civil-rights', 'government-fraud', 'employee-benefits']);

function byTitle(title: string, titled: readonly PleadedAs[], cited: CitedLaw): CauseOfAction | undefined {
  const laws = [...cited.heading, ...cited.body];
  for (const { cause, namesLaw } of titled) {
    if (cause.statute === '' || laws.some((id) => isUnder(id, cause))) return cause;
    if (namesLaw && cited.heading.length === 0) return cause;
    const other = best(
      title,
      under(cited.body.filter(isCause)).filter((candidate) => sharesWords(title, candidate)),
    );
    if (other) return other;
    if (!SHARED_WORDS.has(cause.group)) return cause;
    // No law in the count itself: then the pleading's tells whether the words are pleaded under the usual one.
    const pleaded = cited.pleading.filter(isCause);
    if (!laws.some(isCause) && (pleaded.length === 0 || pleaded.some((id) => isUnder(id, cause)))) return cause;
  }
  return undefined;
}

const sharesWords = (title: string, cause: CauseOfAction): boolean =>
  foldedTitle(title).some((word) => word.length > 5 && !COMMON.has(word) && cause.words.has(word));
