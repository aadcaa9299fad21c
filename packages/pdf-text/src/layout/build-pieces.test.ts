import { words } from '../testing/synthetic-page.js';
import { buildPieces } from './build-pieces.js';

/** The words of a line whose second run begins so far after the last sign of the first that is no space. */
function joined(first: string, gap: number, second: string): string {
  const one = words(72, 500, first);
  const end = one.edges[2 * first.trimEnd().length - 1]!;
  return buildPieces([one, words(end + gap, 500, second)], 500, 12)
    .map(({ text }) => text)
    .join(' | ');
}

describe('a space between runs', () => {
  it.each([
    ['that is drawn and seen', 'BREACH OF', 3, 'CONTRACT', 'BREACH OF CONTRACT'],
    ['that is drawn in no room, as OCR’s words stand', 'the result ', 0.2, 'of this', 'the result of this'],
    ['that is not drawn but seen', 'the result', 2.5, 'of this', 'the result of this'],
    ['that is seen behind a bracket', 'see (', 3, 'below', 'see ( below'],
  ])('is read: %s', (_, first, gap, second, text) => expect(joined(first, gap, second)).toBe(text));

  it.each([
    ['under the word behind a bracket', 'CONTRACT ( ', 0.3, 'IN PERSONAM', 'CONTRACT (IN PERSONAM'],
    ['under a closing bracket', 'et seq. ', 0.3, ')', 'et seq.)'],
    ['not drawn', 'con', 0.3, 'tract', 'contract'],
  ])('is not read: %s', (_, first, gap, second, text) => expect(joined(first, gap, second)).toBe(text));
});
