import type { ComplaintRecord, Range } from '@averment/record';
import { filingSource, tagFiling } from '@averment/pipeline';
import { readPleading, type Pleading } from '@averment/structure';
import { tagCaption } from '@averment/tagger-caption';
import { tagClaims } from '@averment/tagger-claims';
import { tagContractSections } from '@averment/tagger-contract-sections';
import { tagDamages } from '@averment/tagger-damages';
import { tagParties } from '@averment/tagger-parties';
import { tagRelief } from '@averment/tagger-relief';
import { tagStatutes } from '@averment/tagger-statutes';
import { race, rounded, type Report, type Row, type Timing } from './rounds.js';
import { charactersOf, textSamples, type ReadSample } from './samples.js';

/** A filing with what the stages before have found, as the pipeline hands it on. */
interface Prepared {
  readonly pleading: Pleading;
  readonly record: ComplaintRecord;
  readonly taken: readonly Range[];
}

const STAGES: Readonly<Record<string, (prepared: Prepared) => unknown>> = {
  structure: ({ pleading }) => readPleading(pleading.filing),
  caption: ({ pleading }) => tagCaption(pleading),
  parties: ({ pleading }) => tagParties(pleading),
  claims: ({ pleading, record: { parties, statutes } }) => tagClaims(pleading, { parties, statutes }),
  'contract-sections': ({ pleading, taken, record: { claims } }) => tagContractSections(pleading, { taken, claims }),
  damages: ({ pleading, record: { statutes, agreements, claims } }) =>
    tagDamages(pleading, { statutes, agreements, claims }),
  relief: ({ pleading }) => tagRelief(pleading),
};

/** Stages whose rate together has a goal, in millions of characters a second. */
const TOGETHER: readonly { readonly stages: readonly string[]; readonly goal: number | '' }[] = [
  { stages: ['structure', 'parties', 'claims'], goal: 3 },
  { stages: ['contract-sections', 'damages', 'relief'], goal: 5 },
  { stages: Object.keys(STAGES), goal: '' },
];

/** Each stage after the text's, in characters a second, and several together. */
export async function benchTaggers(rounds: number): Promise<Report> {
  const read = await textSamples();
  const found = new Map(read.map((sample) => [sample, contextOf(sample)]));
  let prepared: Prepared;
  const timings = await race(
    read,
    Object.entries(STAGES).map(([name, stage]) => ({
      name,
      // What a pleading's lookups have found they keep: each round gets new ones.
      prepare: (sample: ReadSample) =>
        void (prepared = { ...found.get(sample)!, pleading: readPleading(sample.filing) }),
      run: () => stage(prepared),
    })),
    rounds,
  );
  const characters = charactersOf(read);
  return {
    title: 'Structure and taggers',
    rows: [
      ...timings.map((timing) => row(timing.name, characters, timing, '')),
      ...TOGETHER.map(({ stages, goal }) => row(stages.join(' + '), characters, sumOf(timings, stages), goal)),
    ],
    notes: [`${read.length} filings, ${characters} characters, warm; the best of ${rounds} rounds. Together: sums.`],
  };
}

function contextOf({ filing, bytes, name }: ReadSample): Omit<Prepared, 'pleading'> {
  const record = tagFiling(filing, filingSource(bytes, name));
  const { taken } = tagStatutes(readPleading(filing), { courtId: record.court.id });
  return { record, taken };
}

type Seconds = Pick<Timing, 'best' | 'core'>;

const sumOf = (timings: readonly Timing[], stages: readonly string[]): Seconds =>
  timings
    .filter(({ name }) => stages.includes(name))
    .reduce((sum, { best, core }) => ({ best: sum.best + best, core: sum.core + core }), { best: 0, core: 0 });

const row = (stage: string, characters: number, { best, core }: Seconds, goal: number | ''): Row => ({
  stage,
  'M characters/s': rounded(characters / best / 1_000_000),
  'M characters/core s': rounded(characters / core / 1_000_000),
  goal,
});
