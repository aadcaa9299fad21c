import { plainFilingText } from '@averment/pdf-text';
import { wholePleading } from '@averment/structure';
import { classActionOf } from './class-action.js';

const read = (...blocks: string[]) => classActionOf(wholePleading(plainFilingText([blocks.join('\n\n')])));

const CLASS: [why: string, text: string][] = [
  ['the title', 'CLASS ACTION COMPLAINT'],
  ['the title in the caption', 'ROE v. ACME\nClass Action\nJury Trial Demanded'],
  ['a heading', 'CLASS ACTION ALLEGATIONS'],
  ['a heading in small letters', 'Class Allegations'],
  ['Rule 23', 'Plaintiff brings this action on behalf of himself and all others similarly situated under Rule 23.'],
  [
    'Rule 23 with its full name',
    'Plaintiff sues under Rule 23 of the Federal Rules of Civil Procedure on behalf of a class.',
  ],
  ['Fed. R. Civ. P. 23', 'Plaintiff sues under Fed. R. Civ. P. 23(b)(3) for a Class defined below.'],
  ['California', 'Plaintiff brings this suit for a class under Code of Civil Procedure section 382.'],
  ['New York', 'Plaintiff brings this suit for a class under CPLR Article 9.'],
  ['Illinois', 'Plaintiff brings this suit for a class under 735 ILCS 5/2-801.'],
  ['Florida', 'Plaintiff brings this suit for a class under Florida Rule of Civil Procedure 1.220.'],
  ['a class that is represented, no rule cited', 'Plaintiff seeks to represent the following class.'],
  [
    'a long title',
    'CLASS ACTION COMPLAINT FOR DAMAGES AND ENFORCEMENT UNDER THE PRIVATE ATTORNEYS GENERAL ACT OF 2004',
  ],
  [
    'an action that is brought under a rule',
    'This class action is brought pursuant to Code of Civil Procedure section 382.',
  ],
  ['certification is asked for', 'An order certifying the Class under Rule 23.'],
];
const NO_CLASS: [why: string, text: string][] = [
  ['an individual suit', 'COMPLAINT FOR DAMAGES'],
  ['the Act of 2005', 'CLASS ACTION FAIRNESS ACT'],
  ['a class action of others', 'In 2015 the bank settled a class action brought by other borrowers.'],
  ['a class of documents', 'It withheld a class of documents under Rule 26.'],
  ['a first-class ticket', 'He flew in first class.'],
  ['a class of citizens', 'It singles out a class of American citizens.'],
  ['a waiver', 'The terms hold a class action waiver.'],
  ['a collective only', 'COLLECTIVE ACTION COMPLAINT under 29 U.S.C. § 216(b)'],
  ['the People’s attorney', 'REPRESENTATIVE ACTION under the Private Attorneys General Act'],
  [
    'a settlement of another class action',
    'The settlement of a prior class action, Roe v. Acme, was approved under Rule 23.',
  ],
  ['certification that was opposed', 'Defendant opposed class certification in a case under Rule 23 in 2011.'],
  ['a school class', 'The class began at nine.'],
  ['Rule 23.1', 'The complaint is verified under Rule 23.1.'],
];

