import type { ClassAction, ClassDefinition, Range } from '@averment/record';
import { spansOf } from '@averment/pdf-text';
import { demandsOf, isPleaded, sentenceRange, type Pleading } from '@averment/structure';
import { readRows } from './data-file.js';
import { isFollowed } from './followed.js';
import { classDefinitions } from './definitions.js';

const CLASS_ACTION =
  /\b(?:[Cc]lass(?:[- ][Aa]ctions?| [Aa]llegations)|CLASS(?:[- ]ACTION|\s+ALLEGATIONS)|CLASS\s+COMPLAINT)\b/g;
/** Class actions that are spoken of, not brought: the Act of 2005, other cases, waivers in contracts. */
const SPOKEN_OF = /^\s*(?:fairness|waiver|settlement|lawsuits?\s+(?:filed|brought|against))/i;
const RULE_23 =
  /\b(?:Rules?|RULE|R(?:ules?)?\.?\s(?:of\s)?Civ(?:il|\.)?\s?P(?:roc(?:edure)?|\.)?\.?,?(?:\s(?:Rule|§))?)\s{1,2}23(?!\d|\.\d)(?:\s?(?:\([a-z0-9]\)){1,3}(?:\(?[A-D]?\)?)?)?/g;
const SUBSECTION = /(?:\b23\s?|,\s?|and\s|or\s|&\s)((?:\([abc]\))(?:\([1-4]\))?)/g;
/** That a plaintiff sues for a class, in so many words. */
const BRINGS =
  /\b(?:on behalf of|behalf of)\b[^.;]{0,160}\b(?:class\b(?! of documents)|classes\b|all others similarly situated|others similarly situated|all other (?:persons|individuals) similarly situated|similarly situated (?:persons|individuals|consumers|employees))/i;
const ASKS = /\bcertif(?:y|ying|ication of)\b[^.;]{0,80}\b(?:class(?:es)?|subclass(?:es)?)\b/i;
/** That the class of this suit meets the rule, or is defined under it. */
const SUES = /\b(?:[Pp]laintiffs?|PLAINTIFFS?|[Tt]hey|[Hh]e|[Ss]he|brought|action)\b/g;
const CLASS = /\b[Cc]lass(?:es)?\b/g;
const CLASS_AFTER = /^.{0,240}\b[Cc]lass(?:es)?\b/;
const MET_AFTER = /^.{0,100}\b(?:defined|certified|maintained|brought|satisf|meets?|met)/;
const meetsRule = (said: string): boolean =>
  isFollowed(said, SUES, CLASS_AFTER, 250) || isFollowed(said, CLASS, MET_AFTER, 112);
const OTHERS_SUIT =
  /\b(?:settled|opposed|prior|previous|earlier|another|other) .{0,40}\bclass (?:action|certification)|\bsettlement of\b/i;
/** A class that the plaintiff represents, where no rule is cited. */
const REPRESENTS = /\b(?:seeks?\sto\srepresent|brings?\s(?:this|these))\b/g;
const REPRESENTED =
  /^(?: (?:class )?(?:action|lawsuit|case|suit|claims?)\b[^.;]{0,120} (?:on behalf of|for))?(?:(?! class| subclass)[^.;]){0,160} (?:class|subclass)(?:es)?\b(?! (?:of documents|waiver))/i;
const COLLECTIVE = /\b(?:collective (?:action|(?:and|&) class action)|FLSA collective|216\(b\))/gi;
/** That the collective is this suit's: beside a waiver, or a claim for oneself under § 216(b), it is not. */
const COLLECTS_BEFORE = /\b(?:behalf of|similarly situated|opt[- ]?in|brings?|certif[a-z]{1,9}|maintain[a-z]{0,9})\b/gi;
const CLAUSE_END = /^[^.;]{0,200}$/;
const COLLECTS_AFTER = /^[^.;]{0,120}\b(?:similarly situated|on behalf of|opt[- ]in)\b/i;
const SPOKEN_OF_ALSO = /\b(?:waivers?|waived?|settle(?:d|ment)|releas(?:e|ed)|prior|previous|earlier)\b/i;
const PAGA = /\b(?:Private Attorneys? Generals? Act|PAGA)\b/g;
const DERIVATIVE =
  /\b(?:[Dd]erivatively|DERIVATIVELY|(?:[Ss]hareholder|[Ss]tockholder|[Vv]erified|[Uu]nitholder)\s[Dd]erivative|DERIVATIVE\s(?:COMPLAINT|ACTION)|[Dd]erivative\s(?:action|complaint|suit))\b/g;
const QUI_TAM = /\b(?:qui\stam|QUI\sTAM|ex\srel\.|EX\sREL\.)/g;
const PERIOD =
  /\((?:the|hereinafter|referred to as)?\s?["“](?:the\s)?(?:Class|PAGA|Collective|Relevant)\s(?:Period|PERIOD)["”]\)|["“]?Class\sPeriod["”]?\s(?:is|means|runs|shall mean|begins|commences|as used herein means)\b/g;

