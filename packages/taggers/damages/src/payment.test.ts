import { plainFilingText } from '@averment/pdf-text';
import type { Statute } from '@averment/record';
import { wholePleading } from '@averment/structure';
import { tagDamages } from './tag-damages.js';

/** Who pays whom for the first sum or multiplier: "payer > payee", with nothing for what is not said. */
function payment(text: string, leadIn = ''): string {
  const filing = plainFilingText([leadIn + text]);
  const items = [{ start: leadIn.length, end: filing.bodyEnd, label: 'a', level: 1 }];
  const pleading = wholePleading(filing, leadIn ? { prayer: { start: 0, end: filing.bodyEnd, items } } : {});
  const [first] = tagDamages(pleading, { statutes: [], agreements: [], claims: [] }).damages;
  return `${first?.payer ?? ''} > ${first?.payee ?? ''}`;
}

const SAID: [text: string, payment: string][] = [
  ['Defendant is liable to the United States for three times the amount of damages.', 'Defendant > United States'],
  ['Judgment against all Defendants in the sum of $40,000 is demanded.', 'all Defendants > '],
  [
    'Plaintiff demands judgment against Defendant Lowry Tool Co., jointly, in the amount of $40,000.',
    'Defendant Lowry Tool Co. > Plaintiff',
  ],
  ['Defendant owes Plaintiff $212,400 for the work.', 'Defendant > Plaintiff'],
  [
    'Harbor Freightways, Inc. is indebted to Calder Supply LLC in the sum of $9,100.',
    'Harbor Freightways, Inc. > Calder Supply LLC',
  ],
  ['IT Works LLC is liable for $9,100.', 'IT Works LLC > '],
  ['Each Class Member is entitled to statutory damages of $1,000.', ' > Each Class Member'],
  ['Ordering defendants to pay plaintiff $4,000 in unpaid wages.', 'defendants > plaintiff'],
  ['Granite Mutual has refused to pay the $684,000 that it owes.', 'Granite Mutual > '],
  ['Awarding Relator $50,000 in statutory damages.', ' > Relator'],
  ['Award $50,000 in punitive damages against Defendant Roe.', 'Defendant Roe > '],
  ['By the lease, “Tenant owes $4,000 at once.”', 'Tenant > '],
  ['Judgment is due: (a) against Roe Ltd in the sum of $700; (b) against Doe Inc. in that of $900.', 'Roe Ltd > '],
  ['Front Range Supply LLC owes $4,000.', 'Front Range Supply LLC > '],
  ['B. Plaintiffs and the Class recover $50,000.', ' > Plaintiffs and the Class'],
  ['The sum of $12,000 is due and owing to Ms. Adeyemi.', ' > Ms. Adeyemi'],
  [
    'Defendants retaliated against Plaintiff in violation of Labor Code section 1102.5(b) and are liable for $10,000.',
    'Defendants > ',
  ],
  ['Tenant breached Sections 3.1 and 17(b) of the Lease and owes $64,200.', 'Tenant > '],
  ['7. Birch Mills, Inc. never signed the Lease but Roe Ltd owes $4,000.', 'Roe Ltd > '],
];
const NOT_SAID: [text: string, payment: string][] = [
  ['The penalty is $50 for each employee for each pay period.', ' > '],
  ['Back pay in the amount of $40,000.', ' > '],
  ['Vacation pay of $900 was kept.', ' > '],
  ['It is liable for $1,000 a violation.', ' > '],
  ['By March it had broken the Lease and owes $1,000.', ' > '],
  ['They owe $4,500 for the work.', ' > '],
  ['Despite demand, damages of $40,000 are due.', ' > '],
  ['Plaintiff suffered damages of $40,000.', ' > '],
  ['Employee Hours Owed\nBanner 52 $312.50', ' > '],
  ['Judgment under Count II of $5,000 is proper.', ' > '],
  ['In May the regulator fined Meridian $150 million.', ' > '],
];

