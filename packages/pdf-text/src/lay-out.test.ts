import type { TextRun } from './engines/page-content.js';
import { runRight } from './layout/piece.js';
import { blocksOf, body, filingOf, FULL, paragraph, SHORT } from './testing/laid-out.js';
import { words } from './testing/synthetic-page.js';

const furniture = (filing: ReturnType<typeof filingOf>) =>
  blocksOf(filing).flatMap(([kind, text]) => (kind === 'furniture' ? [text] : []));

const EDGE = runRight(words(72, 0, FULL));
/** Words spread out so that they end at a place. */
function fitted(x: number, y: number, text: string, right: number): TextRun {
  const run = words(x, y, text);
  const stretch = (right - x) / (run.edges[run.edges.length - 1]! - x);
  return { ...run, edges: Array.from(run.edges, (edge) => x + (edge - x) * stretch) };
}
describe('paragraphs', () => {
  it('end where a line is short and the next begins indented', () => {
    const filing = filingOf([...paragraph(700, '1. '), ...paragraph(628, '2. ')]);
    expect(body(filing).map(([, text]) => text.slice(0, 3))).toEqual(['1. ', '2. ']);
  });

  it('run on over a page', () => {
    const filing = filingOf(
      [...paragraph(700, '1. '), words(108, 100, '2. ' + FULL.slice(0, 85)), words(72, 76, FULL)],
      [words(72, 700, 'so it was done.'), ...paragraph(676, '3. ')],
    );
    const second = body(filing)[1]![1];
    expect(second.startsWith('2. ') && second.endsWith('so it was done.')).toBe(true);
    expect(filing.pages).toHaveLength(2);
  });

  it('are parted from a centred heading', () => {
    const filing = filingOf([words(270, 724, 'PARTIES', { bold: true }), ...paragraph(700, '1. ')]);
    expect(body(filing)[0]).toEqual(['paragraph', 'PARTIES']);
    expect(filing.lines[0]).toMatchObject({ centred: true, bold: true });
  });

  it('are parted from a bold heading that fills its line', () => {
    const heading = FULL.slice(0, 88);
    const filing = filingOf([words(72, 724, heading, { bold: true }), ...paragraph(700, '1. ')]);
    expect(body(filing)[0]).toEqual(['paragraph', heading]);
  });

  it.each([
    ['keep a hanging line that stands in the middle', 'and that the costs of the suit be paid by them all;', true],
    ['are parted from a heading in the middle', 'AND THAT THE COSTS OF THE SUIT BE PAID;', false],
  ])('%s', (_, text, kept) => {
    const filing = filingOf([
      ...paragraph(724, '1. '),
      fitted(90, 640, 'C. ' + FULL, EDGE),
      fitted(120, 616, text, EDGE - 48),
    ]);
    expect(body(filing).at(-1)![1].startsWith('C. ')).toBe(kept);
  });

  it('keep a bold line after which a number begins the next line of their sentence', () => {
    const filing = filingOf([
      words(72, 724, FULL, { bold: true }),
      words(72, 700, '5. of the act says so'),
      ...paragraph(676, '1. '),
    ]);
    expect(body(filing)[0]![1]).toContain('5. of the act');
  });

  it.each([
    ['keep the last line that a scan shows smaller', 10, 'payment would follow.', true],
    ['end where smaller type begins another sentence', 10, 'Payment would follow.', false],
    ['end where the type is half as large', 7, 'payment would follow.', false],
  ])('%s', (_, size, last, kept) => {
    const filing = filingOf([words(72, 724, FULL), words(72, 700, FULL), words(72, 676, last, { size })]);
    expect(body(filing)[0]![1].endsWith(last)).toBe(kept);
  });

  it.each([
    [
      'is centred though it all but fills the width',
      'THE PARTIES AGREED THAT THE GOODS WOULD BE DELIVERED BY THE YEAR',
      12,
      true,
    ],
    ['is not centred at one margin', 'THE PARTIES AGREED THAT THE GOODS WOULD BE DELIVERED BY THE YEAR', 0, false],
    ['is not centred in plain type', FULL.slice(0, 76), 12, false],
  ])('a line between them %s', (_, text, space, centred) => {
    const filing = filingOf([
      ...paragraph(724, '1. '),
      fitted(72 + space, 640, text, EDGE - space),
      words(270, 616, 'A SHORT ONE'),
      ...paragraph(560, '2. '),
    ]);
    expect(filing.lines.find((line) => filing.text.startsWith(text, line.start))!.centred).toBe(centred);
  });
});

