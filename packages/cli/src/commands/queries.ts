import type { Command } from 'commander';
import { DAMAGES_KINDS, DAMAGES_ROLES } from '@averment/record';
import { courtById, extentOfChapter, formatCitation, parseCitation } from '@averment/authorities';
import type { DamagesFilter, FilingHead, FilingSummary, StatuteQuery } from '@averment/store';
import { UsageError } from '../exit.js';
import { sumOf } from '../render/words.js';
import { withPayments } from './payments.js';
import { asksFor } from './statute-filter.js';
import {
  amountOf,
  courtFilter,
  example,
  oneOf,
  printRows,
  shortId,
  useStore,
  withCourt,
  withStore,
  type StoreCommandOptions,
} from './shared.js';

type CourtFlags = StoreCommandOptions & { court?: string; since?: string; until?: string };

/** Columns that say which filing an answer comes from. */
const FILING_COLUMNS = [
  { title: 'filing', of: ({ filingId }: FilingHead) => shortId(filingId) },
  { title: 'court', of: ({ courtId }: FilingHead) => courtId },
  { title: 'case', shrinkTo: 12, of: ({ caseNumber, sourceName }: FilingHead) => caseNumber ?? sourceName },
];

export function listCommand(program: Command): void {
  const command = program.command('list').description('List the filings of a store');
  example(withCourt(withStore(command)), 'averment list --court cand --since 2024-01-01');
  command.action((flags: CourtFlags) =>
    useStore(flags, async (store) => printFilings(await store.listFilings(courtFilter(flags)), flags)),
  );
}

export function printFilings(filings: readonly FilingSummary[], flags: { json?: boolean }): void {
  printRows(
    filings,
    flags,
    [
      ...FILING_COLUMNS,
      { title: 'parties', shrinkTo: 20, of: partiesShort },
      { title: 'statutes', align: 'right', of: ({ counts }) => counts.statutes },
      { title: 'sections', align: 'right', of: ({ counts }) => counts.contractSections },
      { title: 'damages', align: 'right', of: ({ counts }) => counts.damages },
      { title: 'pages', align: 'right', of: ({ pages }) => pages },
    ],
    'No filings.',
  );
}

/** "Roe et al. v. Marlow Freight, Inc." */
function partiesShort({ parties, kind, title }: FilingSummary): string {
  const side = (roles: readonly string[]) => {
    const names = parties.filter(({ role }) => roles.includes(role)).map(({ name }) => name);
    return names.length > 1 ? `${names[0]} et al.` : (names[0] ?? '—');
  };
  if (parties.length === 0) return kind === 'other' ? (title ?? 'no complaint') : '—';
  return `${side(['plaintiff', 'petitioner', 'relator'])} v. ${side(['defendant', 'respondent'])}`;
}

export function statutesCommand(program: Command): void {
  const command = program
    .command('statutes')
    .description('All statutes with counts; or the filings and places of one section, range, act, title or code')
    .argument('[citation...]');
  example(withCourt(withStore(command)), 'averment statutes "18 U.S.C. 2701-2713"');
  command.action((words: string[], flags: CourtFlags) =>
    useStore(flags, async (store) => {
      if (words.length === 0) {
        const counts = await store.statuteCounts(courtFilter(flags));
        return printRows(
          counts,
          flags,
          [
            { title: 'statute', of: ({ citation }) => citation },
            { title: 'name', shrinkTo: 10, of: ({ name }) => name },
            { title: 'filings', align: 'right', of: ({ filings }) => filings },
            { title: 'mentions', align: 'right', of: ({ mentions }) => mentions },
            { title: 'identifier', of: ({ id }) => id },
          ],
          'No statutes.',
        );
      }
      const queries = statuteQueries(words.join(' '), flags.court);
      const places = (
        await Promise.all(queries.map((query) => store.statutePlaces({ ...query, ...courtFilter(flags) })))
      ).flat();
      printRows(
        places,
        flags,
        [
          ...FILING_COLUMNS,
          { title: 'page', align: 'right', of: ({ page }) => page },
          { title: 'statute', of: ({ citation, pinpoint }) => `${citation}${pinpoint ?? ''}` },
          { title: 'words', shrinkTo: 24, of: ({ sentence, text }) => sentence ?? text },
        ],
        `No filing cites ${words.join(' ').replace(/\.$/, '')}.`,
      );
    }),
  );
}

/** An act of Illinois is a number of its chapter; its sections stand below. */
const ILCS_ACT = /^\/us-il\/ilcs\/\d+\/\d+(?=\/)/;

