import type { Counsel } from '@averment/record';
import { plainFilingText } from '@averment/pdf-text';
import { readPleading } from '@averment/structure';
import { tagParties } from '../tag-parties.js';
import { counselOf } from '../testing/counsel-of.js';

const all = ['p1', 'p2'];

type Expected = { readonly [Field in keyof Counsel]?: Counsel[Field] | undefined };
type Row = readonly [why: string, where: 'above' | 'below', block: string, counsel: readonly Expected[]];

const fieldsOf = (counsel: Counsel, like: Expected): Expected =>
  Object.fromEntries(Object.keys(like).map((field) => [field, counsel[field as keyof Counsel]]));

const OFFICES: readonly Row[] = [
  [
    'Florida: the office above the lawyer who signs, with all of its address',
    'below',
    'PALMETTO & REYES, P.A.\nAttorneys for Plaintiffs\n4100 S.W. 70th Court\nMiami, Florida 33155\nTelephone: (305) 555-0128\n\nBy: /s/ Lidia Reyes\nLIDIA REYES\nFlorida Bar No.: 383988\nBruno Palmetto\nFlorida Bar No.: 401277',
    [
      {
        name: 'Lidia Reyes',
        barNumber: 'FL 383988',
        firm: 'PALMETTO & REYES, P.A.',
        address: '4100 S.W. 70th Court, Miami, Florida 33155',
        phone: '(305) 555-0128',
      },
      { name: 'Bruno Palmetto', barNumber: 'FL 401277', firm: 'PALMETTO & REYES, P.A.', phone: '(305) 555-0128' },
    ],
  ],
  [
    'two offices, each above its lawyer',
    'below',
    'ALDER LAW LLC\n12 Elm Street\nNewark, NJ 07102\n(973) 555-0101\nBy: /s/ Joan Alder\nJoan Alder\n\nBIRCH LAW LLC\n9 Oak Street\nTrenton, NJ 08601\n(609) 555-0102\nBy: /s/ Peter Birch\nPeter Birch\nAttorneys for Plaintiffs',
    [
      { name: 'Joan Alder', firm: 'ALDER LAW LLC', phone: '(973) 555-0101' },
      { name: 'Peter Birch', firm: 'BIRCH LAW LLC', phone: '(609) 555-0102' },
    ],
  ],
  [
    'Pennsylvania: its letters before a ZIP code and a bar number are no firm’s ending',
    'below',
    'KOZAK & LIND LLP\nBY: /s/ Peter J. Kozak\nPETER J. KOZAK, ESQUIRE\nAttorney I.D. No. 55012\nRosa Lind (PA 61220)\nAmy Field\nPA ID No. 70311\n8 Dock Street\nPhiladelphia, PA 19106\n(215) 555-0122',
    [
      { name: 'Peter J. Kozak', barNumber: 'PA 55012', firm: 'KOZAK & LIND LLP', phone: '(215) 555-0122' },
      { name: 'Rosa Lind', barNumber: 'PA 61220', firm: 'KOZAK & LIND LLP' },
      { name: 'Amy Field', barNumber: 'PA 70311', address: '8 Dock Street, Philadelphia, PA 19106' },
    ],
  ],
  [
    'a firm whose name ends in PA',
    'below',
    '/s/ Rosa Lind\nRosa Lind\nLind & Kozak, PA\n8 Dock Street\nTampa, FL 33602\n(813) 555-0122',
    [{ name: 'Rosa Lind', firm: 'Lind & Kozak, PA' }],
  ],
  [
    'Pennsylvania: Identification No. above the firm’s address',
    'above',
    'KOZAK & LIND, P.C.\nBY: Rosa Lind, Esquire\nIdentification No. 77123\n1515 Dock Street\nPhiladelphia, PA 19102\n(215) 555-0121',
    [{ name: 'Rosa Lind', barNumber: 'PA 77123', firm: 'KOZAK & LIND, P.C.', phone: '(215) 555-0121' }],
  ],
  [
    'an agency is its lawyers’ office, and no lawyer',
    'below',
    '/s/ Tobias Quince\nTOBIAS QUINCE\nTrial Attorney\nN.C. State Bar No. 41190\nU.S. Equal Employment Opportunity\nCommission\n129 West Trade Street\nCharlotte, North Carolina 28202\n(704) 555-0140',
    [
      {
        name: 'Tobias Quince',
        barNumber: 'NC 41190',
        firm: 'U.S. Equal Employment Opportunity Commission',
        phone: '(704) 555-0140',
      },
    ],
  ],
  [
    'a department is the office of its division’s lawyers; a legal director is none',
    'below',
    '/s/ Peter Strand\nPETER STRAND\nTrial Attorney\nCivil Division\nU.S. Department of Justice\n1100 L Street\nWashington, DC 20005\n(202) 555-0101\n\nKen Dole\nLegal Director\nLakeside Legal Services\n1 Lake Street\nAkron, OH 44308\n(330) 555-0100',
    [
      { name: 'Peter Strand', firm: 'U.S. Department of Justice', phone: '(202) 555-0101' },
      { name: 'Ken Dole', firm: 'Lakeside Legal Services', phone: '(330) 555-0100' },
    ],
  ],
  [
    'Minnesota: P.L.L.P. is a firm’s ending; an e-mail is the one’s whose name it bears',
    'below',
    '/s/ Ada Brook\nAda Brook\nPeter Lindgren\nBROOK LINDGREN STRAND P.L.L.P.\n100 Mill Avenue\nMinneapolis, MN 55401\n(612) 555-0190\nabrook@bls.example',
    [
      { name: 'Ada Brook', firm: 'BROOK LINDGREN STRAND P.L.L.P.', email: 'abrook@bls.example' },
      { name: 'Peter Lindgren', firm: 'BROOK LINDGREN STRAND P.L.L.P.', email: undefined },
    ],
  ],
  [
    'Texas: a title and two bar numbers below the name',
    'below',
    '/s/ Chidi Okon\nChidi Okon\nAttorney-in-Charge\nState Bar No. 24071935\nS.D. Tex. Bar No. 1108842\nTHE OKON LAW FIRM, PLLC\n2200 Oak Blvd.\nHouston, Texas 77056\n(713) 555-0182',
    [{ name: 'Chidi Okon', barNumber: 'TX 24071935', firm: 'THE OKON LAW FIRM, PLLC' }],
  ],
  [
    'Louisiana: the trial attorney’s letters before the number; Alabama’s numbers',
    'below',
    '/s/ Remy Duval\nREMY DUVAL, T.A. (#28844)\nCora Mims (ASB-4471-R66G)\nDUVAL LAW, L.L.C.\n701 Canal Street\nNew Orleans, LA 70139\n(504) 555-0133',
    [
      { name: 'Remy Duval', barNumber: 'LA 28844' },
      { name: 'Cora Mims', barNumber: 'AL ASB-4471-R66G' },
    ],
  ],
  [
    'a lawyer who is the firm’s managing member is a lawyer',
    'below',
    '/s/ Ruth Amber\nRuth Amber, Managing Member\nAMBER LAW LLC\nAttorney for Plaintiffs\n31 Pine Street\nOakland, California 94607',
    [{ name: 'Ruth Amber' }],
  ],
  [
    'what a stamp left among the lawyers is none of them',
    'above',
    'Joan Alder (SBN 204417)\nALDER & BIRCH LLP\nOR COURT\n31 Pine Street\nOakland, California 94607\nAttorneys for Plaintiffs',
    [{ name: 'Joan Alder', barNumber: 'CA 204417' }],
  ],
  [
    'a telephone’s area code and a firm’s number are no lawyer’s',
    'below',
    '/s/ Peter Birch\nPeter Birch\n(312) 555-0100\nBIRCH LAW GROUP (Firm ID 62114)\n33 West Place\nChicago, IL 60602',
    [{ name: 'Peter Birch', barNumber: undefined }],
  ],
  [
    'Florida: the client’s officer who swears, and the client, are no counsel',
    'below',
    '/s/ Janet Tully\nJanet Tully, Vice President\nOrchard Savings Bank, N.A.\nBy: /s/ Max Orr\nName: Max Orr\nTitle: Managing Member\n\nREYES LAW, P.A.\n110 S.E. 6th Street\nMiami, Florida 33301\n(954) 555-0188\nBy: /s/ Lidia Reyes\nLIDIA REYES, ESQ.\nFlorida Bar No. 0087412',
    [{ name: 'Lidia Reyes', barNumber: 'FL 0087412', firm: 'REYES LAW, P.A.', phone: '(954) 555-0188' }],
  ],
  [
    'Colorado: the plaintiff’s address is not the lawyer’s',
    'below',
    'OROZCO & PIKE, P.C.\ns/ Nadia Orozco\nNadia Orozco, #44871\nAttorneys for Plaintiffs\nPlaintiffs’ Address:\n1408 S. Flint Street\nAurora, Colorado 80247',
    [{ name: 'Nadia Orozco', barNumber: 'CO 44871', address: undefined }],
  ],
  [
    'Delaware: of counsel beside the local firm, for those whom the role names on its next lines',
    'below',
    'OF COUNSEL:\nRachel Tann\nTANN & COLE LLP\n485 Lexington Avenue\nNew York, New York 10017\n(646) 555-0101\n\nPRESTON MARSH, P.A.\n/s/ Gordon Marsh\nGordon Marsh (#4417)\n1201 Orange Street\nWilmington, Delaware 19801\n(302) 555-0190\nCounsel for Plaintiffs Anna Bellwether\nand Otto Bellwether',
    [
      { name: 'Rachel Tann', firm: 'TANN & COLE LLP', phone: '(646) 555-0101' },
      { name: 'Gordon Marsh', firm: 'PRESTON MARSH, P.A.', phone: '(302) 555-0190', represents: all },
    ],
  ],
  [
    'Louisiana: those on whom the petition is to be served are not represented',
    'below',
    '/s/ Remy Duval\nREMY DUVAL (#28844)\n701 Canal Street\nNew Orleans, LA 70139\nAttorney for Petitioners\nPLEASE SERVE:\nQUILLBANK CORPORATION\n4 Rue Royale',
    [{ name: 'Remy Duval', represents: all }],
  ],
];

