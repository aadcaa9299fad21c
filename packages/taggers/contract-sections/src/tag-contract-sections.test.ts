import { plainFilingText } from '@averment/pdf-text';
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

const TAKES: [why: string, text: string, sections: string[]][] = [
  [
    'section of a named agreement',
    'Acme breached Section 3.2 of the Widget Subscription Agreement.',
    ['3.2 of Widget Subscription Agreement'],
  ],
  [
    'definition in the same breath',
    'Section 3.2 of the Widget Subscription Agreement (“WSA”) forbids it.',
    ['3.2 of Widget Subscription Agreement'],
  ],
  ['acronym before §', `${LSA}Acme breached WSA § 3.2.`, ['3.2 of Widget Subscription Agreement']],
  ['acronym after "of the"', `${LSA}It breached Section 3.2 of the WSA.`, ['3.2 of Widget Subscription Agreement']],
  ['acronym with a possessive', `${LSA}The WSA’s Section 4 says so.`, ['4 of Widget Subscription Agreement']],
  ['paragraph of a lease', `${LEASE}Acme ignored Paragraph 12(b) of the Lease.`, ['12(b) of Retail Lease Agreement']],
  [
    'article and section',
    'Article IV, § 4.01(a) of the Merger Agreement binds it.',
    ['Article IV § 4.01(a) of Merger Agreement'],
  ],
  [
    'article and section, in words',
    'Under Article 5, Section 2 of the Bottling Contract it must.',
    ['Article 5 § 2 of Bottling Contract'],
  ],
  [
    'abbreviated article and section',
    'See Exhibit 2, Dockers Pension Trust, Art. 3, Sec. 3.5, at p. 7.',
    ['Article 3 § 3.5 of Dockers Pension Trust'],
  ],
  ['clause', `${LEASE}It relies on Clause 7 of the Lease.`, ['7 of Retail Lease Agreement']],
  ['lower-case section', `${LEASE}It relies on section 6 of the Lease.`, ['6 of Retail Lease Agreement']],
  [
    'a list',
    `${LEASE}It breached Sections 3.1 and 3.4(c) of the Lease.`,
    ['3.1 of Retail Lease Agreement', '3.4(c) of Retail Lease Agreement'],
  ],
  [
    'a list of three',
    `${LEASE}It breached Sections 3, 4, and 9 of the Lease.`,
    ['3 of Retail Lease Agreement', '4 of Retail Lease Agreement', '9 of Retail Lease Agreement'],
  ],
  ['§§', `${LEASE}See Lease §§ 3.1, 3.2.`, ['3.1 of Retail Lease Agreement', '3.2 of Retail Lease Agreement']],
  [
    'an ampersand',
    `${LEASE}See Lease §§ 3.1 & 3.2.`,
    ['3.1 of Retail Lease Agreement', '3.2 of Retail Lease Agreement'],
  ],
  [
    'a range’s ends',
    `${LEASE}See Lease §§ 3.1 through 3.4.`,
    ['3.1 of Retail Lease Agreement', '3.4 of Retail Lease Agreement'],
  ],
  [
    'a second reference joined by "and"',
    `${LEASE}Notice was given under Lease § 7.04 and Section 22.1.`,
    ['7.04 of Retail Lease Agreement', '22.1 of Retail Lease Agreement'],
  ],
  [
    'two agreements in a sentence',
    'The Supply Agreement § 4 and the Credit Agreement § 9 differ.',
    ['4 of Supply Agreement', '9 of Credit Agreement'],
  ],
  [
    'the agreement is the subject',
    `${LEASE}The Lease provides in Section 8 that heat is owed.`,
    ['8 of Retail Lease Agreement'],
  ],
  [
    'a bare section in the next sentence',
    `${LEASE}Article 7 of the Lease is on repairs. Section 7.02(b) obliges Acme.`,
    ['Article 7 of Retail Lease Agreement', '7.02(b) of Retail Lease Agreement'],
  ],
  [
    'a bare section alone with its agreement',
    `${LEASE}Section 22.1 asks for notice.`,
    ['22.1 of Retail Lease Agreement'],
  ],
  [
    'a bare article',
    `${LEASE}Lease § 4 is plain. Acme declared a default under Article 19.`,
    ['4 of Retail Lease Agreement', 'Article 19 of Retail Lease Agreement'],
  ],
  [
    'an exhibit to a lease',
    `${LEASE}Exhibit C to the Lease warrants the roof.`,
    ['Exhibit C of Retail Lease Agreement'],
  ],
  ['a schedule', 'Schedule 2.1 to the Purchase Agreement lists the machines.', ['Schedule 2.1 of Purchase Agreement']],
  [
    'an exhibit cited again',
    `${LEASE}Exhibit C to the Lease warrants it. The warranty in Exhibit C was false.`,
    ['Exhibit C of Retail Lease Agreement'],
  ],
  [
    'collective bargaining agreement',
    'Article 23 of the Collective Bargaining Agreement (“CBA”) was ignored.',
    ['Article 23 of Collective Bargaining Agreement'],
  ],
  [
    'CBA, article and section',
    'The parties’ Collective Bargaining Agreement (“CBA”) governs. See CBA, Art. VII, Sec. 3.',
    ['Article VII § 3 of Collective Bargaining Agreement'],
  ],
  [
    'policy of insurance',
    'Section II of the Homeowners Insurance Policy covers wind.',
    ['II of Homeowners Insurance Policy'],
  ],
  [
    'defined policy',
    'Acme issued an Acme Marine Insurance Policy (the “Policy”). Section IV.B of the Policy covers it.',
    ['IV.B of Acme Marine Insurance Policy'],
  ],
  ['by-laws', 'Article V, Section 4 of the By-Laws of the union gives him the vote.', ['Article V § 4 of By-Laws']],
  [
    'constitution and by-laws',
    'Article V, Section 4 of the Guild Constitution and By-Laws applies.',
    ['Article V § 4 of Guild Constitution and By-Laws'],
  ],
  ['operating agreement', 'Section 6.3 of the Operating Agreement lets members sue.', ['6.3 of Operating Agreement']],
  ['deed of trust', 'Paragraph 22 of the Deed of Trust requires notice.', ['22 of Deed of Trust']],
  ['promissory note', 'Section 4(a) of the Promissory Note sets the rate.', ['4(a) of Promissory Note']],
  ['terms of service', 'Section 11 of the Terms of Service promises privacy.', ['11 of Terms of Service']],
  ['terms of use of a company', 'Section 9 of Acme’s Terms of Use promises care.', ['9 of Acme’s Terms of Use']],
  [
    'DPA',
    'They signed a Data Processing Agreement (“DPA”). Section 5 of the DPA was ignored.',
    ['5 of Data Processing Agreement'],
  ],
  ['NDA', 'He signed a Non-Disclosure Agreement (the “NDA”). NDA ¶ 4 binds him.', ['4 of Non-Disclosure Agreement']],
  [
    'employment agreement',
    'Section 8(c)(ii) of the Employment Agreement fixes severance.',
    ['8(c)(ii) of Employment Agreement'],
  ],
  ['settlement agreement', 'Paragraph 3 of the Settlement Agreement releases all.', ['3 of Settlement Agreement']],
  ['franchise agreement', 'Franchise Agreement § 14.2 bars it.', ['14.2 of Franchise Agreement']],
  [
    'limited partnership agreement',
    'Section 10.4 of the Limited Partnership Agreement bars it.',
    ['10.4 of Limited Partnership Agreement'],
  ],
  ['guaranty', 'Section 2 of the Guaranty makes him liable.', ['2 of Guaranty']],
  ['license agreement', 'Section 2.1 of the Patent License Agreement grants it.', ['2.1 of Patent License Agreement']],
  ['indenture', 'Section 6.01 of the Indenture defines default.', ['6.01 of Indenture']],
  ['covenants', 'Article VI of the Declaration of Trust names them.', ['Article VI of Declaration of Trust']],
  ['purchase order', 'Section 12 of the Purchase Order terms out.', ['12 of Purchase Order']],
  ['statement of work', 'Section 3 of the Statement of Work sets dates.', ['3 of Statement of Work']],
  ['an undefined "Agreement"', 'Section 5 of the Agreement requires payment.', ['5 of Agreement']],
  ['an undefined "Contract"', 'Section 5 of the Contract requires payment.', ['5 of Contract']],
  [
    'a written contract defined by its alias',
    'They made a written contract (the “Contract”). Section 2(a) of the Contract binds.',
    ['2(a) of Contract'],
  ],
  [
    'lower-case agreement, the only one',
    `${LEASE}The notice clause is in section 9 of the lease.`,
    ['9 of Retail Lease Agreement'],
  ],
  [
    'hereinafter',
    'They signed a Services Agreement (hereinafter “Agreement”). Section 3 of the Agreement binds.',
    ['3 of Services Agreement'],
  ],
  [
    'two aliases',
    'They signed a Master Services Agreement (the “MSA” or the “Agreement”). MSA § 3 binds.',
    ['3 of Master Services Agreement'],
  ],
  [
    'parties between name and alias',
    'A Supply Agreement between Acme Inc. and Roe LLC (the “Supply Contract”) says so. Supply Contract § 3 binds.',
    ['3 of Supply Agreement'],
  ],
  [
    'a date between name and alias',
    'A Supply Agreement dated May 3, 2021 (the “Agreement”) says so. Section 3 of the Agreement binds.',
    ['3 of Supply Agreement'],
  ],
  [
    'the alias is defined later than it is used',
    'Section 4 of the Supply Agreement was broken. That Supply Agreement (the “SA”) is whole. SA § 5 too.',
    ['4 of Supply Agreement', '5 of Supply Agreement'],
  ],
  [
    'a shorter name of a longer',
    'The Dockers Pension Fund Trust (“Pension Fund Trust”) is a trust. See Pension Trust, § 3.',
    ['3 of Dockers Pension Fund Trust'],
  ],
  [
    'a heading in brackets between',
    `${LEASE}Section 9 (“Repairs”) of the Lease binds.`,
    ['9 of Retail Lease Agreement'],
  ],
  ['broken over a line', `${LEASE}It breached Section\n3.2 of the\nLease.`, ['3.2 of Retail Lease Agreement']],
  [
    'letters in the number',
    `${LEASE}See Lease § 4A and § 4B(1).`,
    ['4A of Retail Lease Agreement', '4B(1) of Retail Lease Agreement'],
  ],
  ['deep numbers', `${LEASE}See Lease § 4.2.1.3(b)(iv).`, ['4.2.1.3(b)(iv) of Retail Lease Agreement']],
  ['a space before the bracket', `${LEASE}See Section 4 (b) of the Lease.`, ['4(b) of Retail Lease Agreement']],
  ['capitals', `${LEASE}SECTION 14 OF the Lease. Section 14 of the Lease binds.`, ['14 of Retail Lease Agreement']],
  [
    'the same section in full and in short',
    'The Services Agreement provides in Article III, Section 3.1 for checks. It breached Section 3.1 of the Services Agreement.',
    ['3.1 of Services Agreement'],
  ],
  ['a named clause', 'It broke the “Privacy” clause of the Terms of Service.', ['Privacy of Terms of Service']],
  [
    'a named provision',
    `${LEASE}A provision entitled “Quiet Enjoyment” in the Lease binds Acme.`,
    ['Quiet Enjoyment of Retail Lease Agreement'],
  ],
  [
    'a named clause that has a number',
    `${LEASE}The “Notice” provision in section 6 of the Lease binds.`,
    ['6 of Retail Lease Agreement'],
  ],
  ['the year as part of the name', 'Section 5 of the 1969 Contract names a third.', ['5 of 1969 Contract']],
  ['an amendment', 'Section 2 of the First Amendment to the Lease Agreement moved the date.', ['2 of Lease Agreement']],
  ['an addendum to it', `${LEASE}Addendum A to the Lease allows pets.`, ['Addendum A of Retail Lease Agreement']],
  [
    'each of the agreements',
    'Section 7 of each of the Participation Agreements sets rates.',
    ['7 of Participation Agreements'],
  ],
  ['the parties’ agreement', `${LEASE}Section 7 of the parties’ Lease sets rates.`, ['7 of Retail Lease Agreement']],
  [
    'a name beats what law has taken',
    'See Dockers Benefit Trust Agreement, ‹Art. III, Sec. 3›, at p. 11.',
    ['Article III § 3 of Dockers Benefit Trust Agreement'],
  ],
  ['charter party', 'Clause 18 of the Charter Party sets demurrage.', ['18 of Charter Party']],
  ['a paragraph in brackets', 'The Deed of Trust (¶ 22) requires notice.', ['22 of Deed of Trust']],
  ['"thereof"', 'The Charter Party binds Acme, and so does Clause 7 thereof.', ['7 of Charter Party']],
  [
    'a condition of a policy',
    'Condition 5 of the Homeowners Insurance Policy requires an appraisal.',
    ['5 of Homeowners Insurance Policy'],
  ],
  ['an undefined CBA', 'The CBA provides, at Article 12, Section 3, for just cause.', ['Article 12 § 3 of CBA']],
  [
    'an undefined note and mortgage',
    'Under paragraph 9 of the Note and Section 22 of the Mortgage he must.',
    ['9 of Note', '22 of Mortgage'],
  ],
  [
    'a privacy policy beside a user agreement',
    'The User Agreement binds. Section 2.3 of the Privacy Policy does too.',
    ['2.3 of Privacy Policy'],
  ],
  [
    'a numbered statement of work',
    'Statement of Work No. 3 (“SOW 3”) governs. See SOW 3 § 2.',
    ['2 of Statement of Work'],
  ],
  [
    'a possessive before a named clause',
    'Acme issued a Marine Insurance Policy (the “Policy”). The Policy’s “Loss Settlement” provision binds it.',
    ['Loss Settlement of Marine Insurance Policy'],
  ],
  [
    'a block that quotes a section',
    'The vote is in the Guild Constitution and By-Laws. They read:\n\nArticle V, Section 4. The Director shall bargain.',
    ['Article V § 4 of Guild Constitution and By-Laws'],
  ],
  ['letter of intent', 'Paragraph 6 of the Letter of Intent is binding.', ['6 of Letter of Intent']],
  ['offer letter', 'Paragraph 2 of the Offer Letter sets her pay.', ['2 of Offer Letter']],
  // Names in small letters
  [
    'a lease agreement',
    'They signed a lease agreement. Paragraph 12(b) of the lease agreement binds Acme.',
    ['12(b) of lease agreement'],
  ],
  [
    'a written agreement',
    'Section 4 of the written purchase agreement dated March 3, 2020 was broken.',
    ['4 of purchase agreement'],
  ],
  ['one of hers', 'Section 5 of her employment agreement says so.', ['5 of employment agreement']],
  ['a charter party', 'Clause 7 of the charter party was broken.', ['7 of charter party']],
  ['the only agreement', 'Section 5 of the agreement was broken.', ['5 of agreement']],
  ['one that has a name', `${LEASE}Section 5 of the lease agreement was broken.`, ['5 of Retail Lease Agreement']],
  [
    'a note that is bound',
    'He signed a promissory note (“Note”). The Note provides in paragraph 6(B) for fees.',
    ['6(B) of Note'],
  ],
  [
    'initials that nothing binds',
    'Article 14 of the Collective Bargaining Agreement binds Acme. Article 15 of the CBA does, too.',
    ['Article 14 of Collective Bargaining Agreement', 'Article 15 of Collective Bargaining Agreement'],
  ],
  [
    'a list’s item that quotes',
    'The Widget Bylaws state, in part:\n\na. Article V, Section 4. The director shall act.',
    ['Article V § 4 of Widget Bylaws'],
  ],
];

