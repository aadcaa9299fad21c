import { Budget, withFilingBytes } from './filing-bytes.js';
import { filingName, filingPath } from './filing-name.js';
import { pdf } from './testing/index.js';

async function* pieces(...chunks: (string | Uint8Array)[]) {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

const collected = (stream: AsyncIterable<Uint8Array>, fileBytes = 5_000, budget = new Budget(10_000)) =>
  withFilingBytes(stream, { fileBytes, budget }, async (bytes) => Buffer.from(bytes).toString('latin1'));

describe('a filing is collected from its pieces', () => {
  test.each<[string, (string | Uint8Array)[]]>([
    ['in one piece', [pdf('words')]],
    ['byte by byte', [...pdf('words').toString()]],
    ['with a kilobyte before its head', ['x'.repeat(1024), '%PDF-1.4 words']],
    ['as long as the limit', ['%PDF-', 'x'.repeat(4_995)]],
  ])('%s', async (_, chunks) => {
    expect(await collected(pieces(...chunks))).toBe(
      Buffer.concat(chunks.map((chunk) => Buffer.from(chunk))).toString('latin1'),
    );
  });
});

describe('what is no filing is refused, and its stream read to the end', () => {
  test.each<[string, string[], string]>([
    ['nothing', [], 'empty-file'],
    ['empty pieces', ['', ''], 'empty-file'],
    ['a letter', ['Dear clerk,'], 'not-a-pdf'],
    ['a page of HTML', ['<!doctype html>', 'x'.repeat(3_000)], 'not-a-pdf'],
    ['a head that comes too late', ['x'.repeat(1_025), '%PDF-1.4'], 'not-a-pdf'],
    ['a byte more than the limit', ['%PDF-', 'x'.repeat(4_996)], 'too-large'],
    ['far more than the limit', ['%PDF-', 'x'.repeat(4_000), 'x'.repeat(4_000), 'x'.repeat(4_000)], 'too-large'],
  ])('%s', async (_, chunks, code) => {
    let isAtEnd = false;
    const budget = new Budget(10_000);
    async function* watched() {
      yield* pieces(...chunks);
      isAtEnd = true;
    }
    await expect(collected(watched(), 5_000, budget)).rejects.toMatchObject({ code });
    expect([isAtEnd, budget.held]).toEqual([true, 0]);
  });
});

describe('memory', () => {
  test('is given back when the filing is used, when that fails, and when the stream breaks', async () => {
    const budget = new Budget(10_000);
    const limits = { fileBytes: 5_000, budget };
    let heldInUse = 0;
    await withFilingBytes(pieces(pdf('a')), limits, async () => void (heldInUse = budget.held));
    const failing = withFilingBytes(pieces(pdf('a')), limits, () => Promise.reject(new Error('full')));
    await expect(failing).rejects.toThrow('full');
    async function* broken() {
      yield pdf('a');
      throw new Error('connection lost');
    }
    await expect(collected(broken(), 5_000, budget)).rejects.toThrow('connection lost');
    expect([heldInUse, budget.held]).toEqual([pdf('a').length, 0]);
  });

  test('that others hold is refused as busy', async () => {
    const budget = new Budget(100);
    budget.take(90);
    await expect(collected(pieces(pdf('a'.repeat(20))), 5_000, budget)).rejects.toMatchObject({ code: 'busy' });
    expect(budget.held).toBe(90);
  });
});

describe('a name', () => {
  test.each([
    ['complaint.pdf', 'complaint.pdf', 'stays'],
    ['../../etc/passwd', 'passwd', 'loses its folders'],
    ['C:\\filings\\Doe v. Roe.pdf', 'Doe v. Roe.pdf', 'loses those of Windows'],
    ['a\u0000\nb.pdf', 'ab.pdf', 'loses control characters'],
    ['Peña.pdf', 'Peña.pdf', 'keeps its accents'],
    ['', 'filing.pdf', 'is made up where there is none'],
    ['folder/', 'filing.pdf', 'is made up for a folder'],
    ['..', 'filing.pdf', 'is no way up'],
    ['x'.repeat(2_000), 'x'.repeat(1_024), 'is as long as a job may carry'],
  ])('%j becomes %j: it %s', (given, name) => {
    expect(filingName(given)).toBe(name);
  });

  test('of a path keeps the end', () => {
    expect(filingPath(`/${'x'.repeat(5_000)}/end.pdf`)).toMatch(/^x{4088}\/end\.pdf$/);
  });
});
