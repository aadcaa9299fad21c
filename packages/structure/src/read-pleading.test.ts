import type { Pleading } from './pleading.js';
import { CAPTION, complaint, FACTS, read, SIGNED, words } from './testing/complaint.js';

describe('extent', () => {
  const PAPER = complaint(
    'COUNT I\nNegligence',
    '3. Birch Mills owed Alder care.',
    'WHEREFORE, Plaintiff demands judgment.',
    SIGNED,
  );
  const begins = (pleading: Pleading) => words(pleading, pleading.extent).slice(0, 28);
  const ends = (pleading: Pleading) => words(pleading, pleading.extent).slice(-22);
  const BEGINNING = 'UNITED STATES DISTRICT COURT';
  const ENDING = 'Attorney for Plaintiff';

  it.each<[why: string, pages: string[]]>([
    ['the complaint alone', [PAPER]],
    ['a letter in front', ['Cora Dogwood\n12 Ferry Road\n\nDear Clerk:\n\nPlease file the enclosed papers.', PAPER]],
    ['exhibits behind', [PAPER, 'EXHIBIT A\n\nThe ferry agreement of 2019.', 'EXHIBIT B\n\nA letter of May.']],
    [
      'a certificate of service behind',
      [PAPER, 'CERTIFICATE OF SERVICE\n\nI served the foregoing on all parties by mail.'],
    ],
    ['an exhibit’s name on a line of its own', [`${PAPER}\nExhibit 1`, 'The ferry agreement of 2019.']],
    ['a proposed order behind', [PAPER, `${CAPTION}\n\n[PROPOSED] ORDER\n\nThe motion is granted.`]],
  ])('%s', (_why, pages) => {
    const pleading = read(...pages);
    expect([pleading.kind, begins(pleading), ends(pleading)]).toEqual(['complaint', BEGINNING, ENDING]);
  });

  it('of two pleadings in one packet takes the later', () => {
    const amended = PAPER.replace('COMPLAINT', 'FIRST AMENDED COMPLAINT').replace('cable', 'rope');
    const pleading = read(PAPER, amended);
    expect(words(pleading, pleading.caption.title)).toBe('FIRST AMENDED COMPLAINT');
    expect(words(pleading, pleading.extent)).toContain('rope');
    expect(words(pleading, pleading.extent)).not.toContain('cable');
  });

  it('of a removal takes the complaint behind the notice', () => {
    const pleading = read(`${CAPTION}\n\nNOTICE OF REMOVAL\n\nBirch Mills removes the action.`, PAPER);
    expect(words(pleading, pleading.caption.title)).toBe('COMPLAINT');
  });

  it('ends with a signature block that no usual words open', () => {
    const end =
      'PRAYER FOR RELIEF\n\nWHEREFORE, Plaintiff demands:\n\n1. Damages.\n\n2. Costs.\n\nAda Alder\nPlaintiff, Pro Se\n4 Landing Way\nMobile, AL 36602';
    const pleading = read(complaint(end), 'PRIORITY MAIL\n\nFLAT RATE ENVELOPE');
    expect(words(pleading, pleading.extent)).toMatch(/Mobile, AL 36602$/);
    expect(pleading.signatures.map((range) => words(pleading, range))).toEqual([
      'Ada Alder Plaintiff, Pro Se 4 Landing Way Mobile, AL 36602',
    ]);
  });
});

