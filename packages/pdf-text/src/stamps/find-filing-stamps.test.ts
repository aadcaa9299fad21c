import { deflated, rawPages } from '../testing/raw-pdf.js';
import { readFiling } from '../read-filing.js';

const show = (x: number, y: number, size: number, words: string): string =>
  `BT /F1 ${size} Tf ${x} ${y} Td (${words.replace(/[()\\]/g, '\\$&')}) Tj ET\n`;

const CAPTION = [
  'IN THE COURT OF THE COUNTY NAMED ABOVE',
  'OTIS REMBERT, Plaintiff,',
  'v.',
  'GALE FOUNDRY, INC., Defendant.',
];
const BODY = [
  'Plaintiff Otis Rembert complains of Gale Foundry, Inc. as follows:',
  'Mr. Rembert poured castings at the foundry for eleven years, and was',
  'paid by the piece. In the spring the foundry changed the scales on',
  'which the castings were weighed, told none of the men of it, and paid',
  'each of them for fewer pounds than he had poured.',
];

/** A first page with a stamp: narrow ones at the top right, one or two long lines along the top. */
function stamped(lines: readonly string[]): Uint8Array {
  const left = Math.max(...lines.map((line) => line.length)) > 45 ? 50 : 410;
  const stamp = lines.map((line, index) => show(left, 778 - 9 * index, 8, line));
  const caption = CAPTION.map((line, index) => show(72, 660 - 18 * index, 12, line));
  return rawPages([
    [deflated([...stamp, ...caption, ...BODY.map((line, index) => show(72, 560 - 24 * index, 12, line))].join(''))],
  ]);
}

