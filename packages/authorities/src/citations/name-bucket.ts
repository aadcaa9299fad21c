import type { LawName, Named } from './law-name.js';
import { areJoined, CAPITAL, hashOf, LOWER, NUMBER, type Tokens } from './tokens.js';

export interface NameMatch {
  readonly names: readonly LawName[];
  /** Index of the token after the name. */
  readonly next: number;
}

/** Names whose words, or first words, share a hash. */
interface Node {
  readonly key: string;
  readonly names: LawName[];
  readonly other: Node | undefined;
}

/** Names that begin with one word, found word by word through the hashes of their first words. */
export class NameBucket {
  readonly #byHash = new Map<number, Node>();
  readonly #keepsAll: boolean;

  /** `keepsAll`: a later meaning of a name stands beside the earlier, not in its place. */
  constructor(named: Iterable<Named> = [], keepsAll = false) {
    this.#keepsAll = keepsAll;
    for (const { words, law } of named) this.add(words, law);
  }

  add(words: readonly string[], law: LawName): void {
    let hash = 0;
    words.forEach((word, index) => {
      hash = joined(hash, hashOf(word));
      if (index < words.length - 1) this.#nodeFor(hash, '');
    });
    const { names } = this.#nodeFor(hash, words.join(' '));
    const same = this.#keepsAll ? -1 : names.findIndex((other) => isSame(other, law));
    if (same < 0) names.push(law);
    else if (law.kind === 'act' && law.full) names[same] = law;
  }

  /** The longest name that begins at the token, or null. */
  match(tokens: Tokens, at: number): NameMatch | null {
    let best: NameMatch | null = null;
    let hash = 0;
    for (let next = at; next < tokens.count; next++) {
      if (next > at && !areJoined(tokens.text, tokens.ends[next - 1]!, tokens.starts[next]!)) break;
      hash = joined(hash, tokens.hashes[next]!);
      let node = this.#byHash.get(hash);
      if (!node) break;
      for (; node; node = node.other)
        if (node.names.length > 0 && endsAsName(tokens, at, next, node.names) && isKey(tokens, at, next, node.key))
          best = { names: node.names, next: next + 1 };
    }
    return best;
  }

  #nodeFor(hash: number, key: string): Node {
    const first = this.#byHash.get(hash);
    for (let node = first; node; node = node.other) if (node.key === key) return node;
    const node: Node = { key, names: [], other: first };
    this.#byHash.set(hash, node);
    return node;
  }
}

const joined = (hash: number, next: number): number => (Math.imul(hash, 0x5bd1e995) + next) | 0;

function isKey(tokens: Tokens, at: number, last: number, key: string): boolean {
  let printed = tokens.word(at);
  for (let index = at + 1; index <= last; index++) printed += ` ${tokens.word(index)}`;
  return printed === key;
}

/** A name's last word is a capital one, unless it is a code written small ("u.s.c."); acts of one word are all capitals. */
function endsAsName(tokens: Tokens, at: number, last: number, names: readonly LawName[]): boolean {
  const [law] = names;
  if (law!.kind === 'alias') return tokens.kinds[at] === CAPITAL || tokens.kinds[at] === NUMBER;
  if (law!.kind !== 'act' && law!.kind !== 'clause') return true;
  return tokens.kinds[last] !== LOWER && (last > at || isShoutedOrKnown(tokens, at));
}

const isShoutedOrKnown = (tokens: Tokens, at: number): boolean =>
  tokens.kinds[at] === CAPITAL && /^[A-Z][A-Za-z]?[A-Z.&’']*[A-Z]/.test(tokens.printed(at));

function isSame(a: LawName, b: LawName): boolean {
  if (a.kind === 'act' && b.kind === 'act') return a.act.place === b.act.place && a.act.cue === b.act.cue;
  if (a.kind === 'code' && b.kind === 'code') return a.code === b.code;
  return a.kind === b.kind;
}
