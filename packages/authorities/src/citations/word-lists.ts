import { lazily, readRows } from '../data-file.js';
import { hashOf } from './tokens.js';

const lists = lazily(() => {
  const byName = new Map<string, string[]>();
  for (const [list, words] of readRows('law/word-lists.tsv') as [string, string][])
    byName.set(list, [...(byName.get(list) ?? []), ...words.split('; ')]);
  return byName;
});

/** A list of data/law/word-lists.tsv, as a set; made at its first use. */
const listOf = (name: string): (() => ReadonlySet<string>) => lazily(() => new Set(lists().get(name)));

/** Words with a capital that stand before an act's name and are no part of it. */
export const beforeNames = listOf('before-names');
/** What has sections and is no law: Agreement, Lease, Policy. */
export const papers = listOf('papers');
export const papersInLowerCase = listOf('papers-in-lower-case');
/** What amendments are made to that is no constitution. */
export const amendedPapers = listOf('amended-papers');
/** Words that join the parts of a paper's name, and those that stand before it. */
export const smallWords = listOf('small-words');
export const determiners = listOf('determiners');
/** First, second, …: their place in the list is their value. */
export const ordinals = lazily(() => new Map((lists().get('ordinals') ?? []).map((word, index) => [word, index + 1])));
/** Words that end the name of a law: Act, Ordinance. */
export const lawNouns = listOf('law-nouns');
/** Words too common to stand for a law unless "the", "this" or the like stands before them. */
export const commonNames = listOf('common-names');
export const beforeCommonNames = listOf('before-common-names');
/** Initials of acts that are names of persons or places too, and the words that stand beside an act's initials and are no part of a name. */
export const actsLikeNames = listOf('acts-like-names');
export const besideActs = listOf('beside-acts');

/** Paths of codes whose sections begin with the number of their chapter. */
export const chapteredCodes = listOf('chaptered-codes');
/** Paths of codes whose sections have three parts or more: a number of two is a chapter. */
export const threePartCodes = listOf('three-part-codes');
/** Paths of codes whose bare name is also that of a uniform law: "U.C.C.". */
export const uniformCodes = listOf('uniform-codes');

/** Letters that end the names of companies, and of which codes have made initials too. */
export const companyEndings = listOf('company-endings');
/** Words before "Bankruptcy Rule" that make it a court's own. */
export const rulesOfOthers = listOf('rules-of-others');

/** Hashes of the words of ordinals, to tell quickly that a word is none. */
export const ordinalHashes = lazily(() => {
  const words = [...ordinals().keys()].map((word) => word.split(' ')[0]!);
  const figures = [...ordinals().values()].flatMap((value) =>
    ['st', 'nd', 'rd', 'th', 'ST', 'ND', 'RD', 'TH'].map((ending) => `${value}${ending}`),
  );
  return new Set([...words, ...figures].map(hashOf));
});
