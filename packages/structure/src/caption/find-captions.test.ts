import { read, words } from '../testing/complaint.js';

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

it('takes no sentence for a paper’s head that begins a page with a court’s name', () => {
  const first = [
    'IN THE GENERAL COURT OF JUSTICE\nSUPERIOR COURT DIVISION',
    'ADA ALDER,\nPlaintiff,\nv.\nBIRCH MILLS, INC.,\nDefendant.',
    'COMPLAINT',
    'Plaintiff Ada Alder alleges as follows:',
    '1. Plaintiff lives beside the mill of Defendant. The amount in controversy exceeds $25,000, and the',
  ];
  const second = [
    'Superior Court Division is the proper division under N.C. Gen. Stat. § 7A-243.',
    'FIRST CLAIM FOR RELIEF\n(Nuisance)',
    '2. The mill keeps Plaintiff awake.',
    'WHEREFORE, Plaintiff prays that she have judgment against\nDefendant.',
  ];
  const { extent, filing } = read(first.join('\n\n'), second.join('\n\n'));
  expect(extent.end).toBe(filing.bodyEnd);
});

const titled = (...head: readonly string[]) =>
  read(
    [
      'UNITED STATES DISTRICT COURT\nDISTRICT OF VERMONT',
      'ADA ALDER,\nPlaintiff,\nv.\nBIRCH MILLS, INC.,\nDefendant.',
      ...head,
      'Plaintiff Ada Alder alleges as follows:',
      '1. Plaintiff lives beside the mill of Defendant.',
    ].join('\n\n'),
  );

test.each([
  ['an adjective asks for its noun', ['COMPLAINT FOR DECLARATORY AND INJUNCTIVE\nRELIEF']],
  ['a judgment is none of the court’s', ['COMPLAINT FOR PERMANENT\nINJUNCTION, MONETARY\nJUDGMENT, AND OTHER\nRELIEF']],
  ['a law’s name goes on', ['AMENDED COMPLAINT FOR VIOLATION OF THE FALSE\nCLAIMS ACT']],
  ['laws', ['COMPLAINT FOR VIOLATIONS OF THE FEDERAL SECURITIES\nLAWS AND DEMAND FOR JURY TRIAL']],
  ['sections of the code', ['COMPLAINT TO RECOVER TRANSFERS UNDER 11 U.S.C. §§\n544 AND 548']],
])('a title over two lines: %s', (_, [title]) => {
  const pleading = titled(title!);
  expect(pleading.kind).toBe('complaint');
  expect(words(pleading, pleading.caption.title!)).toBe(title!.replace(/\n/g, ' '));
});

test.each([
  ['a section below it', ['VERIFIED COMPLAINT\nNATURE OF THE ACTION'], 'VERIFIED COMPLAINT'],
  ['a section of its own block', ['COMPLAINT FOR TRESPASS', 'RELIEF REQUESTED'], 'COMPLAINT FOR TRESPASS'],
  [
    'Michigan’s statement above it',
    [
      'No other civil action arising out of the occurrence\nalleged in the complaint.',
      'COMPLAINT AND DEMAND FOR JURY TRIAL',
    ],
    'COMPLAINT AND DEMAND FOR JURY TRIAL',
  ],
])('no part of the title: %s', (_, head, title) => {
  const pleading = titled(...head);
  expect(words(pleading, pleading.caption.title!)).toBe(title);
});