it('parts a bold heading at the margin from the full line above it, and keeps bold words within a sentence', () => {
  const above = fitted(72, 652, 'That sum is due. Defendant has paid none of it to this day, nor any interest.', EDGE);
  const heading = words(72, 628, 'Count Two – Conversion', { bold: true });
  const below = [words(108, 604, FULL.slice(0, 80)), words(72, 580, SHORT)];
  const parted = filingOf([...paragraph(724, '1. '), above, heading, ...below]);
  expect(body(parted).map(([, text]) => text.slice(0, 9))).toContain('Count Two');
  const open = fitted(72, 652, 'The parties had signed what both of them from that day on called the Master', EDGE);
  const kept = filingOf([...paragraph(724, '1. '), open, words(72, 628, 'Supply Agreement.', { bold: true })]);
  expect(body(kept).at(-1)![1]).toMatch(/Master\nSupply Agreement\.$/);
});

describe('a page of few lines', () => {
  const alone = [fitted(72, 700, 'This certificate is given as the Code of that State requires, and for', EDGE)];
  const rest = words(72, 676, 'no other purpose.');

  it('is spaced as the prose before it, so that its two lines are one paragraph', () => {
    const title = [words(270, 770, 'EXHIBIT A'), words(270, 756, 'to the Complaint')];
    const filing = filingOf([...paragraph(700, '1. '), ...paragraph(628, '2. ')], [...title, ...alone, rest]);
    expect(body(filing).at(-1)![1]).toMatch(/^This certificate.*\nno other purpose\.$/);
  });

  it('does not go on with the sentence that ended on the page before', () => {
    const filing = filingOf(
      [...paragraph(700, '1. '), ...paragraph(628, '2. ')],
      [words(72, 700, 'Dated: May 2, 2023')],
    );
    expect(body(filing).at(-1)![1]).toBe('Dated: May 2, 2023');
  });
});

describe('a date beside a signature', () => {
  const sign = [words(324, 560, 'HARROW & PINE, P.C.'), words(324, 520, 'By: ____________')];
  const texts = (...runs: TextRun[]) => body(filingOf([...paragraph(700, '1. '), ...runs])).map(([, text]) => text);

  it('is read before it, with the line that goes on below the date', () => {
    const found = texts(words(72, 560, 'Dated: Buffalo, New York'), words(72, 546, 'March 22, 2023'), ...sign);
    expect(found.slice(1)).toEqual([
      'Dated: Buffalo, New York\nMarch 22, 2023',
      'HARROW & PINE, P.C.',
      'By: ____________',
    ]);
  });

  it('is no column where the date stands apart from its word', () => {
    const found = texts(words(72, 560, 'Dated:'), words(144, 560, 'May 2, 2023'), words(144, 546, 'Albany, New York'));
    expect(found.slice(1)).toEqual(['Dated: May 2, 2023', 'Albany, New York']);
  });
});

describe('the first lines of a paragraph', () => {
  it('belong together at the end of a page whose other lines are set closer', () => {
    const close = [0, 1, 2, 3, 4, 5].map((index) => words(72, 720 - 12 * index, `Line ${index} of an address`));
    const filing = filingOf([
      ...close,
      ...paragraph(600, '1. '),
      words(72, 524, '2. ' + FULL.slice(0, 92)),
      words(72, 500, FULL),
    ]);
    expect(body(filing).at(-1)![1]).toContain('2. ');
  });
});

describe('lawyers’ blocks beside each other', () => {
  const ours = [
    'JANE ROE (SBN 200001)',
    'ROE & DOE LLP',
    '12 Elm Street, Suite 4',
    'Oakland, CA 94607',
    'jane@roe.example',
  ];
  const theirs = ['JOHN POE (SBN 200002)', 'POE LAW OFFICES', '9 Oak Street', 'Fresno, CA 93721'];
  const beside = (left: string[], right: string[]) => [
    ...left.map((text, index) => words(72, 720 - 13 * index, text)),
    ...right.map((text, index) => words(330, 720 - 13 * index, text)),
  ];

  it('are read one after the other, and not line by line', () => {
    const filing = filingOf([...beside(ours, theirs), ...paragraph(560, '1. ')]);
    expect(body(filing).slice(0, 2)).toEqual([
      ['paragraph', ours.join('\n')],
      ['paragraph', theirs.join('\n')],
    ]);
  });

  it.each([
    ['a table of sums', ['Wages', 'Interest', 'Costs', 'Total'], ['$4,000', '$120', '$400', '$4,520']],
    ['a label and its words', ['Telephone:', 'Facsimile:'], ['(510) 555-0100', '(510) 555-0101']],
  ])('but rows are read as rows in %s', (_, left, right) => {
    const filing = filingOf([...beside(left, right), ...paragraph(560, '1. ')]);
    expect(filing.text).toContain(`${left[0]} ${right[0]}`);
  });
});

