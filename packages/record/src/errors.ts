/**
 * Why a filing could not be read. Each code is stored with the failure, and can be listed and retried; `passing` says
 * whether the same bytes may succeed on another try.
 */
export const FAILURE_CODES = {
  'empty-file': { passing: false, meaning: 'The file has no bytes.' },
  'not-a-pdf': { passing: false, meaning: 'The file does not begin like a PDF.' },
  'damaged-pdf': { passing: false, meaning: 'The PDF is truncated or its structure cannot be rebuilt.' },
  encrypted: { passing: false, meaning: 'The PDF opens only with a password.' },
  'no-pages': { passing: false, meaning: 'The PDF has no pages.' },
  'too-many-pages': { passing: false, meaning: 'The PDF has more pages than the limit.' },
  'too-large': { passing: false, meaning: 'The file, or what it inflates to, is larger than the limit.' },
  'xfa-form': { passing: false, meaning: 'The PDF is a dynamic XFA form; print it to PDF and try again.' },
  'file-missing': { passing: true, meaning: 'The file was gone when its turn came.' },
  'file-unreadable': { passing: true, meaning: 'The file or folder could not be read.' },
  'bad-archive': { passing: false, meaning: 'The zip archive is damaged, or an entry in it is not safe to open.' },
  'time-limit': { passing: true, meaning: 'Reading took longer than the limit.' },
  'memory-limit': { passing: true, meaning: 'Reading took more memory than the limit.' },
  'worker-died': { passing: true, meaning: 'The process or thread that read the filing died.' },
  'store-error': { passing: true, meaning: 'The record could not be written to the store.' },
  'delivery-failed': { passing: true, meaning: 'The record is in the store, but could not be handed on.' },
  'delivery-refused': { passing: false, meaning: 'The record is in the store, but its receiver will not take it.' },
  'other-version': { passing: true, meaning: 'The filing was queued by another version of Averment; retry it.' },
  internal: { passing: true, meaning: 'A fault in Averment itself.' },
} as const;

export type FailureCode = keyof typeof FAILURE_CODES;

/** A filing that could not be read: what is wrong, with which file, and what to do. */
export class FilingError extends Error {
  override readonly name = 'FilingError';

  constructor(
    readonly code: FailureCode,
    message: string = FAILURE_CODES[code].meaning,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  /** True if the same bytes may succeed on another try. */
  get passing(): boolean {
    return FAILURE_CODES[this.code].passing;
  }
}

/** Any thrown thing as a FilingError; what we did not foresee becomes `internal`. */
export function toFilingError(thrown: unknown): FilingError {
  if (thrown instanceof FilingError) return thrown;
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  return new FilingError('internal', error.message, { cause: error });
}
