import type { OcrWord } from './ocr-word.js';

/** What stands beside a word. */
interface Beside {
  /** The words before and after it, on its line or the next; empty beyond the page's ends. */
  readonly before: string;
  readonly after: string;
  /** It is the first of its line. */
  readonly first: boolean;
  /** The white space between it and the next word of its line, in sizes of the type; Infinity if it is the last. */
  readonly room: number;
}

/** What a code's or an act's name ends with, before the sign of a section. */
const OF_LAW =
  /(?:U\.?S\.?C\.?|C\.?F\.?R\.?|\bCodes?|\bStat\.|\bStatutes|\bAnn\.|\b[A-Z]\.[A-Z]\.A\.|\bLaws?|\bAct),?$/;
const CAPITAL = /^[“"‘(]?[A-Z]/;
/** A label stands as far from its words as a tab takes it; a word's space is a third. */
const TAB = 0.7;

/**
 * What a reader of English makes of the signs of pleadings, put right: each rule takes what is no word, where what stands
 * beside it says what it must be. Null: not this rule's.
 */
const RULES: readonly ((text: string, beside: Beside) => string | null)[] = [
  /** "Labor Code 88 201", "42 U.S.C. S 1983" */
  (text, { before, after }) =>
    /^(?:[8S$&]|[8S$&§]{2})$/.test(text) && OF_LAW.test(before) && /^\d/.test(after) ? '§'.repeat(text.length) : null,
  /** "0.C.G.A." */
  (text) => (/^0\.(?:[A-Z]\.){1,3}$/.test(text) ? `O${text.slice(1)}` : null),
  /** "1; Plaintiff", a paragraph's number */
  (text, { after, first, room }) =>
    first &&
    room > TAB &&
    /^\d{1,3}[;:,]$/.test(text) &&
    (CAPITAL.test(after) || (room === Infinity && !text.endsWith(',')))
      ? `${text.slice(0, -1)}.`
      : null,
  /** "Il. PARTIES", "COUNT |" */
  (text, { before, after, first }) => {
    if (!/^[Il|]{1,3}[.:]?$/.test(text) || !/[l|]/.test(text)) return null;
    const isLabel = first && /[.:]$/.test(text) && /^[A-Z]/.test(after);
    return isLabel || /^count$/i.test(before) ? text.replace(/[l|]/g, 'I') : null;
  },
  /** "Isl Jane Roe" */
  (text, { after }) => (/^(?:[Il]sl|\/sl|Is\/|[/I]s!|\/s1)$/.test(text) && CAPITAL.test(after) ? '/s/' : null),
  /** "Vv." between the sides of a caption; without its stop, alone below a side's name or role */
  (text, { first }) => (first && /^(?:Vv|vV)\.$/.test(text) ? 'v.' : null),
  (text, { before, first, room }) =>
    first && room === Infinity && /^(?:V[ev.]|v[e5,])$/.test(text) && before.endsWith(',') ? 'v.' : null,
];

/** The words in the order of the page, with what can only be misread put right. */
export function mendMisread(words: readonly OcrWord[]): OcrWord[] {
  return words.map((word, index) => {
    const [before, after] = [words[index - 1], words[index + 1]];
    const beside: Beside = {
      before: before?.text ?? '',
      after: after?.text ?? '',
      first: !before || !isOnLine(before, word),
      room: after && isOnLine(word, after) ? (after.left - word.right) / word.size : Infinity,
    };
    for (const rule of RULES) {
      const text = rule(word.text, beside);
      if (text !== null) return { ...word, text };
    }
    return word;
  });
}

const isOnLine = (one: OcrWord, other: OcrWord): boolean =>
  Math.abs(one.baseline - other.baseline) < 0.5 * Math.min(one.height, other.height) && other.left > one.left;