describe('footnotes', () => {
  const lead = 'Plaintiff bought the licence.';
  const sentence = words(72, 628, lead);
  const noted = [sentence, words(runRight(sentence), 633, '1', { size: 7 })];
  const note = [
    words(72, 105, '1', { size: 6 }),
    words(76, 100, ' The licence is attached as Exhibit A to this complaint.', { size: 10 }),
  ];

  it('stand after the block that carries their mark, and know where it is', () => {
    const filing = filingOf([...paragraph(700, '1. '), ...noted, ...paragraph(604, '2. '), ...note]);
    const kinds = body(filing).map(([kind]) => kind);
    expect(kinds.indexOf('footnote')).toBe(2);
    const footnote = filing.blocks.find(({ kind }) => kind === 'footnote')!;
    expect(footnote.mark).toBe('1');
    expect(filing.text.slice(footnote.markAt! - 8, footnote.markAt! + 1)).toBe('licence.¹');
  });

  it('may begin with a figure that is not raised, close to its first word, if the page carries it raised', () => {
    const kindsOf = (mark: string) => {
      const plain = words(72, 546, `${mark}The licence is attached as an exhibit.`, { size: 10 });
      return body(filingOf([...paragraph(700, '1. '), ...noted, ...paragraph(604, '2. '), plain])).map(
        ([kind]) => kind,
      );
    };
    expect(kindsOf('1')).toContain('footnote');
    expect(kindsOf('4')).not.toContain('footnote');
  });

  it('are known by a sign that OCR took their raised figure for, and not by a quotation mark', () => {
    const ending = (text: string) => {
      const foot = [words(72, 112, text, { size: 10 }), words(72, 100, 'So does the second bill.', { size: 10 })];
      return body(filingOf([...paragraph(700, '1. '), ...paragraph(604, '2. '), ...foot])).map(([kind]) => kind);
    };
    expect(ending('! The bill of sale says so.')).toEqual(['paragraph', 'paragraph', 'footnote']);
    expect(ending('“The bill of sale says so.”')).not.toContain('footnote');
  });

  it('begin anew on the next page where that page carries their mark', () => {
    const page = (mark: string, note: string) => [
      ...paragraph(700, '1. '),
      sentence,
      words(runRight(sentence), 633, mark, { size: 7 }),
      ...paragraph(604, '2. '),
      words(72, 100, `${mark}${note}`, { size: 10 }),
    ];
    const notes = filingOf(
      page('1', 'The licence is attached as an exhibit.'),
      page('2', 'So is the bill of sale.'),
    ).blocks.filter(({ kind }) => kind === 'footnote');
    expect(notes.map(({ mark }) => mark)).toEqual(['1', '2']);
  });

  it('are not block quotes at the foot of a page', () => {
    const quote = [
      words(108, 124, 'Each party shall keep the other informed of all', { size: 10 }),
      words(108, 112, 'that bears on its duties.', { size: 10 }),
    ];
    expect(body(filingOf([...paragraph(700), ...paragraph(604), ...quote])).some(([kind]) => kind === 'footnote')).toBe(
      false,
    );
  });
});

