import type { Line } from '../text/lines.js';
import { hasLowerRun, isDisplayed } from '../text/lines.js';
import { wordsOf } from '../cues/cue-table.js';
import { pleadingTitles, roleWords, sectionHeadings, titleAnswers, titleEnds, type TitleClass } from '../cues/cues.js';

/** A caption with thirty defendants and their titles takes two pages. */
export const CAPTION_WINDOW = 160;

/** What a title makes of its paper, or null where it says nothing. */
export function titleClassOf(title: string): TitleClass | null {
  const words = wordsOf(title).filter((word) => word !== 's');
  const first = pleadingTitles().find(words);
  if (!first) return null;
  // "Order to show cause on the complaint" is an order, "Complaint and motion for ..." a complaint: what comes first holds.
  return first.value;
}

/** "Docket No.", "Letter of ...": the line of the number is no title. */
const NUMBER_LINE = /^[\s):|]*(?:(?:civil )?(?:docket|case|action|index|cause)\b.{0,12}\b(?:no|number|num)\b|docket:)/i;
const TITLE_CASE_WORD = /^[^a-z]*[A-Z]/;

/** The end of a sentence that a line's end broke: Michigan's "... / alleged in the complaint." */
const REST_OF_SENTENCE = /^[a-z]{2,} .*[a-z]\.$|^[a-z]{3,}\.$/;

/** True if the line could be (a line of) a paper's title. */
export function isTitleLine(line: Line): boolean {
  if (line.text.length > 140 || NUMBER_LINE.test(line.text) || REST_OF_SENTENCE.test(line.text)) return false;
  const words = line.words;
  const match = pleadingTitles().find(words);
  if (!match) return false;
  if (/[a-z]{3}[,.;]$/.test(line.text) && !line.style.bold && !line.style.centred) return false;
  if (line.kind === 'caption-case') return TITLE_CASE_WORD.test(line.text);
  return (
    isDisplayed(line) ||
    (words.length <= 9 &&
      TITLE_CASE_WORD.test(line.text) &&
      !/\b(?:this|alleges|hereby|files|his|her|their|is|was)\b/.test(line.text))
  );
}

/** True if the line's end parts words of a title that belong together: "... INJUNCTIVE / RELIEF", "... SECURITIES / LAWS". */
export function isBrokenTitle(line: Line, next: Line): boolean {
  if (!isDisplayed(next) || next.text.length >= 100 || next.kind !== line.kind) return false;
  const words = line.words;
  return titleEnds().has(words) || /§$/.test(line.text) || (!next.opensBlock && titleAnswers().has(next.words));
}

const OPENING =
  /^(?:comes? now|now comes?|now come|(?:the|this) (?:petition|complaint) of|(?:now )?into court|to the (?:honorable|clerk|above|supreme|judge)|plaintiffs?\b.{0,200}|petitioners?\b.{0,200}|the (?:plaintiff|petitioner|undersigned|united states|above)|by and through|for (?:its|his|her|their|this) |this is an? |as and for|relators?\b|complainants?\b|the people|introduction|preliminary)/i;
/** Bills in equity, and petitions in Texas, address the court: "To the Judges of the ... Court", and plead below. */
const ADDRESS = /^to the (?:honorable,? )?(?:the )?(?:said )?(?:judges?|justices?|chancellors?)\b/i;
const PLEADS =
  /\b(?:alleges?|alleging|complain(?:s|ing)?|states?(?: as follows)?|says?|avers?|brings? this|represents?|by counsel|by and through|by (?:and through )?(?:its|his|her|their) (?:undersigned )?(?:attorneys?|counsel)|hereby|files? this|respectfully|sues?|for (?:its|his|her|their) (?:\w+ )?(?:complaint|cause)|as follows)\b/i;

/** True if the pleading's body begins on this line: with its first section, its first paragraph or its opening words. */
export function bodyBegins(lines: readonly Line[], index: number, seen: { titled: boolean; sided: boolean }): boolean {
  const line = lines[index]!;
  if (!seen.sided && !seen.titled) return false;
  if (line.kind === 'caption-case' || line.kind === 'caption-parties') return false;
  const next = lines[index + 1]?.text ?? '';
  if (
    OPENING.test(line.text) &&
    PLEADS.test(`${line.text} ${next} ${lines[index + 2]?.text ?? ''}`) &&
    /[a-z]{3}/.test(line.text + next) &&
    !isRoleOnly(line)
  )
    return true;
  if (seen.titled && ADDRESS.test(line.text)) return true;
  if (/^\(?(?:1|I)[.)]\s+(?=\S)/.test(line.text) && hasLowerRun(`${line.text} ${next}`, 2) && !listsCounts(line.text))
    return true;
  const above = lines[index - 1];
  return seen.titled && opensSection(line) && !(above && isBrokenTitle(above, line));
}

/** True of a party's role and hardly a word more: "Plaintiff,", "the Defendants." */
export function isRole(text: string): boolean {
  const words = wordsOf(text);
  return words.length <= 3 && roleWords().has(words);
}

const isRoleOnly = ({ text }: Line): boolean => isRole(text) && !PLEADS.test(text);

/** Of California captions: "1. Breach of Contract", in title case and without a sentence. */
const listsCounts = (text: string): boolean =>
  text.length < 60 && !/[.;]\s*$/.test(text) && !/\b(?:is|was|are|were|brings?|this|has)\b/.test(text);

const LABEL = /^\(?(?:[IVXL]{1,6}|[A-Z]|\d{1,2})[.)]?\s+/;

function opensSection(line: Line): boolean {
  if (line.text.length > 70) return false;
  const words = wordsOf(line.text.replace(LABEL, '')).filter((word, at) => at > 0 || word !== 'the');
  if (words.length === 1 && roleWords().has(words)) return false;
  const kind = sectionHeadings().find(words)?.value;
  return (
    kind !== undefined &&
    kind !== 'jury-demand' &&
    kind !== 'other' &&
    kind !== 'class-allegations' &&
    /^[^a-z]*[A-Z]/.test(line.text) &&
    !/[,;]$/.test(line.text)
  );
}
