import type { Counsel } from '@averment/record';
import { plainFilingText } from '@averment/pdf-text';
import { wholePleading } from '@averment/structure';
import { tagParties } from '../tag-parties.js';
import { CAPTION, counselOf } from '../testing/counsel-of.js';

const all = ['p1', 'p2'];

type Row = readonly [why: string, where: 'above' | 'below', block: string, counsel: readonly Partial<Counsel>[]];

const BLOCKS: readonly Row[] = [
  [
    'Wisconsin: a service corporation is a firm, not a lawyer',
    'below',
    'BIRCH ALDER, S.C.\nAttorneys for Plaintiffs\nBy: Electronically signed by Joan Alder\nJoan Alder, State Bar No. 1104662',
    [{ name: 'Joan Alder', firm: 'BIRCH ALDER, S.C.' }],
  ],
  [
    'Illinois: "One of her attorneys" is no firm',
    'below',
    'By: /s/ Peter Birch\nOne of Her Attorneys\nPeter Birch (ARDC #6201234)\nBirch Law, P.C.\n(312) 555-0100',
    [{ name: 'Peter Birch', firm: 'Birch Law, P.C.' }],
  ],
  [
    'California: numbers behind a dash, and behind the bar’s initials',
    'above',
    'JOAN ALDER – 162566\nPETER BIRCH, CASBN 297231\nALDER & BIRCH, LLP\n31 Pine Street\nOakland, California 94607\nAttorneys for Plaintiffs',
    [
      { name: 'Joan Alder', barNumber: 'CA 162566', firm: 'ALDER & BIRCH, LLP' },
      { name: 'Peter Birch', barNumber: 'CA 297231', firm: 'ALDER & BIRCH, LLP' },
    ],
  ],
  [
    'Oklahoma: a bar number of five figures is no ZIP code',
    'below',
    'Respectfully submitted,\nBen Oldcastle, OBA #31200\nOLDCASTLE LAW FIRM\nP.O. Box 22\nNorman, OK 73069\nAttorney for Plaintiffs',
    [{ name: 'Ben Oldcastle', barNumber: 'OK 31200', firm: 'OLDCASTLE LAW FIRM' }],
  ],
  [
    'an office of a public lawyer is no second one',
    'above',
    'JUDITH WEISSMAN\nREGIONAL DIRECTOR\nMARC TOBINSON\nAsset Forfeiture Section\nAttorneys for Plaintiffs\n100 Pearl Street\nNew York, NY 10004\n(212) 555-0101',
    [{ name: 'Judith Weissman' }, { name: 'Marc Tobinson' }],
  ],
  [
    'California: two lawyers with their own e-mails',
    'above',
    'NORA FENWICK (SBN 318402)\nnora@fenwicklabor.example\nCOLE MACREADY (SBN 331977)\ncole@fenwicklabor.example\nFENWICK MACREADY, A LAW CORPORATION\n2208 Franklin Terrace, Third Floor\nOakland, CA 94612\nTel: (510) 555-0177\nAttorneys for Plaintiffs',
    [
      {
        name: 'Nora Fenwick',
        barNumber: 'CA 318402',
        firm: 'FENWICK MACREADY, A LAW CORPORATION',
        address: '2208 Franklin Terrace, Third Floor, Oakland, CA 94612',
        phone: '(510) 555-0177',
        email: 'nora@fenwicklabor.example',
        represents: all,
      },
      { name: 'Cole Macready', barNumber: 'CA 331977', email: 'cole@fenwicklabor.example', represents: all },
    ],
  ],
  [
    'California: State Bar No.',
    'above',
    'Dora Finch, State Bar No. 123456\nFINCH & ROOK LLP\n12 Elm Street\nOakland, CA 94601\nTelephone: 510.555.0100\nAttorneys for Plaintiff ANNA BELLWETHER',
    [
      {
        name: 'Dora Finch',
        barNumber: 'CA 123456',
        firm: 'FINCH & ROOK LLP',
        phone: '510.555.0100',
        represents: ['p1'],
      },
    ],
  ],
  [
    'California: number sign in brackets',
    'above',
    'ARTHUR B. LOWELL, JR. (#203072)\nLAW OFFICES OF ARTHUR B. LOWELL, JR.\n2169 First Avenue\nSan Diego, California 92101\nPhone: (619) 555-0158\nAttorneys for Plaintiffs',
    [{ name: 'Arthur B. Lowell, Jr.', barNumber: 'CA 203072', firm: 'LAW OFFICES OF ARTHUR B. LOWELL, JR.' }],
  ],
  [
    'New Jersey: attorney ID',
    'above',
    'MOIRA T. CASSIDY, ESQ. (NJ ID 041182009)\nCASSIDY & BRANDT, P.C.\n44 Church Street\nFreehold, New Jersey 07728\n(732) 555-0140\nAttorneys for Plaintiffs',
    [{ name: 'Moira T. Cassidy', barNumber: 'NJ 041182009', firm: 'CASSIDY & BRANDT, P.C.' }],
  ],
  [
    'Pennsylvania: I.D. No. below the name',
    'above',
    'KOZAK & LIND, P.C.\nBy: Peter J. Kozak, Esquire\nAttorney I.D. No. 55012\n8 Dock Street\nPhiladelphia, PA 19106\n(215) 555-0122\nAttorney for Plaintiffs',
    [{ name: 'Peter J. Kozak', barNumber: 'PA 55012', firm: 'KOZAK & LIND, P.C.' }],
  ],
  [
    'Utah: U.S.B.',
    'above',
    'Shawn T. Wells (U.S.B. # 7113)\nAmos Davies (U.S.B. #0825)\nPRYOR GUTHRIE\nA Professional Corporation\n36 South State Street, Ste. 1800\nSalt Lake City, Utah 84111\n(801) 555-8446\nAttorneys for Plaintiffs',
    [
      { name: 'Shawn T. Wells', barNumber: 'UT 7113', firm: 'PRYOR GUTHRIE' },
      { name: 'Amos Davies', barNumber: 'UT 0825' },
    ],
  ],
  [
    'New York: two firms, the firm above the name',
    'above',
    'CITY JUSTICE CENTER\nHana Yoon (HY-8962)\n666 Broadway, 10th Floor\nNew York, New York 10012\n(646) 555-3003\n-and-\nKOLB & MAGEE\nAlexander A. Rhine (AR-1740)\n19 Fulton Street, Suite 408\nNew York, New York 10038\n(212) 555-3095',
    [
      { name: 'Hana Yoon', barNumber: 'NY HY-8962', firm: 'CITY JUSTICE CENTER', phone: '(646) 555-3003' },
      { name: 'Alexander A. Rhine', barNumber: 'NY AR-1740', firm: 'KOLB & MAGEE', phone: '(212) 555-3095' },
    ],
  ],
  [
    'Alaska: no number',
    'above',
    'Wren Tollefson\nTollefson & Bright LLC\n411 Spruce Street\nAnchorage, AK 99501\n(907) 555-0133\nAttorneys for Plaintiffs',
    [{ name: 'Wren Tollefson', firm: 'Tollefson & Bright LLC', represents: all }],
  ],
  [
    'Illinois: ARDC, signed and listed once',
    'below',
    'Respectfully submitted,\nANNA BELLWETHER\nBy: /s/ Rosalind Achter\nOne of Plaintiff’s Attorneys\nRosalind Achter (ARDC 6301175)\nTomasz Wieczorek (ARDC 6318820)\nACHTER LAW GROUP, P.C. (Firm ID 62114)\n33 West Larrabee Place, Suite 640\nChicago, Illinois 60602\nTel: (312) 555-0164\nrosalind@achterlaw.example',
    [
      { name: 'Rosalind Achter', barNumber: 'IL 6301175', email: 'rosalind@achterlaw.example' },
      { name: 'Tomasz Wieczorek', barNumber: 'IL 6318820', firm: 'ACHTER LAW GROUP, P.C. (Firm ID 62114)' },
    ],
  ],
  [
    'Florida: the number on a line of its own',
    'below',
    'Dated: June 27, 2024\nRespectfully submitted,\nMarisol Etxe, Esq.\nFlorida Bar No. 1013358\nETXE CONSUMER LAW\n14 Lake Eola Court\nOrlando, Florida 32801\nCounsel for Plaintiffs',
    [{ name: 'Marisol Etxe', barNumber: 'FL 1013358', firm: 'ETXE CONSUMER LAW' }],
  ],
  [
    'Delaware: Del. Bar No.',
    'below',
    'THORN & VASQUEZ P.A.\n/s/ Leopold Thorn\nLeopold Thorn (Del. Bar No. 4471)\n1200 King Row\nWilmington, Delaware 19801\n(302) 555-0190\nCounsel for Plaintiffs',
    [{ name: 'Leopold Thorn', barNumber: 'DE 4471', firm: 'THORN & VASQUEZ P.A.' }],
  ],
  [
    'North Carolina: N.C. State Bar No.',
    'below',
    'Respectfully submitted,\n/s/ Barnaby Nash\nBarnaby Nash\nN.C. State Bar No. 14833\n149 Dixie Drive\nChapel Hill, N. C. 27514\n(919) 555-7325\nEmail: bnash@nash.example',
    [{ name: 'Barnaby Nash', barNumber: 'NC 14833', email: 'bnash@nash.example' }],
  ],
  [
    'Texas: State Bar No. below, the State from the address',
    'below',
    'Respectfully submitted,\nLAFOSSE & OKON, P.L.L.C.\nBy: /s/ Beatrix M. Lafosse\nBeatrix M. Lafosse\nState Bar No. 24012345\nChidi Okon\nState Bar No. 24098765\n1200 Smith Street, Suite 1600\nHouston, Texas 77002\n(713) 555-0188\nATTORNEYS FOR PLAINTIFFS',
    [
      { name: 'Beatrix M. Lafosse', barNumber: 'TX 24012345', firm: 'LAFOSSE & OKON, P.L.L.C.', represents: all },
      { name: 'Chidi Okon', barNumber: 'TX 24098765', phone: '(713) 555-0188' },
    ],
  ],
  [
    'Massachusetts: BBO',
    'below',
    'By their attorneys,\n/s/ Miles Hallam\nMiles Hallam (BBO# 567890)\nHALLAM & STONE LLP\n1 State Street\nBoston, MA 02109\n(617) 555-0101\nmhallam@hallamstone.example',
    [{ name: 'Miles Hallam', barNumber: 'MA 567890', firm: 'HALLAM & STONE LLP' }],
  ],
  [
    'Michigan: P-number',
    'below',
    'Respectfully submitted,\n/s/ Shana Bowe\nShana Bowe (P41882)\nBOWE LAW, PLLC\n400 Monroe Street, Suite 2\nDetroit, MI 48226\n(313) 555-0109\nAttorney for Plaintiffs',
    [{ name: 'Shana Bowe', barNumber: 'MI P41882', firm: 'BOWE LAW, PLLC' }],
  ],
  [
    'Washington: WSBA',
    'below',
    'DATED this 4th day of May, 2023.\nSOLBERG LAW PLLC\ns/ Ingrid Solberg\nIngrid Solberg, WSBA No. 31187\n900 Pine Street, Suite 1200\nSeattle, WA 98101\nPhone: 206-555-0165\nEmail: ingrid@solberg.example\nAttorneys for Plaintiff Otto Bellwether',
    [
      {
        name: 'Ingrid Solberg',
        barNumber: 'WA 31187',
        firm: 'SOLBERG LAW PLLC',
        phone: '206-555-0165',
        represents: ['p2'],
      },
    ],
  ],
  [
    'Oregon: OSB',
    'below',
    '/s/ Maeve Dunn\nMaeve Dunn, OSB #114521\nDUNN & FERRY LLC\n520 SW Yamhill Street\nPortland, OR 97204\n(503) 555-0170\nOf Attorneys for Plaintiffs',
    [{ name: 'Maeve Dunn', barNumber: 'OR 114521' }],
  ],
  [
    'Colorado: Atty. Reg. #',
    'below',
    's/ Perrin Castle\nPerrin Castle, Atty. Reg. # 44187\nCASTLE & POE LLC\n1801 Wewatta Row\nDenver, Colorado 80202\n(303) 555-0151\nAttorneys for Plaintiffs',
    [{ name: 'Perrin Castle', barNumber: 'CO 44187' }],
  ],
  [
    'two columns, two offices',
    'below',
    'Respectfully submitted,\nRandall D. Shore              John A. Crest\nShore Legal Clinic            Karen A. Shell\n6020 S. Lake Avenue           Lakeside Union of Liberties\nChicago, IL 60637             150 N. Quay Street, Ste. 600\n773-555-9611                  Chicago, IL 60601\n                              312-555-9740',
    [
      { name: 'Randall D. Shore', firm: 'Shore Legal Clinic', phone: '773-555-9611' },
      { name: 'John A. Crest', firm: 'Lakeside Union of Liberties', phone: '312-555-9740' },
      { name: 'Karen A. Shell', address: '150 N. Quay Street, Ste. 600, Chicago, IL 60601' },
    ],
  ],
  [
    'pro hac vice beside a local lawyer',
    'below',
    'Dated: May 1, 2025\nBy: /s/ Ian Crosse\nIan Crosse (pro hac vice forthcoming)\nGODDARD L.L.P.\n401 Union Street, Suite 3000\nSeattle, WA 98101\n(206) 555-3880\nicrosse@goddard.example\n\nTamar Lust (5125174)\nGODDARD L.L.P.\n1301 Grand Avenue, 32nd Floor\nNew York, NY 10019\n(212) 555-8330\ntlust@goddard.example\nAttorneys for Plaintiffs',
    [
      { name: 'Ian Crosse', firm: 'GODDARD L.L.P.', email: 'icrosse@goddard.example' },
      { name: 'Tamar Lust', barNumber: 'NY 5125174', email: 'tlust@goddard.example' },
    ],
  ],
  [
    'a government’s lawyers',
    'below',
    'LEONA JAMISON\nAttorney General of the State of Ohio\nBy: /s/ Hugh Penrose\nHugh Penrose (0061234)\nAssistant Attorney General\n30 East Broad Street\nColumbus, Ohio 43215\n(614) 555-0166\nCounsel for Plaintiffs',
    [
      { name: 'Leona Jamison', represents: all },
      { name: 'Hugh Penrose', barNumber: 'OH 0061234' },
    ],
  ],
  [
    'the firm in capitals above “By:”',
    'below',
    'Dated: February 27, 2025\nFENWICK MACREADY\nBy: ____________________________\nCole Macready\nAttorneys for Plaintiffs',
    [{ name: 'Cole Macready', represents: all }],
  ],
  [
    'a plaintiff who signs for himself',
    'below',
    '____________________\nOtto Bellwether, pro se\n12 Elm Street\nOakland, CA 94601\n(510) 555-0111',
    [],
  ],
  [
    'a plaintiff in propria persona',
    'above',
    'ANNA BELLWETHER\n12 Elm Street\nOakland, CA 94601\n(510) 555-0111\nPlaintiff in Pro Per',
    [],
  ],
  [
    'a verification’s officer, a notary and a clerk are no counsel',
    'below',
    '/s/ Dora Finch\nDora Finch (SBN 123456)\nFINCH & ROOK LLP\n12 Elm Street\nOakland, CA 94601\n(510) 555-0100\nAttorneys for Plaintiffs\nSilas Quarry\nPresident\nMabel Thorn\nNotary Public\nBy: H. Lowe, Deputy Clerk',
    [{ name: 'Dora Finch' }],
  ],
  [
    'a scanner’s slip of a name is one lawyer',
    'below',
    'By: /s/ AlexanderA. Rhine\nAlexander A. Rhine (AR-1740)\nKOLB & MAGEE LLP\n19 Fulton Street, Suite 408\nNew York, New York 10038\n(212) 555-3095\nAttorneys for Plaintiffs',
    [{ barNumber: 'NY AR-1740' }],
  ],
];

test('the table holds at least 25 blocks', () => expect(BLOCKS.length).toBeGreaterThanOrEqual(25));

test.each(BLOCKS)('%s', (_, where, block, expected) => {
  const counsel = counselOf(block, where);
  expect(counsel).toHaveLength(expected.length);
  expected.forEach((each, index) => expect(counsel[index]).toMatchObject(each));
});

test('the lawyers of an opening sentence, where no block was read', () => {
  const body =
    'Plaintiff Anna Bellwether, through her attorneys, Frances Hardy and Christine M. Krupp of Gordon Reese LLP, states as follows.';
  const filing = plainFilingText([`${CAPTION}\n\n${body}`]);
  const range = { start: 0, end: filing.text.indexOf(body) };
  const caption = { range, court: null, parties: [range], case: [], title: null, counts: [] };
  const { counsel } = tagParties(wholePleading(filing, { caption }));
  expect(counsel.map(({ name, firm }) => `${name}, ${firm}`)).toEqual([
    'Frances Hardy, Gordon Reese LLP',
    'Christine M. Krupp, Gordon Reese LLP',
  ]);
});
