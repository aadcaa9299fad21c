import { spawnSync } from 'node:child_process';
import { readFiling } from '@averment/pdf-text';
import { race, rateTable, type Contestant, type Report } from './rounds.js';
import { pagesOf, textSamples, type ReadSample } from './samples.js';
import { startSpawner } from './spawner.js';

const PEER = 'pdftotext';
const MISSING = 'pdftotext is not on PATH, and left out: it comes with poppler-utils (apt-get install poppler-utils).';

/** PDF to FilingText with PDFium beside pdftotext, a process a file as it is used. */
export async function benchPdfium(rounds: number): Promise<Report> {
  const read = await textSamples();
  const spawner = startSpawner();
  const hasPeer = spawnSync(PEER, ['-v']).error === undefined;
  const peer: Contestant<ReadSample> = {
    name: PEER,
    run: ({ path }) => spawner.run(PEER, [path, '-']),
  };
  const ours: Contestant<ReadSample> = {
    name: 'readFiling, pdfium',
    run: ({ bytes }) => readFiling(bytes, { engine: 'pdfium', ocr: 'off' }),
  };
  const timings = await race(read, hasPeer ? [peer, ours] : [ours], rounds);
  spawner.stop();
  // What a child process spends is not ours: only the clock compares the two.
  const byClock = timings.map((timing) => (timing.name === PEER ? { ...timing, core: 0 } : timing));
  return {
    title: 'Reading with PDFium beside pdftotext',
    rows: rateTable(byClock, pagesOf(read), 'pages', PEER),
    notes: [
      `${read.length} filings, ${pagesOf(read)} pages of text, warm, in turn; the best of each. Goal: twice the rate.`,
      ...(hasPeer ? [] : [MISSING]),
    ],
  };
}
