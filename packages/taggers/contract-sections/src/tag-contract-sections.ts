import {
  overlaps,
  type Agreement,
  type Claim,
  type ContractSection,
  type Range,
  type Unresolved,
  type Warning,
} from '@averment/record';
import { spansOf } from '@averment/pdf-text';
import { isPleaded, type Pleading } from '@averment/structure';
import { factsOf } from './agreement-facts.js';
import { definitionsIn } from './definitions.js';
import { namePhrases, type NamePhrase } from './names.js';
import { namedClausesIn } from './named-clauses.js';
import { isFiled, isNamedBeside, ownerBeside, ownerByContext, type Resolved } from './owners.js';
import { referencesIn, type Reference } from './references.js';
import { isBareNoun, Registry, type KnownAgreement, type Mention } from './registry.js';
import { sectionsOf } from './sections.js';
import { isBareAcronym, smallLetterMentions } from './small-letters.js';

export interface ContractContext {
  /** Stretches that are citations of law, cases or docket entries: never parts of an agreement. */
  readonly taken: readonly Range[];
  readonly claims: readonly Claim[];
}

export interface ContractFindings {
  agreements: Agreement[];
  contractSections: ContractSection[];
  unresolved: Unresolved[];
  warnings: Warning[];
}

/**
 * The agreements that a pleading names, under all their names, and the sections of them that it relies on. A bare
 * "Section 3.2" goes to the agreement in context; one that has none stays unresolved, and is listed.
 */
export function tagContractSections(pleading: Pleading, { taken }: ContractContext): ContractFindings {
  const { text } = pleading.filing;
  const phrases = namePhrases(text, pleading.extent).filter(
    (phrase) => isPleaded(pleading, phrase) && !isNameOfLaw(text, phrase),
  );
  const registry = registryOf(pleading, phrases);
  const capitalised = mentionsOf(pleading, phrases, registry);
  const references = referencesOf(pleading, taken, capitalised);
  const small = smallLetterMentions(text, pleading.extent, references, registry);
  const mentions = small.length > 0 ? [...capitalised, ...small].sort((a, b) => a.start - b.start) : capitalised;
  const { resolved, open } = resolve(pleading, references, registry, mentions);
  return {
    agreements: agreementsOf(pleading, registry, resolved),
    contractSections: sectionsOf(pleading, resolved, references),
    unresolved: open.map((reference) => unresolvedOf(pleading, reference)),
    warnings: [],
  };
}

/** "Contract Disputes Act", "Restatement of Contracts": law and treatises about agreements are none. */
const isNameOfLaw = (text: string, { name, end }: NamePhrase): boolean =>
  /\b(?:Act|Code|Restatement|Statute|Treaty|Regulations?)\b/.test(name) ||
  /^(?:(?:,?\s[A-Z][\w-]*){1,3},?\sand\b)?(?:\s[A-Z][\w-]*|\s(?:of|and|on|in)){0,5}\s(?:Act|Code|Law|Rules?|Statute|Commission|Board)\b/.test(
    text.slice(end, end + 80),
  );

function registryOf(pleading: Pleading, phrases: readonly NamePhrase[]): Registry {
  const registry = new Registry();
  for (const definition of definitionsIn(pleading.filing.text, pleading.extent, phrases))
    if (isPleaded(pleading, definition)) registry.define(definition);
  for (const phrase of phrases) registry.meet(phrase);
  return registry;
}

/** All places where an agreement is named, sorted; bare nouns ("the Agreement") go to the agreement of that noun. */
function mentionsOf(pleading: Pleading, phrases: readonly NamePhrase[], registry: Registry): Mention[] {
  const mentions: Mention[] = [];
  for (const phrase of phrases) {
    const agreement = registry.find(phrase.name) ?? byNoun(phrase, mentions) ?? firstNamed(phrase, registry);
    if (agreement) mentions.push({ start: phrase.start, end: phrase.end, agreement });
  }
  const acronyms = [...new Set(registry.acronyms())];
  if (acronyms.length > 0) {
    const pattern = new RegExp(
      `(?<![\\w“"])(?:${acronyms.map((word) => word.replace(/[&]/g, '\\$&')).join('|')})(?!\\w)`,
      'g',
    );
    pattern.lastIndex = pleading.extent.start;
    for (
      let match = pattern.exec(pleading.filing.text);
      match && match.index < pleading.extent.end;
      match = pattern.exec(pleading.filing.text)
    )
      mentions.push({ start: match.index, end: pattern.lastIndex, agreement: registry.find(match[0])! });
  }
  for (const mention of mentions) mention.agreement.mentions.push(mention);
  return mentions.sort((a, b) => a.start - b.start);
}

/** A bare "Contract" or "CBA" that nothing defines is an agreement of that name. */
function firstNamed(phrase: NamePhrase, registry: Registry): KnownAgreement | null {
  if (isFiled(phrase.name)) return null;
  const spelled = isBareAcronym(phrase.name) ? registry.ofInitials(phrase.name) : null;
  if (spelled) {
    registry.alias(spelled, phrase.name);
    return spelled;
  }
  const agreement = registry.add(phrase.name, phrase);
  agreement.real = phrase.strong;
  return agreement;
}

