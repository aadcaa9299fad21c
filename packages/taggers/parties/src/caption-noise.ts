import { captionNoise, courtPlaces, courtsAmongNames } from './data.js';
import { isAddress } from './names.js';

const blank = (line: string): string => ' '.repeat(line.length);

/**
 * The lines of a caption without a clerk's stamp, without what is left of the court's name above the parties or beside
 * them, and without the name of the litigation of which the case is one or of the decedent whose estate is at issue.
 */
export const withoutNoise = (lines: readonly string[]): string[] =>
  withoutDecedent(withoutLitigation(withoutCourtBeside(withoutCourt(withoutStamps(lines)))));

function withoutStamps(lines: readonly string[]): string[] {
  const strengths = lines.map((line) => strengthOf(line.trim()));
  const isNoise = (index: number): boolean => strengths[index] === 'strong';
  return lines.map((line, index) => {
    const beside = isNoise(index - 1) || isNoise(index + 1);
    const signs = /^(?:circuit|district|county)? ?clerk\b/i.test(lines[index + 1]?.trim() ?? '') && isNoise(index - 1);
    return isNoise(index) || signs || (strengths[index] === 'weak' && beside) ? blank(line) : line;
  });
}

function strengthOf(line: string): string | null {
  if (line === '' || line.length > 110) return null;
  return captionNoise().find(({ pattern }) => pattern.test(line))?.strength ?? null;
}

/** Lines at the head that name a division, a county, an address of the court, as long as others follow. */
function withoutCourt(lines: readonly string[]): string[] {
  const kept = [...lines];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!.trim();
    if (line === '') continue;
    if (/[,;]$/.test(line) || !isOfCourt(line) || isRoleNext(lines, index)) break;
    kept[index] = blank(lines[index]!);
  }
  return kept;
}

const isOfCourt = (line: string): boolean =>
  isAddress(line, undefined) ||
  /^[A-Z][a-z]+, [A-Z][a-z]+ \d{5}$/.test(line) ||
  courtPlaces().some((pattern) => pattern.test(line));

const isRoleNext = (lines: readonly string[], index: number): boolean =>
  /^\s*(?:plaintiff|petitioner|complainant|v\.|vs\.)/i.test(lines.slice(index + 1).find((line) => line.trim()) ?? '');

/** A court's name that the right column left among the parties: "IN THE DISTRICT COURT OF / ELM COUNTY, TEXAS". */
function withoutCourtBeside(lines: readonly string[]): string[] {
  const kinds = lines.map((line) => courtKind(line.trim()));
  let within = false;
  return lines.map((line, index) => {
    const opens = kinds[index] === 'court' || (kinds[index] === 'lead' && kinds[index + 1] === 'court');
    const goesOn = line.trim() === '' || (kinds[index] !== null && !isRoleNext(lines, index));
    within = opens || (within && goesOn);
    return within ? blank(line) : line;
  });
}

/** What of a court's name the line is; a party's ends with a comma or a semicolon. */
const courtKind = (line: string): string | null =>
  line === '' || line.length > 70 || /[,;]$/.test(line)
    ? null
    : (courtsAmongNames().find(({ pattern }) => pattern.test(line))?.part ?? null);

const ESTATE = /^in (?:re|the matter of):?(?: the)? estate of\b/i;
const DECEASED = /\bdeceased[.,]?$/i;
const ESTATE_LINES = 6;

/** "In re the Estate of / JANE ROE, / Deceased." above those who sue and are sued: she is neither. */
function withoutDecedent(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0 || !ESTATE.test(lines[first]!.trim())) return [...lines];
  const length = lines.slice(first, first + ESTATE_LINES).findIndex((line) => DECEASED.test(line.trim()));
  const behind = lines.slice(first + length + 1).map((line) => line.trim());
  if (length < 0 || !behind.some((line) => /^(?:v|vs)\.?$/i.test(line))) return [...lines];
  if (isRoleNext(behind, -1)) return [...lines];
  return lines.map((line, index) => (index >= first && index <= first + length ? blank(line) : line));
}

const LITIGATION_END = /\b(?:litigation|cases|actions?)[,.:]?$/i;
const LITIGATION_LINES = 5;
const RELATES = /^this document relates to\b/i;

/** "IN RE: ... LITIGATION / This Document Relates to:" above the names of one case. */
function withoutLitigation(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0 || !/^in re\b/i.test(lines[first]!.trim())) return [...lines];
  const length = lines.slice(first, first + LITIGATION_LINES).findIndex((line) => LITIGATION_END.test(line.trim()));
  if (length < 0) return [...lines];
  return lines.map((line, index) =>
    (index >= first && index <= first + length) || RELATES.test(line.trim()) ? blank(line) : line,
  );
}
