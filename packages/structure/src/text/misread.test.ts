import { asCapitals, isOneSlip } from './misread.js';

it.each([
  ['C0UNT', 'COUNT'],
  ['CLAlM', 'CLAIM'],
  ['F1R5T', 'FIRST'],
])('asCapitals: %s is %s', (read, meant) => expect(asCapitals(read)).toBe(meant));

it.each([
  ['CLAM', 'CLAIM', true],
  ['COUMT', 'COUNT', true],
  ['COUNNT', 'COUNT', true],
  ['COUNT', 'COUNT', true],
  ['CALIM', 'CLAIM', false],
  ['CAM', 'CLAIM', false],
])('isOneSlip: %s for %s: %s', (read, meant, slip) => expect(isOneSlip(read, meant)).toBe(slip));
