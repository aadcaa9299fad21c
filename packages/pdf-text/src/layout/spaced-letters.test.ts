import { closeSpacedLetters } from './spaced-letters.js';

/** Letters 8 points wide, spaces as wide as given. */
function spaced(text: string, space = 4, wide = 14) {
  let at = 72;
  const edges = [...text].flatMap((character) => {
    const width = character === ' ' ? space : character === '_' ? wide : 8;
    const pair = [at, at + width];
    at += width;
    return pair;
  });
  return closeSpacedLetters(text.replace(/_/g, ' '), edges);
}

describe('letters that are spaced out', () => {
  it.each([
    ['C O M P L A I N T', 'COMPLAINT'],
    ['C O M P L A I N T_F O R_D A M A G E S', 'COMPLAINT FOR DAMAGES'],
  ])('%s', (text, closed) => {
    const found = spaced(text);
    expect(found.text).toBe(closed);
    expect(found.edges).toHaveLength(2 * closed.length);
  });

  it.each(['J. A. ROE', 'A B C', 'COUNT I', 'Plan A and Plan B'])('but not %s', (text) => {
    expect(spaced(text).text).toBe(text);
  });
});
