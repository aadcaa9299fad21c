import { plainFilingText } from '@averment/pdf-text';
import { readPleading } from './read-pleading.js';
import type { Pleading } from './pleading.js';

const CAPTION = [
  'UNITED STATES DISTRICT COURT',
  'NORTHERN DISTRICT OF ALABAMA',
  '',
  'ADA ALDER,',
  'Plaintiff,',
  '',
  'v.',
  '',
  'BIRCH MILLS, INC.,',
  'Defendant.',
  '',
].join('\n');
const FACTS =
  'Plaintiff Ada Alder, by her attorney, alleges as follows:\n\n1. Alder ran a ferry until the spring of that year.\n\n2. Birch Mills cut its cable on the first of May.';
const SIGNED =
  'Dated: June 3, 2024\n\nRespectfully submitted,\n\n/s/ Cora Dogwood\nCora Dogwood\n12 Ferry Road\nMobile, AL 36602\ncora@dogwood.example\nAttorney for Plaintiff';

/** A complaint of one page: the caption, the title, facts, then what is given. */
const complaint = (...parts: string[]): string => [CAPTION, 'COMPLAINT', FACTS, ...parts].join('\n\n');
const read = (...pages: string[]): Pleading => readPleading(plainFilingText(pages));
const words = ({ filing }: Pleading, range: { start: number; end: number } | null): string =>
  range === null ? '' : filing.text.slice(range.start, range.end).replace(/\s+/g, ' ');

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

it('ends a caption at the first sentence below title and parties, where a scan has garbled what opens the body', () => {
  const { caption, counts } = read(
    [
      'IN THE SUPERIOR COURT OF CHATHAM COUNTY\nSTATE OF GEORGIA',
      'ADA ALDER,\nPlaintiff,\nv.\nBIRCH MILLS, INC.,\nDefendant.',
      'COMPLAINT FOR DAMAGES',
      'COMES. N0W Ada Alder and shows the court in this matter the following.',
      'COUNT I - NEGLIGENCE',
      'The mill was not kept as the law of this State requires a mill to be kept.',
    ].join('\n\n'),
  );
  expect(counts).toHaveLength(1);
  expect(caption.range.end).toBeLessThan(counts[0]!.heading.start);
});

it('lists the counts of a caption whose title goes on with the first of them', () => {
  const pleading = read(
    [
      'SUPERIOR COURT OF THE STATE OF CALIFORNIA\nCOUNTY OF FRESNO',
      'ADA ALDER,\nPlaintiff,\nv.\nBIRCH MILLS, INC.,\nDefendant.',
      'COMPLAINT FOR:\n1. NEGLIGENCE;\n2. TRESPASS; AND\n3. NUISANCE',
      'Plaintiff Ada Alder alleges as follows:',
      '1. Plaintiff lives beside the mill of Defendant.',
    ].join('\n\n'),
  );
  expect(pleading.caption.counts.map((count) => words(pleading, count))).toEqual([
    '1. NEGLIGENCE;',
    '2. TRESPASS; AND',
    '3. NUISANCE',
  ]);
});

