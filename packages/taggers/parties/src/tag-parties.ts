import type { Counsel, Party, PartyDetail, Unresolved, Warning } from '@averment/record';
import { pageAt, spansOf } from '@averment/pdf-text';
import type { Pleading } from '@averment/structure';
import { bodyOf, definedNames, inBody } from './body-case.js';
import { captionChunks, type Chunk } from './caption-chunks.js';
import { tagCounsel } from './counsel.js';
import { detailsOf } from './details.js';
import { bare, inNameCase, isUnnamed, kindOf } from './names.js';
import { nearInOpening } from './misread.js';
import { splitNames, type PrintedParty } from './split-names.js';

export interface PartyFacts {
  readonly parties: Party[];
  readonly counsel: Counsel[];
  readonly unresolved: Unresolved[];
  readonly warnings: Warning[];
}

/** Everyone whom the caption names, with what the body says of them, and the lawyers who sign. */
export function tagParties(pleading: Pleading): PartyFacts {
  const range = bodyOf(pleading);
  const body = pleading.filing.text.slice(range.start, range.end);
  const parties: Party[] = [];
  let omitted = false;
  for (const chunk of captionChunks(pleading).flatMap(withRelator)) {
    omitted ||= /\bet\.? al\b/i.test(chunk.text);
    for (const printed of splitNames(chunk.text, (name) => inBody(body, name).count > 0)) {
      addParty(parties, pleading, chunk, printed, body, range.start);
    }
  }
  if (omitted) addFromBody(parties, pleading, body, range.start);
  const numbered = parties.map((party, index) => ({ ...party, id: `p${index + 1}` }));
  const withSelf = markSelf(pleading, numbered);
  const warnings = parties.length === 0 ? [noParties(pleading)] : [];
  return { parties: withSelf, counsel: tagCounsel(pleading, withSelf), unresolved: [], warnings };
}

/** "United States ex rel. Jane Roe": the sovereign sues, on the relation of another. */
function withRelator(chunk: Chunk): Chunk[] {
  const match = /[\s,]+ex[. ]{0,2}rel(?:atione)?\b\.?,?\s+/i.exec(chunk.text);
  if (!match || match.index === 0) return [chunk];
  const at = match.index + match[0].length;
  const relator: Chunk = { ...chunk, text: chunk.text.slice(at), offset: chunk.offset + at, role: 'relator' };
  return [{ ...chunk, text: chunk.text.slice(0, match.index), role: 'plaintiff' }, relator];
}

const noParties = (pleading: Pleading): Warning => ({
  code: 'parties-not-found',
  page: pageAt(pleading.filing, pleading.extent.start),
  message: 'The caption names no party that could be read.',
});

function addParty(
  parties: Party[],
  pleading: Pleading,
  chunk: Chunk,
  printed: PrintedParty,
  body: string,
  bodyStart: number,
): void {
  const words = cleaned(chunk.text.slice(printed.start, printed.end));
  if (words.replace(/[^\p{L}]/gu, '').length < 2 || /^in re\b.*\b(?:litigation|cases|actions?)$/i.test(words)) return;
  const found = inBody(body, words);
  const name = isUnnamed(words)
    ? unnamed(words)
    : (found.name ?? (found.count === 0 ? nearInOpening(body, words) : null) ?? inNameCase(words)).replace(/^the /, '');
  if (parties.some((party) => bare(party.name) === bare(name) && party.role === chunk.role)) return;
  const details = detailsFor(pleading, chunk, printed, name, body, bodyStart);
  const value = (field: PartyDetail['field']) => details.find((detail) => detail.field === field)?.value;
  const facts = (['capacity', 'organizedUnder', 'principalPlace', 'residence', 'jobTitle', 'parentCompany'] as const)
    .map((field) => [field, value(field)] as const)
    .filter(([, each]) => each !== undefined);
  parties.push({
    id: 'p0',
    name,
    role: chunk.role,
    ...(chunk.rolePrinted && { rolePrinted: chunk.rolePrinted }),
    kind: kindOf(name, printed.description),
    ...Object.fromEntries(facts),
    aliases: details.filter((detail) => detail.field === 'alias').map((detail) => detail.value),
    ...(details.length > 0 && { details }),
    mentionCount: found.count,
    spans: spansOf(pleading.filing, chunk.offset + printed.start, chunk.offset + printed.end),
  });
}

