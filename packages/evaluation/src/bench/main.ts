import { parseArgs } from 'node:util';
import type { EngineName } from '@averment/pdf-text';
import { benchMemory, memoryOf } from './memory.js';
import { benchOcr } from './ocr.js';
import { benchPdfium } from './pdfium.js';
import { benchPdfJs } from './pdfjs.js';
import type { Report } from './rounds.js';
import { benchStatutes } from './statutes.js';
import { benchTaggers } from './taggers.js';

const USAGE = `npm run bench -w packages/evaluation -- NAME [options]

  pdfjs      reading with pdf.js beside bare getTextContent
  pdfium     reading with PDFium beside pdftotext
  memory     resident memory over many filings, with either engine
  ocr        pages a minute
  statutes   characters a second, beside the npm package \`citation\` if --peer says where it is
  taggers    structure and each tagger in characters a second, and together

  --rounds N       rounds that count (5)
  --filings N      of memory: filings read (2000)
  --engine NAME    of memory: pdfjs or pdfium only
  --fixtures       of memory: the fixtures only
  --pages N        of ocr: at least so many pages (10)
  --peer FOLDER    of statutes: where \`citation\` was installed
  --json           the report as JSON
`;

const OPTIONS = {
  rounds: { type: 'string', default: '5' },
  filings: { type: 'string', default: '2000' },
  engine: { type: 'string' },
  fixtures: { type: 'boolean', default: false },
  pages: { type: 'string', default: '10' },
  peer: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
const rounds = Number(values.rounds);
const filings = Number(values.filings);
const engines = (values.engine ? [values.engine] : ['pdfjs', 'pdfium']) as EngineName[];

const BENCHMARKS: Readonly<Record<string, () => Promise<Report> | Report>> = {
  pdfjs: () => benchPdfJs(rounds),
  pdfium: () => benchPdfium(rounds),
  memory: () => benchMemory(filings, engines, values.fixtures),
  'memory-of': () => memoryOf(filings, engines[0]!, values.fixtures),
  ocr: () => benchOcr(Number(values.pages)),
  statutes: () => benchStatutes(rounds, values.peer),
  taggers: () => benchTaggers(rounds),
};

const benchmark = BENCHMARKS[positionals[0] ?? ''];
if (values.help || !benchmark) {
  console.log(USAGE);
  process.exitCode = values.help ? 0 : 2;
} else print(await benchmark());

function print(report: Report): void {
  if (values.json) return console.log(JSON.stringify(report, null, 2));
  console.log(report.title);
  console.table(report.rows);
  for (const note of report.notes) console.log(note);
}
