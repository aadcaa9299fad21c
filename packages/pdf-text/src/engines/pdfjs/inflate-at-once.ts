import { inflateSync } from 'node:zlib';
import { sharedHold } from './shared-hold.js';
import { expectContent } from './watch-contents.js';

/** The file of pdf.js's worker half. */
const FROM_PDF_JS = /pdf\.worker\.m?js$/;

type Streams = typeof globalThis.DecompressionStream;
type Construct = (target: Streams, args: ConstructorParameters<Streams>, newTarget: Streams) => object;

/** Puts back what was there before the first document was opened. */
let restore = () => {};

/**
 * While documents are open, pdf.js inflates a page's content at once. It hands each to a DecompressionStream, whose
 * thread, queues and events cost a page of text a tenth of its time, and no option stops it. Whoever else asks for such
 * a stream in the meantime gets Node's.
 *
 * @returns to be called when the document is closed
 */
export const inflateAtOnce = sharedHold(replace, () => restore());

function replace(): void {
  const native = Object.getOwnPropertyDescriptor(globalThis, 'DecompressionStream')!;
  const nodes: Streams = globalThis.DecompressionStream;
  const construct: Construct = (target, args, newTarget) =>
    args[0] === 'deflate' && isPdfJs(construct) ? new InflatedAtOnce() : Reflect.construct(target, args, newTarget);
  const ours = new Proxy(nodes, { construct });
  Object.defineProperty(globalThis, 'DecompressionStream', {
    configurable: true,
    enumerable: false,
    writable: true,
    value: ours,
  });
  restore = () => {
    // Whoever has put a stream of his own there meanwhile keeps it.
    if (globalThis.DecompressionStream === ours) Object.defineProperty(globalThis, 'DecompressionStream', native);
  };
}

/** The file of the caller's caller. One call site is asked for, since a stack in words costs more than the inflating. */
function isPdfJs(asked: Construct): boolean {
  const { stackTraceLimit, prepareStackTrace } = Error;
  Error.stackTraceLimit = 1;
  Error.prepareStackTrace = (_, [site]) => site?.getFileName();
  const holder: { stack?: unknown } = {};
  Error.captureStackTrace(holder, asked);
  const file = holder.stack;
  Object.assign(Error, { stackTraceLimit, prepareStackTrace });
  return typeof file === 'string' && FROM_PDF_JS.test(file);
}

/** As much of a stream as pdf.js uses: one write, and a reading of all that comes. */
class InflatedAtOnce {
  private bytes = new Uint8Array();
  private readonly tell = expectContent();

  readonly writable = {
    getWriter: () => ({
      ready: Promise.resolve(),
      write: async (bytes: Uint8Array<ArrayBuffer>) => void (this.bytes = bytes),
      close: () => Promise.resolve(),
    }),
  };

  readonly readable = {
    [Symbol.asyncIterator]: () => this.chunks(),
  };

  /** Throws what zlib throws of a damaged stream, of which pdf.js then reads what it can by itself. */
  private async *chunks(): AsyncGenerator<Uint8Array> {
    const inflated = inflateSync(this.bytes);
    this.tell(inflated);
    yield inflated;
  }
}
