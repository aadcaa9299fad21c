import { FilingError } from '@averment/record';

/** What is read of an error of the AWS SDK, or of the network below it. */
interface S3Error {
  readonly name?: string;
  readonly message?: string;
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

const NOT_ADMITTED = new Set([
  'AccessDenied',
  'ExpiredToken',
  'InvalidAccessKeyId',
  'InvalidToken',
  'SignatureDoesNotMatch',
]);
const NO_CREDENTIALS = new Set(['CredentialsProviderError', 'TokenProviderError']);
const TOO_SLOW = new Set(['TimeoutError', 'RequestTimeout', 'AbortError']);

/** True for the answer that there is no such object, which is not trouble. */
export const isNoSuchObject = (error: unknown): boolean =>
  ['NoSuchKey', 'NotFound'].includes((error as S3Error).name ?? '');

/** Whatever kept a bucket from being read or written, as a FilingError `store-error` with a plain sentence. */
export const s3Trouble = (error: unknown, bucket: string): FilingError =>
  error instanceof FilingError
    ? error
    : new FilingError('store-error', meaningOf(error as S3Error, bucket), { cause: error });

function meaningOf(error: S3Error, bucket: string): string {
  const { name = '' } = error;
  const status = error.$metadata?.httpStatusCode;
  if (name === 'NoSuchBucket' || name === 'NotFound') return `S3 has no bucket "${bucket}".`;
  if (NO_CREDENTIALS.has(name)) {
    return 'No credentials for S3 were found. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or give the machine a role.';
  }
  if (NOT_ADMITTED.has(name) || status === 401 || status === 403) {
    return `S3 refuses the credentials for the bucket "${bucket}": ${name}. They need to read, write and list it.`;
  }
  if (name === 'PermanentRedirect' || status === 301)
    return `The bucket "${bucket}" lies in another region; set region=.`;
  const code = networkCode(error);
  if (code !== undefined && code !== 'ETIMEDOUT') return `S3 can't be reached (${code}).`;
  if (code !== undefined || TOO_SLOW.has(name)) return 'S3 did not answer in time.';
  if (name === 'SlowDown' || status === 429 || status === 503) return `S3 is overloaded (${status ?? name}).`;
  if (status !== undefined && status >= 500) return `S3 answers with an error of its own (${status}).`;
  return `S3 refused: ${error.message || name}`;
}

/** The system's code of what the network refused. What the SDK doesn't know it wraps, and keeps the code in words only. */
function networkCode({ code, message = '', $metadata }: S3Error): string | undefined {
  if ($metadata?.httpStatusCode !== undefined) return undefined;
  return code ?? /\bE[A-Z_]{4,20}\b/.exec(message)?.[0];
}
