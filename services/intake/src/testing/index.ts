/** For intake's tests. */
import { Registry } from 'prom-client';
import { pino, type Logger } from 'pino';
import { filingId } from '@averment/record';
import { Door, type Feed, type QueueLook } from '../door.js';
import { IntakeCounts } from '../intake-counts.js';

/** Bytes that begin like a PDF; intake looks no further. */
export const pdf = (words: string): Buffer => Buffer.from(`%PDF-1.7\n${words}\n`);

/** A feed in memory, which can be made to fail. */
export class TestFeed implements Feed {
  /** Names of what was fed, in order. */
  readonly fed: string[] = [];
  /** Where they were found. */
  readonly paths: string[] = [];
  readonly #ids = new Set<string>();
  trouble: Error | null = null;

  async feed({ bytes, name, path }: Parameters<Feed['feed']>[0]): ReturnType<Feed['feed']> {
    await this.ready();
    const id = filingId(bytes);
    if (this.#ids.has(id)) return { id, state: 'waiting' };
    this.#ids.add(id);
    this.fed.push(name);
    this.paths.push(path);
    return { id, state: 'queued' };
  }

  async stateOf(id: string): ReturnType<Feed['stateOf']> {
    return this.#ids.has(id) ? { state: 'queued' } : { state: 'unknown' };
  }

  async ready(): Promise<void> {
    if (this.trouble) throw this.trouble;
  }
}

/** A queue that can be made to be full. */
export class TestQueue implements QueueLook {
  used = 0;
  waiting = 0;
  fullness = async () => this.used;
  depth = async () => [
    { stage: 'emit' as const, state: 'waiting-children', jobs: this.waiting },
    { stage: 'emit' as const, state: 'failed', jobs: 1_000_000 },
    { stage: 'extract' as const, state: 'waiting', jobs: this.waiting },
  ];
}

/** Lines that a service logs, parsed. */
export function testLog(): { log: Logger; lines: Record<string, unknown>[] } {
  const lines: Record<string, unknown>[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  return { log, lines };
}

/** A door with a feed in memory behind it. */
export function testDoor({ fileBytes = 1_000_000, mostWaiting = 100 } = {}) {
  const [feed, queue, registry, { log, lines }] = [new TestFeed(), new TestQueue(), new Registry(), testLog()];
  const door = new Door({ feed, queue, log, fileBytes, mostWaiting, counts: new IntakeCounts(registry) });
  return { door, feed, queue, log, lines, registry };
}
