import type { Command } from 'commander';
import type { ComplaintRecord, Span } from '@averment/record';
import { EXIT } from '../exit.js';
import { table } from '../render/table.js';
import { printable, terminalColumns, fit } from '../render/width.js';
import { sumOf } from '../render/words.js';
import { example, print, printRows, shortId, useStore, withStore, type StoreCommandOptions } from './shared.js';

export function showCommand(program: Command): void {
  const command = program
    .command('show')
    .description("One filing's record: each fact with its page and words")
    .argument('<filing>', 'the beginning of an id, a case number, or a file name');
  example(withStore(command), 'averment show 5:25-cv-00709');
  command.action((reference: string, flags: StoreCommandOptions) =>
    useStore(flags, async (store) => {
      const answer = await store.getRecord(reference);
      if (answer.found === 'one')
        return print(flags.json ? JSON.stringify(answer.record, null, 2) : readable(answer.record));
      process.exitCode = EXIT.wrongUse;
      if (answer.found === 'none')
        return void process.stderr.write(`No filing is called ${reference}. averment list shows them.\n`);
      process.stderr.write(`${reference} fits several filings:\n`);
      const columns = [
        { title: 'filing', of: (filing: (typeof answer.filings)[number]) => shortId(filing.filingId) },
        { title: 'case', of: (filing: (typeof answer.filings)[number]) => filing.caseNumber },
        { title: 'file', of: (filing: (typeof answer.filings)[number]) => filing.sourceName },
      ];
      printRows(answer.filings, flags, columns, '');
    }),
  );
}

type Fact = readonly [label: string, value: string, spans: readonly Span[]];

/** A record as a person reads it. */
export function readable(record: ComplaintRecord, width = terminalColumns(process.stdout)): string {
  const { document, source } = record;
  const head = [
    document.title ?? (document.kind === 'complaint' ? 'Complaint' : 'No complaint'),
    `${source.name}, ${source.pages} pages, text layer ${source.textLayer}, ${record.id.slice(0, 19)}…`,
  ];
  const sections = Object.entries(factsOf(record))
    .filter(([, facts]) => facts.length > 0)
    .map(([title, facts]) => `${title}\n${factTable(facts, width)}`);
  const warnings = record.warnings.map(
    ({ code, page, message }) => `  ${message}${page ? ` (p. ${page})` : ''} [${code}]`,
  );
  return [head.join('\n'), ...sections, ...(warnings.length ? [`Warnings\n${warnings.join('\n')}`] : [])].join('\n\n');
}

function factsOf(record: ComplaintRecord): Record<string, Fact[]> {
  const { court, caseNumber, filedOn, classAction, jury } = record;
  const present = (label: string, value: string | null, spans: readonly Span[]): Fact[] =>
    value === null ? [] : [[label, value, spans]];
  return {
    Case: [
      ...present('court', court.id && `${court.name ?? ''} (${court.id})`, court.spans),
      ...present('number', caseNumber.value, caseNumber.spans),
      ...present('filed', filedOn.value && `${filedOn.value} (${filedOn.basis ?? 'printed'})`, filedOn.spans),
      ...present('class', classAction.alleged ? 'class action alleged' : null, classAction.spans),
      ...present('jury', jury.demanded ? 'demanded' : null, jury.spans),
    ],
    Parties: record.parties.map(({ role, name, kind, spans }) => [role, `${name} (${kind})`, spans]),
    Counsel: record.counsel.map(({ name, firm, represents, spans }) => [
      represents.join(' '),
      [name, firm].filter(Boolean).join(', '),
      spans,
    ]),
    Claims: record.claims.map(({ number, title, statutes, spans }) => [
      String(number),
      [title, ...statutes].join(' · '),
      spans,
    ]),
    Statutes: record.statutes.map(({ citation, name, mentions }) => [
      citation,
      `${name ? `${name}, ` : ''}${mentions.length} ×`,
      mentions.slice(0, 1).map(({ span }) => span),
    ]),
    'Contract sections': record.contractSections.map(({ section, agreement, spans }) => [section, agreement, spans]),
    Damages: record.damages.map((damages) => [damages.role, `${sumOf(damages)} (${damages.kind})`, damages.spans]),
    Relief: record.prayer.map(({ label, kinds, spans }) => [label ?? '', kinds.join(', '), spans]),
  };
}

function factTable(facts: readonly Fact[], width: number): string {
  const rows = facts.map(([label, value, spans]) => {
    const [first] = spans;
    return [label, value, first ? `p. ${first.page}` : '—', first ? `“${fit(printable(first.text), 100)}”` : ''];
  });
  const columns = [
    { title: '', shrinkTo: 8 },
    { title: 'what', shrinkTo: 20 },
    { title: 'page' },
    { title: 'words', shrinkTo: 20 },
  ];
  return table(columns, rows, width);
}