describe('furniture', () => {
  const stamp = (page: number) =>
    words(110, 770, `Case 3:24-cv-00001-ABC Document 1 Filed 03/01/24 Page ${page} of 3`, { size: 10 });
  const footer = (page: number) => [words(72, 40, 'CLASS ACTION COMPLAINT', { size: 9 }), words(300, 52, String(page))];
  const filing = filingOf(...[1, 2, 3].map((page) => [stamp(page), ...paragraph(700, `${page}. `), ...footer(page)]));

  it('is not in the body', () => {
    expect(filing.text.slice(0, filing.bodyEnd)).not.toMatch(/Case 3:24|CLASS ACTION/);
    expect(body(filing)).toHaveLength(3);
  });

  it('follows the body: stamps with their fields, running words; page numbers nowhere', () => {
    expect(filing.stamps[1]).toMatchObject({
      page: 2,
      caseNumber: '3:24-cv-00001-ABC',
      documentNumber: '1',
      filedOn: '2024-03-01',
      pageOf: [2, 3],
    });
    expect(furniture(filing).filter((text) => text === 'CLASS ACTION COMPLAINT')).toHaveLength(3);
    expect(furniture(filing).some((text) => /^\d$/.test(text))).toBe(false);
  });

  it('is not a paragraph’s number at the foot of two pages', () => {
    const odd = filingOf(
      [...paragraph(700), words(108, 80, '3.'), words(144, 80, 'It breached.')],
      [...paragraph(700), words(108, 80, '9.'), words(144, 80, 'It knew.')],
    );
    expect(odd.text).toContain('3. It breached.');
    expect(odd.text).toContain('9. It knew.');
  });

  it('is a number that counts the pages, even well above the foot', () => {
    const page = (number: number) => [...paragraph(700), words(300, 130, String(number))];
    const filing = filingOf(page(1), page(2), page(3));
    expect(filing.text).not.toMatch(/\d/);
  });

  it('is not a number that counts nothing', () => {
    const page = (number: number) => [...paragraph(700), words(300, 130, String(number))];
    expect(filingOf(page(1983), page(1985), page(1343)).text).toContain('1985');
  });

  it('is a scanner’s bad reading of the stamp above it', () => {
    const stamp = words(90, 772, 'Case 3:25-cv-00999 Document 1 Filed 05/27/25 Page 2 of 28');
    const echo = words(91, 766, 'Case 3:25-cv-00999 Document1i- _— Page 2 of 28', { size: 10 });
    const filing = filingOf([stamp, echo, ...paragraph(700)]);
    expect(body(filing)).toHaveLength(1);
    expect(filing.stamps.map(({ caseNumber }) => caseNumber)).toEqual(['3:25-cv-00999']);
  });

  it('is a clerk’s stamp to the name below its date', () => {
    const filing = filingOf([
      words(430, 640, 'United States Courts', { size: 8 }),
      words(430, 630, 'Northern District of Ames', { size: 8 }),
      words(455, 620, 'FILED', { size: 8 }),
      words(445, 605, 'MAY 27 2025', { size: 10 }),
      words(425, 572, 'Ada Quill, Clerk of Court', { size: 8 }),
      ...paragraph(500),
    ]);
    expect(body(filing)).toHaveLength(1);
    expect(filing.stamps).toEqual([expect.objectContaining({ filedOn: '2025-05-27', filedOnPrinted: 'MAY 27 2025' })]);
  });

  it('is a stamp that ends where a caption begins close below it', () => {
    const stamped = words(150, 760, 'Filing # 1188204 E-Filed 12/18/2023 04:41:09 PM');
    const court = [
      words(150, 744, 'IN THE CIRCUIT COURT OF THE NINTH CIRCUIT'),
      words(150, 730, 'IN AND FOR ORANGE COUNTY'),
    ];
    const read = filingOf([stamped, ...court, ...paragraph(640, '1. ')]);
    expect(furniture(read)).toEqual([stamped.text]);
    expect(read.stamps).toHaveLength(1);
  });

  it('is the x that ends a caption’s drawn rule', () => {
    expect(filingOf([words(400, 720, 'X'), ...paragraph(700)]).text).not.toContain('X');
  });

  it('is a watermark across the page, which is left out', () => {
    expect(
      filingOf([...paragraph(700), words(200, 400, 'UNOFFICIAL COPY', { size: 40, slanted: true })]).text,
    ).not.toContain('UNOFFICIAL');
  });

  it('is what runs up the margin', () => {
    const odd = filingOf([
      ...paragraph(700),
      ...paragraph(604),
      words(100, -30, 'LAW OFFICES OF ROE', { direction: 90 }),
    ]);
    expect(furniture(odd)).toEqual(['LAW OFFICES OF ROE']);
    expect(odd.lines.at(-1)).toMatchObject({ direction: 90 });
  });
});

describe('contents and forms', () => {
  it('are told by their leaders', () => {
    const entries = ['PARTIES', 'JURISDICTION AND VENUE', 'FACTS', 'CLAIMS', 'PRAYER'].map((title, index) =>
      words(72, 600 - 20 * index, `${title} ${'. '.repeat(30)}${index + 1}`),
    );
    const filing = filingOf([words(240, 650, 'TABLE OF CONTENTS'), ...entries], paragraph(700));
    expect(filing.pages.map(({ role }) => role)).toEqual(['contents', 'body']);
    expect(body(filing)[0]![0]).toBe('table-of-contents');
  });

  it('are told by the words that civil cover sheets print', () => {
    const sheet = ['JS 44 (Rev. 03/24)', 'CIVIL COVER SHEET', 'IV. NATURE OF SUIT'].map((text, index) =>
      words(72, 700 - 20 * index, text),
    );
    const filing = filingOf(sheet, paragraph(700));
    expect(filing.pages[0]!.role).toBe('cover-sheet');
    expect(body(filing)[0]![0]).toBe('form');
  });
});

it('keeps an edge for each character, and lines and blocks in order', () => {
  const filing = filingOf([...paragraph(700, '1. ')], [...paragraph(700, '2. ')]);
  expect(filing.edges).toHaveLength(2 * filing.text.length);
  for (const list of [filing.lines, filing.blocks])
    list.forEach((each, index) => expect(each.start).toBeGreaterThanOrEqual(index > 0 ? list[index - 1]!.end : 0));
});
