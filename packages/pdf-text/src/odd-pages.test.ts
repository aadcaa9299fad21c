import type { EngineName } from './engines/page-content.js';
import { readFiling } from './read-filing.js';
import { spanOf } from './spans.js';
import { rawPdf, show, stream } from './testing/raw-pdf.js';

const engines: EngineName[] = ['pdfjs', 'pdfium'];
const SEEN = 'Plaintiff brings this action for damages.';
const UNSEEN = 'Nobody sees these words of the draft.';

describe.each(engines)('pages that are not what they seem, with %s', (engine) => {
  const read = (bytes: Uint8Array) => readFiling(bytes, { engine, ocr: 'off' });
  const codes = ({ warnings }: Awaited<ReturnType<typeof read>>) => warnings.map(({ code }) => code);

  it.each([
    ['clipped away', `q 0 0 300 300 re W n ${show(72, 500, UNSEEN)} Q`],
    ['drawn invisibly', `q 3 Tr ${show(72, 500, UNSEEN)} Q`],
    ['outside the page', show(72, 900, UNSEEN)],
    ['white on white', `q 1 g ${show(72, 500, UNSEEN)} Q`],
  ])('leaves out words that are %s, and says so', async (_, unseen) => {
    const filing = await read(rawPdf(show(72, 700, SEEN) + unseen));
    expect(filing.text).toBe(SEEN);
    expect(codes(filing)).toEqual(['hidden-text-left-out']);
  });

  const picture = (width: number, height: number, y: number) =>
    `q ${width} 0 0 ${height} 100 ${y} cm BI /W 2 /H 2 /CS /G /BPC 8 ID \x00\xff\xff\x00 EI Q\n`;

  it('counts the pictures on a page of text, whose words are not the pleading’s', async () => {
    const filing = await read(rawPdf(show(72, 700, SEEN) + picture(300, 200, 400) + picture(300, 150, 200)));
    expect(filing.text).toBe(SEEN);
    expect(filing.warnings).toEqual([
      { code: 'pictures-left-out', page: 1, message: 'Page 1 shows 2 pictures; words within were not read.' },
    ]);
  });

  it('counts no mark as small as a seal', async () => {
    expect(codes(await read(rawPdf(show(72, 700, SEEN) + picture(90, 90, 400))))).toEqual([]);
  });

  it('reads words within a clip', async () => {
    const filing = await read(rawPdf(`q 60 690 500 40 re W n ${show(72, 700, SEEN)} Q`));
    expect(filing.text).toBe(SEEN);
    expect(codes(filing)).toEqual([]);
  });

  const square = '/Type /Annot /Rect [60 490 400 520] /F 4';
  const painted = stream('1 1 1 rg 0 0 340 30 re f', '/Type /XObject /Subtype /Form /BBox [0 0 340 30]');
  const outlined = stream('1 0 0 RG 1 1 338 28 re S', '/Type /XObject /Subtype /Form /BBox [0 0 340 30]');
  it.each([
    ['a filled square', [`<< ${square} /Subtype /Square /IC [0 0 0] >>`]],
    ['a note with a ground', [`<< ${square} /Subtype /FreeText /C [1 1 1] /DA (/F1 12 Tf) /Contents (x) >>`]],
    ['a square with an appearance of its own', [`<< ${square} /Subtype /Square /AP << /N 7 0 R >> >>`, painted]],
  ])('leaves out words under %s, and says so', async (_, objects) => {
    const bytes = rawPdf(show(72, 700, SEEN) + show(72, 500, UNSEEN), { page: '/Annots [6 0 R]', objects });
    const filing = await read(bytes);
    expect(filing.text).toBe(SEEN);
    expect(codes(filing)).toEqual(['redaction-covers-text']);
  });

  it.each([
    ['an empty square', [`<< ${square} /Subtype /Square >>`]],
    ['a square that is only outlined', [`<< ${square} /Subtype /Square /AP << /N 7 0 R >> >>`, outlined]],
    ['a hidden square', [`<< /Type /Annot /Rect [60 490 400 520] /F 2 /Subtype /Square /IC [0 0 0] >>`]],
    ['a link', [`<< ${square} /Subtype /Link >>`]],
    ['a highlight', [`<< ${square} /Subtype /Highlight /C [1 1 0] /QuadPoints [60 520 400 520 60 490 400 490] >>`]],
  ])('reads words under %s', async (_, objects) => {
    const filing = await read(rawPdf(show(72, 500, SEEN), { page: '/Annots [6 0 R]', objects }));
    expect(filing.text).toBe(SEEN);
    expect(codes(filing)).toEqual([]);
  });
});

