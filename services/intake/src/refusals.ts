import type { FailureCode, FilingError } from '@averment/record';

/**
 * What intake answers instead of taking a filing in.
 *
 * `of`: whether it says something of the one file (the others of its request are taken all the same; these codes are
 * those of `packages/record/src/errors.ts`), of the request, or of the service and what is behind it, so that no other
 * file would be taken either. `passing`: the same file, offered again later, may be taken.
 */
export const REFUSALS = {
  'empty-file': { status: 422, of: 'file', passing: false, meaning: 'The file has no bytes.' },
  'not-a-pdf': { status: 422, of: 'file', passing: false, meaning: 'The file does not begin like a PDF.' },
  'too-large': { status: 413, of: 'file', passing: false, meaning: 'The file is larger than the limit.' },
  'file-missing': { status: 404, of: 'file', passing: true, meaning: 'The file was gone when its turn came.' },
  'file-unreadable': { status: 403, of: 'file', passing: true, meaning: 'The file could not be read.' },
  internal: { status: 500, of: 'file', passing: false, meaning: 'A fault in Averment itself.' },
  'too-many-files': { status: 413, of: 'request', passing: false, meaning: 'The request has too many files.' },
  'request-too-large': { status: 413, of: 'request', passing: false, meaning: 'The request is larger than the limit.' },
  'no-files': { status: 400, of: 'request', passing: false, meaning: 'The request has no file.' },
  'bad-request': { status: 400, of: 'request', passing: false, meaning: 'The request is not well formed.' },
  'unsupported-type': {
    status: 415,
    of: 'request',
    passing: false,
    meaning: 'Send multipart/form-data with one or many PDFs, or one PDF as application/pdf.',
  },
  'no-token': {
    status: 401,
    of: 'request',
    passing: false,
    meaning: 'A bearer token that this service knows is needed.',
  },
  'too-many-requests': {
    status: 429,
    of: 'request',
    passing: true,
    meaning: 'Too many requests; wait before the next.',
  },
  'unknown-filing': { status: 404, of: 'request', passing: false, meaning: 'No filing with this id was taken in.' },
  busy: { status: 503, of: 'request', passing: true, meaning: 'Too many uploads are in hand; send it again later.' },
  'queue-away': { status: 503, of: 'service', passing: true, meaning: 'The queue or the store does not answer.' },
  'queue-full': { status: 503, of: 'service', passing: true, meaning: 'The queue is full; send it again later.' },
} as const satisfies Record<string, RefusalKind>;

interface RefusalKind {
  /** Of the HTTP answer. */
  readonly status: number;
  readonly of: 'file' | 'request' | 'service';
  readonly passing: boolean;
  readonly meaning: string;
}

export type RefusalCode = keyof typeof REFUSALS;

/** A filing, or a request, that is not taken. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: RefusalCode,
    message: string = REFUSALS[code].meaning,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  get status(): number {
    return REFUSALS[this.code].status;
  }

  /** True if the same file may be taken later. */
  get passing(): boolean {
    return REFUSALS[this.code].passing;
  }

  /** For the log: what the refusal comes from, on one line. It may name hosts, which is nothing for senders. */
  get reason(): string {
    const cause = this.cause as (Error & { code?: string }) | undefined;
    return (cause?.message || cause?.code || this.message).split('\n')[0]!;
  }

  get of(): RefusalKind['of'] {
    return REFUSALS[this.code].of;
  }
}

/** Any thrown thing as a Refusal; what we did not foresee becomes `internal`. */
export function toRefusal(thrown: unknown): Refusal {
  if (thrown instanceof Refusal) return thrown;
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const code = (error as Partial<FilingError>).code as FailureCode | undefined;
  if (error.name === 'FilingError' && code && code in REFUSALS) {
    return new Refusal(code as RefusalCode, error.message, { cause: error });
  }
  return new Refusal('internal', REFUSALS.internal.meaning, { cause: error });
}
