import type { Party } from '@averment/record';

interface Place {
  readonly start: number;
  readonly end: number;
}

const ROLE_WORD =
  /\b(Plaintiff|Defendant|Petitioner|Respondent|Relator)(s?)\b(?!['’]?s?['’]? (?:counsel|attorneys?)\b)/g;

/**
 * How often the body mentions each party: by its name, by an alias, a person by the last name that no other party has,
 * and by the role word where it can mean this party ("Defendant" of the only one, "Defendants" of each). A role word
 * right before a name is one mention with it.
 */
export function mentionCounts(parties: readonly Party[], body: string): number[] {
  const flat = body.replace(/\n/g, ' ');
  const places = parties.map((party) => namePlaces(flat, formsOf(party, parties)));
  const counts = places.map((each) => each.length);
  const starts = new Set(places.flatMap((each) => each.map((place) => place.start)));
  for (const match of flat.matchAll(ROLE_WORD)) {
    if (starts.has(match.index + match[0].length + 1)) continue;
    const role = match[1]!.toLowerCase();
    const meant = parties.flatMap((party, index) => (party.role === role ? [index] : []));
    if (match[2] === 's' || meant.length === 1) for (const index of meant) counts[index]!++;
  }
  return counts;
}

/** What a party is called, the longest first. */
function formsOf(party: Party, parties: readonly Party[]): string[] {
  const forms = [party.name, ...party.aliases];
  const last = lastName(party);
  if (last && parties.filter((other) => lastName(other) === last).length === 1) forms.push(last);
  return [...new Set(forms)].filter((form) => form.length > 2).sort((a, b) => b.length - a.length);
}

const lastName = (party: Party): string | null => {
  if (party.kind !== 'individual') return null;
  const words = party.name.replace(/,? (?:Jr|Sr)\.?$|,? I{2,3}$/, '').split(' ');
  return words.length > 1 && /^\p{Lu}[\p{L}'’-]{2,}$/u.test(words.at(-1)!) ? words.at(-1)! : null;
};

/** Places of the forms; a shorter one within a longer one is no place of its own. */
function namePlaces(text: string, forms: readonly string[]): Place[] {
  const places: Place[] = [];
  const within = (at: number): boolean => places.some((place) => place.start <= at && at < place.end);
  for (const form of forms) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
      const end = at + form.length;
      if (/[\p{L}\d]/u.test(text[at - 1] ?? '') || /[\p{L}\d]/u.test(text[end] ?? '') || within(at)) continue;
      places.push({ start: at, end });
    }
  }
  return places;
}
