import { CAPTION, complaint, read, SIGNED, words } from '../testing/complaint.js';

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
    [
      'a list in brackets that says it stands in the alternative',
      ['COUNT I\nTrespass\n(Against Birch Mills Only – Pleaded in the Alternative to Count II)', OWED],
      ['1 | Trespass | (Against Birch Mills Only – Pleaded in the Alternative to Count II)'],
    ],
    ['the alternative alone', ['COUNT I\nTrespass\n(in the alternative)', OWED], ['1 | Trespass (in the alternative)']],
    [
      'a list that begins with v.',
      ['COUNT I\nTrespass\n(v. Defendants Birch and Lark)', OWED],
      ['1 | Trespass | (v. Defendants Birch and Lark)'],
    ],
    [
      'a list before the title, which "for" opens',
      ['AS AND FOR A FIRST CAUSE OF ACTION\nAGAINST BIRCH MILLS, INC. FOR TRESPASS', OWED],
      ['1 | TRESPASS | AGAINST BIRCH MILLS, INC.'],
    ],
    [
      'a list behind the count words, above the title in brackets',
      ['AS AND FOR A FIRST CAUSE OF ACTION AGAINST BIRCH\nMILLS, INC.\n(Trespass)', OWED],
      ['1 | Trespass | AGAINST BIRCH MILLS, INC.'],
    ],
    [
      'a title in brackets behind those for whom the count is brought',
      [
        'AS AND FOR A FIRST CAUSE OF ACTION\nON BEHALF OF PLAINTIFF ADA ALDER (NEGLIGENCE)',
        OWED,
        'AS AND FOR A SECOND CAUSE OF ACTION ON BEHALF OF PLAINTIFF ADA\nALDER (LOSS OF CONSORTIUM)',
        '4. Alder was left alone.',
      ],
      [
        '1 | NEGLIGENCE | ON BEHALF OF PLAINTIFF ADA ALDER',
        '2 | LOSS OF CONSORTIUM | ON BEHALF OF PLAINTIFF ADA ALDER',
      ],
    ],
    [
      'lists that run on to the next line, and no title',
      [
        'AS AND FOR A FIRST CAUSE OF ACTION ON BEHALF OF\nPLAINTIFF ADA ALDER AGAINST DEFENDANT BIRCH',
        OWED,
        'AS AND FOR A SECOND CAUSE OF ACTION, AS AND AGAINST\nDEFENDANT BIRCH, PLAINTIFF ALLEGES:',
        '4. It trod on her land.',
      ],
      [
        '1 |  | ON BEHALF OF PLAINTIFF ADA ALDER AGAINST DEFENDANT BIRCH',
        '2 |  | AS AND AGAINST DEFENDANT BIRCH, PLAINTIFF ALLEGES:',
      ],
    ],
    [
      'who sues whom on the line below the title',
      ['COUNT I - TRESPASS\nPLAINTIFF ADA ALDER v. DEFENDANT BIRCH MILLS', OWED],
      ['1 | TRESPASS | PLAINTIFF ADA ALDER v. DEFENDANT BIRCH MILLS'],
    ],
    [
      'a bracket behind the list',
      ['COUNT I\nBreach of Section 4(b) of the Act as to Defendant, Birch Mills, Inc. (Willful)', OWED],
      ['1 | Breach of Section 4(b) of the Act (Willful) | as to Defendant, Birch Mills, Inc.'],
    ],
    [
      'a name in brackets below a citation in brackets',
      ['COUNT I\nTrespass\n(18 U.S.C. § 1836(b))\n(Birch)', OWED],
      ['1 | Trespass (Birch)'],
    ],
    [
      'a paragraph’s Roman numeral below the title',
      ['COUNT I – TRESPASS\n\n          IV.\n\nBirch Mills trod on her land.'],
      ['1 | TRESPASS'],
    ],
    [
      'a list that says for whom one sues',
      ['COUNT I\n(By Plaintiff Alder for herself and the Class against Birch Mills)', OWED],
      ['1 |  | (By Plaintiff Alder for herself and the Class against Birch Mills)'],
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
