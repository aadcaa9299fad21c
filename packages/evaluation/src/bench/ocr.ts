import { closeOcr, readFiling } from '@averment/pdf-text';
import type { Report, Row } from './rounds.js';
import { readSamples, type ReadSample } from './samples.js';

/** How fast OCR reads scanned pages, one recognizer at work: filings with the fewest scanned pages first. */
export async function benchOcr(fewestPages: number): Promise<Report> {
  const scanned = (await readSamples())
    .map((sample) => ({ sample, unread: unreadOf(sample) }))
    .filter(({ unread }) => unread > 0)
    .sort((a, b) => a.unread - b.unread || a.sample.name.localeCompare(b.sample.name));
  const rows: Row[] = [];
  let pages = 0;
  let seconds = 0;
  await readFiling(scanned[0]!.sample.bytes); // loads the model
  for (const { sample } of scanned) {
    if (pages >= fewestPages) break;
    const row = await timed(sample);
    pages += row.pages;
    seconds += row.seconds;
    rows.push({ filing: sample.name, 'pages by OCR': row.pages, 'pages/minute': rate(row.pages, row.seconds) });
  }
  await closeOcr();
  rows.push({ filing: 'all', 'pages by OCR': pages, 'pages/minute': rate(pages, seconds) });
  return {
    title: 'OCR',
    rows,
    notes: [
      'One page at a time, as a process reads them; the time that the same filing takes with OCR off is taken off.',
    ],
  };
}

const unreadOf = ({ filing }: ReadSample): number => filing.pages.filter(({ reason }) => reason === 'ocr-off').length;

async function timed({ bytes }: ReadSample): Promise<{ pages: number; seconds: number }> {
  const without = await secondsOf(() => readFiling(bytes, { ocr: 'off' }));
  let pages = 0;
  const withOcr = await secondsOf(async () => {
    pages = (await readFiling(bytes)).pages.filter(({ source }) => source === 'ocr').length;
  });
  return { pages, seconds: Math.max(withOcr - without, 0.001) };
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

const rate = (pages: number, seconds: number): number => Number(((60 * pages) / seconds).toPrecision(3));
