import { plainFilingText } from '@averment/pdf-text';
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

const FIGURES: [why: string, text: string, entry: string][] = [
  // Thresholds of jurisdiction
  [
    'diversity',
    'The amount in controversy exceeds $75,000, exclusive of interest and costs.',
    'jurisdictional-threshold unspecified 75000',
  ],
  [
    'sum or value',
    'The matter in controversy exceeds the sum or value of $75,000.',
    'jurisdictional-threshold unspecified 75000',
  ],
  [
    'without interest and costs',
    'The value, without interest and costs, exceeds the sum or value of $75,000.',
    'jurisdictional-threshold unspecified 75000',
  ],
  [
    'diversity, words and figures',
    'The amount in controversy is greater than seventy-five thousand dollars ($75,000).',
    'jurisdictional-threshold unspecified 75000',
  ],
  [
    'CAFA',
    'The aggregate claims exceed $5,000,000 under the Class Action Fairness Act.',
    'jurisdictional-threshold unspecified 5000000',
  ],
  [
    'CAFA, in million',
    'The amount in controversy exceeds $5 million, and there are over 100 class members.',
    'jurisdictional-threshold unspecified 5000000',
  ],
  [
    'Florida circuit court',
    'This is an action for damages in excess of $50,000, exclusive of interest, costs and attorney’s fees.',
    'jurisdictional-threshold unspecified 50000',
  ],
  [
    'Florida, exceeds',
    'This is an action for damages that exceeds the sum of $50,000.00.',
    'jurisdictional-threshold unspecified 50000',
  ],
  [
    'California unlimited',
    'This is an unlimited civil case, the amount demanded exceeding $35,000.',
    'jurisdictional-threshold unspecified 35000',
  ],
  [
    'Pennsylvania arbitration',
    'The damages are in excess of the compulsory arbitration limits of $50,000.',
    'jurisdictional-threshold unspecified 50000',
  ],
  [
    'Illinois law division',
    'Damages exceed the jurisdictional minimum of this Court of $50,000.',
    'jurisdictional-threshold unspecified 50000',
  ],
  [
    'New Jersey Special Civil Part',
    'The claim is below the $20,000 limit of the Special Civil Part.',
    'jurisdictional-threshold unspecified -20000',
  ],
  [
    'old equity pleading',
    'Said rights are of the value of more than two thousand dollars, exclusive of interest and costs.',
    'jurisdictional-threshold unspecified 2000',
  ],
  [
    'Maryland',
    'Damages exceed $75,000, the jurisdictional amount of the court.',
    'jurisdictional-threshold unspecified 75000',
  ],
  // Demanded
  [
    'Texas Rule 47',
    'Plaintiff seeks monetary relief over $250,000 but not more than $1,000,000.',
    'demanded unspecified 250000-1000000',
  ],
  ['Texas Rule 47, one million', 'Plaintiff seeks monetary relief over $1,000,000.', 'demanded unspecified 1000000'],
  ['Texas Rule 47, least', 'Plaintiff seeks only monetary relief of $250,000 or less.', 'demanded unspecified -250000'],
  ['FDCPA', 'Plaintiff is entitled to statutory damages of up to $1,000.', 'demanded statutory -1000'],
  ['TCPA', 'She may recover $500 in statutory damages for each call.', 'demanded statutory 500'],
  [
    'TCPA, knowing',
    'Plaintiff is entitled to up to $1,500 in statutory damages for each willful violation.',
    'demanded statutory -1500',
  ],
  ['BIPA, negligent', 'Statutory damages of $1,000 for each negligent violation are due.', 'demanded statutory 1000'],
  [
    'BIPA, reckless',
    'Plaintiff seeks statutory damages of $5,000 for each intentional or reckless violation.',
    'demanded statutory 5000',
  ],
  [
    'copyright',
    'Plaintiff elects statutory damages of between $750 and $30,000 per work.',
    'demanded statutory 750-30000',
  ],
  [
    'copyright, willful',
    'Plaintiff is entitled to statutory damages up to $150,000 per work infringed.',
    'demanded statutory -150000',
  ],
  [
    'Stored Communications Act',
    'Each member is entitled to statutory damages of not less than $1,000.',
    'demanded statutory 1000',
  ],
  ['CIPA', 'Plaintiffs seek statutory damages of $5,000 per violation.', 'demanded statutory 5000'],
  ['VPPA', 'Each is entitled to liquidated damages of $2,500 per violation.', 'demanded statutory 2500'],
  [
    'FCRA',
    'They are entitled to statutory damages of not less than $100 and not more than $1,000 per consumer.',
    'demanded statutory 100-1000',
  ],
  [
    'counterfeiting',
    'Plaintiff elects statutory damages of up to $2,000,000 per counterfeit mark.',
    'demanded statutory -2000000',
  ],
  ['Unruh Act', 'Plaintiff seeks statutory minimum damages of $4,000 for each visit.', 'demanded statutory 4000'],
  [
    'UCL penalty',
    'The People seek civil penalties of up to $2,500 for each violation.',
    'demanded civil-penalty -2500',
  ],
  [
    'FTC penalty',
    'Defendant is liable for civil penalties of up to $50,120 per violation.',
    'demanded civil-penalty -50120',
  ],
  [
    'False Claims Act',
    'The United States is entitled to civil penalties of $13,946 to $27,894 for each false claim.',
    'demanded civil-penalty 13946-27894',
  ],
  [
    'the prayer, plain sum',
    'PRAYER Judgment against Defendant in the amount of $5,109.45, together with interest, costs and attorneys’ fees.',
    'demanded compensatory 5109.45',
  ],
  [
    'the prayer, actual damages',
    'PRAYER Plaintiffs pray for actual damages of $256,261.75;',
    'demanded compensatory 256261.75',
  ],
  ['the prayer, punitive', 'PRAYER For punitive damages of $1,000,000.', 'demanded punitive 1000000'],
  ['the prayer, exemplary', 'PRAYER exemplary damages in the sum of $3 million', 'demanded punitive 3000000'],
  [
    'the prayer, mental anguish',
    'PRAYER damages for mental anguish of $50,000 to the tenant;',
    'demanded compensatory 50000',
  ],
  [
    'the prayer, fees on appeal',
    'PRAYER attorney’s fees, conditionally including $45,000 in the event of an appeal;',
    'demanded fees 45000',
  ],
  ['the prayer, a fee cap', 'PRAYER reasonable attorneys’ fees not to exceed $12,500', 'demanded fees -12500'],
  [
    'the prayer, according to proof',
    'PRAYER For compensatory damages in excess of $25,000 according to proof.',
    'demanded compensatory 25000',
  ],
  ['the prayer, restitution', 'PRAYER For restitution of $18,000 to Plaintiff.', 'demanded restitution 18000'],
  ['the prayer, disgorgement', 'PRAYER disgorgement of $2.4 million in profits', 'demanded restitution 2400000'],
  [
    'the prayer, Illinois form',
    'WHEREFORE, Plaintiff demands judgment against Defendant in an amount in excess of $50,000.',
    'demanded compensatory 50000',
  ],
  ['the prayer, back pay', 'PRAYER back pay in the amount of $61,200', 'demanded compensatory 61200'],
  [
    'a statutory sum in a count',
    'The Landlord is liable for the statutory sum of $100 and fees.',
    'demanded statutory 100',
  ],
  [
    'entitled to recover what is unpaid',
    'Plaintiff is entitled to recover the unpaid balance of $12,345.',
    'demanded compensatory 12345',
  ],
  ['seeks', 'By this action the bank seeks $48,000.', 'demanded compensatory 48000'],
  // Alleged losses
  [
    'suffered',
    'As a result, Plaintiff has suffered monetary loss in the amount of $500.',
    'alleged-loss compensatory 500',
  ],
  [
    'damages in excess of',
    'Plaintiff has suffered damages in excess of $10,000, plus interest.',
    'alleged-loss compensatory 10000',
  ],
  ['lost profits', 'It lost profits of $143,217.50 in those weeks.', 'alleged-loss compensatory 143217.5'],
  ['owes', 'Defendant owes Plaintiff $8,200 under the invoices.', 'alleged-loss compensatory 8200'],
  ['indebted', 'Defendant is thus indebted to Plaintiff in the total amount of $900.', 'alleged-loss compensatory 900'],
  ['unpaid tolls', 'Defendant incurred a total of $204.45 in unpaid tolls.', 'alleged-loss compensatory 204.45'],
  [
    'administrative fees',
    'He incurred a total cost of $4,905.00 in administrative fees.',
    'alleged-loss statutory 4905',
  ],
  [
    'did not pay',
    'Defendants did not pay Plaintiff at least $15,000, or any sum, for the shows.',
    'alleged-loss compensatory 15000',
  ],
  ['failed to pay', 'The insurer failed to pay the $31,000 that was due.', 'alleged-loss compensatory 31000'],
  ['refused to refund', 'The seller refused to refund the $249.', 'alleged-loss compensatory 249'],
  ['damaged in the sum', 'Plaintiff has been damaged in the sum of $70,000.', 'alleged-loss compensatory 70000'],
  ['out of pocket', 'She incurred out-of-pocket costs of $640.', 'alleged-loss compensatory 640'],
  ['medical bills', 'Her medical bills are $22,410 to date.', 'alleged-loss compensatory 22410'],
  ['cost of repair', 'The cost of repairs was $6,800.', 'alleged-loss compensatory 6800'],
  [
    'stolen by transfer',
    'The caller made unauthorized transfers of $3,300 from her account.',
    'alleged-loss compensatory 3300',
  ],
  ['embezzled', 'The clerk embezzled $94,000 from the firm.', 'alleged-loss compensatory 94000'],
  ['overcharged', 'Each buyer was overcharged by $12.', 'alleged-loss compensatory 12'],
  ['arrears', 'Rent arrears stand at $7,150.', 'alleged-loss compensatory 7150'],
  ['outstanding balance', 'An outstanding balance of $19,004.11 remains.', 'alleged-loss compensatory 19004.11'],
  ['forced to spend', 'The town was forced to spend $400,000 on filters.', 'alleged-loss compensatory 400000'],
  ['invoices unpaid', 'Invoices totaling $55,310 remain unpaid.', 'alleged-loss compensatory 55310'],
  ['misappropriated', 'He misappropriated $1.2 million of client funds.', 'alleged-loss compensatory 1200000'],
  ['lost wages', 'He has $9,000 in lost wages.', 'alleged-loss compensatory 9000'],
  [
    'delinquent contributions',
    'Delinquent contributions of $14,220 are owed to the Funds.',
    'alleged-loss compensatory 14220',
  ],
  ['destroyed goods', 'Water destroyed a press that cost $9,000 to replace.', 'alleged-loss compensatory 9000'],
  // Background
  [
    'a settlement of another case',
    'In 2013 the bank paid $175 million to settle a suit by the City.',
    'background unspecified 175000000',
  ],
  ['a verdict', 'A jury returned a $3.5 million verdict against it.', 'background unspecified 3500000'],
  ['rent', 'The term was ten years at a base rent of $9,450 a month.', 'background unspecified 9450'],
  ['a subscription', 'Users pay $20 per month for the premium tier.', 'background unspecified 20'],
  ['valuation', 'The company is valued at $90 billion.', 'background unspecified 90000000000'],
  ['revenue', 'It had revenues of over $1 billion in 2022.', 'background unspecified 1000000000'],
  ['investment', 'It invested at least $13 billion in the start-up.', 'background unspecified 13000000000'],
  ['purchase price', 'The purchase price was $310,000.', 'background unspecified 310000'],
  ['a price paid', 'Plaintiff bought the blender for $59.99.', 'background unspecified 59.99'],
  ['a loan', 'The bank made a loan of $240,000 to the couple.', 'background unspecified 240000'],
  ['a bond in a criminal case', 'He was held under a $100,000 bond.', 'background unspecified 100000'],
  ['assets', 'It has assets of less than $25,000,000.', 'background unspecified -25000000'],
  ['refinancing', 'The owner had refinanced the mall for $18.4 million.', 'background unspecified 18400000'],
  ['salary', 'She was hired at a salary of $88,000.', 'background unspecified 88000'],
  [
    'another company’s loss',
    'The carrier announced a third-quarter loss of $214 million.',
    'background unspecified 214000000',
  ],
  ['a promise', 'Defendants would guarantee Plaintiff earnings of at least $15,000.', 'background unspecified 15000'],
  ['a fine on another', 'The regulator fined the lender $4 million.', 'background unspecified 4000000'],
  ['an annual fee', 'There was an additional annual fee of $100.', 'background unspecified 100'],
  // Losses told in other words
  [
    'a market loss',
    'The shares fell, and $1.9 billion of market value was lost.',
    'alleged-loss compensatory 1900000000',
  ],
  ['paid for nothing', 'I paid $164 in co-payments for care that I did not get.', 'alleged-loss compensatory 164'],
  [
    'billed to the Treasury',
    'Meridian billed Medicare $18.6 million for patients who were not dying.',
    'alleged-loss compensatory 18600000',
  ],
  ['dearer by', 'The loan will cost her $27,940 more.', 'alleged-loss compensatory 27940'],
  [
    'below a threshold',
    'Plaintiff’s individual share of the damages sought does not exceed $75,000.',
    'jurisdictional-threshold unspecified -75000',
  ],
  ['what it comes to', 'Plaintiff’s own expenses come to $1,620.', 'alleged-loss compensatory 1620'],
  ['damages that exceed', 'Here, Plaintiffs’ damages exceed $30 million.', 'alleged-loss compensatory 30000000'],
  ['a funeral', 'The funeral cost $11,240.', 'alleged-loss compensatory 11240'],
  ['fees in excess', 'The Plan paid $1.37 million in excess recordkeeping fees.', 'alleged-loss compensatory 1370000'],
  // Sums of one sentence that are of several roles
  [
    'prices before a market loss',
    'The shares fell from $61.40 to $17.85, and $1.9 billion of market value was lost.',
    'background unspecified 61.4',
  ],
  ['a tally that is told', 'That night the tips came to $6,212.', 'background unspecified 6212'],
  [
    'a fine for a crime',
    'Any carrier violating this section shall be guilty of a misdemeanor, and for each offense on conviction shall pay a penalty of not less than $100, nor more than $2,000.',
    'background statutory 100-2000',
  ],
  [
    'a fee penalty by two sums of an act',
    'Consumers may recover actual damages or damages of not less than $100 and not more than $1,000.',
    'demanded statutory 100-1000',
  ],
  [
    'a wage rate before a sum that is owed',
    'He worked at a rate of $2.13 per hour, and was owed $18,442.19 in unpaid overtime.',
    'background unspecified 2.13',
  ],
  [
    'lost profits before a sum that is asked for',
    'The breach caused Plaintiff to lose profits of $2.3 million, and Plaintiff is entitled to liquidated damages of $1,500 per day.',
    'alleged-loss compensatory 2300000',
  ],
  [
    'liquidated by an agreement',
    'Plaintiff is entitled to liquidated damages of $1,500 per day under the Construction Agreement.',
    'demanded compensatory 1500',
  ],
  [
    'liquidated by an act that governs agreements',
    'Under the FLSA and their agreement, Plaintiffs are entitled to liquidated damages of $1,500.',
    'demanded statutory 1500',
  ],
  [
    'overpaid by the Treasury',
    'The false claims caused Medicare to overpay by at least $14.6 million.',
    'alleged-loss compensatory 14600000',
  ],
  [
    'a deposit kept',
    'The landlord retained the $3,600 security deposit in bad faith.',
    'alleged-loss compensatory 3600',
  ],
  [
    'a contract price before the balance',
    'The contract price was $3,214,000, of which Owner paid $2,900,000, leaving an unpaid balance of $314,000.',
    'background unspecified 3214000',
  ],
  [
    'a least sum for each offense',
    'The Unruh Act allows in no case less than $4,000 for each offense.',
    'demanded statutory 4000',
  ],
  ['a cap', 'Noneconomic damages are capped at $250,000 by the Code.', 'background unspecified -250000'],
  [
    'enrichment',
    'Defendant was enriched at Plaintiff’s expense in the sum of $198,000.',
    'alleged-loss restitution 198000',
  ],
  ['daily interest that accrues', 'Interest accrues at a per diem rate of $66.63.', 'alleged-loss compensatory 66.63'],
];

