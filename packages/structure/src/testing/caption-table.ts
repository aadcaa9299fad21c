import { readFileSync } from 'node:fs';
import { plainFilingText, type BlockKind, type FilingText } from '@averment/pdf-text';
import { readPleading } from '../read-pleading.js';
import type { Pleading } from '../pleading.js';

/** A caption of the table in test-data/captions.txt, read as a pleading, and what must come out of it. */
export interface CaptionCase {
  readonly why: string;
  readonly pleading: Pleading;
  /** Of the court: id (`*`: any), division, county, case number, judges' initials; a hyphen where there is none. */
  readonly court: readonly string[];
  /** One a party: role, kind, name; then capacity, aliases, job title where given. */
  readonly parties: readonly ExpectedParty[];
}

export interface ExpectedParty {
  /** Role, kind and name, parted by spaces. */
  readonly party: string;
  readonly capacity?: string;
  readonly job?: string;
  readonly aliases: readonly string[];
}

const BODY = 'The plaintiff alleges as follows:\n\n1. This is an action for what was done in the spring of that year.';
/** In the order in which they stand in a filing. */
const PARTS: readonly (readonly [part: string, kind: BlockKind])[] = [
  ['above', 'paragraph'],
  ['court', 'paragraph'],
  ['parties', 'caption-parties'],
  ['case', 'caption-case'],
  ['lines', 'paragraph'],
  ['title', 'paragraph'],
  ['body', 'paragraph'],
];

/** The captions of the table, with what is expected of them. */
export function captionTable(): CaptionCase[] {
  const text = readFileSync(new URL('../../test-data/captions.txt', import.meta.url), 'utf8');
  return text.split(/^## /m).slice(1).map(readCase);
}

function readCase(entry: string): CaptionCase {
  const [why, ...lines] = entry.trim().split('\n');
  const parts = new Map<string, string>([['body', BODY]]);
  const expected: string[] = [];
  for (const line of lines) {
    if (line.startsWith('= ')) expected.push(line.slice(2));
    else parts.set(line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim());
  }
  return {
    why: why!,
    pleading: readPleading(filingOf(parts)),
    court: expected[0]!.split(' | ').map((cell) => cell.trim()),
    parties: expected.slice(1).map(readExpected),
  };
}

/** A filing of one page; the first block of the case column begins beside the parties, so that its order is kept. */
function filingOf(parts: ReadonlyMap<string, string>): FilingText {
  const present = PARTS.filter(([part]) => parts.has(part));
  const page = present
    .map(([part]) => parts.get(part)!.split(' / ').join('\n'))
    .map((block, index) =>
      present[index]![0] === 'body' ? `${block}\n\n${'The facts are these. '.repeat(3)}` : block,
    );
  const filing = plainFilingText([page.join('\n\n')]);
  const blocks = filing.blocks.map((block, index) => ({ ...block, kind: present[index]?.[1] ?? 'paragraph' }));
  return { ...filing, blocks };
}

function readExpected(line: string): ExpectedParty {
  const [party, ...facts] = line.split('; ');
  const of = (field: string) =>
    facts.filter((fact) => fact.startsWith(`${field} `)).map((fact) => fact.slice(field.length + 1));
  const [capacity] = of('capacity');
  const [job] = of('job');
  return { party: party!, aliases: of('alias'), ...(capacity && { capacity }), ...(job && { job }) };
}