describe.each(engines)('a form with fields, with %s', (engine) => {
  const read = (bytes: Uint8Array) => readFiling(bytes, { engine, ocr: 'off' });
  const LABEL = 'Name of plaintiff:';
  const VALUE = 'Dana Wren';
  const resources = '/Resources << /Font << /F1 5 0 R >> >>';
  const look = (content: string) => stream(content, `/Type /XObject /Subtype /Form /BBox [0 0 300 20] ${resources}`);
  // Clipped in its own coordinates, as programs write what a field shows.
  const filled = look(`/Tx BMC q 1 1 298 18 re W n ${show(2, 6, VALUE)} Q EMC`);
  const field = (more: string) =>
    `<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (${VALUE}) /Rect [200 494 500 514] ${more} /AP << /N 7 0 R >> >>`;
  const form = (objects: readonly string[], annotations = '6 0 R') =>
    rawPdf(show(72, 700, SEEN) + show(72, 500, LABEL), { page: `/Annots [${annotations}]`, objects });

  it('has what they say at its place', async () => {
    const filing = await read(form([field('/F 4'), filled]));
    expect(filing.text.replace(/\s+/g, ' ')).toBe(`${SEEN} ${LABEL} ${VALUE}`);
    const { boxes } = spanOf(filing, filing.text.indexOf(VALUE), filing.text.length);
    expect(boxes[0]![0]).toBeCloseTo(202, 0);
    expect(filing.warnings).toEqual([]);
  });

  it.each([
    ['hidden', [field('/F 6'), filled]],
    ['for the screen only, as buttons are', [field('/F 0'), filled]],
    ['empty', [field('/F 4'), look('/Tx BMC EMC')]],
  ])('has no words of a field that is %s', async (_, objects) => {
    const filing = await read(form(objects));
    expect(filing.text.replace(/\s+/g, ' ')).toBe(`${SEEN} ${LABEL}`);
  });

  it('keeps what another annotation covers out of the text', async () => {
    const redaction = '<< /Type /Annot /Subtype /Square /F 4 /IC [0 0 0] /Rect [60 690 400 720] >>';
    const filing = await read(form([field('/F 4'), filled, redaction], '6 0 R 8 0 R'));
    expect(filing.text).not.toContain(SEEN);
    expect(filing.warnings.map(({ code }) => code)).toEqual(['redaction-covers-text']);
  });
});

describe.each(engines)('fonts, with %s', (engine) => {
  const read = (bytes: Uint8Array) => readFiling(bytes, { engine, ocr: 'off' });
  const type3 = (more: string) =>
    `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 700] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 65 /LastChar 67
     /Widths [600 600 600] /CharProcs << /g1 6 0 R /g2 6 0 R /g3 6 0 R >> /Resources << >>
     /Encoding << /Type /Encoding /Differences [65 /g1 /g2 /g3] >> ${more} >>`;
  const glyph = stream('600 0 0 0 600 700 d1 0 0 500 700 re f');
  const map = stream(
    `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange 3 beginbfchar <41> <0053> <42> <0055> <43> <0045> endbfchar
endcmap end end`,
  );

  it('of Type 3 are read by their Unicode map', async () => {
    const filing = await read(rawPdf(show(72, 700, 'ABC'), { font: type3('/ToUnicode 7 0 R'), objects: [glyph, map] }));
    expect(filing.text).toBe('SUE');
    const { box } = filing.lines[0]!;
    expect(box[0]).toBeCloseTo(72, 0);
    expect(box[2]).toBeCloseTo(72 + 3 * 0.6 * 12, 0);
  });

  it('without Unicode make a page garbled, which is said and not guessed', async () => {
    const cid = `<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Strange /Encoding /Identity-H /DescendantFonts [6 0 R] >>`;
    const descendant = `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Strange /CIDSystemInfo
      << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 7 0 R >>`;
    const descriptor = `<< /Type /FontDescriptor /FontName /AAAAAA+Strange /Flags 4 /FontBBox [0 0 500 700]
      /ItalicAngle 0 /Ascent 700 /Descent 0 /CapHeight 700 /StemV 80 >>`;
    const codes = Array.from({ length: 60 }, (_, index) => (index % 29) + 1);
    const words = codes.map((code) => code.toString(16).padStart(4, '0')).join('');
    const content = [700, 680, 660].map((y) => `BT /F1 12 Tf 72 ${y} Td <${words}> Tj ET`).join('\n');
    const filing = await read(rawPdf(content, { font: cid, objects: [descendant, descriptor] }));
    expect(filing.text).toBe('');
    expect(filing.pages[0]).toMatchObject({ source: 'none', reason: 'ocr-off' });
    expect(filing.warnings).toEqual([expect.objectContaining({ code: 'page-without-text', page: 1 })]);
  });
});

describe.each(engines)('large pages, with %s', (engine) => {
  it('of fifty thousand pieces are read whole', async () => {
    const content = Array.from({ length: 50_000 }, (_, index) => {
      const [column, row] = [index % 400, Math.floor(index / 400)];
      return `1 0 0 1 ${20 + 1.4 * column} ${780 - 3 * row} Tm (${'the damages '[index % 12]}) Tj`;
    });
    const filing = await readFiling(rawPdf(`BT /F1 2 Tf ${content.join('\n')} ET`), { engine, ocr: 'off' });
    const letters = content.filter((piece) => !piece.includes('( )')).length;
    expect(filing.text.replace(/\s/g, '')).toHaveLength(letters);
  }, 120_000);

  it('and long ones are read upright', async () => {
    const filing = await readFiling(rawPdf(show(72, 4900, SEEN), { page: '/MediaBox [0 0 612 5000]' }), {
      engine,
      ocr: 'off',
    });
    expect(filing.text).toBe(SEEN);
    expect(filing.pages[0]).toMatchObject({ width: 612, height: 5000 });
  });
});