/** What a citation asks the store for. @throws UsageError if it is none. */
export function statuteQueries(words: string, court?: string): StatuteQuery[] {
  if (court && !courtById(court))
    throw new UsageError(`${court} is no court's id; averment list shows those in the store.`);
  const cited = parseCitation(words);
  if (cited.length === 0) {
    throw new UsageError(
      `"${words}" is no citation that can be read. Try "18 U.S.C. 2702", "the Lanham Act" or /us/usc/t18/s2702.`,
    );
  }
  return cited.flatMap(({ id, through, as }): StatuteQuery[] => {
    if (through) return [{ range: { from: id, to: through } }];
    const actOfIllinois = as === 'act' && ILCS_ACT.exec(id)?.[0];
    if (actOfIllinois) return [{ prefix: actOfIllinois }];
    if (as !== 'whole' && /\/[sr][^/]*$/.test(id)) return [{ ids: [id] }];
    // A chapter is asked for with its sections.
    const extent = extentOfChapter(id);
    return extent ? [{ prefix: id }, { range: { from: extent.first, to: extent.last } }] : [{ prefix: id }];
  });
}

export function partiesCommand(program: Command): void {
  const command = program.command('parties').description('The filings in which a party stands').argument('<name...>');
  example(withCourt(withStore(command)), 'averment parties LinkedIn');
  command.action((words: string[], flags: CourtFlags) =>
    useStore(flags, async (store) =>
      printRows(
        await store.parties(words.join(' '), courtFilter(flags)),
        flags,
        [
          ...FILING_COLUMNS,
          { title: 'party', shrinkTo: 16, of: ({ name }) => name },
          { title: 'role', of: ({ role }) => role },
          { title: 'kind', of: ({ kind }) => kind },
          { title: 'page', align: 'right', of: ({ page }) => page },
        ],
        `No party is called ${words.join(' ')}.`,
      ),
    ),
  );
}

export function damagesCommand(program: Command): void {
  const command = program
    .command('damages')
    .description('Sums of money, with what each is')
    .option('--min <amount>', 'only sums that reach this', amountOf)
    .option('--max <amount>', 'only sums up to this', amountOf)
    .option('--kind <kind>', DAMAGES_KINDS.join(', '), oneOf(DAMAGES_KINDS))
    .option('--role <role>', DAMAGES_ROLES.join(', '), oneOf(DAMAGES_ROLES))
    .option('--statute <citation>', 'only sums that rest on this section, range or act');
  example(withCourt(withStore(command)), 'averment damages --role demanded --min 1000000');
  command.action((flags: DamagesFlags) =>
    useStore(flags, async (store) => {
      const statutes = flags.statute === undefined ? null : statuteQueries(flags.statute, flags.court);
      const found = await store.damages(damagesFilter(flags));
      const atMost = flags.max ?? Infinity;
      const asked = found
        .filter(({ min, max }) => atMost === Infinity || (min ?? max ?? Infinity) <= atMost)
        .filter(({ statute }) => !statutes || asksFor(statutes, statute));
      printRows(
        await withPayments(store, asked),
        flags,
        [
          ...FILING_COLUMNS,
          { title: 'sum', of: sumOf },
          { title: 'kind', of: ({ kind }) => kind },
          { title: 'role', of: ({ role }) => role },
          { title: 'statute', of: ({ statute }) => (statute ? formatCitation(statute) : null) },
          { title: 'payer', shrinkTo: 10, of: ({ payer }) => payer },
          { title: 'payee', shrinkTo: 10, of: ({ payee }) => payee },
          { title: 'page', align: 'right', of: ({ page }) => page },
          { title: 'words', shrinkTo: 16, of: ({ text }) => text },
        ],
        'No such sums.',
      );
    }),
  );
}

interface DamagesFlags extends CourtFlags {
  readonly min?: number;
  readonly max?: number;
  readonly kind?: NonNullable<DamagesFilter['kind']>;
  readonly role?: NonNullable<DamagesFilter['role']>;
  readonly statute?: string;
}

function damagesFilter(flags: DamagesFlags): DamagesFilter {
  return {
    ...courtFilter(flags),
    ...(flags.kind ? { kind: flags.kind } : {}),
    ...(flags.role ? { role: flags.role } : {}),
    ...(flags.min === undefined ? {} : { atLeast: flags.min }),
  };
}

export function contractsCommand(program: Command): void {
  const command = program
    .command('contracts')
    .description('Sections of agreements that complaints rely on')
    .argument('[agreement...]');
  example(withCourt(withStore(command)), 'averment contracts "Subscription Agreement"');
  command.action((words: string[], flags: CourtFlags) =>
    useStore(flags, async (store) =>
      printRows(
        await store.contracts(words.join(' ') || undefined, courtFilter(flags)),
        flags,
        [
          ...FILING_COLUMNS,
          { title: 'agreement', shrinkTo: 16, of: ({ agreement }) => agreement },
          { title: 'section', shrinkTo: 8, of: ({ section }) => section },
          { title: 'page', align: 'right', of: ({ page }) => page },
          { title: 'words', shrinkTo: 20, of: ({ quote, text }) => quote ?? text },
        ],
        'No sections of agreements.',
      ),
    ),
  );
}