type Fields = readonly [caseNumber: string | undefined, filedOn: string];
const STAMPS: readonly (readonly [court: string, lines: readonly string[], fields: Fields])[] = [
  [
    'Alabama',
    [
      'ELECTRONICALLY FILED',
      '5/6/2022 3:07 PM',
      '03-CV-2022-900417.00',
      'CIRCUIT COURT OF',
      'MONTGOMERY COUNTY, ALABAMA',
      'R. T. FIELDS, CLERK',
    ],
    ['03-CV-2022-900417.00', '2022-05-06'],
  ],
  [
    'Arizona',
    [
      'Clerk of the Superior Court',
      '*** Electronically Filed ***',
      'T. Okoye, Deputy',
      '5/6/2022 3:07:19 PM',
      'Filing ID 14211987',
      'CV2022-004417',
    ],
    ['CV2022-004417', '2022-05-06'],
  ],
  [
    'California, by the court',
    [
      'Electronically FILED by',
      'Superior Court of California,',
      'County of Los Angeles',
      '5/06/2022 3:07 PM',
      'R. T. Fields,',
      'Executive Officer/Clerk of Court,',
      'By T. Okoye, Deputy Clerk',
      '22STCV04417',
    ],
    ['22STCV04417', '2022-05-06'],
  ],
  [
    'California, in one long line',
    [
      'Electronically Filed by Superior Court of California, County of Orange, 05/06/2022 03:07:19 PM.',
      '30-2022-01204417-CU-BC-CJC - ROA # 2 - R. T. FIELDS, Clerk of the Court By T. Okoye, Deputy Clerk.',
    ],
    ['30-2022-01204417-CU-BC-CJC', '2022-05-06'],
  ],
  [
    'Colorado',
    ['DATE FILED: May 6, 2022 3:07 PM', 'FILING ID: 7F21AB90CD33E', 'CASE NUMBER: 2022CV30417'],
    ['2022CV30417', '2022-05-06'],
  ],
  [
    'Delaware',
    ['EFiled: May 06 2022 03:07PM EDT', 'Transaction ID 67512044', 'Case No. 2022-0417-RTF'],
    ['2022-0417-RTF', '2022-05-06'],
  ],
  [
    'Georgia',
    [
      'E-FILED IN OFFICE - TO',
      'CLERK OF STATE COURT',
      'GWINNETT COUNTY, GEORGIA',
      '22-C-04417-S2',
      '5/6/2022 3:07 PM',
      'R. T. FIELDS, CLERK',
    ],
    ['22-C-04417-S2', '2022-05-06'],
  ],
  [
    'Hawaii',
    ['Electronically Filed', 'FIRST CIRCUIT', '1CCV-22-0000417', '06-MAY-2022', '03:07 PM', 'Dkt. 1 CMP'],
    ['1CCV-22-0000417', '2022-05-06'],
  ],
  [
    'Idaho',
    [
      'Electronically Filed',
      '5/6/2022 3:07 PM',
      'Fourth Judicial District, Ada County',
      'R. T. Fields, Clerk of the Court',
      'By: T. Okoye, Deputy Clerk',
      'CV01-22-04417',
    ],
    ['CV01-22-04417', '2022-05-06'],
  ],
  [
    'Illinois',
    [
      'FILED',
      '5/6/2022 3:07 PM',
      'R. T. FIELDS',
      'CIRCUIT CLERK',
      'COOK COUNTY, IL',
      '2022L004417',
      'Calendar, E',
      '17812044',
    ],
    ['2022L004417', '2022-05-06'],
  ],
  [
    'Indiana',
    ['49D03-2205-PL-014417', 'Marion Superior Court 3', 'Filed: 5/6/2022 3:07 PM', 'Clerk', 'Marion County, Indiana'],
    ['49D03-2205-PL-014417', '2022-05-06'],
  ],
  ['Iowa', ['E-FILED 2022 MAY 06 3:07 PM LINN - CLERK OF DISTRICT COURT'], [undefined, '2022-05-06']],
  [
    'Kentucky',
    ['Filed   22-CI-00417   05/06/2022   R. T. Fields, Fayette Circuit Clerk'],
    ['22-CI-00417', '2022-05-06'],
  ],
  [
    'Maryland',
    ['E-FILED; Howard Circuit Court', 'Docket: 5/6/2022 3:07 PM; Submission: 5/6/2022 3:07 PM'],
    [undefined, '2022-05-06'],
  ],
  ['Michigan', ['FILED IN Washtenaw County Trial Court; 5/6/2022', '22-000417-CB'], ['22-000417-CB', '2022-05-06']],
  [
    'Minnesota',
    ['27-CV-22-4417', 'Filed in District Court', 'State of Minnesota', '5/6/2022 3:07 PM'],
    ['27-CV-22-4417', '2022-05-06'],
  ],
  [
    'Missouri',
    ['Electronically Filed - ST LOUIS COUNTY - May 06, 2022 - 03:07 PM', '22SL-CC04417'],
    ['22SL-CC04417', '2022-05-06'],
  ],
  [
    'Montana',
    [
      'FILED',
      '05/06/2022',
      'R. T. Fields',
      'CLERK',
      'Missoula County District Court',
      'STATE OF MONTANA',
      'By: T. Okoye',
      'DV-32-2022-0000417-OC',
    ],
    ['DV-32-2022-0000417-OC', '2022-05-06'],
  ],
  [
    'Nebraska',
    [
      'Filed in Douglas District Court',
      '*** EFILED ***',
      'Case Number: D01CI220004417',
      'Transaction ID: 0018204417',
      'Filing Date: 05/06/2022 03:07:19 PM CDT',
    ],
    ['D01CI220004417', '2022-05-06'],
  ],
  [
    'Nevada',
    [
      'Electronically Filed',
      '5/6/2022 3:07 PM',
      'R. T. Fields',
      'CLERK OF THE COURT',
      'CASE NO: A-22-854417-C',
      'Department 9',
    ],
    ['A-22-854417-C', '2022-05-06'],
  ],
  [
    'New Jersey',
    ['ESX-L-004417-22   05/06/2022 3:07:19 PM  Pg 1 of 1 Trans ID: LCV20221704417'],
    ['ESX-L-004417-22', '2022-05-06'],
  ],
  [
    'New Mexico',
    [
      'FILED',
      '1st JUDICIAL DISTRICT COURT',
      'Santa Fe County',
      '5/6/2022 3:07 PM',
      'R. T. FIELDS CLERK OF THE COURT',
      'D-101-CV-2022-00417',
    ],
    ['D-101-CV-2022-00417', '2022-05-06'],
  ],
  [
    'New York',
    [
      'FILED: KINGS COUNTY CLERK 05/06/2022 03:07 PM',
      'INDEX NO. 504417/2022',
      'NYSCEF DOC. NO. 1',
      'RECEIVED NYSCEF: 05/06/2022',
    ],
    ['504417/2022', '2022-05-06'],
  ],
  [
    'Ohio, Franklin',
    ['Franklin County Ohio Clerk of Courts of the Common Pleas- 2022 May 06 3:07 PM-22CV004417'],
    ['22CV004417', '2022-05-06'],
  ],
  [
    'Ohio, Hamilton',
    [
      'ELECTRONICALLY FILED May 6, 2022 03:07 PM',
      'R. T. FIELDS Clerk of Courts',
      'Hamilton County, Ohio',
      'CONFIRMATION 1204417',
      'A 2204417',
    ],
    ['A 2204417', '2022-05-06'],
  ],
  ['Oregon', ['5/6/2022 3:07 PM', '22CV14417'], ['22CV14417', '2022-05-06']],
  [
    'Pennsylvania',
    ['Filed and Attested by the', 'Office of Judicial Records', '06 MAY 2022 03:07 pm', 'T. OKOYE'],
    [undefined, '2022-05-06'],
  ],
  [
    'South Carolina',
    ['ELECTRONICALLY FILED - 2022 May 06 3:07 PM - CHARLESTON - COMMON PLEAS - CASE#2022CP1004417'],
    ['2022CP1004417', '2022-05-06'],
  ],
  [
    'Texas, Travis',
    ['5/6/2022 3:07 PM', 'R. T. Fields', 'District Clerk', 'Travis County', 'D-1-GN-22-004417', 'T. Okoye'],
    ['D-1-GN-22-004417', '2022-05-06'],
  ],
  [
    'Washington',
    ['FILED', '2022 MAY 06 09:00 AM', 'KING COUNTY', 'SUPERIOR COURT CLERK', 'E-FILED', 'CASE #: 22-2-04417-9 SEA'],
    ['22-2-04417-9', '2022-05-06'],
  ],
  [
    'Wisconsin',
    ['FILED', '05-06-2022', 'Clerk of Circuit Court', 'Dane County, WI', '2022CV000417'],
    ['2022CV000417', '2022-05-06'],
  ],
  [
    'a federal clerk in Alabama',
    ['FILED', '2022 May-06  PM 03:07', 'U.S. DISTRICT COURT', 'N.D. OF ALABAMA'],
    [undefined, '2022-05-06'],
  ],
  ['a bankruptcy court', ['Case 22-50417-RTF   Doc 1   Filed 05/06/22   Page 1 of 1'], ['22-50417-RTF', '2022-05-06']],
];

