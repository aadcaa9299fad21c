import type { Counsel, Party, PartyDetail, PartyRole, Unresolved, Warning } from '@averment/record';
import { pageAt, spansOf } from '@averment/pdf-text';
import type { Pleading } from '@averment/structure';
import { billOpening } from './bill-opening.js';
import { bodyOf, definedNames, fullNameOf, inBody, searchedBody, type SearchedBody } from './body-case.js';
import { captionChunks, type Chunk } from './caption-chunks.js';
import { tagCounsel } from './counsel/tag-counsel.js';
import { detailsOf, isIntroducedAsPublic } from './details.js';
import { mentionCounts } from './mentions.js';
import { bare, inNameCase, isUnnamed, kindOf, withoutSigns } from './names.js';
import { isGarbled, nearInOpening } from './misread.js';
import type { PrintedParty } from './printed-party.js';
import { splitNames } from './split-names.js';

export interface PartyFacts {
  readonly parties: Party[];
  readonly counsel: Counsel[];
  readonly unresolved: Unresolved[];
  readonly warnings: Warning[];
}

/** What the parties of one filing are read from. */
interface Source {
  readonly pleading: Pleading;
  /** The pleading's words after its caption, and where they begin. */
  readonly body: string;
  readonly searched: SearchedBody;
  readonly bodyStart: number;
  readonly parties: Party[];
}

/** Everyone whom the caption names, with what the body says of them, and the lawyers who sign. */
export function tagParties(pleading: Pleading): PartyFacts {
  const range = bodyOf(pleading);
  const body = pleading.filing.text.slice(range.start, range.end);
  const searched = searchedBody(body);
  const source: Source = { pleading, body, searched, bodyStart: range.start, parties: [] };
  const printed = captionChunks(pleading);
  const chunks = (billOpening(pleading, printed, searched) ?? printed).flatMap(withRelator);
  for (const chunk of chunks) {
    if (isGarbled(chunk.text)) continue;
    for (const printed of splitNames(chunk.text, (name) => inBody(searched, name).count > 0))
      addParty(source, chunk, printed);
  }
  const sides = sidesToFill(source.parties, chunks);
  if (sides.length > 0) addFromBody(source, sides);
  const counts = mentionCounts(source.parties, body);
  const numbered = source.parties.map((party, index) => ({
    ...party,
    id: `p${index + 1}`,
    mentionCount: counts[index]!,
  }));
  const parties = markSelf(pleading, numbered);
  const warnings = parties.length === 0 ? [noParties(pleading)] : [];
  return { parties, counsel: tagCounsel(pleading, parties), unresolved: [], warnings };
}

/** "United States ex rel. Jane Roe": the sovereign sues, on the relation of another. */
function withRelator(chunk: Chunk): Chunk[] {
  const match = /(?<=[\s,])ex[. ]{0,2}rel(?:atione)?\b\.?,?\s/i.exec(chunk.text);
  if (!match) return [chunk];
  const at = match.index + match[0].length;
  const relator: Chunk = { ...chunk, text: chunk.text.slice(at), offset: chunk.offset + at, role: 'relator' };
  return [{ ...chunk, text: chunk.text.slice(0, match.index), role: 'plaintiff' }, relator];
}

/**
 * Roles whose parties the body must name: those of which the caption says "et al.", of which it can't be read, or of
 * which it names nobody.
 */
function sidesToFill(parties: readonly Party[], chunks: readonly Chunk[]): PartyRole[] {
  const sides = chunks.filter(({ text }) => /\bet\.? al\b/i.test(text) || isGarbled(text)).map(({ role }) => role);
  const petition = parties.some((party) => party.role === 'petitioner' || party.role === 'respondent');
  for (const role of petition ? [] : (['plaintiff', 'defendant'] as const))
    if (!parties.some((party) => party.role === role || (role === 'plaintiff' && party.role === 'relator')))
      sides.push(role);
  return [...new Set(sides)];
}