describe('counts', () => {
  const counts = (...parts: string[]) => {
    const pleading = read(complaint(...parts, SIGNED));
    return pleading.counts.map(({ number, title, partyLists }) =>
      [
        number,
        title.map((range) => words(pleading, range)).join(' '),
        ...partyLists.map((range) => words(pleading, range)),
      ].join(' | '),
    );
  };
  const OWED = '3. Birch Mills owed Alder care.';

  it.each<[why: string, parts: string[], expected: string[]]>([
    ['a title on the next line', ['COUNT I\nNegligence', OWED], ['1 | Negligence']],
    [
      'a title above a paragraph that realleges',
      ['COUNT I\nBreach of the Duty of Care Owed to Riders\n3. Plaintiff realleges the paragraphs above.'],
      ['1 | Breach of the Duty of Care Owed to Riders'],
    ],
    [
      'words that reallege below the count words are no title',
      ['COUNT I\nAda Alder Realleges Each and Every Allegation Above\nand incorporates the same herein.\n\n' + OWED],
      ['1 | '],
    ],
    [
      'a law against something in brackets, which is no list',
      [
        'FIRST COUNT\n(New Jersey Law Against Discrimination)',
        OWED,
        'SECOND COUNT\n(Negligence) (Against Birch Mills)\n4. It did not look.',
      ],
      ['1 | New Jersey Law Against Discrimination', '2 | Negligence | (Against Birch Mills)'],
    ],
    [
      'a title that ends in "et seq."',
      ['COUNT I\nViolation of the Ferries Act, § 40 et seq.\n' + OWED],
      ['1 | Violation of the Ferries Act, § 40 et seq.'],
    ],
    [
      'count words in capitals before a title in small letters',
      [
        'CLAIM 1: Breach of the Ferry Lease, in Part\n' +
          OWED +
          '\nCLAIM 2: Trespass on Her Landing\n4. It trod on her land.',
      ],
      ['1 | Breach of the Ferry Lease, in Part', '2 | Trespass on Her Landing'],
    ],
    [
      'a sentence that begins with a claim',
      ['3. Much was lost.\nClaim 2: of the list, it says, was paid.\n4. It was.'],
      [],
    ],
    ['a title in brackets', ['FIRST CAUSE OF ACTION\n(Negligence)', OWED], ['1 | Negligence']],
    ['a title on the same line', ['COUNT I - NEGLIGENCE', OWED], ['1 | NEGLIGENCE']],
    [
      'a party list in brackets',
      ['COUNT I\nNegligence\n(Against All Defendants)', OWED],
      ['1 | Negligence | (Against All Defendants)'],
    ],
    [
      'a bare party list',
      ['COUNT I\nNEGLIGENCE\nAGAINST ALL DEFENDANTS', OWED],
      ['1 | NEGLIGENCE | AGAINST ALL DEFENDANTS'],
    ],
    ['a citation in brackets', ['COUNT I\nRetaliation\n(29 U.S.C. § 215)', OWED], ['1 | Retaliation']],
    [
      'two counts',
      ['COUNT I\nNegligence', OWED, 'COUNT II\nTrespass', '4. It trod on her land.'],
      ['1 | Negligence', '2 | Trespass'],
    ],
    ['one heading for two', ['COUNTS I AND II\nNegligence', OWED], ['1 | Negligence', '2 | Negligence']],
    [
      'headings without count words that take up the foregoing',
      [
        '          NEGLIGENCE',
        '3. Plaintiff realleges the foregoing paragraphs.',
        '          TRESPASS',
        '4. Plaintiff realleges the foregoing paragraphs.',
      ],
      ['1 | NEGLIGENCE', '2 | TRESPASS'],
    ],
    [
      'a title that shares its bracket with a list',
      ['COUNT I\n(Negligence – against all Defendants)', OWED],
      ['1 | Negligence | against all Defendants)'],
    ],
    [
      'a list before the title in one bracket',
      ['SECOND COUNT: (As to Birch Mills – Recklessness)', OWED],
      ['2 | Recklessness | (As to Birch Mills'],
    ],
    [
      'a law that shares its bracket with a list',
      ['COUNT I\n(Violation of Section 10(b) of the Exchange Act Against All Defendants)', OWED],
      ['1 | Violation of Section 10(b) of the Exchange Act | Against All Defendants)'],
    ],
    ['a list and nothing else', ['COUNT I\n(Against All Defendants)', OWED], ['1 |  | (Against All Defendants)']],
    ['an abbreviation at the end', ['COUNT I\nBREACH BY BIRCH MILLS, INC.', OWED], ['1 | BREACH BY BIRCH MILLS, INC.']],
    [
      'counts without numbers',
      ['CAUSE OF ACTION – NEGLIGENCE', OWED, 'CAUSE OF ACTION: TRESPASS', '4. It trod on her land.'],
      ['1 | NEGLIGENCE', '2 | TRESPASS'],
    ],
    [
      'lettered headings with lists in small letters, and a signature that begins with an initial',
      [
        'CAUSES OF ACTION',
        'A. Breach of Lease (against Birch Mills)',
        OWED,
        'B. Trespass (against both, jointly)',
        '4. It trod on her land.',
        'WHEREFORE, Plaintiff prays.',
        'Respectfully submitted,\n/s/ W. Cora Dogwood\n\nW. Cora Dogwood (BPR #24567)\nDOGWOOD LAW, PLC',
      ],
      ['1 | Breach of Lease | (against Birch Mills)', '2 | Trespass | (against both, jointly)'],
    ],
    ['a heading of all counts', ['CAUSES OF ACTION', OWED], []],
    [
      'counts that the prayer names again',
      [
        'FIRST CAUSE OF ACTION\nNegligence',
        OWED,
        'PRAYER FOR RELIEF',
        'WHEREFORE, Plaintiff prays:',
        'FOR THE FIRST CAUSE OF ACTION:',
        '1. Damages.',
      ],
      ['1 | Negligence'],
    ],
    ['a sentence about a count', ['3. Count One of the lease list was sold in May, the ledger says.'], []],
    ['no counts', [OWED], []],
  ])('%s', (_why, parts, expected) => expect(counts(...parts)).toEqual(expected));

  it('begin right below the title of the pleading', () => {
    const pleading = read(
      [
        CAPTION,
        'COMPLAINT',
        'FIRST COUNT: (Negligence)',
        '1. Birch Mills cut the cable.',
        'SECOND COUNT: (Trespass)',
        '2. It trod on her land.',
        SIGNED,
      ].join('\n\n'),
    );
    expect(pleading.counts.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('end where attorneys’ fees and the prayer begin', () => {
    const pleading = read(
      complaint(
        'COUNT I\nNegligence',
        OWED,
        'ATTORNEY’S FEES',
        '4. Alder pays her attorney.',
        'PRAYER',
        'WHEREFORE, she demands judgment.',
        SIGNED,
      ),
    );
    expect(words(pleading, pleading.counts[0]!)).toMatch(/owed Alder care\.\s*$/);
  });
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

describe('prayers', () => {
  const labels = (...parts: string[]) =>
    read(complaint(...parts, SIGNED)).prayer?.items.map(({ label, level }) => `${label}/${level}`);
  const ASK = 'PRAYER FOR RELIEF\n\nWHEREFORE, Plaintiff demands judgment as follows:';

  it.each<[why: string, items: string[], expected: string[]]>([
    ['letters', ['A. Damages;', 'B. Costs; and', 'C. Fees.'], ['A/1', 'B/1', 'C/1']],
    ['letters in brackets', ['(a) Damages;', '(b) Costs.'], ['a/1', 'b/1']],
    ['figures', ['1. Damages;', '2. Costs.'], ['1/1', '2/1']],
    ['figures that go on with the paragraphs', ['101. Damages;', '102. Costs.'], ['101/1', '102/1']],
    [
      'nested',
      ['1. For Alder:', 'a. damages;', 'b. costs;', '2. For the class, damages.'],
      ['1/1', 'a/2', 'b/2', '2/1'],
    ],
    ['a scan’s comma', ['1. Damages;', '2, Costs and fees.'], ['1/1', '2/1']],
    ['double letters', ['Z. Damages;', 'AA. Costs.'], ['Z/1', 'AA/1']],
    [
      'a list without labels',
      ['Damages in full;', 'Costs of this action; and', 'Such other relief as is just.'],
      ['null/1', 'null/1', 'null/1'],
    ],
  ])('%s', (_why, items, expected) => expect(labels(ASK, ...items)).toEqual(expected));

  it.each<[why: string, parts: string[], expected: string[]]>([
    [
      'a heading with a label is no item',
      ['H. PRAYER', 'WHEREFORE, Plaintiff demands:', 'a. damages;', 'b. costs.'],
      ['a/1', 'b/1'],
    ],
    ['figures with a point', [ASK, '5.1 For damages;', '5.2 For costs.'], ['5.1/1', '5.2/1']],
    [
      'headings that part the prayer',
      [ASK, 'ON THE FIRST CAUSE OF ACTION:', '1. Damages;', 'B. EQUITABLE RELIEF', '2. An injunction.'],
      ['1/1', '2/1'],
    ],
    ['an item in capitals', [ASK, 'A. DAMAGES;', 'B. Costs.'], ['A/1', 'B/1']],
    [
      'a list right below the word',
      ['PRAYER FOR RELIEF', '1. For general damages by proof;', '2. For costs.'],
      ['1/1', '2/1'],
    ],
  ])('%s', (_why, parts, expected) => expect(labels(...parts)).toEqual(expected));

  it('the last item ends with its sentence', () => {
    const pleading = read(complaint(ASK, '1. Damages;', '2. Costs.', 'Alder demands a jury.', SIGNED));
    expect(words(pleading, pleading.prayer!.items[1]!)).toBe('2. Costs.');
  });

  it('are not opened by a heading under which nothing is asked', () =>
    expect(read(complaint('CONCLUSION', '1. Alder is tired of waiting.', SIGNED)).prayer).toBeNull());

  it('are not opened by a demand for a jury', () =>
    expect(read(complaint('Petitioner prays for a trial by jury.', SIGNED)).prayer).toBeNull());

  it('of running prose have one item', () =>
    expect(labels('WHEREFORE, Plaintiff demands damages, costs and fees.')).toEqual(['null/1']));

  it('of single counts stand apart from the last', () => {
    const pleading = read(
      complaint(
        'COUNT I\nNegligence',
        'WHEREFORE, Plaintiff demands damages.',
        'COUNT II\nTrespass',
        'WHEREFORE, Plaintiff demands costs.',
        SIGNED,
      ),
    );
    expect(pleading.countPrayers).toHaveLength(1);
    expect(words(pleading, pleading.prayer)).toContain('costs');
  });

  it('their items are no paragraphs, unless they go on with the numbers', () => {
    const numbers = (...items: string[]) =>
      read(complaint(ASK, ...items, SIGNED)).paragraphs.map(({ number }) => number);
    expect(numbers('1. Damages;', '2. Costs.')).toEqual([1, 2]);
    expect(numbers('3. Damages;', '4. Costs.')).toEqual([1, 2, 3, 4]);
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
