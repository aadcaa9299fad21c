import { readAmendments } from './amendments.js';
import { readArticle } from './constitutions.js';
import type { Alias, Cluster } from './definitions.js';
import { nameFirst } from './name-first.js';
import { numberFirst } from './number-first.js';
import { Passage } from './passage.js';
import type { Reading } from './readings.js';
import { readRule } from './rules.js';
import { articlesFirst, sectionFirst } from './section-first.js';
import { readDefinite, readDocket, readId, readSubsection } from './short-forms.js';
import { abbreviatedChapter, titleFirst } from './title-first.js';
import { CAPITAL, hashOf, NUMBER, SIGN, tokenAt, tokenize } from './tokens.js';
import { ordinalHashes } from './word-lists.js';

/** All that the grammar takes for law in a text, and what the text itself defines. */
export interface Citations {
  /** In order, none over another. */
  readonly readings: readonly Reading[];
  readonly clusters: readonly Cluster[];
  readonly aliases: readonly Alias[];
}

/** Reads text[start, end) from its first word to its last: at each word the longest reading that begins there. */
export function readCitations(text: string, start = 0, end = text.length): Citations {
  const passage = new Passage(tokenize(text, start, end));
  const { tokens, definitions } = passage;
  const readings: Reading[] = [];
  for (let at = 0; at < tokens.count;) {
    const reading = readAt(passage, at);
    if (reading) {
      readings.push(reading);
      at = Math.max(at + 1, tokenAt(tokens, definitions.follow(reading, at), at));
    } else at++;
  }
  return { readings, clusters: definitions.clusters, aliases: definitions.aliases };
}

type Rule = (passage: Passage, at: number) => Reading | null;

const articleFirst: Rule = (passage, at) => readArticle(passage, at) ?? articlesFirst(passage, at);

/** What begins with a word of the grammar rather than with a name. */
const RULES: Readonly<Record<string, Rule>> = {
  section: sectionFirst,
  sections: sectionFirst,
  sec: sectionFirst,
  secs: sectionFirst,
  title: titleFirst,
  tit: titleFirst,
  chapter: titleFirst,
  ch: titleFirst,
  c: abbreviatedChapter,
  article: articleFirst,
  art: articleFirst,
  articles: articlesFirst,
  arts: articlesFirst,
  rule: readRule,
  rules: readRule,
  id: readId,
  ibid: readId,
  act: readDefinite,
  statute: readDefinite,
  subsection: readSubsection,
  subsections: readSubsection,
  subdivision: readSubsection,
  ecf: readDocket,
  dkt: readDocket,
  doc: readDocket,
  docket: readDocket,
};
const ruleOf = new Map(Object.entries(RULES).map(([word, rule]) => [hashOf(word), rule]));
const FLAG_BITS = 0xfff;
const flags = new Uint8Array(FLAG_BITS + 1);
for (const hash of ruleOf.keys()) flags[hash & FLAG_BITS] = 1;

function readAt(passage: Passage, at: number): Reading | null {
  const { tokens } = passage;
  const kind = tokens.kinds[at];
  if (kind === NUMBER) return numberFirst(passage, at);
  const hash = tokens.hashes[at]!;
  if (kind === SIGN) return tokens.word(at) === '§' ? sectionFirst(passage, at) : null;
  // "CC&Rs § 7.2": the end of a word is no name.
  if (kind === CAPITAL && passage.text[passage.start(at) - 1] !== '&') {
    const named = passage.nameAt(at);
    const reading = named && nameFirst(passage, at, named, '');
    if (reading) return reading;
  }
  const rule = flags[hash & FLAG_BITS] ? ruleOf.get(hash) : undefined;
  if (rule) return rule(passage, at);
  return kind === CAPITAL && ordinalHashes().has(hash) ? readAmendments(passage, at) : null;
}
