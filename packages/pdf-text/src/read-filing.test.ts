import { FilingError } from '@averment/record';
import type { EngineName } from './engines/page-content.js';
import { readFiling, type ReadOptions } from './read-filing.js';
import { spanOf } from './spans.js';
import { drawPdf } from './testing/draw-pdf.js';

const engines: EngineName[] = ['pdfjs', 'pdfium'];
const WORDS = 'Plaintiff brings this action under 18 U.S.C. § 2702 for damages.';

const codeOf = async (bytes: Uint8Array, options?: ReadOptions) => {
  try {
    await readFiling(bytes, options);
    return 'read';
  } catch (error) {
    return error instanceof FilingError ? error.code : error;
  }
};

describe.each(engines)('with %s', (engine) => {
  const read = async (bytes: Uint8Array) => readFiling(bytes, { engine, ocr: 'off' });

  it('reads words and knows where they stand', async () => {
    const filing = await read(await drawPdf((pdf) => pdf.font('Times-Roman').fontSize(12).text(WORDS, 72, 100)));
    expect(filing.text).toBe(WORDS);
    const start = filing.text.indexOf('18 U.S.C.');
    const [box] = spanOf(filing, start, start + '18 U.S.C. § 2702'.length).boxes;
    expect(box![0]).toBeGreaterThan(228);
    expect(box![2]).toBeLessThan(345);
    expect(box![1]).toBeGreaterThan(792 - 100 - 16);
    expect(box![3]).toBeLessThan(792 - 100 + 2);
  });

  it('knows bold type by the font’s name', async () => {
    const filing = await read(
      await drawPdf((pdf) => {
        pdf.font('Times-Bold').fontSize(12).text('COUNT ONE', 250, 100);
        pdf.font('Times-Roman').text(WORDS, 72, 160);
      }),
    );
    expect(filing.lines.map(({ bold }) => bold)).toEqual([true, false]);
  });

  it.each([90, 180, 270])('gives places on the displayed page of a page that is turned by %d', async (rotate) => {
    const filing = await read(
      await drawPdf((pdf) => {
        Object.assign(pdf.page.dictionary.data, { Rotate: rotate });
        pdf.fontSize(12).text('An upright line on the sheet, turned with it.', 72, 100);
      }),
    );
    const [line] = filing.lines;
    const { width, height } = filing.pages[0]!;
    expect([width, height]).toEqual(rotate === 180 ? [612, 792] : [792, 612]);
    expect(line!.direction).toBe(360 - rotate);
    const [x0, y0, x1, y1] = line!.box;
    expect(x0).toBeGreaterThanOrEqual(0);
    expect(y0).toBeGreaterThanOrEqual(0);
    expect(x1).toBeLessThanOrEqual(width);
    expect(y1).toBeLessThanOrEqual(height);
  });

  it('leaves out words under a black box, and says so', async () => {
    const filing = await read(
      await drawPdf((pdf) => {
        pdf.fontSize(12).text('The account of Mr. Roe is number 4417, at the bank.', 72, 100);
        pdf.rect(70, 96, 500, 18).fill('black');
        pdf.fill('black').text('The rest is in the open, and is read as usual.', 72, 200);
      }),
    );
    expect(filing.text).toBe('The rest is in the open, and is read as usual.');
    expect(filing.warnings.map(({ code }) => code)).toContain('redaction-covers-text');
  });

  it('leaves out words in white on white, but not in white on black', async () => {
    const filing = await read(
      await drawPdf((pdf) => {
        pdf.rect(70, 90, 300, 30).fill('black');
        pdf.fill('white').fontSize(12).text('WHITE ON BLACK', 80, 98);
        pdf.fill('white').text('white on white', 72, 200);
        pdf.fill('black').text('Black on white.', 72, 300);
      }),
    );
    expect(filing.text).toContain('WHITE ON BLACK');
    expect(filing.text).not.toContain('white on white');
    expect(filing.warnings.map(({ code }) => code)).toContain('hidden-text-left-out');
  });

  it('reads words on a light ground that is drawn before them', async () => {
    const filing = await read(
      await drawPdf((pdf) => {
        pdf.rect(60, 90, 500, 60).fill('#eeeeee');
        pdf.fill('black').fontSize(12).text(WORDS, 72, 100);
      }),
    );
    expect(filing.text).toBe(WORDS);
    expect(filing.warnings).toEqual([]);
  });

  it('opens a file that only its owner has locked, and refuses one that its user has', async () => {
    const draw = (pdf: { text(words: string): unknown }) => void pdf.text('Locked words.');
    expect(await codeOf(await drawPdf(draw, { ownerPassword: 'secret' }), { engine })).toBe('read');
    expect(await codeOf(await drawPdf(draw, { userPassword: 'secret' }), { engine })).toBe('encrypted');
  });

  it('says of a page without text that it has none', async () => {
    const filing = await read(
      await drawPdf((pdf) => {
        pdf.text(WORDS);
        pdf.addPage().rect(100, 100, 300, 300).stroke();
      }),
    );
    expect(filing.pages[1]).toMatchObject({ source: 'none', reason: 'ocr-off' });
    expect(filing.warnings).toEqual([expect.objectContaining({ code: 'page-without-text', page: 2 })]);
  });

  it('tells a blank page from one that could not be read', async () => {
    const filing = await read(await drawPdf((pdf) => void pdf.text(WORDS).addPage()));
    expect(filing.pages[1]).toMatchObject({ source: 'none', reason: 'blank', role: 'blank' });
    expect(filing.warnings).toEqual([]);
  });

  it('reads a page of 200 inches', async () => {
    const filing = await read(
      await drawPdf((pdf) => void pdf.fontSize(12).text(WORDS, 100, 7000), { size: [14400, 14400] }),
    );
    expect(filing.text).toBe(WORDS);
  });

  it('gives the same filing each time, and leaves the bytes alone', async () => {
    const bytes = await drawPdf((pdf) => pdf.text(WORDS));
    const before = Buffer.from(bytes).toString('base64');
    expect(await read(bytes)).toEqual(await read(bytes));
    expect(Buffer.from(bytes).toString('base64')).toBe(before);
  });

  it('stops between pages when it is told to, with the signal’s reason', async () => {
    const bytes = await drawPdf((pdf) => void pdf.text('one').addPage().text('two').addPage().text('three'));
    const control = new AbortController();
    const pages: number[] = [];
    const reading = readFiling(bytes, {
      engine,
      signal: control.signal,
      onPage: (page) => (pages.push(page), control.abort(new Error('enough'))),
    });
    await expect(reading).rejects.toThrow('enough');
    expect(pages).toEqual([1]);
  });

  it('refuses more pages than the limit', async () => {
    const bytes = await drawPdf((pdf) => void pdf.text('one').addPage().text('two'));
    expect(await codeOf(bytes, { engine, maxPages: 1 })).toBe('too-many-pages');
  });

  it.each([
    ['empty-file', new Uint8Array()],
    ['not-a-pdf', Buffer.from('From: clerk@court.example\nSee attached.')],
    ['damaged-pdf', Buffer.from('%PDF-1.7\n1 0 obj <<')],
  ])('fails by name: %s', async (code, bytes) => {
    expect(await codeOf(bytes, { engine })).toBe(code);
  });
});

it('leaves the process’s own functions as they were', async () => {
  await readFiling(await drawPdf((pdf) => pdf.text('words')));
  for (const native of [Array.prototype.push, JSON.parse, JSON.stringify])
    expect(String(native)).toContain('[native code]');
});