describe('classActionOf', () => {
  it.each(CLASS)('takes %s', (_why, text) => expect(read(text).alleged).toBe(true));
  it.each(NO_CLASS)('leaves %s', (_why, text) => expect(read(text).alleged).toBe(false));

  it.each([
    [
      'a label and a name before it',
      'Plaintiff seeks to represent the following classes:\n\na. The Ohio Class: All tenants of Acme in Ohio.',
      ['Ohio Class: All tenants of Acme in Ohio.'],
    ],
    [
      'a bracket before the colon',
      'Plaintiff sues under Rule 23 for a class of similarly situated individuals, defined as follows (the “Class”):\n\nAll tenants of Acme in Ohio.',
      ['Class: All tenants of Acme in Ohio.'],
    ],
    [
      'a rule before the colon',
      'They sue for a class under Fed. R. Civ. P. 23(a) and (b)(3), defined as:\n\nAll tenants of Acme in Ohio.',
      ['null: All tenants of Acme in Ohio.'],
    ],
    [
      'a bracket behind',
      'She sues under Rule 23 on behalf of all tenants of Acme in Ohio since May 2019 (the “Rule 23 Class”).',
      ['Rule 23 Class: all tenants of Acme in Ohio since May 2019 (the “Rule 23 Class”)'],
    ],
    [
      'others who are not told of',
      'CLASS ACTION COMPLAINT\n\nShe sues on behalf of herself and all others similarly situated (the “Class”).',
      [],
    ],
  ])('gives a class defined with %s', (_why, text, classes) =>
    expect((read(text).classes ?? []).map(({ name, definition }) => `${name}: ${definition}`)).toEqual(classes),
  );

  it('knows a collective by its title and its certification', () => {
    expect(read('COLLECTIVE AND CLASS ACTION COMPLAINT').collective).toBe(true);
    expect(read('Certification of this case as a collective action.').collective).toBe(true);
  });

  it('gives the definition word for word, its name and its exclusions', () => {
    const found = read(
      'CLASS ACTION COMPLAINT',
      'Plaintiff brings this action on behalf of the following Class:',
      'All persons in the United States who bought a Widget from\nAcme since May 1, 2020 (the “Nationwide Class”).',
      'Excluded from the Class are Acme, its officers, and the judge.',
    );
    expect(found.definition).toBe(
      'All persons in the United States who bought a Widget from Acme since May 1, 2020 (the “Nationwide Class”).',
    );
    expect(found.classes).toMatchObject([
      { name: 'Nationwide Class', exclusions: 'Excluded from the Class are Acme, its officers, and the judge.' },
    ]);
  });

  it('gives each of several classes', () => {
    const found = read(
      'CLASS ALLEGATIONS',
      'Nationwide Class: All persons who bought a Widget.',
      'California Subclass: All persons who bought a Widget in California.',
    );
    expect(found.classes?.map(({ name, definition }) => [name, definition])).toEqual([
      ['Nationwide Class', 'All persons who bought a Widget.'],
      ['California Subclass', 'All persons who bought a Widget in California.'],
    ]);
  });

  it.each([
    ['defined as', 'The Class is defined as: All persons who rode the bus.', 'All persons who rode the bus.'],
    [
      'defined as follows',
      'the Class, defined as follows: “All persons who rode the bus.”',
      'All persons who rode the bus.',
    ],
    ['consisting of', 'a class consisting of all persons who rode the bus.', 'all persons who rode the bus.'],
    [
      'a class of some people',
      'Plaintiff represents a class of Black farmers who applied for loans.',
      'Black farmers who applied for loans.',
    ],
    ['a class of', 'Plaintiff represents a class of all persons who rode the bus.', 'all persons who rode the bus.'],
  ])('finds a definition after "%s"', (_lead, text, definition) => {
    expect(read('CLASS ACTION COMPLAINT', text).definition).toBe(definition);
  });

  it.each([
    ['of Rule 23', 'under Rules 23(a) and 23(b)(3) of the Federal Rules of Civil Procedure'],
    ['of Fed. R. Civ. P. 23', 'pursuant to Fed. R. Civ. P. 23'],
  ])('takes those on whose behalf the suit is brought by force %s', (_rule, under) =>
    expect(
      read('CLASS ACTION COMPLAINT', `He brings this action ${under} on behalf of all persons who rode the bus.`)
        .definition,
    ).toBe('all persons who rode the bus.'),
  );

  it.each([
    ['says nothing of who they are', 'He sues under Rule 23 on behalf of all others similarly situated.'],
    ['another sentence cites the rule', 'Rule 23 is met. He speaks on behalf of all persons who rode the bus.'],
  ])('takes no definition that %s', (_why, text) => expect(read('CLASS ACTION COMPLAINT', text).definition).toBeNull());

  it('names each class by its own definition, not by the next', () => {
    const found = read(
      'CLASS ACTION COMPLAINT',
      'The “Call Class” is defined as all persons whom Bright called. The “Text Class” is defined as all persons whom Bright texted.',
    );
    expect(found.classes?.map(({ name, definition }) => [name, definition])).toEqual([
      ['Call Class', 'all persons whom Bright called.'],
      ['Text Class', 'all persons whom Bright texted.'],
    ]);
  });

  it('reads the names of classes that stand on lines of their own', () => {
    const found = read('CLASS ACTION COMPLAINT', 'Ohio Subclass\nAll persons in Ohio who bought a Widget.');
    expect(found.classes).toMatchObject([
      { name: 'Ohio Subclass', definition: 'All persons in Ohio who bought a Widget.' },
    ]);
  });

  it('passes over the rules that are cited before the colon', () => {
    const found = read(
      'Plaintiffs seek certification of the following class under Code of Civil Procedure section 382: All drivers in California. The Class does not include managers.',
    );
    expect(found.classes).toMatchObject([
      { definition: 'All drivers in California.', exclusions: 'The Class does not include managers.' },
    ]);
  });

  it('ends the definition before what is claimed, and takes the period from before its name', () => {
    const found = read(
      'CLASS ACTION COMPLAINT',
      'This is a class action on behalf of a class of all persons who bought the stock of Fern between May 3, 2020 and June 9, 2021 (the “Class Period”), seeking remedies under the Exchange Act.',
    );
    expect(found.definition).toMatch(/Class Period”\)$/);
    expect(found.period).toBe('between May 3, 2020 and June 9, 2021');
  });

  it.each([
    [
      'within three years before the filing of this Complaint',
      'who worked within three years before the filing of this Complaint',
    ],
    ['since May 1, 2018', 'who bought a Widget since May 1, 2018'],
    ['from January 4, 2019 through the present', 'who bought a Widget from January 4, 2019 through the present'],
  ])('takes the period %s from a definition', (period, words) =>
    expect(read('CLASS ACTION COMPLAINT', `The Class is defined as: All persons ${words}.`).period).toBe(period),
  );

  it('gives the period of a representative suit', () =>
    expect(
      read('He sues under PAGA for all employees during the period of June 6, 2021 until judgment (the "PAGA PERIOD").')
        .period,
    ).toBe('during the period of June 6, 2021 until judgment'));

  it('gives the subsections of a rule cited with its abbreviations', () =>
    expect(read('CLASS ACTION COMPLAINT', 'The Class meets Fed. R. Civ. P. 23(a) and (b)(3).').rules).toEqual([
      '(a)',
      '(b)(3)',
    ]));

  it('defines a collective, too', () => {
    const found = read(
      'Plaintiff brings Count I as a collective action under 29 U.S.C. § 216(b) on behalf of the following: “All cooks of Dry Creek (the ‘FLSA Collective’).”',
    );
    expect(found).toMatchObject({ alleged: false, collective: true, classes: [{ name: 'FLSA Collective' }] });
  });

  it.each([
    ['a suit for oneself under § 216(b)', 'Plaintiff is entitled to liquidated damages under 29 U.S.C. § 216(b).'],
    ['a waiver', 'The agreement contains a class and collective action waiver.'],
    ['another’s settlement', 'An earlier PAGA settlement does not bind Plaintiff.'],
    ['a derivative product', 'A derivative is a contract whose price follows another.'],
  ])('is no suit for others: %s', (_why, text) => {
    const { collective, representative, derivative, quiTam } = read(text);
    expect({ collective, representative, derivative, quiTam }).toEqual({});
  });

  it('defines a collective behind the plaintiff’s own name', () => {
    const found = read(
      'Plaintiff brings this action under 29 U.S.C. § 216(b) on behalf of herself and:',
      'All deckhands of Dry Creek who worked in the last three years (the “FLSA Collective”).',
    );
    expect(found.classes).toMatchObject([{ name: 'FLSA Collective' }]);
  });

  it('ends the definition before those who are sued', () =>
    expect(
      read(
        'CLASS ACTION COMPLAINT',
        'This is a class action on behalf of a class of all persons who bought the stock of Fern (the “Class”), against Fern and its officers.',
      ).definition,
    ).toMatch(/“Class”\)$/));

  it('gives the class period', () => {
    const found = read('CLASS ACTION COMPLAINT', 'The Class Period is May 1, 2020 to the present.');
    expect(found.period).toBe('The Class Period is May 1, 2020 to the present.');
  });

  it('gives the subsections of Rule 23', () => {
    expect(read('CLASS ACTION COMPLAINT', 'Rule 23(a), (b)(2) and (b)(3) are met.').rules).toEqual([
      '(a)',
      '(b)(2)',
      '(b)(3)',
    ]);
  });

  it.each([
    ['collective', 'COLLECTIVE ACTION COMPLAINT'],
    ['representative', 'Plaintiff sues under the Labor Code Private Attorneys General Act (PAGA).'],
    ['derivative', 'VERIFIED SHAREHOLDER DERIVATIVE COMPLAINT\nROE, derivatively on behalf of ACME'],
    ['quiTam', 'UNITED STATES ex rel. ROE v. ACME'],
  ])('notes a %s suit', (flag, text) => expect(read(text)).toMatchObject({ [flag]: true, alleged: false }));
});
