import { cleanTitle } from './clean-title.js';
import { withoutMisreadWords } from './misread-words.js';

it.each([
  ['Breach of\nContract', 'Breach of Contract'],
  ['Breach ofOral Contract', 'Breach of Oral Contract'],
  ['“Negligence”', 'Negligence'],
  ['Negligence:', 'Negligence'],
  ['Negligence —', 'Negligence'],
  ['FOR NEGLIGENT HIRING', 'NEGLIGENT HIRING'],
  ['For an Accounting', 'Accounting'],
  ['Forcible Entry', 'Forcible Entry'],
  ['Claim for Benefits (ERISA § 502(a)(1)(B))', 'Claim for Benefits (ERISA § 502(a)(1)(B))'],
])('cleanTitle: %s', (printed, title) => expect(cleanTitle(printed)).toBe(title));

describe('withoutMisreadWords', () => {
  const FILING = 'PUNTTIVE DAMAGES\n\nPlaintiff asks for punitive damages.';
  it('puts right what the filing itself spells elsewhere', () =>
    expect(withoutMisreadWords('PUNTTIVE DAMAGES', FILING)).toBe('PUNITIVE DAMAGES'));
  it('leaves a word that the filing uses again', () =>
    expect(withoutMisreadWords('PUNTTIVE DAMAGES', `${FILING} Punttive wrote it.`)).toBe('PUNTTIVE DAMAGES'));
  it('leaves a word whose right form stands nowhere', () =>
    expect(withoutMisreadWords('PUNTTIVE DAMAGES', 'PUNTTIVE DAMAGES')).toBe('PUNTTIVE DAMAGES'));
  it('leaves a title that is no known one', () =>
    expect(withoutMisreadWords('The Weather in March', FILING)).toBe('The Weather in March'));
});