const LEAVES: [why: string, text: string][] = [
  ['a section of an act', `${LEASE}Section 10(b) of the Exchange Act forbids it.`],
  ['a section of an act, by its full name', `${LEASE}It violates Section 7 of the Clayton Antitrust Act.`],
  ['a code', `${LEASE}It violates section 1750 of the Civil Code.`],
  ['a code before the sign', `${LEASE}It violates Bus. Code § 17.46.`],
  ['a citation that law has taken', `${LEASE}It violates ‹15 U.S.C. § 45›.`],
  [
    'a short form of law, by its number',
    `${LEASE}See ‹Bus. & Com. Code § 17.50›. Under Section 17.50(d) fees are due.`,
  ],
  [
    'a code’s section that is named with "including"',
    `${LEASE}Fees are due under Chapter 38 of the Remedies Code, including Section 38.001(b)(8).`,
  ],
  ['the Constitution', `${LEASE}Article III, Section 2 of the Constitution limits courts.`],
  ['an amendment of the Constitution', `${LEASE}Section 5 of the Fourteenth Amendment lets Congress act.`],
  ['a rule', `${LEASE}See Section 4 of the Rules of the Board.`],
  ['a regulation', `${LEASE}See Section 4 of the Regulations.`],
  ['the Restatement', `${LEASE}See Section 90 of the Restatement of Contracts.`],
  ['the complaint’s own section', `${LEASE}Plaintiff repeats Section IV, supra.`],
  ['a paragraph of the complaint', `${LEASE}Paragraphs 1 through 20 of the Complaint are repeated.`],
  ['paragraphs above', `${LEASE}Plaintiff repeats paragraphs 1 through 20 above.`],
  ['a paragraph, bare', `${LEASE}As paragraph 14 says, he left.`],
  ['a section of a motion', `${LEASE}See Section II of the Motion to Dismiss.`],
  ['a section of a brief', `${LEASE}See Section III of the Opening Brief.`],
  ['a section of an order', `${LEASE}Section 4 of the Order was ignored.`],
  ['a paragraph of an affidavit', `${LEASE}Paragraph 6 of the Roe Affidavit says so.`],
  ['an exhibit of the complaint', `${LEASE}A copy is attached as Exhibit A.`],
  ['an exhibit number', `${LEASE}See Exhibit 12 at page 4.`],
  ['Section 8 housing in a filing without agreements', 'She lives in Section 8 housing.'],
  ['Section 230', `${LEASE}Section 230 is no defence.`],
  ['Section 1983', `${LEASE}This is a Section 1983 suit.`],
  ['an ordinance', `${LEASE}Section 3 of the Ordinance forbids it.`],
  ['a treaty', `${LEASE}Article 6 of the Warsaw Treaty forbids it.`],
  ['a seat in a hall', 'They sat in Section 12, Row B.'],
  ['land', 'The parcel lies in Section 14, Township 3 North.'],
  ['a newspaper', 'It ran in Section B of the paper.'],
  ['a chapter of a code', `${LEASE}See Article 2 of the Uniform Commercial Code.`],
  ['a guideline', `${LEASE}Section 5 of the Guidelines is plain.`],
  ['a report', `${LEASE}Section 5 of the Report is plain.`],
  ['a manual beside its section', `${LEASE}The Operations Manual, § 3.2, is plain.`],
  ['a plan of action', 'Section 2 of the city’s plan of action was never begun.'],
];

describe('tagContractSections', () => {
  it.each(TAKES)('takes %s', (_why, text, sections) => expect(shown(text)).toEqual(sections));
  it.each(LEAVES)('leaves %s', (_why, text) => expect(shown(text)).toEqual([]));

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
