import { FilingError, toFilingError } from '@averment/record';
import type { ChildMessage } from './messages.js';

/** What a stage has besides its data. */
export interface StageCall {
  /** To be called as each page is done, so that the parent knows the filing is slow rather than stuck. */
  readonly onPage: (page: number) => void;
}

/** A page that takes longer was not simply read from its text layer. */
const SLOW_PAGE_MS = 1000;

/**
 * Makes this process a child of a `ChildPool`: runs the stage over each message and answers. It ends as soon as its
 * parent is gone, so that a filing whose worker was killed is not worked on twice.
 */
export function serveStage(stage: (data: unknown, call: StageCall) => Promise<unknown>): void {
  process.on('disconnect', () => process.exit(0));
  // Ctrl-C in a terminal reaches the children too; the parent decides when they end.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
  process.on('message', (data) => {
    void answer(stage, data).then(say);
  });
}

const say = (message: ChildMessage): void => void process.send?.(message);

async function answer(
  stage: (data: unknown, call: StageCall) => Promise<unknown>,
  data: unknown,
): Promise<ChildMessage> {
  try {
    say({ type: 'page', page: null });
    return { type: 'done', result: await stage(data, { onPage: pageReporter() }) };
  } catch (thrown) {
    const { code, message } = withoutWords(toFilingError(thrown));
    return { type: 'failed', code, message };
  }
}

function pageReporter(): (page: number) => void {
  let last = performance.now();
  return (number) => {
    const now = performance.now();
    say({ type: 'page', page: { number, slow: now - last > SLOW_PAGE_MS } });
    last = now;
  };
}

/** What a fault of ours says may quote the filing ("Unexpected token …"); Redis and the logs get its place instead. */
function withoutWords(error: FilingError): FilingError {
  if (error.code !== 'internal') return error;
  const cause = error.cause instanceof Error ? error.cause : error;
  const place = /\n {4}at ([^\n]{1,300})/.exec(cause.stack ?? '')?.[1] ?? 'an unknown place';
  return new FilingError('internal', `A fault in Averment itself: ${cause.name} at ${place}`);
}
