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
