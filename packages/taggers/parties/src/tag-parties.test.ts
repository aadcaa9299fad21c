import { plainFilingText } from '@averment/pdf-text';
import { wholePleading } from '@averment/structure';
import type { Party } from '@averment/record';
import { tagParties } from './tag-parties.js';

/** A pleading whose caption is the given words. */
function captioned(caption: string, body = 'The plaintiff alleges as follows.') {
  const filing = plainFilingText([`${caption}\n\n${body}`]);
  const end = filing.text.indexOf(body.slice(0, 12));
  const range = { start: 0, end };
  const parts = { range, court: null, parties: [range], case: [], title: null, counts: [] };
  return wholePleading(filing, { caption: parts });
}

const short = ({ role, kind, name }: Party): string => `${role} ${kind} ${name}`;

const CAPTIONS: readonly (readonly [why: string, caption: string, parties: readonly string[]])[] = [
  [
    'two persons',
    'ANNA BELLWETHER,\nPlaintiff,\nv.\nPETER QUILLFEATHER,\nDefendant.',
    ['plaintiff individual Anna Bellwether', 'defendant individual Peter Quillfeather'],
  ],
  [
    'a Californian list',
    'MARA OKONEDO, an individual,\nPlaintiff,\nvs.\nZEPHYR FREIGHT, INC., a California corporation; JOHN HOLLIS, an individual; and DOES 1 through 50, inclusive,\nDefendants.',
    [
      'plaintiff individual Mara Okonedo',
      'defendant organization Zephyr Freight, Inc.',
      'defendant individual John Hollis',
      'defendant unnamed Does 1 through 50',
    ],
  ],
  [
    'a class',
    'RUTH MCDONALD, individually and on behalf of all others similarly situated,\nPlaintiff,\nv.\nBRIGHTWATER LLC,\nDefendant.',
    ['plaintiff individual Ruth McDonald', 'defendant organization Brightwater LLC'],
  ],
  [
    'an alias',
    'OLGA PETROV,\nPlaintiff,\nv.\nHILLTOP FOODS LLC d/b/a HILLTOP DINER,\nDefendant.',
    ['plaintiff individual Olga Petrov', 'defendant organization Hilltop Foods LLC'],
  ],
  [
    'two banks joined by and',
    'IDA FENN,\nPlaintiff,\nv.\nORCHARD BANK, N.A. and ORCHARD & CO.,\nDefendants.',
    [
      'plaintiff individual Ida Fenn',
      'defendant organization Orchard Bank, N.A.',
      'defendant organization Orchard & Co.',
    ],
  ],
  [
    'officials with titles',
    'LEO STRAND,\nPlaintiff,\nv.\nJANE ABBOTT, Secretary of the Interior; MARK DUNE, Director of the Bureau of Trails; and UNITED STATES OF AMERICA,\nDefendants.',
    [
      'plaintiff individual Leo Strand',
      'defendant individual Jane Abbott',
      'defendant individual Mark Dune',
      'defendant government United States of America',
    ],
  ],
  [
    'officers of a city',
    'SAM PELL,\nPlaintiff,\nv.\nCITY OF HARROW; OFFICER TIM BLAKE in his individual capacity; and JOHN DOE OFFICERS 1-5,\nDefendants.',
    [
      'plaintiff individual Sam Pell',
      'defendant government City of Harrow',
      'defendant individual Tim Blake',
      'defendant unnamed John Doe Officers 1-5',
    ],
  ],
  [
    'a county and its State',
    'GRANITE COUNTY, UTAH,\nPlaintiff,\nv.\nNORA VALE,\nDefendant.',
    ['plaintiff government Granite County, Utah', 'defendant individual Nora Vale'],
  ],
  [
    'a petition',
    'DINA ROWE,\nPetitioner,\nv.\nDEPARTMENT OF MOTOR VEHICLES,\nRespondent.',
    ['petitioner individual Dina Rowe', 'respondent government Department of Motor Vehicles'],
  ],
  [
    'a body whose name has an and',
    'PIA LIND,\nPlaintiff,\nv.\nDEPARTMENT OF HEALTH AND HUMAN SERVICES,\nDefendant.',
    ['plaintiff individual Pia Lind', 'defendant government Department of Health and Human Services'],
  ],
  [
    'addresses below the names',
    'FRIENDS OF THE ALDER MARSH\n12 Round Road\nLakeside, CA 93308;\nBRAM OTTER, an individual,\n6 Bow Drive\nSalida, CO 80918;\nPlaintiffs,\nv.\nFENWICK MINES, INC.\n1849 C Street\nReno, NV 89501\nDefendant.',
    [
      'plaintiff organization Friends of the Alder Marsh',
      'plaintiff individual Bram Otter',
      'defendant organization Fenwick Mines, Inc.',
    ],
  ],
  [
    'interpleader',
    'VERA STONE\nPlaintiff-in-Interpleader,\nv.\nALMA STONE and the WEST GRAY GALLERY\nDefendants-in-Interpleader.',
    ['plaintiff individual Vera Stone', 'defendant individual Alma Stone', 'defendant organization West Gray Gallery'],
  ],
  [
    'New York rules',
    'ELI MARCHETTI and ROSA LIM,\nPlaintiffs,\n-against-\nHARBOR REALTY LLC,\nDefendant.',
    ['plaintiff individual Eli Marchetti', 'plaintiff individual Rosa Lim', 'defendant organization Harbor Realty LLC'],
  ],
  [
    'a nominal defendant',
    'GUS TELLER,\nPlaintiff,\nv.\nHAL WINTER,\nDefendant,\nand\nPINNACLE TOOLS, INC.,\nNominal Defendant.',
    [
      'plaintiff individual Gus Teller',
      'defendant individual Hal Winter',
      'nominal-defendant organization Pinnacle Tools, Inc.',
    ],
  ],
  [
    'a relator',
    'UNITED STATES OF AMERICA ex rel. JANE POLK,\nPlaintiff-Relator,\nv.\nMEDTRUST HOSPITALS, INC.,\nDefendant.',
    [
      'plaintiff government United States of America',
      'relator individual Jane Polk',
      'defendant organization Medtrust Hospitals, Inc.',
    ],
  ],
  [
    'a minor and her guardian',
    'E.B., a minor, by and through her guardian ad litem, LISA BROWN,\nPlaintiff,\nv.\nOAKRIDGE UNIFIED SCHOOL DISTRICT,\nDefendant.',
    ['plaintiff individual E.B.', 'defendant government Oakridge Unified School District'],
  ],
  [
    'a thing',
    'UNITED STATES OF AMERICA,\nPlaintiff,\nv.\n$45,000.00 IN U.S. CURRENCY,\nDefendant.',
    ['plaintiff government United States of America', 'defendant organization $45,000.00 in U.S. Currency'],
  ],
  [
    'an estate',
    'ESTATE OF JOHN WREN, by its Administrator, MARY WREN,\nPlaintiff,\nv.\nCOUNTY OF PINE; SHERIFF DON HART, in his official capacity,\nDefendants.',
    [
      'plaintiff individual Estate of John Wren',
      'defendant government County of Pine',
      'defendant individual Don Hart',
    ],
  ],
  [
    'a third party',
    'NORTHSTAR LLC,\nPlaintiff/Counter-Defendant,\nv.\nSOUTHSTAR INC.,\nDefendant/Counterclaimant,\nv.\nBEN DAY,\nThird-Party Defendant.',
    [
      'plaintiff organization Northstar LLC',
      'defendant organization Southstar Inc.',
      'third-party-defendant individual Ben Day',
    ],
  ],
  [
    'degrees are no part of a name',
    'FAY UNDERHILL, D.V.M.,\nPlaintiff,\nv.\nKESTREL CARE, INC.,\nDefendant.',
    ['plaintiff individual Fay Underhill', 'defendant organization Kestrel Care, Inc.'],
  ],
];

