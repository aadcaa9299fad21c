import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../refusals.js';

/** One file of a request. Its stream has to be read to the end before the next file is asked for. */
export interface Upload {
  readonly name: string;
  readonly stream: AsyncIterable<Uint8Array>;
}

/** What a request may say besides its files: a few fields, which are ignored, as short as fields are. */
const FORM_LIMITS = { fields: 20, fieldSize: 10_000, headerPairs: 100, fileSize: Infinity };

/** The files of a request, as they arrive: the parts of a form that are files, or the body itself. */
export async function* uploadsIn(request: FastifyRequest): AsyncGenerator<Upload> {
  if (!request.isMultipart()) {
    yield { name: nameOf(request), stream: request.body as Readable };
    return;
  }
  for await (const part of request.parts({ limits: FORM_LIMITS })) {
    if (part.type === 'file') yield { name: part.filename, stream: part.file };
  }
}

/** The name of a filing that is sent alone: `?name=…`, or the header `x-filing-name`, percent-encoded where it needs to be. */
function nameOf({ query, headers }: FastifyRequest): string {
  const { name } = query as { name?: unknown };
  if (typeof name === 'string') return name;
  const header = headers['x-filing-name'];
  return typeof header === 'string' ? percentDecoded(header) : '';
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The stream, as long as the request has not sent more bytes in all than it may. */
export async function* within(stream: AsyncIterable<Uint8Array>, total: TotalBytes): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    total.add(chunk.length);
    yield chunk;
  }
}

/** Counts the bytes of a request's files. */
export class TotalBytes {
  #bytes = 0;

  constructor(private readonly limit: number) {}

  /** @throws Refusal request-too-large */
  add(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes > this.limit) throw requestTooLarge(this.limit);
  }
}

export const requestTooLarge = (limit: number): Refusal =>
  new Refusal(
    'request-too-large',
    `The request is larger than ${(limit / 1e6).toLocaleString('en-US')} MB, the limit; send its files in several.`,
  );
