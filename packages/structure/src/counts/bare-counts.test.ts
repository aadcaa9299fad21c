import { complaint, read, SIGNED, words } from '../testing/complaint.js';

describe('counts without count words', () => {
  const titles = (...parts: string[]) => {
    const pleading = read(complaint(...parts, 'PRAYER', 'Plaintiff prays for her damages.', SIGNED));
    return pleading.counts.map(
      ({ number, title }) => `${number} ${title.map((range) => words(pleading, range)).join(' ')}`,
    );
  };
  const [OWED, HIRED, KNEW] = ['3. Birch owed her care.', '4. Birch hired the pilot.', '5. Birch knew of it.'];

  it.each<[why: string, parts: string[], expected: string[]]>([
    [
      'sections that name a cause',
      [
        'II. FACTS',
        'III. NEGLIGENCE OF DEFENDANT BIRCH MILLS',
        OWED,
        'IV. NEGLIGENT HIRING',
        HIRED,
        'V. RESPONDEAT SUPERIOR',
        KNEW,
        'VI. DAMAGES',
        '6. She lost her fares.',
      ],
      ['1 NEGLIGENCE OF DEFENDANT BIRCH MILLS', '2 NEGLIGENT HIRING', '3 RESPONDEAT SUPERIOR'],
    ],
    [
      'sections below a number on a line of its own',
      ['          II.\n          FACTS', '          III.\n          GROSS NEGLIGENCE – BIRCH MILLS', OWED],
      ['1 GROSS NEGLIGENCE – BIRCH MILLS'],
    ],
    [
      'no sections that name something else',
      ['II. FACTS', 'III. NOTICE OF BREACH', OWED, 'IV. ASSAULT ON THE LANDING', HIRED, 'V. DAMAGES', KNEW],
      [],
    ],
    [
      'no headings below the sections’ level',
      ['II. FACTS', 'A. Negligence of the Pilot', OWED, 'B. The Barge', HIRED, 'III. DAMAGES', KNEW],
      [],
    ],
    [
      'letters below the causes, not below what relief is claimed',
      [
        'I. CLAIM FOR RELIEF',
        '3. She seeks relief of less than $250,000.',
        'II. FACTS',
        '4. Birch hired the pilot.',
        'III. CAUSES OF ACTION',
        'A. Negligence',
        '5. Birch owed her care.',
        'B. Respondeat Superior',
        '6. The pilot was its man.',
        'C. Punitive Damages',
        '7. She asks for them.',
        'D. Trespass',
        '8. It trod on her land.',
        'IV. DAMAGES',
        '9. She lost her fares.',
      ],
      ['1 Negligence', '2 Respondeat Superior', '3 Trespass'],
    ],
    [
      'letters below the claims against each',
      [
        'II. PLAINTIFF’S CLAIMS AGAINST DEFENDANT BIRCH MILLS',
        'A. NEGLIGENCE',
        OWED,
        'III. PLAINTIFF’S CLAIMS AGAINST DEFENDANT DRAKE',
        'A. TRESPASS',
        HIRED,
      ],
      ['1 NEGLIGENCE', '2 TRESPASS'],
    ],
    [
      'a last one behind others that have count words',
      ['II. FACTS', 'III. CAUSE OF ACTION – NEGLIGENT HIRING', OWED, 'IV. GROSS NEGLIGENCE', HIRED, 'V. DAMAGES', KNEW],
      ['1 NEGLIGENT HIRING', '2 GROSS NEGLIGENCE'],
    ],
    [
      'none behind counts that have numbers',
      ['II. FACTS', 'COUNT I – NEGLIGENT HIRING', OWED, 'IV. GROSS NEGLIGENCE', HIRED, 'V. DAMAGES', KNEW],
      ['1 NEGLIGENT HIRING'],
    ],
  ])('%s', (_why, parts, expected) => expect(titles(...parts)).toEqual(expected));

  it('are against whom the heading above says', () => {
    const pleading = read(
      complaint(
        'II. CLAIMS AGAINST DEFENDANT BIRCH MILLS',
        'A. NEGLIGENCE',
        OWED,
        'B. TRESPASS (against Drake)',
        HIRED,
        'III. CAUSES OF ACTION',
        'A. NEGLIGENT HIRING',
        KNEW,
        SIGNED,
      ),
    );
    expect(pleading.counts.map(({ partyLists }) => partyLists.map((range) => words(pleading, range)))).toEqual([
      ['II. CLAIMS AGAINST DEFENDANT BIRCH MILLS'],
      ['(against Drake)'],
      [],
    ]);
  });

  it('begin a section of claims', () => {
    const pleading = read(complaint('II. FACTS', OWED, 'III. RESPONDEAT SUPERIOR', HIRED, 'IV. DAMAGES', KNEW, SIGNED));
    expect(pleading.sections.map(({ kind }) => kind)).toEqual([
      'introduction',
      'facts',
      'claims',
      'other',
      'signature',
    ]);
  });
});
