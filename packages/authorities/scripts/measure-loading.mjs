// How long `authorities` takes to load and how much memory it takes, in fresh processes, when the package is built:
//   node packages/authorities/scripts/measure-loading.mjs
// Prints the median of nine runs: milliseconds and megabytes of resident memory over a bare process, after the import, after the first
// citation of the Code, and after a paragraph that touches every table of law. Ends with 1 where loading takes 100 ms or 30 MB.
import { execFileSync } from 'node:child_process';

const RUNS = 9;
const LIMIT = { ms: 100, mb: 30 };
const entry = new URL('../dist/index.js', import.meta.url).href;
const paragraph =
  'It violated ERISA § 502(a), the Fair Credit Reporting Act, 15 U.S.C. § 1681i(a), Cal. Bus. & Prof. Code § 17200, N.Y. Gen. Bus. Law ' +
  '§ 349, the Illinois Consumer Fraud Act, 12 C.F.R. § 1024.35 and Section 10(b) of the Exchange Act. 550 U.S. 544.';
const child = `
  const bare = process.memoryUsage().rss;
  const start = performance.now();
  const { readCitations, codeSectionOf, findSection } = await import(${JSON.stringify(entry)});
  const steps = [];
  const step = (run) => { run(); steps.push([performance.now() - start, (process.memoryUsage().rss - bare) / 2 ** 20]); };
  step(() => {});
  step(() => { readCitations('It violated 18 U.S.C. § 2702.'); findSection('18', '2702'); });
  step(() => { readCitations(${JSON.stringify(paragraph)}); codeSectionOf('/us/pl/93/406', '', '502'); });
  console.log(JSON.stringify(steps));
`;

const runs = Array.from({ length: RUNS }, () =>
  JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', child], { encoding: 'utf8' })),
);
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const rows = ['import', 'first citation', 'every table of law'].map((step, index) => ({
  step,
  ms: Math.round(median(runs.map((run) => run[index][0]))),
  mb: Math.round(median(runs.map((run) => run[index][1])) * 10) / 10,
}));
console.table(rows);
const loaded = rows[1];
process.exitCode = loaded.ms < LIMIT.ms && rows.every(({ mb }) => mb < LIMIT.mb) ? 0 : 1;
