import { courtsSeated, statesIn, type StateNamed } from './places.js';
import { federalByState, federalCourts, type FederalCourt, type FederalKind } from './tables.js';
import { hasPhrase, type Word } from './words.js';

const COMPASS = new Set(['northern', 'southern', 'eastern', 'western', 'central', 'middle']);
const INITIALS: Readonly<Record<string, string>> = {
  n: 'northern',
  s: 'southern',
  e: 'eastern',
  w: 'western',
  c: 'central',
  m: 'middle',
};
const STEMS: Readonly<Record<string, string>> = {
  no: 'northern',
  north: 'northern',
  so: 'southern',
  south: 'southern',
  souther: 'southern',
  east: 'eastern',
  west: 'western',
  westrn: 'western',
  westhern: 'western',
  westernd: 'western',
};
const DISTRICT = /^(?:district|dist|distict)$/;
const DIVISION = /^(?:division|div)$/;

/** What kind of federal court a caption names, or null. */
function federalKind(words: readonly Word[]): FederalKind | null {
  const national =
    hasPhrase(words, 'united states') ||
    hasPhrase(words, 'u s') ||
    hasPhrase(words, 'us') ||
    hasPhrase(words, 'states district court');
  if (hasPhrase(words, 'bankruptcy court')) return 'bankruptcy';
  if (national && hasPhrase(words, 'circuit court') && words.some((word) => word.text === 'district')) return 'circuit';
  if (isStateCourt(words)) return null;
  if (national && words.some((word) => DISTRICT.test(word.text))) return 'district';
  return statesIn(words).some(({ at }) => districtBefore(words, at)) ? 'district' : null;
}

const STATE_COURT = [
  'superior',
  'circuit',
  'pleas',
  'judicial',
  'chancery',
  'county',
  'municipal',
  'justice',
  'parish',
];

const isStateCourt = (words: readonly Word[]): boolean =>
  !hasPhrase(words, 'united states district court') &&
  !hasPhrase(words, 'district court of the united states') &&
  words.some((word) => STATE_COURT.includes(word.text));

/** True if "… District of" (of a compass, or of a State that is one district) runs up to the State's name. */
function districtBefore(words: readonly Word[], at: number): boolean {
  const before = words.slice(Math.max(0, at - 4), at).map((word) => word.text);
  return compassIn(before) !== '' || (/ d$/.test(` ${before.join(' ')}`) && before.includes('court'));
}

/** The compass word that belongs to a district in these words, or ''. */
function compassIn(words: readonly string[]): string {
  for (let index = words.length - 1; index >= 0; index--) {
    const word = words[index]!;
    const next = words[index + 1] ?? '';
    const named = COMPASS.has(word) ? word : STEMS[word];
    if (named && (DISTRICT.test(next) || DIVISION.test(next) || next === 'of' || next === '')) return named;
    if (INITIALS[word] && next === 'd') return INITIALS[word];
  }
  return '';
}

/** Compass words by how surely they are the district's: "Northern District", then "N.D.", "of Northern X", "Division of X". */
function compassCandidates(words: readonly Word[], state: StateNamed): string[] {
  const text = (index: number) => words[index]?.text ?? '';
  const found: { compass: string; weight: number }[] = [];
  words.forEach(({ text: word }, index) => {
    const compass = COMPASS.has(word) ? word : STEMS[word];
    const next = text(index + 1);
    if (compass) {
      if (DISTRICT.test(next)) found.push({ compass, weight: 0 });
      else if (index + 1 === state.at && COMPASS.has(word)) found.push({ compass, weight: 2 });
      else if (DIVISION.test(next) && (text(index + 2) === 'of' || index + 2 === state.at))
        found.push({ compass, weight: 3 });
      else if (next === 'of') found.push({ compass, weight: 4 });
      else if (!DIVISION.test(next)) found.push({ compass, weight: 6 });
    } else if (INITIALS[word] && next === 'd') found.push({ compass: INITIALS[word], weight: 1 });
  });
  return found.sort((a, b) => a.weight - b.weight).map((each) => each.compass);
}

function courtOf(words: readonly Word[], kind: FederalKind, state: StateNamed): FederalCourt | null {
  const courts = (federalByState().get(state.state) ?? []).filter((court) => court.kind === kind);
  if (courts.length === 1 && kind !== 'circuit') return courts[0]!;
  const candidates = compassCandidates(words, state);
  for (const compass of candidates) {
    const court = courts.find((each) => each.compass === compass);
    if (court) return court;
  }
  const seated = courtsSeated(words);
  const bySeat = courts.filter((court) => seated.includes(court.id));
  if (bySeat.length === 1) return bySeat[0]!;
  if (kind === 'circuit') return courts.find((court) => court.compass === '') ?? null;
  return kind === 'district' ? abolishedDistrict(state, candidates) : null;
}

/** The district of a whole State, or one since merged, from before the State was divided as it is. */
function abolishedDistrict(state: StateNamed, compass: readonly string[]): FederalCourt | null {
  const courts = (federalByState().get(state.state) ?? []).filter((court) => court.kind === 'abolished');
  return (
    courts.find((court) => (compass.length === 0 ? court.compass === '' : compass.includes(court.compass))) ?? null
  );
}

/** The federal court of first instance that a caption names, or null. */
export function findFederalCourt(words: readonly Word[]): FederalCourt | null {
  const kind = federalKind(words);
  if (!kind) return null;
  const named = statesIn(words);
  const ranked = [...named].sort((a, b) => Number(b.inFull) - Number(a.inFull) || b.at - a.at);
  for (const state of ranked) {
    const court = courtOf(words, kind, state);
    if (court) return court;
  }
  if (named.some((state) => state.inFull)) return null;
  const seated = courtsSeated(words);
  const bySeat = federalCourts().filter((court) => court.kind === kind && seated.includes(court.id));
  return bySeat.length === 1 ? bySeat[0]! : null;
}