test.each(CAPTIONS)('%s', (_, caption, parties) => {
  expect(tagParties(captioned(caption)).parties.map(short)).toEqual(parties);
});

test('names take the case of the body, and the names that the body gives them', () => {
  const body =
    'Plaintiff Joan deVries sues Defendant OpenKite, Inc. (“OpenKite”), a corporation.\n\nOpenKite, Inc. is a Delaware corporation with its principal place of business in Boise, Idaho.';
  const { parties } = tagParties(captioned('JOAN DEVRIES,\nPlaintiff,\nv.\nOPENKITE, INC.,\nDefendant.', body));
  expect(parties[0]!.name).toBe('Joan deVries');
  expect(parties[1]).toMatchObject({
    name: 'OpenKite, Inc.',
    aliases: ['OpenKite'],
    organizedUnder: 'Delaware',
    principalPlace: 'Boise, Idaho',
  });
});

test('a name that a scanner misread in the caption is given as the body spells it', () => {
  const body = 'Plaintiff Rosalind Amberly Thorne, complaining of Defendant Jonas Pike, alleges.';
  const { parties } = tagParties(captioned('ROSALLND AMBERLY THORNE,\nPlaintiff,\nv.\nJONAS PIKE,\nDefendant.', body));
  expect(parties.map((party) => party.name)).toEqual(['Rosalind Amberly Thorne', 'Jonas Pike']);
});

