import type { Range } from '@averment/record';
import { trimRange } from '@averment/pdf-text';

/** How a list of parties begins: "against …", "as to …", "on behalf of …", "Plaintiff Roe v. …". */
const LIST_FIRST =
  /^[([]?\s{0,2}(?:as\s{1,3}to|(?:as\s{1,3}(?:and\s{1,3})?)?against|(?:brought\s{1,3}|asserted\s{1,3})?(?:on\s{1,3}behalf\s{1,3}of|by)|all|each|both|plaintiffs?|defendants?)\b/i;
/** What parts such a list from the title after it: "As to Beck – Trespass", "Against Beck for Trespass"; not "for himself". */
const LIST_END = /\s[-–—]{1,2}\s|[–—:;]\s?|\sfor\s(?!(?:the|himself|herself|itself|themselves)\b)/i;
/** Where a list begins behind a title: "Violation of § 10(b) against all Defendants", "Trespass – all Defendants". */
const LIST_BEHIND =
  /[\s,;:–—-](?:(?:as\s{1,3})?against\b|as\s{1,3}to\b|(?:(?:brought|asserted)\s{1,3})?on\s{1,3}behalf\s{1,3}of\b|(?:brought\s{1,3}|asserted\s{1,3})?by\s{1,3}(?:all\s{1,3}|the\s{1,3})?(?:plaintiffs?|class|relator)\b|(?<=[–—-]\s{0,2})(?:all\s{1,3}|each\s{1,3}|the\s{1,3})?(?:plaintiffs?|defendants?)\b)/i;

/**
 * A list of parties that holds the count's title too: "(Negligence – against all Defendants)", "(As to Beck – Trespass)".
 * The title is empty where the words are a list and nothing else.
 */
export function splitPartyList(text: string, range: Range): { title: Range[]; list: Range } {
  const words = text.slice(range.start, range.end);
  const first = LIST_FIRST.test(words);
  const cut = (first ? LIST_END : LIST_BEHIND).exec(words);
  if (!cut || cut.index < 4) return { title: [], list: range };
  const at = range.start + cut.index;
  const behind = at + (first ? cut[0].length : 1);
  const parts = first
    ? { title: withoutBrackets(text, behind, range.end), list: trimRange(text, range.start, at) }
    : { title: withoutBrackets(text, range.start, at), list: trimRange(text, behind, range.end) };
  const named = /\p{L}{3}/u.test(text.slice(parts.title.start, parts.title.end));
  return named ? { title: [parts.title], list: parts.list } : { title: [], list: range };
}

/** The stretch without the bracket that opens or closes the whole. */
function withoutBrackets(text: string, start: number, end: number): Range {
  const depths = [...text.slice(start, end)].map((char) => ('(['.includes(char) ? 1 : ')]'.includes(char) ? -1 : 0));
  const open = depths.reduce<number>((sum, step) => sum + step, 0);
  if (open > 0 && '(['.includes(text[start]!)) return trimRange(text, start + 1, end);
  if (open < 0 && ')]'.includes(text[end - 1]!)) return trimRange(text, start, end - 1);
  return trimRange(text, start, end);
}
