import type { BlockKind, PageText } from '../filing-text.js';
import { rowText, type Row } from './piece.js';

export interface PageRole {
  readonly role: PageText['role'];
  /** What all blocks of the page are; null: told by the blocks themselves. */
  readonly kind: BlockKind | null;
}

const BODY: PageRole = { role: 'body', kind: null };

/** Words that the civil cover sheets print (JS 44; California CM-010; New York RJI and the like), in capitals. */
const COVER_SHEET = [
  /CIVIL\s(?:CASE\s)?COVER\sSHEET/,
  /\bJS-?\s?(?:CAND\s)?44\b/,
  /NATURE\sOF\sSUIT/,
  /BASIS\sOF\sJURISDICTION/,
  /CITIZENSHIP\sOF\sPRINCIPAL\sPARTIES/,
  /REQUESTED\sIN\sCOMPLAINT/,
  /RELATED\sCASE\(?S?\)?(?:\sIF\sANY|,\sIF\sANY)/,
  /CM-010/,
  /ATTORNEYS?\sCOMPLETING\s(?:THE\s)?(?:CIVIL\sCOVER\sSHEET|FORM)/,
  /\bORIGIN\s?\(PLACE\sAN/,
];
const COVER_SIGNS = 2;
const SUMMONS = [
  /SUMMONS\sIN\sA\sCIVIL\s(?:ACTION|CASE)/,
  /\bAO\s?440\b/,
  /PROOF\sOF\sSERVICE/,
  /YOU\sARE\s(?:HEREBY\s)?SUMMONED/,
  /A\sLAWSUIT\sHAS\sBEEN\sFILED\sAGAINST\sYOU/,
  /\bSUM-100\b/,
  /NOTICE\sTO\sDEFENDANT/,
];

const LEADER = /(?:\.\s?){4}|…{2}|_{4}/;
const ENDS_WITH_PAGE = /[\s.…_](?:\d{1,4}|[ivxl]{1,7}|passim)$/i;
/** What a page's number ends with: most lines end otherwise, and need no search for it. */
const LAST_OF_NUMBER = /[\divxlmIVXLM]$/;
const endsWithPage = (line: string): boolean => LAST_OF_NUMBER.test(line.at(-1) ?? '') && ENDS_WITH_PAGE.test(line);
const CONTENTS = /^TABLE\sOF\sCONTENTS?\b|^(?:CONTENTS|INDEX)$/i;
const AUTHORITIES = /^TABLE\sOF\s(?:CITED\s)?AUTHORITIES\b|^AUTHORITIES$/i;
const FEW_ENTRIES = 4;

/** What kind of page each is as a whole; a table runs on from page to page until its leaders end. */
export function pageRoles(pages: readonly (readonly Row[])[]): PageRole[] {
  let before = BODY;
  return pages.map((rows) => (before = roleOf(rows, before)));
}

function roleOf(rows: readonly Row[], before: PageRole): PageRole {
  const lines = rows.map(rowText);
  // Once in capitals: patterns that take either case would read every page seventeen times as slowly.
  const text = lines.join('\n').toUpperCase();
  if (count(COVER_SHEET, text) >= COVER_SIGNS) return { role: 'cover-sheet', kind: 'form' };
  if (count(SUMMONS, text) >= COVER_SIGNS && lines.length < 60) return { role: 'body', kind: 'form' };
  return contentsRole(lines, before);
}

function contentsRole(lines: readonly string[], before: PageRole): PageRole {
  const withPage = lines.filter(endsWithPage);
  const leaders = withPage.filter((line) => LEADER.test(line)).length;
  const numbered = withPage.length;
  const heading = lines.slice(0, 8);
  const isTable = leaders >= FEW_ENTRIES && leaders > 0.25 * lines.length;
  const authorities = heading.some((line) => AUTHORITIES.test(line.trim()));
  const contents = heading.some((line) => CONTENTS.test(line.trim()));
  const titled = (authorities || contents) && numbered >= Math.max(3, 0.3 * lines.length);
  if (!isTable && !titled && !(before.role === 'contents' && leaders >= 2)) return BODY;
  const kind =
    authorities && !contents
      ? 'table-of-authorities'
      : contents
        ? 'table-of-contents'
        : (before.kind ?? 'table-of-contents');
  return { role: 'contents', kind };
}

const count = (signs: readonly RegExp[], text: string): number => signs.filter((sign) => sign.test(text)).length;
