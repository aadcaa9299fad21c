import { pinpointEnd } from './section-lists.js';
import { ANY_SHAPE, match } from './section-numbers.js';
import type { Passage } from './passage.js';
import type { Reading } from './readings.js';
import { CAPITAL } from './tokens.js';

const AT_OR_UNDER = /,?\s(?:at|under)\b/y;
const DOCKET = /(?:ECF|Dkt|DKT|Doc|D\.E|Docket)\.?\s?(?:(?:Entry|Nos?)\.?\s?)?(?:#\s?)?\d{1,4}(?:-\d{1,3})?/y;
const OF_A_SECTION = /\s{1,2}(?:of|to|under)\s/y;
const OF_DATE = /\s{1,2}of\s{1,2}(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Congress)/y;

/** "Id.", "Id. § 1343", "Id. at § 5". */
export function readId(passage: Passage, at: number): Reading | null {
  const { text } = passage;
  const start = passage.start(at);
  if (!/^(?:Id|Ibid|ID|IBID|id)$/.test(passage.tokens.printed(at)) || text[passage.end(at)] !== '.') return null;
  const end = passage.end(at) + 1;
  const list = passage.markedSections(end + (match(AT_OR_UNDER, text, end)?.length ?? 0), ANY_SHAPE);
  if (!list) return { kind: 'id', start, end, rule: 'id' };
  return { kind: 'id', start, end: list.end, sections: list, sectionsAt: list.start, rule: 'id-section' };
}

/** "An Act of Congress", "the Act of June 8, 1906": no act that was named before. */
export const isActOfDate = (passage: Passage, at: number): boolean =>
  match(OF_DATE, passage.text, passage.end(at)) !== null;

/** "the Act", "said statute", "this Act, § 5": the act named before. */
export function readDefinite(passage: Passage, at: number): Reading | null {
  const before = passage.tokens.word(at - 1);
  const said = /^(?:said|aforesaid|aforementioned)$/.test(before);
  const isDefinite = passage.tokens.kinds[at] === CAPITAL && /^(?:the|this|such)$/.test(before);
  if ((!said && !isDefinite) || isActOfDate(passage, at)) return null;
  const from = passage.skipAfterName(passage.end(at));
  const list = passage.markedSections(from, ANY_SHAPE);
  const start = passage.start(said || before === 'this' ? at - 1 : at);
  const sections = list ? { sections: list, sectionsAt: from } : {};
  return { kind: 'definite', start, end: list?.end ?? passage.end(at), ...sections, rule: 'the-act' };
}

/** "subsection (b)": of the section named before, unless it says of which. */
export function readSubsection(passage: Passage, at: number): Reading | null {
  const start = passage.start(at);
  const end = pinpointEnd(passage.text, start);
  if (end === start || match(OF_A_SECTION, passage.text, end) !== null) return null;
  return { kind: 'definite', start, end, rule: 'subsection' };
}

/** "ECF No. 15", "Dkt. 23-1". */
export function readDocket(passage: Passage, at: number): Reading | null {
  const start = passage.start(at);
  const entry = match(DOCKET, passage.text, start);
  return entry ? { kind: 'other', start, end: start + entry.length, rule: 'docket' } : null;
}