describe('an office printed above the signature', () => {
  const SIGNER = 'By: /s/ Cora Dogwood\nCora Dogwood';
  const ADDRESS = '12 Ferry Road\nMobile, AL 36602\n(251) 555-0130';
  const PRAYER = 'WHEREFORE, Plaintiff demands judgment.';

  it.each<[why: string, end: string, begins: string]>([
    ['a firm', `${PRAYER}\n\nDOGWOOD & LARCH LLP\n\n${SIGNER}`, 'DOGWOOD & LARCH LLP'],
    [
      'a firm with its role and its address',
      `${PRAYER}\n\nDOGWOOD, P.A.\nAttorneys for Plaintiff\n${ADDRESS}\n\n${SIGNER}`,
      'DOGWOOD, P.A.',
    ],
    [
      'a box at the post office',
      `${PRAYER}\n\nDOGWOOD LAW\nP. O. Box 31\nMobile, AL 36602\n\n${SIGNER}`,
      'DOGWOOD LAW',
    ],
    [
      'a firm in capitals above its form',
      `${PRAYER}\n\nDOGWOOD & LARCH\nA Professional Corporation\nTel. (251) 555-0130\n\n${SIGNER}`,
      'DOGWOOD & LARCH A Prof',
    ],
    [
      'a city that a short word begins',
      `${PRAYER}\n\nDOGWOOD LLP\n12 Ferry Road\nSt. Elmo, AL 36568\n\n${SIGNER}`,
      'DOGWOOD LLP',
    ],
    [
      'a role between firm and date',
      `${PRAYER}\n\nDOGWOOD LARCH, LLC\nCounsel to Ada Alder\n\nDated: May 2, 2024\n\n${SIGNER}`,
      'DOGWOOD LARCH, LLC',
    ],
    ['a firm that no ending tells', `${PRAYER}\n\nDOGWOOD LARCH\n${SIGNER}`, 'DOGWOOD LARCH By:'],
    [
      'other lawyers before',
      `${PRAYER}\n\nOF COUNSEL:\n\nJune Larch\nLARCH LLP\n${ADDRESS}\n\nDOGWOOD, P.C.\n\n${SIGNER}`,
      'OF COUNSEL: June Larch',
    ],
    [
      'none: a prayer’s end that names a company',
      `WHEREFORE, Plaintiff demands of Birch Mills that it answer, and further\nJudgment against Birch Mills, LLC\n\n${SIGNER}`,
      'By: /s/',
    ],
    [
      'none: an item of a prayer',
      `WHEREFORE, Plaintiff demands:\n\nA. Judgment for damages.\n\nB. Relief against the Larch Group, LLC\n\n${SIGNER}`,
      'By: /s/',
    ],
    [
      'none: what the law allows',
      `${PRAYER}\n\nTRIAL BY JURY AS ALLOWED BY LAW\n\n/s/ Cora Dogwood\nCora Dogwood`,
      '/s/ Cora',
    ],
  ])('%s', (_why, end, begins) => {
    const pleading = read(complaint(end));
    expect(pleading.signatures.map((range) => words(pleading, range).slice(0, begins.length))).toEqual([begins]);
  });
});

describe('kind', () => {
  it.each<[title: string, kind: Pleading['kind']]>([
    ['COMPLAINT', 'complaint'],
    ['VERIFIED COMPLAINT AND JURY DEMAND', 'complaint'],
    ['SECOND AMENDED CLASS ACTION COMPLAINT', 'complaint'],
    ['PLAINTIFF’S ORIGINAL PETITION', 'complaint'],
    ['PETITION FOR DAMAGES', 'complaint'],
    ['STATEMENT OF CLAIM', 'complaint'],
    ['ANSWER TO COMPLAINT', 'other'],
    ['MOTION TO DISMISS', 'other'],
    ['ORDER', 'other'],
    ['MEMORANDUM OF LAW IN SUPPORT OF MOTION TO DISMISS THE COMPLAINT', 'other'],
    ['NOTICE OF APPEAL', 'other'],
  ])('%s is %s', (title, kind) => expect(read([CAPTION, title, FACTS, SIGNED].join('\n\n')).kind).toBe(kind));

  it('takes a paper without a title for a complaint if it pleads', () => {
    const text = `${CAPTION}\n\nThis is a civil action. Plaintiff complains of Defendant and alleges that it cut her cable. Plaintiff prays for judgment.`;
    expect(read(text).kind).toBe('complaint');
  });

  it('takes plain prose for something else', () =>
    expect(read('The ferry ran until May.\n\nNobody knows who cut its cable.').kind).toBe('other'));

  it('reads an empty filing', () => expect(read('')).toMatchObject({ kind: 'other', counts: [], prayer: null }));
});

