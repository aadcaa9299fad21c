import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { readCitations } from '@averment/authorities';
import { readPleading, type Pleading } from '@averment/structure';
import { tagStatutes } from '@averment/tagger-statutes';
import { race, rateTable, type Contestant, type Report } from './rounds.js';
import { charactersOf, textSamples, type ReadSample } from './samples.js';

const PEER = 'citation';
const MISSING =
  'The npm package `citation` is left out: `npm install --prefix FOLDER citation`, then `--peer FOLDER`. It is no ' +
  'dependency of ours: its release of today still asks for libraries of 2016.';

/** Statutes in characters a second beside the npm package `citation`, which knows fewer laws and no context. */
export async function benchStatutes(rounds: number, peerFolder: string | undefined): Promise<Report> {
  const read = await textSamples();
  let pleading: Pleading;
  const contestants: Contestant<ReadSample>[] = [
    { name: 'readCitations', run: ({ filing }) => readCitations(filing.text) },
    {
      name: 'tagStatutes',
      // What a pleading's lookups have found they keep: each round gets new ones.
      prepare: ({ filing }) => void (pleading = readPleading(filing)),
      run: () => tagStatutes(pleading, { courtId: null }),
    },
  ];
  const find = peerFolder === undefined ? null : findOf(peerFolder);
  if (find) contestants.push({ name: PEER, run: ({ filing }) => find(filing.text) });
  const timings = await race(read, contestants, rounds);
  return {
    title: 'Statutes',
    rows: rateTable(timings, charactersOf(read) / 1_000_000, 'M characters', PEER),
    notes: [
      `${read.length} filings, ${charactersOf(read)} characters, warm, in turn; the best of each. Goal: 10 M a second.`,
      ...(find ? [] : [MISSING]),
    ],
  };
}

interface CitationPackage {
  find(text: string): unknown;
}

function findOf(folder: string): CitationPackage['find'] {
  const require = createRequire(join(resolve(folder), 'package.json'));
  const citation = require('citation') as CitationPackage;
  return (text) => citation.find(text);
}