/** The dates before '(the "Class Period")', and those that a definition gives without calling them so. */
const PERIOD_OPENS = /\b(?:between|from|during|for the period|beginning|since|on or after|within|at any time)\b/g;
const LONGEST_PERIOD = 200;
const SHORTEST_PERIOD = 4;

/** The dates at the end of the words: from the last word that opens a period. */
function periodAtEnd(words: string): string | null {
  const whole = words.replace(/,? $/, '');
  for (const match of [...whole.matchAll(PERIOD_OPENS)].reverse()) {
    const dates = whole.length - match.index - match[0].length;
    if (dates >= SHORTEST_PERIOD) return dates <= LONGEST_PERIOD ? whole.slice(match.index) : null;
  }
  return null;
}

const DATES =
  /^.*(\b(?:between|from|since|on or after|within|during|at any time)\b(?: [\w,()]+){0,8} (?:(?:18|19|20)\d{2}\b(?:(?: to| through| until| and|,)(?: [\w,]+){0,6} (?:(?:19|20)\d{2}|present|trial|certification|judgment|notice)\b)?|years? (?:prior to|before|preceding) the filing of this [Cc]omplaint(?: (?:to|through|until)(?: \w+){1,5})?|(?:years?|months?) (?:prior to|before|preceding) the (?:filing|commencement) of (?:this|the) (?:action|suit|lawsuit|[Cc]omplaint)(?: (?:to|through|until|and)(?: continuing)?(?: \w+){1,2}(?: of (?:\w+ )?(?:judgment|certification|trial|settlement|mailing|entry))?)?))/;

let stateRules: RegExp | null = null;

/** Whether the pleading is brought for a class, and for which; and the other ways of suing for others. */
export function classActionOf(pleading: Pleading): ClassAction {
  const evidence = classEvidence(pleading);
  const ways = flags(pleading);
  const classes = evidence.length > 0 || ways.collective ? classDefinitions(pleading) : [];
  const period = evidence.length > 0 || ways.collective || ways.representative ? periodOf(pleading, classes) : null;
  const rules = evidence.length > 0 ? rulesOf(pleading) : [];
  return {
    alleged: evidence.length > 0,
    definition: classes[0]?.definition ?? null,
    ...(classes.length > 0 && { classes }),
    ...(period && { period }),
    ...(rules.length > 0 && { rules }),
    ...ways,
    spans: evidence.slice(0, 8).flatMap(({ start, end }) => spansOf(pleading.filing, start, end)),
  };
}

/** Where the pleading says that it is brought for a class under a class rule. */
function classEvidence(pleading: Pleading): Range[] {
  const titled = matches(pleading, CLASS_ACTION).filter((range) => isTitle(pleading, range));
  const ruled = [...matches(pleading, RULE_23), ...matches(pleading, knownStateRules())];
  const brought = ruled.filter((range) => bringsForClass(pleading, range));
  const section = pleading.sections.find(({ kind }) => kind === 'class-allegations');
  brought.push(...matches(pleading, REPRESENTS).filter(({ end }) => REPRESENTED.test(nextWords(pleading, end))));
  brought.push(...demandsOf(pleading).filter(({ start, end }) => ASKS.test(pleading.filing.text.slice(start, end))));
  if (titled.length + brought.length === 0 && !(section && ruled.length > 0)) return [];
  return [...titled, ...brought, ...(section?.heading ? [section.heading] : [])].sort((a, b) => a.start - b.start);
}

const nextWords = (pleading: Pleading, from: number): string =>
  pleading.filing.text.slice(from, from + 320).replace(/\s+/g, ' ');

/** In the caption, or a heading of a line of its own: not in running prose about some class action. */
function isTitle(pleading: Pleading, range: Range): boolean {
  const { text } = pleading.filing;
  if (SPOKEN_OF.test(text.slice(range.end, range.end + 40))) return false;
  if (pleading.headings.some(({ start, end }) => start <= range.start && range.end <= end)) return true;
  const line = text.slice(text.lastIndexOf('\n', range.start) + 1, endOfLine(text, range.end));
  const bare = line.replace(/[^\p{L}]+/gu, ' ').trim();
  return (
    (bare.length < 70 || (bare.length < 160 && OPENS_TITLE.test(bare))) &&
    !/[a-z]{3} (?:the|a|an|this|that|of|in|was|is) /.test(bare.slice(0, 40)) &&
    bare !== '' &&
    (!/[a-z]/.test(bare) || bare.split(' ').every((word) => TITLE_WORD.test(word)))
  );
}

