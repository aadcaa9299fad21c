import { compileFunction } from 'node:vm';
import { deflateSync } from 'node:zlib';
import { inflateAtOnce } from './inflate-at-once.js';

const WORDS = 'Plaintiff brings this action for breach of contract.';
const nodes = globalThis.DecompressionStream;

/** All that a stream makes of the bytes, as any user of such streams writes it. */
async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Response(stream).text();
}

/** Reads the stream as pdf.js does, from a file named as the one that holds its worker half. */
const reading = compileFunction(
  `return (async () => {
    const { readable, writable } = new DecompressionStream('deflate');
    const writer = writable.getWriter();
    await writer.ready;
    writer.write(bytes).then(async () => { await writer.ready; await writer.close(); }).catch(() => {});
    const chunks = [];
    for await (const chunk of readable) chunks.push(...chunk);
    return [String.fromCharCode(...chunks), 'tee' in readable];
  })();`,
  ['DecompressionStream', 'bytes'],
  { filename: 'file:///app/node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs' },
) as (stream: unknown, bytes: Uint8Array) => Promise<[words: string, isNodes: boolean]>;
const asPdfJsReads = (bytes: Uint8Array) => reading(globalThis.DecompressionStream, bytes);

describe("the stream that inflates pdf.js's pages", () => {
  const bytes = new Uint8Array(deflateSync(WORDS));
  let release: () => void;
  beforeEach(() => (release = inflateAtOnce()));
  afterEach(() => release());

  test('gives pdf.js all at once', async () => {
    expect(await asPdfJsReads(bytes)).toEqual([WORDS, false]);
  });

  test("is Node's for everybody else", async () => {
    expect(await inflated(bytes)).toBe(WORDS);
    expect(new DecompressionStream('gzip')).toBeInstanceOf(nodes);
  });

  test('fails on a damaged stream, which pdf.js then mends', async () => {
    await expect(asPdfJsReads(bytes.subarray(0, 20))).rejects.toThrow();
  });

  test('goes with the last document', async () => {
    const other = inflateAtOnce();
    release();
    expect(globalThis.DecompressionStream).not.toBe(nodes);
    expect(await asPdfJsReads(bytes)).toEqual([WORDS, false]);
    other();
    other();
    expect(globalThis.DecompressionStream).toBe(nodes);
    expect(await asPdfJsReads(bytes)).toEqual([WORDS, true]);
  });

  test('leaves stacks as long as they were', async () => {
    const { stackTraceLimit, prepareStackTrace } = Error;
    await asPdfJsReads(bytes);
    expect([Error.stackTraceLimit, Error.prepareStackTrace]).toEqual([stackTraceLimit, prepareStackTrace]);
    expect(new Error('as ever').stack).toContain('inflate-at-once.test');
  });
});
