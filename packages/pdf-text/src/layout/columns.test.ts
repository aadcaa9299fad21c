import type { TextRun } from '../engines/page-content.js';
import { body, filingOf, FULL, paragraph } from '../testing/laid-out.js';
import { words } from '../testing/synthetic-page.js';

describe('captions', () => {
  it('have no case column where the title stands below the parties', () => {
    const filing = filingOf([
      words(72, 600, 'JANE ROE, Plaintiff,'),
      words(72, 570, 'v.'),
      words(72, 540, 'ACME HARBOR, INC.,'),
      words(72, 510, 'Defendant.'),
      words(160, 470, 'COMPLAINT TO QUIET TITLE AND FOR DAMAGES', { bold: true }),
    ]);
    expect(body(filing).map(([kind]) => kind)).not.toContain('caption-case');
  });
});

describe('captions in two columns', () => {
  const right = [words(330, 580, 'Case No. 3:24-cv-00001'), words(330, 556, 'COMPLAINT')];
  const left = [
    words(72, 580, 'JANE ROE,'),
    words(144, 556, 'Plaintiff,'),
    words(108, 532, 'v.'),
    words(72, 508, 'ACME CORP.,'),
    words(144, 484, 'Defendant.'),
  ];
  const court = words(180, 640, 'UNITED STATES DISTRICT COURT');
  const PARTIES = 'JANE ROE,\nPlaintiff,\nv.\nACME CORP.,\nDefendant.';

  it.each([')', ':', '§', '|'])('parted by %s', (sign) => {
    const signs = [580, 556, 532, 508, 484].map((y) => words(310, y, sign));
    const filing = filingOf([court, ...left, ...signs, ...right, ...paragraph(440)]);
    const kinds = new Map(body(filing).map(([kind, text]) => [kind, text]));
    expect(kinds.get('caption-parties')).toBe(PARTIES);
    expect(kinds.get('caption-case')).toBe('Case No. 3:24-cv-00001\nCOMPLAINT');
  });

  it('parted by white space', () => {
    const kinds = new Map(body(filingOf([court, ...left, ...right, ...paragraph(440)])));
    expect(kinds.get('caption-parties')).toBe(PARTIES);
  });

  it('parted by white space that is as narrow as a table’s cells stand', () => {
    const long = words(72, 532, 'v. GALE & OTHERS, ACME CORP. OF THE');
    const edge = long.edges[long.edges.length - 1]! + 5;
    const list = [left[0]!, left[1]!, long, words(72, 508, 'NORTHERN ISLES,'), left[4]!];
    const case_ = ['SUPERIOR COURT', 'DOCKET NO. 12', 'LAW DIVISION', 'COMPLAINT'].map((text, index) =>
      words(edge, 580 - 24 * index, text),
    );
    const kinds = new Map(body(filingOf([...list, ...case_, ...paragraph(440)])));
    expect(kinds.get('caption-parties')).toBe(
      'JANE ROE,\nPlaintiff,\nv. GALE & OTHERS, ACME CORP. OF THE\nNORTHERN ISLES,\nDefendant.',
    );
    expect(kinds.get('caption-case')).toBe('SUPERIOR COURT\nDOCKET NO. 12\nLAW DIVISION\nCOMPLAINT');
  });

  it('and no court’s line above them, though a word of it begins where the right one does', () => {
    const line = words(150, 610, 'COUNTY OF ORANGE – CIVIL COMPLEX CENTER');
    const edge = line.edges[2 * line.text.indexOf('CIVIL')]!;
    const case_ = ['Case No. 30-2024', 'COMPLAINT FOR FRAUD', 'Dept. 12', 'JURY TRIAL'].map((text, index) =>
      words(edge, 580 - 24 * index, text),
    );
    const filing = body(filingOf([line, ...left, ...case_, ...paragraph(440)]));
    expect(new Map(filing).get('caption-parties')).toBe(PARTIES);
    expect(filing[0]![1]).toBe('COUNTY OF ORANGE – CIVIL COMPLEX CENTER');
  });

  it('of which the right one’s lines stand between the left one’s', () => {
    const between = ['Index No. 1204/2024', 'SUMMONS', 'The venue is Kings County'].map((text, index) =>
      words(330, 570 - 24 * index, text),
    );
    const kinds = new Map(body(filingOf([court, ...left, words(314, 532, 'X'), ...between, ...paragraph(440)])));
    expect(kinds.get('caption-parties')).toBe(PARTIES);
    expect(kinds.get('caption-case')).toBe('Index No. 1204/2024\nSUMMONS\nThe venue is Kings County');
  });

  it('parted by signs that stand as close as words, and between the lines', () => {
    const near = words(72, 532, 'v. GALE AND OTHERS * NUMBER: C-7120');
    const at = 2 * near.text.indexOf('*');
    const moved = { ...near, edges: Array.from(near.edges, (edge, index) => (index < at ? edge : edge + 3)) };
    const signs = [574, 560, 546, 518, 504].map((y) => words(near.edges[at]! + 3, y, '*'));
    const role = words(96, 480, 'Defendant.');
    const kinds = new Map(body(filingOf([...left.slice(0, 2), moved, left[3]!, role, ...signs, ...paragraph(420)])));
    expect(kinds.get('caption-parties')).toBe('JANE ROE,\nPlaintiff,\nv. GALE AND OTHERS\nACME CORP.,\nDefendant.');
    expect(kinds.get('caption-case')).toBe('NUMBER: C-7120');
  });

  it('are not seen in a table of two columns', () => {
    const table = [620, 600, 580].flatMap((y, index) => [words(72, y, `Invoice ${index}`), words(330, y, '$1,250.00')]);
    expect(body(filingOf([...table, ...paragraph(500)])).every(([kind]) => kind === 'paragraph')).toBe(true);
  });
});