const MULTIPLIERS: [why: string, text: string, entries: string[]][] = [
  ['treble damages', 'Plaintiff is entitled to recover treble damages.', ['demanded compensatory x3']],
  [
    'threefold',
    'PRAYER Awarding threefold the damages sustained by Plaintiffs',
    ['demanded compensatory x3', 'demanded compensatory'],
  ],
  ['three times', 'PRAYER an amount equal to three times the monetary loss sustained', ['demanded compensatory x3']],
  [
    'three times actual damages',
    'They may recover three times actual damages.',
    ['demanded compensatory x3', 'demanded compensatory'],
  ],
  [
    'three (3) times',
    'PRAYER three (3) times the amount of actual damages',
    ['demanded compensatory x3', 'demanded compensatory'],
  ],
  ['double damages', 'She is entitled to double damages.', ['demanded compensatory x2']],
  [
    'twice the deposit',
    'The tenant is entitled to twice the amount of the security deposit.',
    ['demanded compensatory x2'],
  ],
  ['damages trebled', 'PRAYER that the damages be trebled', ['demanded compensatory x3', 'demanded compensatory']],
  ['searched three times', 'He was searched three times that night.', []],
  ['double time', 'Workers earn double time on Sundays.', []],
  ['treble clef', 'The song is written in the treble clef.', []],
  ['twice denied', 'His request was twice denied.', []],
  ['double-counting', 'The report was faulted for double counting of votes.', []],
  [
    'a penalty that is a multiple',
    'Plaintiff is entitled to a civil penalty of up to two times the amount of actual damages.',
    ['demanded civil-penalty x2'],
  ],
  [
    'both, as in false claims',
    'Defendant is liable for three times the amount of damages sustained, plus a civil penalty of not less than $5,500 and not more than $11,000 for each violation.',
    ['demanded compensatory x3', 'demanded civil-penalty 5500-11000'],
  ],
  [
    'either of two',
    'Plaintiff is entitled to double or treble damages.',
    ['demanded compensatory x2', 'demanded compensatory x3'],
  ],
];

