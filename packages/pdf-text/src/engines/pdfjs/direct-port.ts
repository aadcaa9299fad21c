import type { PDFWorker } from 'pdfjs-dist';

type Listener = (event: { data: unknown }) => void;

/**
 * One end of a channel between the two halves of pdf.js, which both run in our thread. pdf.js's own port clones each
 * message, a sixth of the time that reading text takes; nothing here needs a clone but the chunks of a stream, whose
 * fields their sender reuses after sending.
 */
class DirectPort {
  private readonly listeners = new Map<Listener, () => void>();
  private other: DirectPort = this;
  private readonly turn = Promise.resolve();

  static pair(): [DirectPort, DirectPort] {
    const [one, two] = [new DirectPort(), new DirectPort()];
    one.other = two;
    two.other = one;
    return [one, two];
  }

  postMessage(message: object): void {
    const data = 'chunk' in message ? { ...message, chunk: ownCopy(message.chunk) } : message;
    void this.turn.then(() => this.other.deliver({ data }));
  }

  addEventListener(_: 'message', listener: Listener, options?: { signal?: AbortSignal } | null): void {
    const signal = options?.signal;
    if (signal?.aborted) return;
    const onAbort = () => this.removeEventListener('message', listener);
    signal?.addEventListener('abort', onAbort);
    this.listeners.set(listener, () => signal?.removeEventListener('abort', onAbort));
  }

  removeEventListener(_: 'message', listener: Listener): void {
    this.listeners.get(listener)?.();
    this.listeners.delete(listener);
  }

  private deliver(event: { data: unknown }): void {
    for (const listener of [...this.listeners.keys()]) listener(event);
  }
}

const ownCopy = (chunk: unknown): unknown =>
  typeof chunk === 'object' && chunk !== null && Object.getPrototypeOf(chunk) === Object.prototype
    ? { ...chunk }
    : chunk;

/** What pdf.js's worker file exports. */
export interface WorkerFile {
  readonly WorkerMessageHandler: { initializeFromPort(port: object): void };
}

/** A worker of pdf.js in our own thread, for one document. */
export function directWorker(
  Worker: typeof PDFWorker,
  { WorkerMessageHandler }: WorkerFile,
  verbosity: number,
): PDFWorker {
  const [near, far] = DirectPort.pair();
  // pdf.js's types know only a browser's worker for a port.
  const worker = new Worker({ port: near as unknown as null, verbosity });
  WorkerMessageHandler.initializeFromPort(far);
  return worker;
}
