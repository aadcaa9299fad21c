import type { PartyDetail } from '@averment/record';
import { spansOf } from '@averment/pdf-text';
import type { Pleading } from '@averment/structure';

type Field = PartyDetail['field'];

const PLACE = "[A-Z][\\p{L}.'’-]*(?:,? (?:of |de |la |and County of )?[A-Z][\\p{L}.'’-]*){0,4}";
const FACTS: readonly (readonly [Field, RegExp])[] = [
  [
    'organizedUnder',
    new RegExp(
      `\\b(?:organized|incorporated|formed|existing|chartered)(?: and existing)? (?:under|in|by)(?: and by virtue of)?(?: the laws of)? ?(?:the )?(?:State of |Commonwealth of )?(${PLACE})`,
      'u',
    ),
  ],
  [
    'organizedUnder',
    /\b(?:is|was) an? ((?:New|North|South|West|Rhode) [A-Z][a-z]+|[A-Z][a-z]+) (?:[a-z-]+ )?(?:[a-z-]+ )?(?:corporation|company|partnership|association)\b/,
  ],
  [
    'principalPlace',
    new RegExp(
      `\\bprincipal (?:place of business|offices?|executive offices?)(?: is| are)?(?: located)? (?:in|at) (?:\\d[^,\\n]{0,50}, )?(${PLACE})`,
      'u',
    ),
  ],
  [
    'principalPlace',
    new RegExp(`\\bheadquarter(?:s|ed) (?:is |are )?(?:located )?(?:in|at) (?:\\d[^,\\n]{0,50}, )?(${PLACE})`, 'u'),
  ],
  [
    'residence',
    new RegExp(
      `\\b(?:resid(?:es|ing|ed) in|(?:resident|citizen)(?: and (?:resident|citizen|domiciliary))? of|domiciled in) (?:the )?(?:State of |Commonwealth of |City of |County of )?(${PLACE})`,
      'u',
    ),
  ],
  ['parentCompany', new RegExp(`\\bsubsidiary of (?:[Dd]efendant )?(${PLACE}(?:, Inc\\.?|, LLC)?)`, 'u')],
];

const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;
/** "organized under G.L. c. 180" names a law, cited by its initials; those of a place or a street stand: "D.C.", "N.Y.", "N.E.". */
const CITED_LAW =
  /^(?!(?:D\.C|N\.[YJHMCDEW]|R\.I|S\.[CDEW]|W\.V)\.(?:$|[\s,]))(?:[A-Z]\.){2}|^(?:G\.L|Chapter|Title|Section|Article)\b/;
const PART_OF_ADDRESS = /^[NSEW]\.?[NSEW]?\.?$|^(?:Suite|Floor|Room|Unit|Ste)\b|\d/;

/** A place without the parts of an address before it; empty for a month ("incorporated in May 2010"). */
function placeOf(words: string): string {
  if (MONTH.test(words) || CITED_LAW.test(words)) return '';
  const parts = words.replace(/[.,]$/, '').split(', ');
  const first = parts.findIndex((part) => !PART_OF_ADDRESS.test(part));
  return first < 0 ? '' : parts.slice(first).join(', ');
}

/** What a sentence calls a public body. */
const PUBLIC_NOUN =
  /\b(?:political subdivision|municipality|municipal corporation|governmental (?:entity|agency|unit)|public (?:entity|agency|university|school district))\b|\b(?:component|agency|arm|instrumentality|department|division) of (?:the )?(?:state|university|city|county|united states|federal|commonwealth)\b/i;
/** How near "is" must stand before it, in characters. */
const NEAR = 50;

function saysPublic(sentence: string): boolean {
  const match = PUBLIC_NOUN.exec(sentence);
  return match !== null && /\bis (?:an? |the )/.test(sentence.slice(Math.max(0, match.index - NEAR), match.index));
}

/** True if a sentence that introduces the body calls it a State's, a city's, a county's. */
export function isIntroducedAsPublic(names: readonly string[], body: string): boolean {
  for (const sentence of introductions(names, body))
    if (saysPublic(body.slice(sentence.start, sentence.end).replace(/\n/g, ' '))) return true;
  return false;
}

/** What the sentences that introduce a party say of it: the first sentence in the body that begins with its name. */
export function detailsOf(
  pleading: Pleading,
  names: readonly string[],
  bodyStart: number,
  body: string,
): PartyDetail[] {
  const found: PartyDetail[] = [];
  for (const sentence of introductions(names, body)) {
    const words = body.slice(sentence.start, sentence.end).replace(/\n/g, ' ');
    for (const [field, shape] of FACTS) {
      if (found.some((detail) => detail.field === field)) continue;
      const match = shape.exec(words);
      const value = match ? placeOf(match[1]!) : '';
      if (!match || value === '') continue;
      const at = bodyStart + sentence.start + match.index + match[0].lastIndexOf(value);
      found.push({ field, value, spans: spansOf(pleading.filing, at, at + value.length) });
    }
  }
  return found;
}

function* introductions(names: readonly string[], body: string): Generator<{ start: number; end: number }> {
  let given = 0;
  for (const name of names) {
    let from = 0;
    while (given < 4) {
      const at = body.indexOf(name, from);
      if (at < 0) break;
      from = at + name.length;
      if (
        !/^[^.;\n]{0,60}\s(?:is|was|are|resides|maintains|has)\s/.test(body.slice(from, from + 140).replace(/\n/g, ' '))
      )
        continue;
      const stop = body.slice(from).search(/\.\s+(?=[A-Z\d])(?<!\b(?:Inc|Corp|Co|Ltd|St|No)\.\s)|\n\n/);
      given++;
      yield { start: at, end: stop < 0 ? Math.min(body.length, from + 400) : Math.min(from + stop, from + 600) };
    }
  }
}