/** A long title: "CLASS ACTION COMPLAINT FOR DAMAGES AND ENFORCEMENT UNDER …". */
const OPENS_TITLE = /^(?:[A-Z]+ ){0,4}CLASS(?: AND REPRESENTATIVE)? ACTION\b[^a-z]*$/;
const TITLE_WORD = /^(?:[A-Z][\w’']*|for|and|of|the|by|to|in)$/;

/** "brings this action under Rule 23 on behalf of", "certify … under Rule 23". */
function bringsForClass(pleading: Pleading, range: Range): boolean {
  const { text } = pleading.filing;
  const sentence = sentenceRange(text, range.start, range.end, pleading.extent, 600);
  const said = text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ');
  return !OTHERS_SUIT.test(said) && (BRINGS.test(said) || ASKS.test(said) || meetsRule(said));
}

/** Subsections of Rule 23 on which the class rests: "(b)(2)", "(b)(3)", as printed. */
function rulesOf(pleading: Pleading): string[] {
  const { text } = pleading.filing;
  const rules = new Set<string>();
  for (const range of matches(pleading, RULE_23)) {
    const from = text.indexOf('23', range.start);
    const words = /^[^.;]{0,80}/.exec(text.slice(from, from + 90).replace(/\s+/g, ' '))![0];
    for (const match of words.matchAll(SUBSECTION)) rules.add(match[1]!);
  }
  return [...rules].sort();
}

function periodOf(pleading: Pleading, classes: readonly ClassDefinition[]): string | null {
  const [range] = matches(pleading, PERIOD);
  if (!range) return DATES.exec(classes[0]?.definition ?? '')?.[1] ?? null;
  const { text } = pleading.filing;
  const sentence = sentenceRange(text, range.start, range.end, pleading.extent, 600);
  const before = text.slice(sentence.start, range.start).replace(/\s+/g, ' ');
  const bracketed = text[range.start] === '(' && periodAtEnd(before);
  return bracketed || text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ').trim();
}

function flags(pleading: Pleading) {
  const opens = (pattern: RegExp) => matches(pleading, pattern).some((range) => inTitleOrOpening(pleading, range));
  return {
    ...(matches(pleading, COLLECTIVE).some((range) => isCollective(pleading, range)) && { collective: true }),
    ...(matches(pleading, PAGA).some((range) => !SPOKEN_OF_ALSO.test(sentenceAt(pleading, range))) && {
      representative: true,
    }),
    ...(opens(DERIVATIVE) && { derivative: true }),
    ...(opens(QUI_TAM) && { quiTam: true }),
  };
}

function isCollective(pleading: Pleading, range: Range): boolean {
  const sentence = sentenceAt(pleading, range);
  if (SPOKEN_OF_ALSO.test(sentence)) return false;
  if (!/216/.test(pleading.filing.text.slice(range.start, range.end)) && isTitle(pleading, range)) return true;
  const { start } = sentenceRange(pleading.filing.text, range.start, range.end, pleading.extent, 300);
  const at = range.start - start;
  const [before, after] = [sentence.slice(0, at), sentence.slice(at)];
  const collects = (words: string): boolean =>
    isFollowed(words, COLLECTS_BEFORE, CLAUSE_END, 201) || COLLECTS_AFTER.test(words);
  return collects(before) || collects(after);
}

function sentenceAt(pleading: Pleading, { start, end }: Range): string {
  const sentence = sentenceRange(pleading.filing.text, start, end, pleading.extent, 300);
  return pleading.filing.text.slice(sentence.start, sentence.end).replace(/\s/g, ' ');
}

/** The caption and the first page's worth of words: what kind of suit it is, is said there. */
const inTitleOrOpening = (pleading: Pleading, range: Range): boolean =>
  range.start < Math.max(pleading.caption.range.end, pleading.extent.start) + 3_000 ||
  pleading.headings.some(({ start, end }) => start <= range.start && range.end <= end);

function matches(pleading: Pleading, pattern: RegExp): Range[] {
  const found: Range[] = [];
  const { text } = pleading.filing;
  pattern.lastIndex = pleading.extent.start;
  for (let match = pattern.exec(text); match && match.index < pleading.extent.end; match = pattern.exec(text)) {
    const range = { start: match.index, end: match.index + match[0].length };
    if (isPleaded(pleading, range)) found.push(range);
  }
  return found;
}

function knownStateRules(): RegExp {
  stateRules ??= new RegExp(
    `(?<!\\w)(?:${readRows('class-rules.tsv')
      .map(([, pattern]) => pattern!.replace(/ /g, '\\s{1,2}'))
      .join('|')})(?!\\d)`,
    'g',
  );
  return stateRules;
}

const endOfLine = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
};

/** The shapes that run over a whole filing. */
export const CLASS_PATTERNS: readonly RegExp[] = [
  CLASS_ACTION,
  RULE_23,
  REPRESENTS,
  COLLECTIVE,
  PAGA,
  DERIVATIVE,
  QUI_TAM,
  PERIOD,
];