const noParties = (pleading: Pleading): Warning => ({
  code: 'parties-not-found',
  page: pageAt(pleading.filing, pleading.extent.start),
  message: 'The caption names no party that could be read.',
});

/** In words: what is longer is a sentence that was read among the names. */
const LONGEST_NAME = 20;

function addParty(source: Source, chunk: Chunk, printed: PrintedParty): void {
  const { pleading, body, searched, parties } = source;
  const words = cleaned(printed.name ?? chunk.text.slice(printed.start, printed.end));
  if (words.replace(/[^\p{L}]/gu, '').length < 2 || /^in re\b.*\b(?:litigation|cases|actions?)$/i.test(words)) return;
  if (words.split(' ').length > LONGEST_NAME) return;
  const found = inBody(searched, words);
  const cased =
    fullNameOf(body, words) ??
    found.name ??
    (found.count === 0 ? nearInOpening(body, words) : null) ??
    inNameCase(words);
  const kind = kindIn(source, chunk, isUnnamed(words) ? words : cased, printed.description);
  const name = kind === 'unnamed' ? unnamed(words) : withoutArticle(cased, kind);
  if (parties.some((party) => bare(party.name) === bare(name) && party.role === chunk.role)) return;
  const details = detailsFor(source, chunk, printed, name, kind);
  parties.push({
    ...withFacts(name, chunk.role, kind, details),
    ...(chunk.rolePrinted && { rolePrinted: chunk.rolePrinted }),
    spans: spansOf(pleading.filing, chunk.offset + printed.start, chunk.offset + printed.end),
  });
}

const FACTS = ['capacity', 'organizedUnder', 'principalPlace', 'residence', 'jobTitle', 'parentCompany'] as const;

function withFacts(name: string, role: PartyRole, kind: Party['kind'], details: PartyDetail[]): Omit<Party, 'spans'> {
  const facts = FACTS.map((field) => [field, details.find((detail) => detail.field === field)?.value] as const);
  const aliases = details.filter((detail) => detail.field === 'alias').map((detail) => detail.value);
  const known = Object.fromEntries(facts.filter(([, value]) => value !== undefined));
  return { id: 'p0', name, role, kind, ...known, aliases, ...(details.length > 0 && { details }) };
}

/** A John Doe who is sued is someone unknown; one who sues hides his name. */
function kindIn({ body }: Source, { role }: Chunk, name: string, description: string): Party['kind'] {
  if (/^(?:\w+ )?(?:john|jane|richard|mary) (?:doe|roe)$/i.test(name) && /defendant|respondent/.test(role))
    return 'unnamed';
  const kind = kindOf(name, description);
  return kind === 'organization' && !/\b(?:inc|llc|corp|ltd)\b/i.test(name) && isIntroducedAsPublic([name], body)
    ? 'government'
    : kind;
}

/** A company's own article is kept, that before a State, a city, a ship is not. */
const withoutArticle = (name: string, kind: Party['kind']): string =>
  name.replace(kind === 'organization' && !/^the [MFS]\/V\b/i.test(name) ? /^the (?=\p{L})/u : /^the /i, '');

const cleaned = (words: string): string =>
  withoutSigns(words.replace(/\s+/g, ' '), '')
    .replace(/^the (?=[A-Z])/, '')
    .replace(/^in (?:re|the matter of):? (?!.*\b(?:litigation|cases|actions?)$)/i, '');

