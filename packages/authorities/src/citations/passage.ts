import { Definitions } from './definitions.js';
import type { NameMatch } from './name-bucket.js';
import { matchName } from './name-index.js';
import { readSections, type SectionList } from './section-lists.js';
import { ANY_SHAPE, match, type SectionShape } from './section-numbers.js';
import { areJoined, CAPITAL, NUMBER, tokenAt, type Tokens } from './tokens.js';

/** A stretch of text that is being read for citations: its words, and what it has defined so far. */
export class Passage {
  readonly text: string;
  readonly definitions: Definitions;

  constructor(readonly tokens: Tokens) {
    this.text = tokens.text;
    this.definitions = new Definitions(tokens);
  }

  /** The name of law that begins at the token: the text's own first. */
  nameAt(at: number): NameMatch | null {
    return this.definitions.match(at) ?? matchName(this.tokens, at);
  }

  /** The name that begins at the offset; null where a word without a capital stands there, or none within two characters. */
  nameFrom(offset: number): { at: number; named: NameMatch } | null {
    const at = tokenAt(this.tokens, offset);
    const kind = this.tokens.kinds[at];
    if (at >= this.tokens.count || this.tokens.starts[at]! - offset > 2 || (kind !== CAPITAL && kind !== NUMBER))
      return null;
    const named = this.nameAt(at);
    return named && { at, named };
  }

  start(at: number): number {
    return this.tokens.starts[at]!;
  }

  end(at: number): number {
    return this.tokens.ends[at]!;
  }

  /** True if the next token stands right behind this one. */
  isNextTo(at: number): boolean {
    return at + 1 < this.tokens.count && this.start(at + 1) - this.end(at) <= 2;
  }

  /** True if nothing but the joints of a name stands between this token and the next. */
  isJoined(at: number): boolean {
    return areJoined(this.text, this.end(at), this.start(at + 1));
  }

  /** Sections before which a sign or the word stands. */
  markedSections(offset: number, shape: SectionShape): SectionList | null {
    const list = readSections(this.text, offset, shape, true);
    return list?.marked ? list : null;
  }

  /** Where reading goes on after what may stand between a name and its sections: edition, publisher, a definition in brackets, "including". */
  skipAfterName(offset: number): number {
    // Most often the sections follow at once.
    if (this.text[offset + 1] === '§') return offset;
    const end = offset + (match(AFTER_NAME, this.text, offset)?.length ?? 0);
    const between = match(DEFINITION_BETWEEN, this.text, end) ?? match(INCLUDING, this.text, end);
    return between && this.markedSections(end + between.length, ANY_SHAPE) ? end + between.length : end;
  }

  /** Past the point that closes an abbreviation ("Fla. Stat."); before one that ends a sentence ("the Labor Code. Section 3"). */
  pastPoint(nameEnd: number): number {
    if (this.text[nameEnd] !== '.') return nameEnd;
    const isSentenceEnd = NEW_SENTENCE.test(this.text.slice(nameEnd - 1, nameEnd + 8));
    return isSentenceEnd && WHOLE_WORD.test(this.text.slice(nameEnd - 11, nameEnd)) ? nameEnd : nameEnd + 1;
  }

  /** What joins a section to the law that follows it, in lower case: "of", "under the", ", "; may be empty. */
  linkAt(offset: number): string {
    return match(OF_THE, this.text, offset)!.toLowerCase();
  }

  /** The end of a name with the year that may follow it: "Sherman Act of 1890". */
  withYear(nameEnd: number): number {
    return nameEnd + (match(OF_YEAR, this.text, nameEnd)?.length ?? 0);
  }
}

const AFTER_NAME =
  /(?:[,\s]{0,3}(?:Ann(?:\.|otated\b)|Art(?:\.|icle\b)(?!\s?\d)|\(?(?:19|20)\d\d(?:,?\s?as amended)?\)|(?:19|20)\d\d\s{1,2}(?:Cum\.\s?)?Supp\.(?=\s)|(?:19|20)\d\d(?=,?\s{1,2}§)|\((?:West|Vernon|Lexis|LexisNexis|Consol\.?|McKinney|Deering|Baldwin|Purdon)[^)]{0,30}\)|Rev\.(?=\s)|(?:R\.|Rule)(?=\s\d{3,4}(?!\d))|Supp\.(?=\s)|as amended,?)){1,3}/iy;
const DEFINITION_BETWEEN = /\s?\((?:the\s|hereinafter,?\s)?["\u201c][^"\u201d()]{2,30}["\u201d]\)/y;
const INCLUDING =
  /,?\s{1,2}(?:including|specifically|in particular|particularly|namely|such as)(?:,?\s{1,2}(?:but not limited to|without limitation|inter alia|among others))?,?\s{1,2}(?:at\s)?(?=§|[Ss]ec(?:tion|\.))/y;
const NEW_SENTENCE = /^[A-Za-z]\.\s{1,2}Sec/;
const WHOLE_WORD = /(?:Code|Laws?|Statutes|Regulations|Annotated)$/i;
const OF_YEAR = /,?\s{1,2}of\s{1,2}(?:1[789]|20)\d\d\b/iy;

const OF_THE =
  /\s{0,2}[,]?\s{0,2}(?:(?:of|under|to|in|OF|UNDER|TO|IN)\s{1,2})?(?:(?:the|said|this|that|THE|SAID|THIS)\s{1,2})?(?:(?:federal|state|State of)\s)?/y;
