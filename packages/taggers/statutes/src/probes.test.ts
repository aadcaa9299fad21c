import { readFileSync } from 'node:fs';
import { readRows } from '@averment/record/data-file';
import { plainFilingText } from '@averment/pdf-text';
import { wholePleading } from '@averment/structure';
import { tagStatutes } from './index.js';

/** data/probes.tsv: a line of text, its court, the identifiers that it cites in order, and why. */
const probes = readFileSync(new URL('../data/probes.tsv', import.meta.url), 'utf8')
  .split('\n')
  .slice(1)
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, string, string, string]);

/** data/rules.tsv: the rules that a mention can name, with what each goes by. */
const rules = new Map(
  (readRows(new URL('../data/rules.tsv', import.meta.url)) as [string, string, string][]).map(([rule, , source]) => [
    rule,
    source,
  ]),
);

describe('one-line probes', () => {
  it('are at least twelve hundred, each with its reason, takes and leaves', () => {
    expect(probes.length).toBeGreaterThanOrEqual(1200);
    expect(probes.filter(([, , expected]) => expected === '').length).toBeGreaterThan(80);
    expect(probes.filter(([, , , why]) => !why)).toEqual([]);
  });

  it.each(probes)('%s (%s)', (text, court, expected) => {
    const filing = plainFilingText([text.replace(/\\n/g, '\n')]);
    const { statutes } = tagStatutes(wholePleading(filing), { courtId: court || null });
    expect(statutes.map((statute) => statute.id).join(' ')).toBe(expected);
    // Each mention was read by a rule whose source is told.
    expect(statutes.flatMap(({ mentions }) => mentions).filter(({ rule }) => !rules.get(rule!))).toEqual([]);
  });
});
