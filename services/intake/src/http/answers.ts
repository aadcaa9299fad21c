import type { FastifyReply } from 'fastify';
import { REFUSALS, Refusal, type RefusalCode } from '../refusals.js';

/** What came of one file of a request. */
export type FileAnswer =
  | { readonly name: string; readonly id: string; readonly state: 'queued' | 'waiting' | 'read' }
  | { readonly name: string; readonly error: ErrorAnswer };

export interface ErrorAnswer {
  readonly code: RefusalCode;
  readonly message: string;
}

/** Seconds after which those may come again who were refused for what passes. */
const RETRY_AFTER = 10;

export const errorAnswer = ({ code, message }: Refusal): ErrorAnswer => ({ code, message });

/**
 * The answer to files of which each was taken or refused: 202 if one was taken; if none was, the status of the first
 * refusal. A file that was refused does not concern the others.
 */
export function sendFiles(reply: FastifyReply, filings: readonly FileAnswer[]): FastifyReply {
  const refused = filings.flatMap((filing) => ('error' in filing ? [filing.error] : []));
  const status = refused.length < filings.length ? 202 : REFUSALS[refused[0]!.code].status;
  return reply.code(status).send({ filings });
}

/** The answer to a request that ended early; with the files that were settled before, so that only the rest need be resent. */
export function sendRefusal(reply: FastifyReply, refusal: Refusal, filings: readonly FileAnswer[] = []): FastifyReply {
  if (refusal.status === 503) void reply.header('retry-after', RETRY_AFTER);
  if (refusal.status === 401) void reply.header('www-authenticate', 'Bearer');
  return reply.code(refusal.status).send({ error: errorAnswer(refusal), ...(filings.length > 0 ? { filings } : {}) });
}

/** Fastify's and its plugins' own errors, by what they are about. */
const FOREIGN = new Map<string, RefusalCode>([
  ['FST_ERR_CTP_INVALID_MEDIA_TYPE', 'unsupported-type'],
  ['FST_ERR_CTP_BODY_TOO_LARGE', 'request-too-large'],
  ['FST_PARTS_LIMIT', 'too-many-files'],
  ['FST_FILES_LIMIT', 'too-many-files'],
]);

/** What a request threw, as a Refusal. */
export function requestRefusal(thrown: unknown): Refusal {
  if (thrown instanceof Refusal) return thrown;
  const { code = '', statusCode } = thrown as { code?: string; statusCode?: number };
  const known = FOREIGN.get(code);
  if (known) return new Refusal(known);
  const isSendersFault = (statusCode !== undefined && statusCode < 500) || isMalformedForm(thrown as Error);
  return new Refusal(isSendersFault ? 'bad-request' : 'internal', undefined, { cause: thrown });
}

/** The parser of forms throws plain errors. */
const isMalformedForm = ({ message = '' }: Error): boolean =>
  /multipart|boundary|part terminated early|malformed/i.test(message);