test('lawyers sign once, judges, clerks and parties who represent themselves are none', () => {
  const caption = 'ANNA BELLWETHER,\nPlaintiff,\nv.\nPETER QUILLFEATHER,\nDefendant.';
  const signature =
    'Respectfully submitted,\n/s/ Dora Finch\nDora Finch (SBN 123456)\nFINCH & ROOK LLP\n12 Elm Street\nOakland, CA 94601\n(510) 555-0100\ndora@finch.example\nAttorneys for Plaintiff';
  const pleading = captioned(caption, `The plaintiff alleges.\n\n${signature}`);
  const start = pleading.filing.text.indexOf('Respectfully');
  const { counsel } = tagParties({ ...pleading, signatures: [{ start, end: pleading.filing.text.length }] });
  expect(counsel).toHaveLength(1);
  expect(counsel[0]).toMatchObject({
    name: 'Dora Finch',
    barNumber: 'CA 123456',
    firm: 'FINCH & ROOK LLP',
    email: 'dora@finch.example',
    represents: ['p1'],
  });
});

const ALONE = 'IDA FENN,\nPlaintiff,\nv.\nORCHARD BANK, N.A.,\nDefendant.';

test.each([
  ['a case that the text cites', 'The rule of Marlowe v. Tansy Mills, Inc., 411 F.2d 118 (2d Cir. 1969), governs.'],
  ['a friend of the court', 'The Tenants League of Harrow filed a brief as amicus curiae in the other action.'],
  ['a judge', 'The Honorable Greta Solano denied the motion, and Judge Solano entered judgment.'],
  ['a clerk', 'Otis Marsh, Clerk of Court, entered the default.'],
  ['a law firm', 'Finch & Rook LLP represents the bank in a related matter.'],
  ['an officer who is not sued', 'Harold Pym, the bank’s president, signed the letter. Mr. Pym is not a party.'],
  ['a witness', 'Sergeant Tim Blake of the Harrow Police Department took the report.'],
])('no party: %s', (_, body) => {
  const { parties } = tagParties(captioned(ALONE, `The plaintiff alleges as follows. ${body}`));
  expect(parties.map((party) => party.name)).toEqual(['Ida Fenn', 'Orchard Bank, N.A.']);
});

test('"et al." is filled from the Parties section, with those of that side alone', () => {
  const body =
    'Plaintiff alleges.\n\n1. Defendant Orchard Bank, N.A. is a national bank.\n\n2. Defendant Silas Quarry is a resident of Ohio.\n\n3. Plaintiff Mabel Thorn is a friend.';
  const { parties } = tagParties(
    captioned('IDA FENN,\nPlaintiff,\nv.\nORCHARD BANK, N.A., et al.,\nDefendants.', body),
  );
  expect(parties.map(short)).toEqual([
    'plaintiff individual Ida Fenn',
    'defendant organization Orchard Bank, N.A.',
    'defendant individual Silas Quarry',
  ]);
});

