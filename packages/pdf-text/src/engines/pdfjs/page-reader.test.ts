import { deflated, plain, rawPages, show, stream } from '../../testing/raw-pdf.js';
import type { PageContent } from '../page-content.js';
import { openPdfium, type PdfiumDocument } from '../pdfium/pdfium-engine.js';
import { isContentDeflated } from '../raw-streams.js';
import { inflateAtOnce } from './inflate-at-once.js';
import { loadPdfJs } from './load.js';
import { PageReader } from './page-reader.js';
import { pdfJsEngine } from './pdfjs-engine.js';

const WORDS = show(72, 700, 'Plaintiff brings this action for damages.');
const DRAFT = show(72, 500, 'Nobody sees these words of the draft.');

/** The last page as it is read after those before it, and whether PDFium was asked of it. */
async function readLast(bytes: Uint8Array): Promise<{ content: PageContent; asked: boolean }> {
  const { pdfjs } = await loadPdfJs();
  const release = inflateAtOnce();
  const task = pdfjs.getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const companion = await openPdfium(bytes);
  try {
    const document = await task.promise;
    let asked = false;
    const watched: PdfiumDocument = {
      ...companion,
      inspect(number) {
        asked ||= number === document.numPages;
        return companion.inspect(number);
      },
    };
    const reader = new PageReader(document, watched, isContentDeflated(bytes));
    for (let number = 1; number < document.numPages; number++) await reader.read(number);
    return { content: await reader.read(document.numPages), asked };
  } finally {
    await companion.close();
    await task.destroy();
    release();
  }
}

const wordsOf = ({ runs }: PageContent): string =>
  runs
    .map(({ text }) => text)
    .join(' ')
    .trim();

describe('a page whose content is plain', () => {
  it.each([
    ['words alone', ''],
    ['a line', '72 650 m 300 650 l 0.7 w S'],
    ['a thin area', '0 g 72 650 200 0.8 re f'],
    ['scaled lines', 'q 0.24 0 0 0.24 0 0 cm 300 2700 m 900 2700 l 300 2600 m 300 2000 l 4 w S Q'],
    ['a point before the line', '500 100 m 72 650 m 300 650 l S'],
    ['a point behind the line', '72 650 m 300 650 l 500 100 m S'],
    ['a turned line', 'q 0 1 -1 0 300 100 cm 0 0 m 400 0 l S Q'],
    ['an outlined box', '72 400 200 100 re S'],
    ['a clip as large as the page', '0 0 612 792 re W n'],
    [
      'words each in a clip',
      `q 60 600 400 20 re W n ${show(72, 605, 'Count One')} Q q 60 560 400 20 re W n ${show(72, 565, 'Two')} Q`,
    ],
    ['a rule under a clip', 'q 50 50 500 700 re W n 72 650 m 300 650 l S Q'],
    ['white words that are not shown', 'q 1 g Q 1 1 1 rg 0 g'],
    [
      'strings and lists',
      'BT /F1 12 Tf 72 600 Td [(re \\\\( S \\\\) W n) -200 <0102>] TJ ET /Span << /MCID 0 >> BDC EMC % 1 g',
    ],
  ])('is read without PDFium, which would see the same: %s', async (_, drawing) => {
    const bytes = rawPages([[deflated(WORDS)], [deflated(WORDS), deflated(drawing + '\n' + WORDS)]]);
    const { content, asked } = await readLast(bytes);
    expect(asked).toBe(false);
    const pdfium = await openPdfium(bytes);
    const { rules, images, mayHide } = pdfium.inspect(2);
    await pdfium.close();
    expect({ images, mayHide }).toEqual({ images: content.images, mayHide: false });
    expect(content.rules!.map(rounded)).toEqual(rules.map(rounded));
  });

  const rounded = (box: readonly number[]) => box.map((edge) => Math.round(edge * 20) / 20);
});