describe('the stamp of a clerk or of an e-filing system', () => {
  test.each(STAMPS)('is read and set apart: %s', async (_, lines, [caseNumber, filedOn]) => {
    const { stamps, text, bodyEnd } = await readFiling(stamped(lines), { ocr: 'off' });
    expect(stamps.find((stamp) => stamp.filedOn)?.filedOn).toBe(filedOn);
    expect(stamps.find((stamp) => stamp.caseNumber)?.caseNumber).toBe(caseNumber);
    expect(text.slice(0, bodyEnd).replace(/\s+/g, ' ')).toBe([...CAPTION, ...BODY].join(' '));
  });

  it('takes no sentence close below it', async () => {
    const sentence = 'The foundry told the circuit court of it on 3/4/2021, and the clerk sent word to all men there.';
    const header = show(72, 742, 9, 'ELECTRONICALLY FILED 5/6/2022 3:07 PM');
    const lines = [sentence, ...BODY].map((line, index) => show(72, 722 - 24 * index, 12, line));
    const { stamps, text } = await readFiling(rawPages([[deflated([header, ...lines].join(''))]]), { ocr: 'off' });
    expect(stamps).toMatchObject([{ filedOn: '2022-05-06' }]);
    expect(text.startsWith(sentence)).toBe(true);
  });

  test.each([
    ['a printer’s time', ['5/6/2022 3:07 PM']],
    ['a sentence', ['On May 6, 2022 at 3:07 PM the store sold it']],
    ['a heading', ['FILED UNDER SEAL']],
    ['the date in New York’s captions', ['Date Filed: 5/6/2022', 'SUMMONS']],
    [
      'a sentence of an hour in court',
      ['He sat in court from 9:30 AM on May 6, 2022, and the clerk would not hear him'],
    ],
  ])('is not %s', async (_, lines) => {
    const { stamps } = await readFiling(stamped(lines), { ocr: 'off' });
    expect(stamps).toEqual([]);
  });
});
