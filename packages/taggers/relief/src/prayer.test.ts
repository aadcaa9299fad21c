import { plainFilingText } from '@averment/pdf-text';
import { wholePleading } from '@averment/structure';
import { reliefKinds } from './prayer.js';
import { tagRelief } from './tag-relief.js';

const KINDS: [text: string, kinds: string[]][] = [
  ['For compensatory damages according to proof', ['damages']],
  ['Awarding statutory damages, restitution, and disgorgement', ['damages', 'restitution', 'disgorgement']],
  ['Permanently enjoining Defendant', ['injunction']],
  ['For a temporary restraining order', ['injunction']],
  ['A declaration that the policy is void', ['declaratory']],
  ['For rescission of the contract', ['rescission']],
  ['An order of specific performance', ['specific-performance']],
  ['For an accounting', ['accounting']],
  ['Imposing a constructive trust', ['constructive-trust']],
  ['Certify this case as a class action', ['class-certification']],
  ['Appoint the undersigned as Class Counsel', ['class-counsel']],
  ['Reasonable attorneys’ fees', ['fees']],
  ['Costs of suit', ['costs']],
  ['Attorney’s fees and costs', ['fees', 'costs']],
  ['Pre- and post-judgment interest', ['pre-judgment-interest', 'post-judgment-interest']],
  ['Prejudgment interest', ['pre-judgment-interest']],
  ['Civil penalties under the Labor Code', ['penalties']],
  ['Threefold the loss', ['damages']],
  ['Ordering Defendants to disgorge all ill-gotten gains', ['disgorgement']],
  ['Order Defendants to pay civil penalties', ['penalties']],
  ['Ordering Defendants to remove the fence', ['injunction']],
  ['Judgment against Acme in excess of $75,000.00 for breach of contract', ['damages']],
  ['$10,000 against Defendant Roe', ['damages']],
  ['That Plaintiff be the representative of the Class', ['class-certification']],
  [
    'Three times the amount of damages, plus a civil penalty of not less than $5,500 for each violation',
    ['damages', 'penalties'],
  ],
  ['For loss of consortium', ['damages']],
  ['For funeral and burial expenses', ['damages']],
  ['For medical and incidental expenses according to proof', ['damages']],
  ['Treble the amount of the overcharge', ['damages']],
  ['An order that Defendants account for all monies received', ['accounting']],
  ['Directing an audit of the payroll records', ['accounting']],
  ['Abatement of the nuisance', ['injunction']],
  ['Delivery up and destruction of all infringing articles', ['injunction']],
  ['Cancelling the deed and quieting title', ['rescission', 'declaratory']],
  ['Fees under Labor Code section 226(e)', ['fees']],
  ['Expert witness fees', ['costs']],
  ['Litigation expenses', ['costs']],
  ['Interest at nine percent per annum from the date of breach', ['pre-judgment-interest']],
  ['Judgment against Acme in an amount in excess of Fifty Thousand Dollars', ['damages']],
  ['A sum exceeding the limits of all lower courts', ['damages']],
  ['Attorneys’ fees in an amount to be proven', ['fees']],
  ['A judgment that Plaintiff recover her costs', ['costs']],
  ['Legal interest from date of judicial demand', ['pre-judgment-interest']],
  ['A judgment that Acme has infringed the patent', ['declaratory']],
  ['Notice to the Class at Defendants’ expense', ['other']],
  ['Appointment of a receiver', ['other']],
  ['Vacating the sale', ['injunction']],
  ['Vacation pay of $900', ['damages']],
  ['Such other relief as is just', ['other']],
  ['That the sculpture be accepted into the registry', ['other']],
];

describe('relief', () => {
  it.each(KINDS)('%s', (text, kinds) => expect(reliefKinds(text)).toEqual(kinds));

  it('keeps the items of the prayer in order, with their labels', () => {
    const filing = plainFilingText(['WHEREFORE, Roe prays:\n\nA. Damages;\n\nB. An injunction.']);
    const at = (words: string) => ({
      start: filing.text.indexOf(words),
      end: filing.text.indexOf(words) + words.length,
      level: 1,
    });
    const items = [
      { ...at('A. Damages;'), label: 'A' },
      { ...at('B. An injunction.'), label: 'B' },
    ];
    const found = tagRelief(wholePleading(filing, { prayer: { start: 0, end: filing.bodyEnd, items } }));
    expect(found.prayer.map(({ label, kinds, text }) => [label, kinds, text])).toEqual([
      ['A', ['damages'], 'A. Damages;'],
      ['B', ['injunction'], 'B. An injunction.'],
    ]);
    expect(found.relief).toEqual(['damages', 'injunction']);
  });

  it('reads the closing clause of a count where there is no prayer', () => {
    const filing = plainFilingText(['Acme owes it.\n\nWHEREFORE, Roe demands judgment for damages and costs.']);
    expect(tagRelief(wholePleading(filing)).relief).toEqual(['damages', 'costs']);
  });
});