describe('a page that may hide words', () => {
  const covering = '0 g 60 490 340 30 re f';
  it.each([
    ['a filled area', [deflated(DRAFT + covering + '\n' + WORDS)]],
    ['a filled area in a part that is not deflated', [deflated(DRAFT), plain(covering), deflated(WORDS)]],
    ['white words', [deflated(`q 1 g ${DRAFT} Q ${WORDS}`)]],
    ['words white in a space of their own', [deflated(`q /DeviceRGB cs 1 1 1 sc ${DRAFT} Q ${WORDS}`)]],
    ['words without any ink', [deflated(`q 0 0 0 0 k ${DRAFT} Q ${WORDS}`)]],
    ['invisible words', [deflated(`q 3 Tr ${DRAFT} Q ${WORDS}`)]],
    ['clipped words', [deflated(`q 0 0 300 300 re W n ${DRAFT} Q ${WORDS}`)]],
    ['words clipped at their end', [deflated(`q 60 490 20 30 re W n ${DRAFT} Q ${WORDS}`)]],
    [
      'words moved off the page',
      [deflated(`BT /F1 12 Tf 1 0 0 1 72 700 Tm 300 TL T* T* T* (Nobody sees) Tj ET ${WORDS}`)],
    ],
    ['words clipped by a path of one point', [deflated(`q 72 500 m W n ${DRAFT} Q ${WORDS}`)]],
    ['words all but white', [deflated(`q 0.979 g ${DRAFT} Q ${WORDS}`)]],
    ['words off the page', [deflated(show(72, 900, 'Nobody sees these.') + WORDS)]],
  ])('is one for PDFium: %s', async (_, contents) => {
    const { content, asked } = await readLast(rawPages([[deflated(WORDS)], contents]));
    expect(asked).toBe(true);
    expect(wordsOf(content)).toContain('Plaintiff brings this action for damages.');
    expect(wordsOf(content)).not.toContain('sees');
  });

  it('is one for PDFium where an annotation covers words', async () => {
    const square = '<< /Type /Annot /Subtype /Square /Rect [60 490 400 520] /F 4 /IC [0 0 0] >>';
    const bytes = rawPages([[deflated(WORDS)], [deflated(WORDS + DRAFT)]], {
      page: '/Annots [4 0 R]',
      objects: [square],
    });
    const { content, asked } = await readLast(bytes);
    expect(asked).toBe(true);
    expect(wordsOf(content)).toBe('Plaintiff brings this action for damages.');
  });

  it.each([
    ['a picture within the content', 'q 300 0 0 200 100 400 cm BI /W 2 /H 2 /CS /G /BPC 8 ID \x00\xff\xff\x00 EI Q\n'],
    ['a part drawn by its name', '/X1 Do'],
    ['a shading', '/S1 sh'],
    ['a drawing of curves', '72 400 m 100 500 200 500 300 400 c f'],
    ['one share of an ink', '/Separation1 cs 0 scn'],
    ['shares of two inks', '/DeviceN1 cs 0 0 scn'],
    ['a colour of Lab', '/Lab1 cs 100 0 0 scn'],
    ['shares of five inks', '/DeviceN1 cs 0 0 0 0 0 scn'],
    ['a number that is none', '1-2 0 m 3 4 l S'],
  ])('is asked of, too: %s', async (_, drawing) => {
    const { asked } = await readLast(rawPages([[deflated(WORDS)], [deflated(drawing + '\n' + WORDS)]]));
    expect(asked).toBe(true);
  });

  it('has the same words, whoever reads at the same time', async () => {
    const bytes = rawPages([[deflated(WORDS)], [deflated(WORDS)], [deflated(DRAFT + covering + '\n' + WORDS)]]);
    const plainly = rawPages([[deflated(WORDS)], [deflated(WORDS)], [deflated(WORDS)]]);
    const both = await Promise.all([bytes, plainly].map((each) => readLastAlone(each)));
    expect(both.map(wordsOf)).toEqual(Array(2).fill('Plaintiff brings this action for damages.'));
  });

  async function readLastAlone(bytes: Uint8Array): Promise<PageContent> {
    const document = await pdfJsEngine.open(bytes);
    for (let number = 1; number < document.pageCount; number++) await document.readPage(number);
    const content = await document.readPage(document.pageCount);
    await document.close();
    return content;
  }
});

it('asks PDFium of each page that brings a font', async () => {
  const type1 = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} >>`;
  const bytes = rawPages([[deflated(WORDS)], [deflated(WORDS.replace('F1', 'F2'))]], {
    page: '/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >>',
    objects: [type1('Times-Bold'), stream('')],
  });
  const { content, asked } = await readLast(bytes);
  expect(asked).toBe(true);
  expect(content.runs[0]!.font).toEqual({ name: 'Times-Bold', bold: true, italic: false });
});
