import { stateIn, stateNames } from '@averment/authorities';
import { lazily } from '@averment/record/data-file';
import { barLabels } from '../data.js';

export interface BarNumber {
  readonly number: string;
  /** Letters of the State, or '' where the words don't say. */
  readonly state: string;
  readonly start: number;
  readonly end: number;
}

const NUMBER = '((?:[A-Z]{1,3}-?)?\\d{2,9}(?:-\\d{1,5})?|[A-Z]\\d{3,8})';

/** "Florida Bar No. 1013358", "(SBN 318402)", "U.S.B. # 7113", "BBO #567890", "Atty. Reg. No. 12345". */
const labelled = lazily(() => {
  const labels = barLabels().map(({ label }) => label.replace(/[.]/g, '\\.').replace(/ /g, ' {1,2}'));
  const shape = `(?<![\\w.])(${labels.join('|')})\\.?,? {0,2}(?:card |bar )?(?:(?:nos?|number|id|i\\.d)\\b\\.?)?[ :]{0,3}#?[ :]{0,2}${NUMBER}(?![\\d/@-])`;
  return new RegExp(shape, 'i');
});
/** "(#203072)", "#7113", "(HY-8962)", "(P41882)", "(PA 58114)", ", T.A. (#28844)", "No. 24001" in brackets after a name. */
const BARE = new RegExp(
  `^[ ,]{0,3}(?:(?:T\\.A|Esq|ESQ)\\.?,? |(?:Esquire|ESQUIRE),? )?(?:\\((?:([A-Z]{2}) )?#?|#|\\(?No\\. ?#?) ?${NUMBER}(?=\\)| |,|$)`,
);
/** Alabama's numbers, with or without a label. */
const ALABAMA = /\bASB[- ]\d{4}-[A-Z]\d{2}[A-Z]\b/i;
/** "JANE ALDER – 62566", as California's pleading paper has it. */
const BEHIND_DASH = /^ ?[-–—] ?(\d{5,6})$/;

/** The first bar number in a text. */
export function readBarNumber(text: string): BarNumber | null {
  const alabama = ALABAMA.exec(text);
  if (alabama) return { number: alabama[0], state: 'AL', start: alabama.index, end: alabama.index + alabama[0].length };
  const match = labelled().exec(text);
  if (match) {
    const known = barLabels().find(({ label }) => label === match[1]!.toLowerCase().replace(/ +/g, ' '))!.state;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const state = known || stateIn(before.replace(/^.*[;\n]/s, '')) || '';
    return { number: match[2]!, state, start: match.index, end: match.index + match[0].length };
  }
  return barePrinted(text);
}

/** A number without a label: in brackets, behind a number sign or a dash. */
function barePrinted(text: string): BarNumber | null {
  const bare = BARE.exec(text);
  const match = bare ?? BEHIND_DASH.exec(text.trimEnd());
  const number = bare ? bare[2] : match?.[1];
  if (!match || !number || /^\d{2}$/.test(number)) return null;
  const letters = bare?.[1] ?? '';
  const state = /^P\d{5}$/.test(number) ? 'MI' : stateNames().has(letters) ? letters : '';
  return { number, state, start: match.index, end: match.index + match[0].length };
}