test.each(OFFICES)('%s', (_, where, block, expected) => {
  const counsel = counselOf(block, where);
  expect(counsel).toHaveLength(expected.length);
  expected.forEach((each, index) => expect(fieldsOf(counsel[index]!, each)).toEqual(each));
});

const MICHIGAN = `STATE OF MICHIGAN
IN THE CIRCUIT COURT FOR THE COUNTY OF WAYNE

PRISCILLA VANDER,
Plaintiff,
v.                                  Case No. 24-004518-NI
QUILLBANK, INC.,                    Hon. Annette Berry
Defendant.
_______________________________________________________/
MARK & ZIEL, PLLC
Jonah P. Ziel (P76114)
Attorneys for Plaintiff
220 Congress Street
Detroit, Michigan 48226
(313) 555-0170
jziel@markziel.example
_______________________________________________________/

COMPLAINT

NOW COMES Plaintiff and states:

1. Quillbank kept her deposit.

2. Quillbank owes it.
`;
const UNADDRESSED = 'Respectfully submitted,\n\nMARK & ZIEL, PLLC\n\n/s/ Jonah P. Ziel\nJonah P. Ziel (P76114)';
const ADDRESSED = `${UNADDRESSED}\n9 Canal Street\nFlint, Michigan 48502`;

test.each<readonly [why: string, signature: string, expected: Expected]>([
  [
    'what the signature leaves out stands below the caption’s parties',
    UNADDRESSED,
    {
      firm: 'MARK & ZIEL, PLLC',
      barNumber: 'MI P76114',
      address: '220 Congress Street, Detroit, Michigan 48226',
      phone: '(313) 555-0170',
      email: 'jziel@markziel.example',
    },
  ],
  [
    'a signature’s own address is kept',
    ADDRESSED,
    { address: '9 Canal Street, Flint, Michigan 48502', phone: undefined },
  ],
  [
    'another lawyer’s address is not taken',
    UNADDRESSED.replaceAll('Jonah P. Ziel (P76114)', 'Ruth Amber (P55555)').replace('Jonah P. Ziel', 'Ruth Amber'),
    { name: 'Ruth Amber', barNumber: 'MI P55555', address: undefined },
  ],
])('%s', (_, signature, expected) => {
  const { counsel } = tagParties(readPleading(plainFilingText([`${MICHIGAN}\n${signature}`])));
  expect(counsel.map((each) => fieldsOf(each, expected))).toEqual([expected]);
});