const cleaned = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:]+$/, '')
    .replace(/^[\s,;:]+/, '')
    .replace(/^the (?=[A-Z])/, '')
    .replace(/^in (?:re|the matter of):? (?!.*\b(?:litigation|cases|actions?)$)/i, '');

/** Does are given as printed, in the case of names, without "inclusive". */
const unnamed = (words: string): string =>
  inNameCase(words.replace(/,? inclusive\b/i, '')).replace(/\bThrough\b/, 'through');

function detailsFor(
  pleading: Pleading,
  chunk: Chunk,
  printed: PrintedParty,
  name: string,
  body: string,
  bodyStart: number,
): PartyDetail[] {
  const details: PartyDetail[] = [];
  const at = (field: PartyDetail['field'], value: string, start: number, end: number) => {
    if (!details.some((detail) => detail.field === field && detail.value === value)) {
      details.push({ field, value, spans: spansOf(pleading.filing, start, end) });
    }
  };
  for (const alias of printed.aliases)
    at('alias', inNameCase(alias.text), chunk.offset + alias.start, chunk.offset + alias.end);
  for (const field of ['capacity', 'jobTitle'] as const) {
    const fact = printed[field];
    if (fact) at(field, fact.text, chunk.offset + fact.start, chunk.offset + fact.end);
  }
  const defined = definedNames(body, name);
  for (const { alias, start, end } of defined) at('alias', alias, bodyStart + start, bodyStart + end);
  const named = [name, ...defined.map(({ alias }) => alias)];
  return isUnnamed(name) ? details : [...details, ...detailsOf(pleading, named, bodyStart, body)];
}

const PLEADED =
  /\b(Plaintiff|Defendant|Petitioner|Respondent)s?,? ((?:\p{Lu}[\p{L}.'’&-]*|of|and|the|de|la)(?:,? (?:\p{Lu}[\p{L}.'’&-]*\.?|of|de|la|&)){1,6}),?(?: \([^)]{1,80}\))?,? (?:is|was|are|resides)\b/gu;

/** Where the caption says "et al.": those whom the Parties section introduces by role and name. */
function addFromBody(parties: Party[], pleading: Pleading, body: string, bodyStart: number): void {
  for (const match of body.replace(/\n/g, ' ').matchAll(PLEADED)) {
    const role = match[1]!.toLowerCase() as Party['role'];
    const name = match[2]!.replace(/,$/, '');
    if (parties.some((party) => bare(party.name) === bare(name) || bare(party.name).endsWith(` ${bare(name)}`)))
      continue;
    const start = bodyStart + match.index + match[0].indexOf(match[2]!);
    const details = detailsOf(pleading, [name], bodyStart, body);
    parties.push({
      id: 'p0',
      name,
      role,
      kind: kindOf(name, match[0]),
      aliases: [],
      ...(details.length > 0 && { details }),
      spans: spansOf(pleading.filing, start, start + name.length),
    });
  }
}

/** A plaintiff who signs for himself is a party, not counsel. */
function markSelf(pleading: Pleading, parties: readonly Party[]): Party[] {
  const blocks = [...(pleading.attorneyBlock ? [pleading.attorneyBlock] : []), ...pleading.signatures];
  const words = blocks.map((block) => pleading.filing.text.slice(block.start, block.end)).join('\n');
  const self = /\b(?:pro se|in pro(?:pria)? per(?:sona)?|self[- ]represented)\b/i.test(words);
  return parties.map((party) =>
    self &&
    party.kind === 'individual' &&
    /plaintiff|petitioner/.test(party.role) &&
    bare(words).includes(bare(party.name))
      ? { ...party, proSe: true }
      : party,
  );
}
