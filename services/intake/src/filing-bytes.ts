import { Refusal } from './refusals.js';

/** Readers accept a PDF that begins anywhere in the first kilobyte. */
const HEAD = 1024 + '%PDF-'.length;

/** Bytes that all uploads together may hold in memory. */
export class Budget {
  #held = 0;

  constructor(private readonly limit: number) {}

  get held(): number {
    return this.#held;
  }

  /** @throws Refusal busy */
  take(bytes: number): void {
    if (this.#held + bytes > this.limit) throw new Refusal('busy');
    this.#held += bytes;
  }

  give(bytes: number): void {
    this.#held -= bytes;
  }
}

export interface ByteLimits {
  /** Of one file. */
  readonly fileBytes: number;
  readonly budget: Budget;
}

/**
 * Has the bytes of a filing in hand while `use` runs, and gives their memory back after it. A stream that turns out to be
 * no PDF, or too large, is not kept but still read to its end, so that what comes behind it in a request can be read.
 *
 * @throws Refusal empty-file, not-a-pdf, too-large, busy; and what the stream or `use` throws
 */
export async function withFilingBytes<T>(
  stream: AsyncIterable<Uint8Array>,
  limits: ByteLimits,
  use: (bytes: Uint8Array) => Promise<T>,
): Promise<T> {
  const filing = new GrowingFiling(limits);
  try {
    for await (const chunk of stream) filing.add(chunk);
    return await use(filing.whole());
  } finally {
    filing.drop();
  }
}

class GrowingFiling {
  #chunks: Uint8Array[] = [];
  #length = 0;
  #isHeadSeen = false;
  #refusal: Refusal | null = null;

  constructor(private readonly limits: ByteLimits) {}

  add(chunk: Uint8Array): void {
    if (this.#refusal) return;
    try {
      this.#keep(chunk);
    } catch (refusal) {
      this.drop();
      this.#refusal = refusal as Refusal;
    }
  }

  whole(): Uint8Array {
    if (this.#refusal) throw this.#refusal;
    if (this.#length === 0) throw new Refusal('empty-file');
    if (!this.#isHeadSeen) this.#checkHead();
    return this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks, this.#length);
  }

  drop(): void {
    this.limits.budget.give(this.#length);
    this.#chunks = [];
    this.#length = 0;
  }

  #keep(chunk: Uint8Array): void {
    const { fileBytes, budget } = this.limits;
    if (this.#length + chunk.length > fileBytes) throw tooLarge(fileBytes);
    budget.take(chunk.length);
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    if (!this.#isHeadSeen && this.#length >= HEAD) this.#checkHead();
  }

  #checkHead(): void {
    this.#isHeadSeen = true;
    checkHead(Buffer.concat(this.#chunks).subarray(0, HEAD));
  }
}

/** @throws Refusal empty-file, not-a-pdf, too-large */
export function checkFiling(bytes: Uint8Array, fileBytes: number): void {
  if (bytes.length === 0) throw new Refusal('empty-file');
  if (bytes.length > fileBytes) throw tooLarge(fileBytes);
  checkHead(bytes.subarray(0, HEAD));
}

function checkHead(head: Uint8Array): void {
  if (!Buffer.from(head).toString('latin1').includes('%PDF-')) throw new Refusal('not-a-pdf');
}

export const tooLarge = (limit: number): Refusal =>
  new Refusal('too-large', `The file is larger than ${(limit / 1e6).toLocaleString('en-US')} MB, the limit.`);
