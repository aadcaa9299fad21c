import type { ComplaintRecord } from '@averment/record';
import type { GoldLabel } from '../gold.js';
import { scoreRecord, type FamilyOutcome } from './families.js';

/** Precision, recall and F1 of one family over all filings that label it. */
export interface FamilyScore {
  readonly family: string;
  readonly filings: number;
  readonly right: number;
  readonly found: number;
  readonly gold: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Miss {
  readonly family: string;
  readonly filing: string;
  readonly how: 'missed' | 'wrong';
  readonly what: string;
}

export interface ScoreReport {
  readonly scores: readonly FamilyScore[];
  readonly misses: readonly Miss[];
  /** Names of labelled filings for which there is no record. */
  readonly withoutRecord: readonly string[];
}

/** Scores records against labels. They match by the PDF's hash, or else by the file's name. */
export function scoreAll(gold: readonly GoldLabel[], records: readonly ComplaintRecord[]): ScoreReport {
  const totals = new Map<string, { right: number; found: number; gold: number; filings: number }>();
  const misses: Miss[] = [];
  const withoutRecord: string[] = [];
  for (const label of gold) {
    const record = records.find(({ id, source }) =>
      label.sha256 ? id === `sha256:${label.sha256}` : source.name === label.pdf,
    );
    if (!record) {
      withoutRecord.push(label.pdf);
      continue;
    }
    for (const [family, outcome] of scoreRecord(label, record)) {
      const total = totals.get(family) ?? { right: 0, found: 0, gold: 0, filings: 0 };
      totals.set(family, total);
      addTo(total, outcome);
      misses.push(...missesOf(family, label.pdf, outcome));
    }
  }
  return {
    scores: [...totals].map(([family, total]) => ({ family, ...total, ...ratios(total) })),
    misses,
    withoutRecord,
  };
}

function addTo(total: { right: number; found: number; gold: number; filings: number }, outcome: FamilyOutcome): void {
  total.right += outcome.pairs.length;
  total.found += outcome.pairs.length + outcome.extra.length;
  total.gold += outcome.pairs.length + outcome.missed.length;
  total.filings++;
}

function missesOf(family: string, filing: string, { missed, extra }: FamilyOutcome): Miss[] {
  return [
    ...missed.map((what) => ({ family, filing, how: 'missed' as const, what })),
    ...extra.map((what) => ({ family, filing, how: 'wrong' as const, what })),
  ];
}

function ratios({ right, found, gold }: { right: number; found: number; gold: number }) {
  const precision = found ? right / found : 1;
  const recall = gold ? right / gold : 1;
  const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1 };
}
