import { SPACE } from '../../characters.js';

/**
 * Where each character of a run begins and ends, given where the run does and the width that each character wants. What
 * is left over goes to the spaces first, since that is how lines are justified, and else to all characters alike.
 */
export function shareWidth(text: string, start: number, width: number, wanted: readonly number[]): number[] {
  let letters = 0;
  let spaces = 0;
  let spaceCount = 0;
  for (let index = 0; index < text.length; index++) {
    if (text.charCodeAt(index) === SPACE) {
      spaces += wanted[index]!;
      spaceCount++;
    } else letters += wanted[index]!;
  }
  const room = width - letters;
  const stretchSpaces = spaceCount > 0 && room > 0.4 * spaces && room < 6 * spaces;
  const space = stretchSpaces ? room / spaceCount : 0;
  const scale = stretchSpaces || letters + spaces === 0 ? 1 : width / (letters + spaces);
  const edges = new Array<number>(2 * text.length);
  let at = start;
  for (let index = 0; index < text.length; index++) {
    edges[2 * index] = at;
    at += stretchSpaces && text.charCodeAt(index) === SPACE ? space : wanted[index]! * scale;
    edges[2 * index + 1] = at;
  }
  return edges;
}
