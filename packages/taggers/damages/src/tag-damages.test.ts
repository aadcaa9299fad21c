import { plainFilingText } from '@averment/pdf-text';
import { entriesOf, readCases } from '@averment/record/testing';
import { wholePleading } from '@averment/structure';
import { tagDamages } from './tag-damages.js';

/** The entries of a text that has only these words; a text that begins with "PRAYER " is a prayer. */
function tagged(text: string) {
  const prayer = text.startsWith('PRAYER ');
  const filing = plainFilingText([text.replace(/^PRAYER /, '')]);
  const pleading = wholePleading(filing, prayer ? { prayer: { start: 0, end: filing.bodyEnd, items: [] } } : {});
  return tagDamages(pleading, { statutes: [], agreements: [], claims: [] }).damages;
}
/** "demanded statutory 1000" · "demanded compensatory x3" · "demanded fees". */
const shown = (text: string) =>
  tagged(text).map(({ role, kind, min, max, multiplier }) =>
    [role, kind, max === null ? min : `${min ?? ''}-${max}`, multiplier && `x${multiplier}`].filter(Boolean).join(' '),
  );

const cases = (name: string): string[][] => readCases(new URL(`../test-data/${name}.tsv`, import.meta.url));

describe('tagDamages', () => {
  it.each(cases('figures'))('%s', (_why, text, entry) => expect(shown(text!)[0]).toBe(entry));
  it.each(cases('multipliers'))('%s', (_why, text, entries) => expect(shown(text!)).toEqual(entriesOf(entries!)));
  it.each(cases('kinds'))('%s', (_why, text, kinds) => {
    const demanded = tagged(text!).filter(({ role }) => role === 'demanded');
    expect(demanded.map(({ kind }) => kind).sort()).toEqual(entriesOf(kinds!));
  });

  it('leaves a kind with the sum that it is said of', () => {
    expect(
      shown('Acme owes $7,740.21 in liquidated damages and $2,310.55 in interest, plus audit costs of $1,800.'),
    ).toEqual([
      'alleged-loss statutory 7740.21',
      'alleged-loss compensatory 2310.55',
      'alleged-loss compensatory 1800',
    ]);
  });

  it('takes every sum of a list of what is owed as owed', () => {
    expect(
      shown(
        'An audit found delinquent contributions of $900, liquidated damages of $90, and interest of $9, for a total of $999.',
      ),
    ).toEqual([
      'alleged-loss compensatory 900',
      'alleged-loss statutory 90',
      'alleged-loss compensatory 9',
      'alleged-loss compensatory 999',
    ]);
  });

  it('keeps punitive damages apart from the same sum of actual damages', () => {
    expect(shown('PRAYER a sum over $75,000 in actual damages and a sum over $75,000 in punitive damages')).toEqual([
      'demanded compensatory 75000',
      'demanded punitive 75000',
    ]);
  });

  it('keeps one entry a figure and role, with all its places', () => {
    const entries = tagged('Acme owes $700 to Roe. It has been said that Acme owes Roe $700.');
    expect(entries.map(({ spans }) => spans.map(({ text }) => text))).toEqual([['$700', '$700']]);
  });

  it('takes a debt that is sued for as the sum demanded', () => {
    expect(shown('Roe is indebted to Acme for $700.\n\nWHEREFORE, Acme demands judgment for $700.')).toEqual([
      'demanded compensatory 700',
    ]);
  });

  it('names the statute and the count that a sum rests on', () => {
    const text = 'COUNT I\n\nUnder 15 U.S.C. § 1692k she is entitled to statutory damages of $1,000.';
    const filing = plainFilingText([text]);
    const at = text.indexOf('15 U');
    const span = { page: 1, start: at, end: at + 17, text: text.slice(at, at + 17), boxes: [] };
    const count = {
      number: 1,
      start: 0,
      end: filing.bodyEnd,
      heading: { start: 0, end: 7 },
      title: [],
      partyLists: [],
    };
    const statute = {
      id: '/us/usc/t15/s1692k',
      citation: '15 U.S.C. § 1692k',
      mentions: [{ form: 'full' as const, confidence: 1, rule: 'test', span }],
    };
    const { damages } = tagDamages(wholePleading(filing, { counts: [count] }), {
      statutes: [statute],
      agreements: [],
      claims: [],
    });
    expect(damages).toMatchObject([{ min: 1000, kind: 'statutory', statute: '/us/usc/t15/s1692k', claims: [1] }]);
  });
});