const KINDS: [why: string, text: string, kinds: string[]][] = [
  [
    'a list of adjectives',
    'PRAYER statutory, compensatory, and punitive damages',
    ['compensatory', 'punitive', 'statutory'],
  ],
  ['actual', 'PRAYER actual damages in an amount to be proven at trial', ['compensatory']],
  ['damages alone', 'PRAYER damages according to proof', ['compensatory']],
  ['exemplary', 'PRAYER exemplary damages', ['punitive']],
  ['attorneys’ fees', 'PRAYER reasonable attorneys’ fees', ['fees']],
  ['attorney fees, no apostrophe', 'PRAYER costs, attorney fees, and other expenses', ['fees']],
  ['attorneys and experts', 'PRAYER attorneys’ and expert fees', ['fees']],
  ['costs and fees', 'PRAYER pay Plaintiffs costs and fees incurred herein', ['fees']],
  ['costs alone are none', 'PRAYER costs of suit', []],
  ['restitution and disgorgement', 'PRAYER restitution and disgorgement of profits', ['restitution']],
  ['quantum meruit', 'PRAYER a fee in quantum meruit', ['restitution']],
  ['civil penalties', 'PRAYER civil penalties under the Labor Code', ['civil-penalty']],
  ['statutory penalties', 'PRAYER statutory penalties', ['statutory']],
  ['liquidated damages by statute', 'PRAYER an equal amount as liquidated damages', ['statutory']],
  ['liquidated damages by contract', 'PRAYER liquidated damages under the lease', ['compensatory']],
  ['back pay', 'PRAYER back pay and reinstatement', ['compensatory']],
  ['injunctions are no money', 'PRAYER an order enjoining the sale', []],
  ['interest is no kind', 'PRAYER pre- and post-judgment interest', []],
  ['a count without a prayer', 'Plaintiff is entitled to punitive damages.', ['punitive']],
  ['what is not sought', 'Plaintiff does not seek punitive damages in this action.', []],
  ['what may be sought later', 'Plaintiff reserves the right to seek punitive damages.', []],
  ['what others sought', 'The report discusses punitive damages at length.', []],
  [
    'a writ’s penalty is not asked for',
    'PRAYER that a writ issue commanding Defendant, under a certain penalty, to appear',
    [],
  ],
];

describe('tagDamages', () => {
  it.each(FIGURES)('%s', (_why, text, entry) => expect(shown(text)[0]).toBe(entry));
  it.each(MULTIPLIERS)('%s', (_why, text, entries) => expect(shown(text)).toEqual(entries));
  it.each(KINDS)('%s', (_why, text, kinds) => {
    const demanded = tagged(text).filter(({ role }) => role === 'demanded');
    expect(demanded.map(({ kind }) => kind).sort()).toEqual(kinds);
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