test('mentions are counted by name, alias, last name and role word, each place once', () => {
  const body =
    'Plaintiff Ida Fenn sues Orchard Bank, N.A. (“Orchard”). Orchard wrote to Fenn. Plaintiff answered. Defendant did not reply to Plaintiff’s letter.';
  const { parties } = tagParties(captioned(ALONE, body));
  // Ida Fenn, Fenn, Plaintiff, Plaintiff's; Orchard Bank, N.A., (“Orchard”), Orchard, Defendant.
  expect(parties.map((party) => party.mentionCount)).toEqual([4, 4]);
});

test('a bracket binds its name to the party right before it, not to one further off', () => {
  const { parties } = tagParties(captioned(ALONE, 'Ida Fenn sues Orchard Bank, N.A. (“Orchard”), a national bank.'));
  expect(parties.map((party) => party.aliases)).toEqual([[], ['Orchard']]);
});

test('a month is no place under whose law a company is organised', () => {
  const body =
    'The plaintiff alleges. Orchard Bank, N.A. was incorporated in March 2010 and is headquartered in Reno, Nevada.';
  const { parties } = tagParties(captioned(ALONE, body));
  expect(parties[1]!.organizedUnder).toBeUndefined();
  expect(parties[1]!.principalPlace).toBe('Reno, Nevada');
});

test.each([
  ['a law by its letters', 'is organized under G.L. c. 180', undefined],
  ['a chapter', 'is organized under Chapter 180 of the laws', undefined],
  ['a State by its letters', 'is organized under the laws of N.Y. and banks there', 'N.Y'],
])('under whose law a company is organised: %s', (_, words, place) => {
  const { parties } = tagParties(captioned(ALONE, `The plaintiff alleges. Orchard Bank, N.A. ${words}.`));
  expect(parties[1]!.organizedUnder).toBe(place);
});

test('a street’s quarter is no law', () => {
  const body =
    'The plaintiff alleges. Orchard Bank, N.A. is a bank with its principal place of business at 12 Elm Street, N.E., Reno, Nevada.';
  expect(tagParties(captioned(ALONE, body)).parties[1]!.principalPlace).toBe('Reno, Nevada');
});

test.each([
  ['two names', '(“Orchard” or the “Lender”)', ['Orchard', 'Lender']],
  ['a role beside the name', '(“Orchard” or the “Company”)', ['Orchard']],
  ['others whom a name holds with it', '(“Orchard,” and together with Silas Quarry, the “Lenders”)', ['Orchard']],
  ['words of another', '(the parent of “Orchard Holdings”)', []],
])('a bracket’s aliases: %s', (_, bracket, aliases) => {
  const body = `Ida Fenn sues Defendant Orchard Bank, N.A. ${bracket}, a national bank.`;
  expect(tagParties(captioned(ALONE, body)).parties[1]!.aliases).toEqual(aliases);
});

test('an alias that is broken over two lines is one line', () => {
  const body = 'Ida Fenn sues Defendant Orchard Bank, N.A. (“Orchard\nBank”), a national bank.';
  expect(tagParties(captioned(ALONE, body)).parties[1]!.aliases).toEqual(['Orchard Bank']);
});