describe('headings and sections', () => {
  it('are told by their words', () => {
    const pleading = read(
      complaint(
        'PARTIES',
        '3. Alder lives in Mobile.',
        'JURISDICTION AND VENUE',
        '4. Venue lies here.',
        'FACTUAL ALLEGATIONS',
        '5. The cable was cut.',
        'COUNT I\nNegligence',
        '6. Care was owed.',
        'PRAYER FOR RELIEF',
        'WHEREFORE, Plaintiff demands judgment.',
        'JURY DEMAND',
        'Plaintiff demands a jury.',
        SIGNED,
      ),
    );
    expect(pleading.sections.map(({ kind }) => kind)).toEqual([
      'introduction',
      'parties',
      'jurisdiction-and-venue',
      'facts',
      'claims',
      'prayer',
      'jury-demand',
      'signature',
    ]);
  });

  it.each<[text: string, isHeading: boolean]>([
    ['I. NATURE OF THE ACTION', true],
    ['A. The Ferry and Its Cable', true],
    ['THE CABLE IS CUT', true],
    ['Parties', true],
    ['The cable was cut in May, and nobody', false],
    ['“The cable is cut,” she wrote.', false],
    ['Plaintiff hereby realleges the foregoing.', false],
    ['B. Fares in the Sum of Forty Thousand\nDollars; and', false],
    ['B. Fares Lost in Each of the Months\nafter the first of May.', false],
  ])('%s: %s', (text, isHeading) => {
    const pleading = read(complaint(text, '3. The ferry stood still.', SIGNED));
    expect(pleading.headings.some((heading) => words(pleading, heading) === text)).toBe(isHeading);
  });

  it('carry labels and levels', () => {
    const pleading = read(
      complaint(
        'I. FACTS',
        'A. The Ferry and Its Cable',
        '3. It ran.',
        'II. PARTIES',
        '4. Alder lives in Mobile.',
        SIGNED,
      ),
    );
    const own = pleading.headings.filter(({ label }) => label !== null);
    expect(own.map(({ label, level }) => [label, level - own[0]!.level])).toEqual([
      ['I', 0],
      ['A', 1],
      ['II', 0],
    ]);
  });
});

it('a paragraph runs over a page to the next number', () => {
  const pleading = read(complaint('3. The cable hung in the water'), 'until a barge caught it.\n\n4. The barge sank.');
  expect(pleading.paragraphs.map((paragraph) => words(pleading, paragraph)).at(-2)).toBe(
    '3. The cable hung in the water until a barge caught it.',
  );
});

it('a state petition and a fill-in form without headings are read', () => {
  const petition = read(
    'CAUSE NO. 2024-1187\n\nIN THE DISTRICT COURT OF\nHARRIS COUNTY, TEXAS\n\nADA ALDER,\nPlaintiff,\n\nv.\n\nBIRCH MILLS, INC.,\nDefendant.\n\nPLAINTIFF’S ORIGINAL PETITION\n\nPlaintiff Ada Alder files this petition and alleges that Birch Mills cut her cable.\n\nA. Count One: Negligence (against Birch)\n\nIt owed her care.\n\nPRAYER\n\nFor these reasons, Plaintiff prays for damages.\n\nRespectfully submitted,\n\n/s/ Cora Dogwood\nCora Dogwood\nState Bar No. 24099999',
  );
  expect(petition.kind).toBe('complaint');
  expect(petition.counts.map(({ number }) => number)).toEqual([1]);
  const form = read(
    'Pro Se 1 (Rev. 12/16) Complaint for a Civil Case\n\nUNITED STATES DISTRICT COURT\nfor the\nNorthern District of Alabama\n\nAda Alder\nPlaintiff(s)\n\n-v-\n\nBirch Mills, Inc.\nDefendant(s)\n\nCOMPLAINT FOR A CIVIL CASE\n\nI. The Parties to This Complaint\n\nA. The Plaintiff(s)\n\nName Ada Alder\n\nII. Basis for Jurisdiction\n\nDiversity of citizenship\n\nIII. Statement of Claim\n\nBirch Mills cut my cable.\n\nIV. Relief\n\nI ask for my damages.\n\nV. Certification and Closing\n\nDate of signing: June 3, 2024\n\nSignature of Plaintiff Ada Alder',
  );
  expect(form.kind).toBe('complaint');
  expect(form.sections.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['parties', 'jurisdiction-and-venue', 'prayer']),
  );
});