describe('a list of parties that runs on below the column of signs', () => {
  const signs = [700, 686, 672, 658].map((y) => words(300, y, ':'));
  const list = (...below: TextRun[]) => [
    words(72, 714, '-----------------------------------------'),
    words(290, 714, 'x'),
    ...signs,
    words(72, 700, 'DANA WREN,'),
    words(120, 686, 'Plaintiff,'),
    words(72, 672, 'against'),
    words(72, 658, 'OSCAR LARK, Warden; CAPTAIN'),
    words(330, 686, '04 CV 1234'),
    ...below,
  ];
  const parties = (...below: TextRun[]) =>
    body(filingOf(list(...below))).find(([kind]) => kind === 'caption-parties')![1];

  it('goes on to the page’s end', () => {
    const text = parties(words(72, 644, 'IRIS FINCH; and LIEUTENANT'), words(72, 630, 'PAUL CRANE;'));
    expect(text).toMatch(/CAPTAIN\nIRIS FINCH; and LIEUTENANT\nPAUL CRANE;$/);
  });

  it('goes on to the word that closes it', () => {
    const text = parties(words(72, 644, 'IRIS FINCH,'), words(72, 630, 'Defendants.'), words(72, 616, 'COMPLAINT'));
    expect(text).toMatch(/Defendants\.$/);
  });

  it('ends before what runs over the page, and before what stands apart', () => {
    expect(parties(words(72, 644, FULL), words(72, 630, 'he says.'))).toMatch(/CAPTAIN$/);
    expect(parties(words(72, 620, 'COMPLAINT'))).toMatch(/CAPTAIN$/);
  });

  it('has no x of its typed rule above it', () => {
    expect(filingOf(list()).text.slice(0, filingOf(list()).bodyEnd)).not.toMatch(/^x$/m);
  });
});

describe('a caption whose signs a scan has lost in part', () => {
  const filing = filingOf([
    words(72, 724, 'ROWAN ORCHARDS, LLC,'),
    words(342, 724, 'Case No.: CV-1234567'),
    words(144, 700, 'Plaintiff,'),
    words(342, 700, 'COMPLAINT FOR:'),
    ...[676, 664, 652].flatMap((y, index) => [
      words(72, y, ['v.', 'HOLLIS CANNERY, INC., a Delaware', 'corporation,'][index]!),
      words(322, y, ')'),
      words(342, y, ['(1) Breach of Contract;', '(2) Breach of Warranty;', '(3) Fraud;'][index]!),
    ]),
    words(342, 640, '(4) Negligent Hiring and Long'),
    words(364, 628, 'Retention of Drivers'),
    ...paragraph(560, '1. '),
  ]);
  const column = (wanted: string) =>
    body(filing)
      .filter(([kind]) => kind === wanted)
      .map(([, text]) => text)
      .join('\n');

  it('has its lines above the signs and below them in their columns', () => {
    expect(column('caption-parties')).toMatch(/^ROWAN ORCHARDS, LLC,\nPlaintiff,\nv\.\nHOLLIS/);
    expect(column('caption-case')).toMatch(/^Case No\.: CV-1234567\nCOMPLAINT FOR:/);
    expect(column('caption-case')).toMatch(/Long\nRetention of Drivers$/);
  });

  it('ends where words run over the page', () => {
    expect(column('paragraph')).toMatch(/^1\. The parties agreed/);
  });
});
