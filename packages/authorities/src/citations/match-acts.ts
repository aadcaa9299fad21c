import type { Act } from '../acts/acts.js';
import { matchName } from './name-index.js';
import { tokenize } from './tokens.js';

/** The acts that go by exactly that name, whatever the case of its letters: a state's own first, then by how well they are known. */
export function matchActs(name: string, state: string | null): readonly Act[] {
  const shown = name
    .trim()
    .replace(/^the\s+/i, '')
    .replace(/\S+/g, (word) => (/[A-Z]/.test(word) ? word : word[0]!.toUpperCase() + word.slice(1)));
  const found = [shown, shown.toUpperCase()].map((form) => {
    const tokens = tokenize(form);
    const named = tokens.count > 0 ? matchName(tokens, 0) : null;
    return named?.next === tokens.count ? named.names.flatMap((law) => (law.kind === 'act' ? [law.act] : [])) : [];
  });
  const acts = found.find((list) => list.length > 0) ?? [];
  const rank = (act: Act) =>
    (act.state !== null && act.state === state ? 1e6 : 0) + act.weight - (act.cue === 'defined' ? 1e4 : 0);
  const ranked = [...acts].sort((a, b) => rank(b) - rank(a));
  return ranked.filter((act, index) => ranked.findIndex((other) => other.place === act.place) === index);
}
