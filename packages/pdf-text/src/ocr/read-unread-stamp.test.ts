import type { OpenDocument, PageContent, PageImage } from '../engines/page-content.js';
import { openPdfium } from '../engines/pdfium/pdfium-engine.js';
import { layOut } from '../lay-out.js';
import { drawPdf } from '../testing/draw-pdf.js';
import { readUnreadStamp } from './read-unread-stamp.js';

const BODY = 'Plaintiff complains of Defendant and alleges as follows upon information and belief.';

/** A page with words, and a stamp that stands on its side: opened, and as a scanner's reader has it, without the stamp. */
async function scanWith(stamp: readonly string[], more: Partial<PageContent> = {}) {
  const bytes = await drawPdf((canvas) => {
    canvas.font('Times-Roman').fontSize(12);
    for (let line = 0; line < 12; line++) canvas.text(BODY, 72, 420 + 24 * line);
    canvas
      .rotate(90, { origin: [480, 100] })
      .font('Helvetica-Bold')
      .fontSize(15);
    stamp.forEach((line, index) => canvas.text(line, 480, 100 + 24 * index, { lineBreak: false }));
  });
  const document = await openPdfium(bytes);
  const content = await document.readPage(1);
  const page: PageImage = { box: [0, 0, 612, 792], pixelWidth: 2550, pixelHeight: 3300 };
  const runs = content.runs.filter(({ direction }) => direction === 0);
  return { document, content: { ...content, runs, images: [page], ...more } };
}

const read = async ({ document, content }: { document: OpenDocument; content: PageContent }) => {
  const stamp = await readUnreadStamp(document, content);
  const warnings = [] as const;
  const page = { number: 1, width: 612, height: 792, source: 'text', role: 'body' } as const;
  const { text, stamps } = layOut([{ content: { ...content, runs: [...content.runs, ...stamp] }, page, warnings }]);
  return {
    stamps: stamps.map(({ start, end, page: _, ...fields }) => ({ ...fields, words: text.slice(start, end) })),
    stamp,
  };
};

describe('a stamp that the reader of a scan passed over', () => {
  it('is read, and stands where it stood', async () => {
    const { stamps, stamp } = await read(await scanWith(['FILED', 'March 14, 2019', 'CLERK OF COURT']));
    expect(stamps).toHaveLength(1);
    expect(stamps[0]).toMatchObject({ filedOn: '2019-03-14', filedOnPrinted: 'March 14, 2019' });
    expect(stamps[0]!.words.split('\n')).toEqual(['FILED', 'March 14, 2019', 'CLERK OF COURT']);
    for (const run of stamp) {
      // The first line is the rightmost one, and all run downwards from the same height.
      expect(run.direction).toBe(270);
      expect(run.baseline).toBeGreaterThan(400);
      expect(run.baseline).toBeLessThan(480);
    }
  }, 60_000);

  it.each([
    ['words that are no stamp', ['BOX 14', 'SHELF 3', 'DO NOT REMOVE'], {}],
    ['a page that is no scan', ['FILED', 'March 14, 2019'], { images: [] }],
  ])(
    'is not made of %s',
    async (_, lines, more) => {
      expect((await read(await scanWith(lines, more))).stamps).toEqual([]);
    },
    60_000,
  );

  it('is not looked for where the words have one', async () => {
    const scan = await scanWith(['FILED', 'March 14, 2019']);
    const [first] = scan.content.runs;
    const filed = { ...first!, text: 'FILED 01/02/2020', edges: first!.edges, baseline: 760 };
    expect(await readUnreadStamp(scan.document, { ...scan.content, runs: [filed, ...scan.content.runs] })).toEqual([]);
  });
});