/** "the Agreement" where several end so: the one that was spoken of last. */
const byNoun = ({ noun }: NamePhrase, mentions: readonly Mention[]): KnownAgreement | null =>
  mentions.findLast(({ agreement }) => agreement.name.endsWith(noun))?.agreement ?? null;

function referencesOf(pleading: Pleading, taken: readonly Range[], mentions: readonly Mention[]): Reference[] {
  const { text } = pleading.filing;
  const law = numbersOf(taken.map(({ start, end }) => text.slice(start, end)));
  const all = [...referencesIn(text, pleading.extent), ...namedClausesIn(text, pleading.extent)];
  return all
    .filter((reference) => isPleaded(pleading, reference))
    .filter(
      (reference) => !taken.some((range) => overlaps(range, reference)) || isNamedBeside(text, reference, mentions),
    )
    .filter(({ parts }) => !parts.some(({ section }) => law.has(rootOf(section))))
    .filter((reference) => !pleading.headings.some((heading) => heading.start === reference.start))
    .sort((a, b) => a.start - b.start);
}

/** Numbers that the pleading cites as law: a bare "Section 17.50(d)" after "Bus. & Com. Code § 17.50" is law too. */
const numbersOf = (citations: readonly string[]): ReadonlySet<string> =>
  new Set(citations.flatMap((citation) => citation.match(/\d+\.\d+|\d{3,}/g) ?? []));

const rootOf = (section: string): string => /^\d+(?:\.\d+)?/.exec(section)?.[0] ?? section;

function resolve(
  pleading: Pleading,
  references: readonly Reference[],
  registry: Registry,
  mentions: readonly Mention[],
) {
  const resolved: Resolved[] = [];
  const open: Reference[] = [];
  const left: Reference[] = [];
  for (const reference of references) {
    const owner =
      ownerBeside(pleading, reference, registry, mentions) ??
      (isNumberOfContracts(reference) && !reference.named
        ? ownerByContext(pleading, reference, resolved, mentions)
        : null);
    if (owner?.found === 'agreement') {
      owner.agreement.real = true;
      resolved.push({ reference, agreement: owner.agreement, confidence: owner.confidence });
    } else if (owner?.found === 'open') open.push(reference);
    else if (!owner) left.push(reference);
  }
  const again = left.flatMap((reference) => sameElsewhere(reference, resolved));
  const found = new Set(again.map(({ reference }) => reference));
  const bare = left.filter(
    (reference) => !found.has(reference) && registry.agreements.some(({ real }) => real) && isUnresolvedKind(reference),
  );
  return {
    resolved: [...resolved, ...again].sort((a, b) => a.reference.start - b.reference.start),
    open: [...open, ...bare].sort((a, b) => a.start - b.start),
  };
}

/** Whole numbers in the hundreds and above, and three figures after the point, are sections of law. */
const isNumberOfContracts = ({ parts }: Reference): boolean =>
  parts.every(({ section }) => !/^(?:\d{3,}(?:\(|$|[a-z])|\d+\.\d{3,})/i.test(section));

const isUnresolvedKind = (reference: Reference): boolean =>
  (reference.kind === 'section' || reference.kind === 'clause') && !reference.named && isNumberOfContracts(reference);

/** A bare number that the pleading cites elsewhere, of one agreement only, is that one. */
function sameElsewhere(reference: Reference, resolved: readonly Resolved[]): Resolved[] {
  const wanted = reference.parts[0]!.section;
  if (reference.kind === 'paragraph') return [];
  const owners = new Set(
    resolved
      .filter((other) => other.reference.parts.some(({ section }) => section === wanted))
      .map(({ agreement }) => agreement),
  );
  return owners.size === 1 ? [{ reference, agreement: [...owners][0]!, confidence: 0.5 }] : [];
}

function agreementsOf(pleading: Pleading, registry: Registry, resolved: readonly Resolved[]): Agreement[] {
  const cited = new Set(resolved.map(({ agreement }) => agreement));
  return registry.agreements
    .filter((agreement) => cited.has(agreement) || (agreement.real && !isBareNoun(agreement.name)))
    .sort((a, b) => a.first.start - b.first.start)
    .map((agreement) => ({
      name: agreement.name,
      aliases: [...agreement.aliases],
      ...factsOf(pleading, agreement.first, sortedMentions(agreement)),
      spans: sortedMentions(agreement).flatMap(({ start, end }) => spansOf(pleading.filing, start, end)),
    }));
}

const sortedMentions = ({ mentions }: KnownAgreement): Range[] =>
  [...new Map(mentions.map((mention) => [mention.start, mention])).values()].sort((a, b) => a.start - b.start);

function unresolvedOf(pleading: Pleading, reference: Reference): Unresolved {
  const spans = spansOf(pleading.filing, reference.start, reference.end);
  return {
    family: 'contract-sections',
    text: spans.map((span) => span.text).join(' '),
    reason: 'no agreement in the words around it',
    spans,
  };
}
