import { hyphensOf } from './hyphens.js';
import type { Line } from './line.js';

const line = (text: string): Line => ({
  text,
  edges: [],
  left: 72,
  right: 540,
  baseline: 0,
  size: 12,
  bold: false,
  italic: false,
  underlined: false,
  centred: false,
  direction: 0,
  page: 1,
  gapAbove: 0,
  column: null,
});

function join(above: string, below: string, elsewhere = ''): string {
  const lines = [line(above), line(below), line(elsewhere)];
  const { keep, joined } = hyphensOf(lines).at(lines[0]!, lines[1]);
  return above.slice(0, keep) + (joined ? '' : '\n') + below;
}

describe('hyphens at line ends', () => {
  it.each([
    ['the plaintiff was re-', 'ceived by the clerk', 'received by', 'English has the word without it'],
    ['a breach of the Agree-', 'ment by', 'Agreement by', 'the case of the second half is that of a rest'],
    ['UNFAIR COMPETI-', 'TION LAW', 'COMPETITION LAW', 'capitals all through'],
  ])('dropped: %s|%s', (above, below, whole) => {
    expect(join(above, below)).toContain(whole);
  });

  it.each([
    [
      'to prevent crypto-',
      'currency-minded thieves',
      'crypto-currency-minded',
      'the filing writes it so',
      'a crypto-currency fund here',
    ],
    ['Plaintiff Garcia-', 'Lopez alleges', 'Garcia-Lopez', 'a name goes on in a capital', ''],
    ['a class of African-', 'American customers', 'African-American', 'likewise', ''],
    ['under section 18.2-', '42.1 of the Code', '18.2-42.1', 'a section goes on in a figure', ''],
    ['a third-', 'party beneficiary', 'third-party', 'both halves are words, and the whole is none', ''],
  ])('kept: %s|%s', (above, below, whole, _reason, elsewhere) => {
    expect(join(above, below, elsewhere)).toContain(whole);
  });

  it('leaves signs that are no word’s hyphen', () => {
    expect(join('-against-', 'JANE ROE')).toBe('-against-\nJANE ROE');
    expect(join('the sum —', 'and more')).toBe('the sum —\nand more');
  });
});
