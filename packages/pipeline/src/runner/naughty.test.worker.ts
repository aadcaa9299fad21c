import { parentPort } from 'node:worker_threads';
import type { ReadReply, ReadRequest } from './messages.js';

/** Stands in for the worker in tests: does what the filing's name says. */
export default async function misbehave({ ticket, name, bytes }: ReadRequest): Promise<ReadReply> {
  parentPort!.postMessage({ ticket, page: null });
  const pages = Number(/pages-(\d+)/.exec(name)?.[1] ?? 1);
  for (let number = 1; number <= pages; number++) {
    parentPort!.postMessage({ ticket, page: { number, slow: name.includes('scanned') } });
    if (name.includes('slowly')) await new Promise((done) => setTimeout(done, 400));
  }
  if (name.includes('for-ever')) for (;;);
  if (name.includes('exits')) process.exit(3);
  if (name.includes('throws')) throw new RangeError('a fault of ours');
  if (name.includes('fails')) return { ok: false, code: 'encrypted', message: 'The PDF opens only with a password.' };
  if (name.includes('heap')) fillHeap();
  if (name.includes('outside')) await fillOutside(Number(/outside-(\d+)/.exec(name)![1]));
  return {
    ok: true,
    recordJson: JSON.stringify({ name, bytes: bytes.length }),
    text: new Uint8Array(),
    sentences: new Map(),
    pages,
  };
}

function fillHeap(): never {
  const kept: unknown[] = [];
  for (;;) kept.push(Array.from({ length: 1000 }, (_, index) => ({ index })));
}

/** As WebAssembly does: memory that the limits of the JavaScript heap don't see. */
async function fillOutside(megabytes: number): Promise<void> {
  const kept: Uint8Array[] = [];
  for (let taken = 0; taken < megabytes; taken += 16) {
    kept.push(new Uint8Array(16 * 2 ** 20).fill(1));
    await new Promise((done) => setTimeout(done, 5));
  }
  await new Promise((done) => setTimeout(done, 500));
  kept.length = 0;
}
