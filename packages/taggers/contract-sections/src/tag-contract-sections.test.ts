import { plainFilingText } from '@averment/pdf-text';
import { entriesOf, readCases } from '@averment/record/testing';
import { wholePleading } from '@averment/structure';
import { tagContractSections } from './tag-contract-sections.js';

/** Findings of a text of one page; stretches between ‹ and › are citations of law that another tagger has taken. */
function tagged(marked: string) {
  const taken: { start: number; end: number }[] = [];
  let text = '';
  for (const piece of marked.split(/(‹[^›]*›)/)) {
    if (piece.startsWith('‹')) taken.push({ start: text.length, end: text.length + piece.length - 2 });
    text += piece.replace(/[‹›]/g, '');
  }
  return tagContractSections(wholePleading(plainFilingText([text])), { taken, claims: [] });
}
const shown = (text: string) =>
  tagged(text).contractSections.map(({ section, agreement }) => `${section} of ${agreement}`);

const LEASE = 'Roe signed a Retail Lease Agreement with Acme (the “Lease”). ';
const LSA = 'Users accept the Widget Subscription Agreement (“WSA”). ';

/** The cases of a table; {LEASE} and {LSA} stand for the sentences that bring those agreements in. */
const cases = (name: string): string[][] =>
  readCases(new URL(`../test-data/${name}.tsv`, import.meta.url)).map((cells) =>
    cells.map((cell) => cell.replaceAll('{LEASE}', LEASE).replaceAll('{LSA}', LSA)),
  );

describe('tagContractSections', () => {
  it.each(cases('takes'))('takes %s', (_why, text, sections) => expect(shown(text!)).toEqual(entriesOf(sections!)));
  it.each(cases('leaves'))('leaves %s', (_why, text) => expect(shown(text!)).toEqual([]));

  it('keeps agreements that are named without a section, with aliases, parties and date', () => {
    const { agreements } = tagged(
      'On March 3, 2021, a Supply Agreement between Acme Inc. and Roe LLC (the “Supply Contract”) was signed.',
    );
    expect(agreements).toMatchObject([
      { name: 'Supply Agreement', aliases: ['Supply Contract'], parties: ['Acme Inc.', 'Roe LLC'], date: '2021-03-03' },
    ]);
  });

  it('gives the words of the section that are quoted', () => {
    const { contractSections } = tagged(
      `${LEASE}Section 7 of the Lease obliges Acme to “keep the roof in good repair.”`,
    );
    expect(contractSections[0]?.quote).toBe('keep the roof in good repair.');
  });

  it('begins no quotation at the end of another', () => {
    const { contractSections } = tagged(
      'Section 14 of the Service Agreement ("SA") says all. The SA is "not to be broken by anyone."',
    );
    expect(contractSections[0]?.quote).toBeUndefined();
  });

  it('binds a name of several to none of them', () => {
    const { agreements } = tagged(
      'They signed a Franchise Agreement and a Development Agreement (the “DA”) (collectively, the “Agreements”).',
    );
    expect(agreements.map(({ aliases }) => aliases)).toEqual([[], ['DA']]);
  });

  it('gives no quotation of a later sentence', () => {
    const { contractSections } = tagged(`${LEASE}Section 7 of the Lease binds Acme. He said “I will not pay for it.”`);
    expect(contractSections[0]?.quote).toBeUndefined();
  });

  it('lists a bare section that no words give to an agreement', () => {
    const far = 'The roof leaked. '.repeat(400);
    const { contractSections, unresolved } = tagged(`${LEASE}${far}\n\nSection 22.1 asks for notice.`);
    expect(contractSections).toEqual([]);
    expect(unresolved).toMatchObject([{ family: 'contract-sections', text: 'Section 22.1' }]);
  });

  it('names the counts that rest on a section', () => {
    const text = `${LEASE}\n\nCOUNT II\n\nAcme breached Section 7 of the Lease.`;
    const filing = plainFilingText([text]);
    const at = filing.text.indexOf('COUNT II');
    const count = {
      number: 2,
      start: at,
      end: filing.bodyEnd,
      heading: { start: at, end: at + 8 },
      title: [],
      partyLists: [],
    };
    const { contractSections } = tagContractSections(wholePleading(filing, { counts: [count] }), {
      taken: [],
      claims: [],
    });
    expect(contractSections).toMatchObject([{ section: '7', claims: [2] }]);
  });

  it('shows every place', () => {
    const { contractSections } = tagged(`${LEASE}Lease § 7 is plain. Section 7 of the Lease is plain.`);
    expect(contractSections[0]?.spans.map(({ text }) => text)).toEqual(['§ 7', 'Section 7']);
  });
});
