import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { readFiling } from '@averment/pdf-text';
import { race, rounded, type Report, type Row } from './rounds.js';
import { pagesOf, textSamples, type ReadSample, type Sample } from './samples.js';

const BARE = 'bare pdf.js';
const OURS = 'readFiling, pdfjs';
/** Milliseconds of a core a page from which on pdf.js builds fonts rather than reads: an OCR tool's font a page. */
const BUILDS_FONTS = 60;

/** What reading a filing costs beside what pdf.js's own getTextContent costs over the same pages. */
export async function benchPdfJs(rounds: number): Promise<Report> {
  const all = await textSamples();
  await readFiling(all[0]!.bytes, { engine: 'pdfjs', ocr: 'off' }); // loads pdf.js as we do, for both
  const slow: ReadSample[] = [];
  for (const sample of all) if (await buildsFonts(sample)) slow.push(sample);
  const rows = [...(await compare(without(all, slow), 'usual fonts', rounds))];
  if (slow.length > 0) rows.push(...(await compare(slow, 'a font a page', 1)));
  return {
    title: 'Reading with pdf.js beside bare getTextContent',
    rows,
    notes: [
      'Same pages, same process, in turn; the best of each. Goal: at most 20 % added over filings with usual fonts.',
      'Filings with a scanned page are left out. Fonts that pdf.js takes long to build are handed to PDFium.',
    ],
  };
}

const without = (all: readonly ReadSample[], some: readonly ReadSample[]) => all.filter((each) => !some.includes(each));

async function compare(read: readonly ReadSample[], set: string, rounds: number): Promise<Row[]> {
  const timings = await race(
    read,
    [
      { name: BARE, run: bareText },
      { name: OURS, run: ({ bytes }) => readFiling(bytes, { engine: 'pdfjs', ocr: 'off' }) },
    ],
    rounds,
  );
  const [bare] = timings;
  return timings.map(({ name, best, core }) => ({
    filings: `${read.length} with ${set}`,
    contestant: name,
    'pages/s': rounded(pagesOf(read) / best),
    'added time': percent(best / bare!.best - 1),
    'added core time': percent(core / bare!.core - 1),
  }));
}

const percent = (part: number): string => `${Math.round(100 * part)} %`;

async function buildsFonts(sample: ReadSample): Promise<boolean> {
  const spent = process.cpuUsage();
  await bareText(sample);
  return process.cpuUsage(spent).user / 1000 / sample.filing.pages.length > BUILDS_FONTS;
}

const assets = (name: string): string =>
  `${dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))}/${name}/`;

/** What a user of pdf.js writes, with the options that we give it. */
async function bareText({ bytes }: Sample): Promise<void> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    cMapUrl: assets('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: assets('standard_fonts'),
  });
  const document = await task.promise;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    await page.getTextContent();
    page.cleanup();
  }
  await task.destroy();
}
