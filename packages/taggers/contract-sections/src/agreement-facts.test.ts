import { plainFilingText } from '@averment/pdf-text';
import { wholePleading } from '@averment/structure';
import { firstDate } from './dates.js';
import { tagContractSections } from './tag-contract-sections.js';

const first = (text: string) =>
  tagContractSections(wholePleading(plainFilingText([text])), { taken: [], claims: [] }).agreements[0];

const PARTIES: [text: string, parties: string[] | undefined][] = [
  ['A Supply Agreement between Acme Inc. and Roe LLC was signed.', ['Acme Inc.', 'Roe LLC']],
  [
    'On August 12, 2018, Orchard Foods, Inc. and Blue Crane Logistics LLC entered into a Master Services Agreement.',
    ['Orchard Foods, Inc.', 'Blue Crane Logistics LLC'],
  ],
  ['Roe signed a Retail Lease Agreement with Acme (the “Lease”).', ['Roe', 'Acme']],
  [
    'The Tern Partnership Agreement, by and among Tern GP LLC and the limited partners, so provides.',
    ['Tern GP LLC', 'limited partners'],
  ],
  [
    'The Homeowner Insurance Policy, issued by Granite Mutual to Ms. Adeyemi, covers it.',
    ['Granite Mutual', 'Ms. Adeyemi'],
  ],
  [
    'Brazos Plaza LP, as landlord, and Moonbeam Fitness, LLC, as tenant, entered into a Retail Lease Agreement.',
    ['Brazos Plaza LP', 'Moonbeam Fitness, LLC'],
  ],
  ['On May 2, 2020, the parties entered into a Supply Agreement.', undefined],
  ['The Supply Agreement was breached.', undefined],
];
const DATES: [text: string, date: string | undefined][] = [
  ['The Supply Agreement dated March 3, 2020 governs.', '2020-03-03'],
  ['The Supply Agreement, dated as of 4 February 2021, governs.', '2021-02-04'],
  ['The Supply Agreement, effective the 3rd day of May, 2015, governs.', '2015-05-03'],
  ['The Supply Agreement, executed on 3/4/2014 by Mr. Pell, governs.', '2014-03-04'],
  ['On June 1, 2019, Roe and Acme signed the Supply Agreement.', '2019-06-01'],
  ['Acme broke the Supply Agreement. It was dated March 3, 2020.', undefined],
];
const EXHIBITS: [text: string, exhibit: string | undefined][] = [
  ['The Supply Agreement (Exhibit B) governs.', 'Exhibit B'],
  ['The Supply Agreement (Ex. 12) governs.', 'Exhibit 12'],
  ['The Supply Agreement is attached hereto as Exhibit A and incorporated.', 'Exhibit A'],
  ['They signed a Supply Agreement. A true and correct copy is attached as Exhibit 2.', 'Exhibit 2'],
  ['They signed a Supply Agreement. The letter of May 2 is Exhibit 3.', undefined],
];

describe('what is said of an agreement', () => {
  it.each(PARTIES)('parties: %s', (text, parties) => expect(first(text)?.parties).toEqual(parties));
  it.each(DATES)('date: %s', (text, date) => expect(first(text)?.date).toBe(date));
  it.each(EXHIBITS)('exhibit: %s', (text, exhibit) => expect(first(text)?.exhibit).toBe(exhibit));

  it('gives no agreement the name of several together', () => {
    const text =
      'They signed a Supply Agreement (the “Supply Contract”, and together with the Lease, the “Agreements”).';
    expect(first(text)?.aliases).toEqual(['Supply Contract']);
  });

  it('leaves what is no date', () => {
    expect(['May 2020', 'Section 3/4', '13/13/2013', 'March 40, 2020'].map(firstDate)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
