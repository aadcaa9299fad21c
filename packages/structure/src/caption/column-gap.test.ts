import { plainFilingText, type FilingText } from '@averment/pdf-text';
import { readPleading } from '../read-pleading.js';

const LEFT = ['ADA ALDER,', 'Plaintiff,', 'v.', 'BIRCH MILLS, INC., a', 'Delaware corporation,', 'Defendant.'];
const RIGHT = ['Case No. 24-0117', 'COMPLAINT FOR DAMAGES:', '1) NEGLIGENCE', '2) NUISANCE', '', ''];

/** A scan whose two columns were read as one: a single blank stands between them, but the places are kept. */
function scanned(left: readonly string[], right: readonly string[], rightEdge: (index: number) => number): FilingText {
  const lines = left.map((words, index) => `${words} ${right[index]}`.trim());
  const body = 'Plaintiff Ada Alder alleges as follows:\n\n1. Alder ran a ferry until the spring of that year.';
  const filing = plainFilingText([
    `SUPERIOR COURT OF THE STATE OF CALIFORNIA\nCOUNTY OF ALAMEDA\n\n${lines.join('\n')}\n\n${body}`,
  ]);
  right.forEach((words, index) => {
    if (words === '') return;
    const start = filing.text.indexOf(lines[index]!) + left[index]!.length + 1;
    for (let at = 0; at < words.length; at++)
      filing.edges.set([rightEdge(index) + 5 * at, rightEdge(index) + 5 * at + 5], 2 * (start + at));
  });
  return filing;
}

const partsOf = (filing: FilingText) => {
  const { parties, case: column } = readPleading(filing).caption;
  const words = (ranges: readonly { start: number; end: number }[]) =>
    ranges.map(({ start, end }) => filing.text.slice(start, end)).join(' ');
  return { parties: words(parties), column: words(column) };
};

test('the same wide white space on line after line parts the columns', () => {
  const { parties, column } = partsOf(scanned(LEFT, RIGHT, (index) => 330 + 4 * (index % 2)));
  expect(parties.replace(/\s+/g, ' ')).toBe(LEFT.join(' '));
  expect(column).toContain('1) NEGLIGENCE');
  expect(parties).not.toContain('NEGLIGENCE');
});

test('a role word far to the right is no column of its own', () => {
  const left = ['ADA ALDER', 'v. of', 'BIRCH MILLS, INC.', 'CEDAR MILLS, INC.'];
  const { parties } = partsOf(scanned(left, ['PLAINTIFF', '', 'DEFENDANT', 'DEFENDANT'], () => 420));
  expect(parties).toContain('ADA ALDER PLAINTIFF');
  expect(parties).toContain('CEDAR MILLS, INC. DEFENDANT');
});

test('lines without white space in them are of one column', () => {
  const { parties } = partsOf(scanned(LEFT, ['', '', '', '', '', ''], () => 330));
  expect(parties.replace(/\s+/g, ' ')).toBe(LEFT.join(' '));
});
