import { captionNoise, courtPlaces } from './data.js';
import { isAddress } from './names.js';

const blank = (line: string): string => ' '.repeat(line.length);

/** The lines of a caption without a clerk's stamp, and without what is left of the court's name above the parties. */
export const withoutNoise = (lines: readonly string[]): string[] => withoutCourt(withoutStamps(lines));

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