/** Does are given as printed, in the case of names, without "inclusive". */
const unnamed = (words: string): string =>
  inNameCase(words.replace(/,? inclusive\b|["“”]|\.$/gi, ''))
    .replace(/\bThrough\b/, 'through')
    .replace(/\b[IVX][ivx]{1,5}(?= through\b| to\b|-)/g, (numeral) => numeral.toUpperCase());

function detailsFor(
  { pleading, body, searched, bodyStart }: Source,
  chunk: Chunk,
  printed: PrintedParty,
  name: string,
  kind: Party['kind'],
): PartyDetail[] {
  const details: PartyDetail[] = [];
  const add = (field: PartyDetail['field'], value: string, start: number, end: number): void => {
    if (!details.some((detail) => detail.field === field && detail.value === value))
      details.push({ field, value, spans: spansOf(pleading.filing, start, end) });
  };
  for (const alias of printed.aliases)
    add('alias', inNameCase(alias.text), chunk.offset + alias.start, chunk.offset + alias.end);
  for (const field of ['capacity', 'jobTitle'] as const) {
    const fact = printed[field];
    if (fact) add(field, fact.text, chunk.offset + fact.start, chunk.offset + fact.end);
  }
  const defined = definedNames(searched, name);
  for (const { alias, start, end } of defined) add('alias', alias, bodyStart + start, bodyStart + end);
  // As printed: an alias over two lines introduces its party there.
  const named = [name, ...defined.map(({ start, end }) => body.slice(start, end))];
  return kind === 'unnamed' ? details : [...details, ...detailsOf(pleading, named, bodyStart, body)];
}

const ROLE_BEFORE = /\b([Pp]laintiff|[Dd]efendant|[Pp]etitioner|[Rr]espondent)s?,? (?=\p{Lu})/gu;
const NAME_WORD = /(?:,? )?(?:\p{Lu}[\p{L}.'’&-]{0,30}|of|and|the|de|la|&)(?![\p{L}])/uy;
const INTRODUCED = /^,?(?: \([^()]{1,80}\))?,? (?:is|was|are|resides)\b/;
const MAX_WORDS = 8;

/** Those whom the Parties section introduces by role and name, of the sides that the caption doesn't name in full. */
function addFromBody(source: Source, sides: readonly PartyRole[]): void {
  const { body, searched, bodyStart } = source;
  const flat = body.replace(/\n/g, ' ');
  for (const match of flat.matchAll(ROLE_BEFORE)) {
    const role = match[1]!.toLowerCase() as PartyRole;
    const from = match.index + match[0].length;
    const words = introducedName(flat, from);
    if (words === '' || !sides.includes(role)) continue;
    for (const { start, end } of splitNames(words, (name) => inBody(searched, name).count > 0))
      addIntroduced(source, role, words.slice(start, end), bodyStart + from + start);
  }
}

function addIntroduced(source: Source, role: PartyRole, name: string, start: number): void {
  const { pleading, body, bodyStart, parties } = source;
  const known = (party: Party): boolean =>
    bare(party.name) === bare(name) || bare(party.name).endsWith(` ${bare(name)}`) || party.aliases.includes(name);
  if (!name.includes(' ') || parties.some(known)) return;
  const after = pleading.filing.text.slice(start, start + name.length + 90).replace(/\n/g, ' ');
  parties.push({
    ...withFacts(name, role, kindOf(name, after), detailsOf(pleading, [name], bodyStart, body)),
    spans: spansOf(pleading.filing, start, start + name.length),
  });
}

/** The name from here to "is", "resides": two words or more; else ''. */
function introducedName(text: string, from: number): string {
  NAME_WORD.lastIndex = from;
  let end = from;
  let words = 0;
  while (words < MAX_WORDS && NAME_WORD.test(text)) {
    end = NAME_WORD.lastIndex;
    words++;
  }
  return words >= 2 && INTRODUCED.test(text.slice(end, end + 110)) ? text.slice(from, end) : '';
}

const PRO_SE = /\b(?:pro se|in pro(?:pria)? per(?:sona)?|self[- ]represented)\b/i;

/** A plaintiff who signs for himself is a party, not counsel. */
function markSelf(pleading: Pleading, parties: readonly Party[]): Party[] {
  const blocks = [...(pleading.attorneyBlock ? [pleading.attorneyBlock] : []), ...pleading.signatures];
  const words = blocks.map((block) => pleading.filing.text.slice(block.start, block.end)).join('\n');
  if (!PRO_SE.test(words)) return [...parties];
  const signs = (party: Party): boolean =>
    party.kind === 'individual' && /plaintiff|petitioner/.test(party.role) && bare(words).includes(bare(party.name));
  return parties.map((party) => (signs(party) ? { ...party, proSe: true } : party));
}