describe('who would pay whom', () => {
  it.each(SAID)('%s', (text, expected) => expect(payment(text)).toBe(expected));
  it.each(NOT_SAID)('is left out: %s', (text, expected) => expect(payment(text)).toBe(expected));
  it('is taken from the lead-in of the prayer where the item does not say', () => {
    expect(payment('Damages of $5,000;', 'Plaintiff prays for judgment against Defendant Roe as follows: ')).toBe(
      'Defendant Roe > Plaintiff',
    );
    expect(payment('Damages of $5,000 against Acme Ltd;', 'Plaintiff prays for judgment as follows: ')).toBe(
      'Acme Ltd > Plaintiff',
    );
  });
});

describe('the item of the prayer', () => {
  it('is named for a kind that is asked for without a figure', () => {
    const filing = plainFilingText(['Punitive damages;']);
    const items = [{ start: 0, end: filing.bodyEnd, label: 'c', level: 1 }];
    const pleading = wholePleading(filing, { prayer: { start: 0, end: filing.bodyEnd, items } });
    expect(tagDamages(pleading, { statutes: [], agreements: [], claims: [] }).damages).toMatchObject([
      { kind: 'punitive', min: null, prayerItem: 'c' },
    ]);
  });
});

describe('the statute that a sum rests on', () => {
  const cited = (text: string, ...laws: [id: string, words: string, form: 'full' | 'name'][]) => {
    const filing = plainFilingText([text]);
    const statutes = laws.map(([id, words, form]): Statute => {
      const start = text.indexOf(words);
      const span = { page: 1, start, end: start + words.length, text: words, boxes: [] };
      return { id, citation: words, mentions: [{ form, confidence: 1, rule: 'test', span }] };
    });
    return tagDamages(wholePleading(filing), { statutes, agreements: [], claims: [] }).damages[0]?.statute;
  };
  it('is the section rather than the act that the sentence names', () =>
    expect(
      cited(
        'Under the FCRA she is entitled to $1,000 by 15 U.S.C. § 1681n.',
        ['/us/usc/t15/s1681', 'FCRA', 'name'],
        ['/us/usc/t15/s1681n', '15 U.S.C. § 1681n', 'full'],
      ),
    ).toBe('/us/usc/t15/s1681n'));
  it('may be cited in a sentence of its own', () =>
    expect(
      cited('They are entitled to $500 for each call. See 47 U.S.C. § 227(b)(3).', [
        '/us/usc/t47/s227',
        '47 U.S.C. § 227',
        'full',
      ]),
    ).toBe('/us/usc/t47/s227'));
  it('is the one that sets the sum, where several are cited; which is then demanded', () => {
    const laws: [string, string, 'full'][] = [
      ['/us-fl/stat/s559.72', 'section 559.72(9)', 'full'],
      ['/us-fl/stat/s559.77', '§ 559.77(2)', 'full'],
    ];
    expect(cited('It broke section 559.72(9), for which $1,000 is allowed by § 559.77(2).', ...laws)).toBe(
      '/us-fl/stat/s559.77',
    );
  });
  it('is the one that the sum is said to be under', () => {
    const laws: [string, string, 'name'][] = [
      ['/us/usc/t15/s1051', 'Lanham Act', 'name'],
      ['/us/usc/t17/s101', 'Copyright Act', 'name'],
    ];
    expect(cited('Besides the Lanham Act she claims $150,000 under the Copyright Act.', ...laws)).toBe(
      '/us/usc/t17/s101',
    );
  });
  it('is no rule of court', () =>
    expect(cited('They pray under Rule 23 for $500.', ['/us/frcp/r23', 'Rule 23', 'full'])).toBeNull());
  it('is not one that the next sentence speaks of', () =>
    expect(
      cited('They are entitled to $500. Venue lies under 28 U.S.C. § 1391.', [
        '/us/usc/t28/s1391',
        '28 U.S.C. § 1391',
        'full',
      ]),
    ).toBeNull());
});