test.each([
  [
    'Colorado: the lawyers’ box below the parties',
    'Plaintiff: IDA FENN\nv.\nDefendants: ORCHARD BANK, N.A.; and GARTH ELLERY\nAttorneys for Plaintiff:\nRachel Oman\nOMAN & VELEZ LLC',
    ['plaintiff Ida Fenn', 'defendant Orchard Bank, N.A.', 'defendant Garth Ellery'],
  ],
  [
    'Louisiana: number and section above the parties',
    'NUMBER: C-712345\nSECTION: 27\nIDA FENN AND OTTO FENN\nVERSUS\nORCHARD BANK, N.A. AND GARTH ELLERY',
    ['plaintiff Ida Fenn', 'plaintiff Otto Fenn', 'defendant Orchard Bank, N.A.', 'defendant Garth Ellery'],
  ],
  [
    'Wisconsin: a street by its rural number',
    'IDA FENN\nN1234 Town Hall Road\nDeerfield, WI 53531,\nPlaintiff,\nv.\nORCHARD BANK, N.A.,\nDefendant.',
    ['plaintiff Ida Fenn', 'defendant Orchard Bank, N.A.'],
  ],
  [
    'Arizona and Nevada: numbered bodies that nobody knows, and a State’s police',
    'IDA FENN,\nPlaintiff,\nv.\nBLACK CORPORATIONS I-X; ROE BUSINESS ENTITIES XI through XX; and UTAH STATE POLICE,\nDefendants.',
    [
      'plaintiff Ida Fenn',
      'defendant Black Corporations I-X',
      'defendant Roe Business Entities XI through XX',
      'defendant Utah State Police',
    ],
  ],
  [
    'a company whose name begins like a number or a section',
    'NUMBER NINE SHIPPING, INC.,\nPlaintiff,\nv.\nSECTION 8 HOUSING TRUST,\nDefendant.',
    ['plaintiff Number Nine Shipping, Inc.', 'defendant Section 8 Housing Trust'],
  ],
])('%s', (_, caption, expected) => {
  const { parties } = tagParties(captioned(caption, 'The plaintiff alleges.'));
  expect(parties.map(({ role, name }) => `${role} ${name}`)).toEqual(expected);
});

describe('names that the body gives in full', () => {
  const CAPTION = 'COLIN ASHDOWN,\nPlaintiff,\nv.\nZEPHYR,\nDefendant.';
  const named = (caption: string, body: string) => tagParties(captioned(caption, body)).parties.map(short);

  test('the opening binds a short name to the whole one', () => {
    const body =
      'Plaintiff Colin Ashdown complains of Defendant Zephyr Trooper, LLC (“Zephyr” or “Defendant”) as follows.';
    expect(named(CAPTION, body)).toContain('defendant organization Zephyr Trooper, LLC');
  });

  test('a short name that is bound to something else stays', () => {
    const body = 'Plaintiff Colin Ashdown bought the lamp of that name (“Zephyr”) from a shop of the defendant.';
    expect(named(CAPTION, body)).toContain('defendant individual Zephyr');
  });

  test('those whom "et al." leaves out are introduced by role, several at once', () => {
    const body =
      '1. The plaintiffs, Alan Forsythe and Dorothy Forsythe, are individuals. 2. The defendant, Steven Rapp, is its member.';
    expect(named('ALAN FORSYTHE ET AL\nVS.\nNUTMEG BUILDERS, LLC ET AL', body)).toEqual([
      'plaintiff individual Alan Forsythe',
      'defendant organization Nutmeg Builders, LLC',
      'plaintiff individual Dorothy Forsythe',
      'defendant individual Steven Rapp',
    ]);
  });

  test('nobody is added to a side that the caption names in full', () => {
    const body =
      '1. The plaintiff, Colin Ashdown, is a painter. 2. The defendant, Steven Rapp, is the owner of Zephyr.';
    expect(named(CAPTION, body)).toHaveLength(2);
  });
});

test.each([
  ['White Partnerships 1-10', 'unnamed'],
  ['Black Corporations I-X', 'unnamed'],
  ['MARY ROE', 'unnamed'],
  ['MARY ROWE', 'individual'],
  ['XYZ PARTNERSHIP', 'unnamed'],
  ['Black Partnerships, LLP', 'organization'],
  ['Utah State Police', 'government'],
])('kind of %s', (name, kind) => {
  const { parties } = tagParties(
    captioned(`IDA FENN,\nPlaintiff,\nv.\n${name},\nDefendants.`, 'The plaintiff alleges.'),
  );
  expect(parties.map((party) => party.kind)).toEqual(['individual', kind]);
});
