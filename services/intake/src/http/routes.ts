import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { isOneOf, tokenIn } from '@averment/queue';
import { filingId } from '@averment/record';
import type { Door } from '../door.js';
import { Budget, withFilingBytes } from '../filing-bytes.js';
import { filingName } from '../filing-name.js';
import { Refusal } from '../refusals.js';
import { errorAnswer, requestRefusal, sendFiles, sendRefusal, type FileAnswer } from './answers.js';
import { InHand } from './in-hand.js';
import { TotalBytes, requestTooLarge, uploadsIn, within, type Upload } from './uploads.js';

export interface HttpOptions {
  readonly door: Door;
  readonly log: Logger;
  /** Who may send; null: everybody. */
  readonly tokens: readonly string[] | null;
  readonly fileBytes: number;
  readonly filesPerRequest: number;
  /** Bytes of all files of a request. */
  readonly requestBytes: number;
  /** Bytes that all requests together may hold in memory. */
  readonly bufferBytes: number;
  /** Requests a minute from one token, or from one address where there are no tokens. */
  readonly requestsPerMinute: number;
  /** How long a request may take to arrive, in seconds. */
  readonly requestSeconds: number;
  /** How long those in hand may take to end when the service stops, in milliseconds. */
  readonly stopMs: number;
}

/** Questions after a filing are cheap; so many are allowed for each upload. */
const QUESTIONS_FOR_EACH_UPLOAD = 20;
/** What a form has around and between its files, in bytes: boundaries and headers. */
const FORM_OVERHEAD = 1_000_000;
/** After an early refusal the sender's rest is read and dropped for so long, in milliseconds, so that it sees the answer. */
const LINGER = 5_000;

/** `POST /filings` and `GET /filings/:id`. */
export async function addIntakeRoutes(app: FastifyInstance, options: HttpOptions): Promise<void> {
  const inHand = new InHand();
  // An upload that comes in drops would hold its memory for ever.
  app.server.requestTimeout = options.requestSeconds * 1000;
  // Node takes the longer of the two for both.
  app.server.headersTimeout = Math.min(app.server.headersTimeout, app.server.requestTimeout);
  app.addHook('preClose', () => inHand.end(options.stopMs));
  await app.register(async (scope) => {
    await scope.register(rateLimit, { global: false });
    scope.removeAllContentTypeParsers();
    await scope.register(multipart);
    for (const type of ['application/pdf', 'application/octet-stream']) {
      scope.addContentTypeParser(type, (_request, body, done) => done(null, body));
    }
    scope.setErrorHandler((error, request, reply) => answerError(error, request, reply, options.log));
    scope.addHook('onResponse', async ({ raw }) => lingerOver(raw));

    const { requestsPerMinute } = options;
    const guarded = (max: number) => ({ onRequest: [limiter(scope, options, max), guard(options)] });
    const receiver = new Receiver(options);
    scope.post('/filings', guarded(requestsPerMinute), (request, reply) =>
      inHand.while(() => receiver.receive(request, reply)),
    );
    scope.get('/filings/:id', guarded(requestsPerMinute * QUESTIONS_FOR_EACH_UPLOAD), (request) =>
      stateOf(options.door, (request.params as { id: string }).id),
    );
  });
}

/** Takes the files of requests in. */
class Receiver {
  readonly #budget: Budget;

  constructor(private readonly options: HttpOptions) {
    this.#budget = new Budget(options.bufferBytes);
  }

  async receive(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { requestBytes, door } = this.options;
    const filings: FileAnswer[] = [];
    try {
      if (Number(request.headers['content-length'] ?? 0) > requestBytes + FORM_OVERHEAD) {
        throw requestTooLarge(requestBytes);
      }
      // Before a byte of the body is read: an upload that can't be taken anyway is answered at once.
      await door.open();
      await this.#takeAll(request, filings);
    } catch (thrown) {
      const refusal = requestRefusal(thrown);
      this.#logRefusal(refusal);
      return sendRefusal(reply, refusal, filings);
    }
    return filings.length > 0 ? sendFiles(reply, filings) : sendRefusal(reply, new Refusal('no-files'));
  }

  async #takeAll(request: FastifyRequest, filings: FileAnswer[]): Promise<void> {
    const { filesPerRequest, requestBytes } = this.options;
    const total = new TotalBytes(requestBytes);
    for await (const upload of uploadsIn(request)) {
      if (filings.length >= filesPerRequest) throw tooManyFiles(filesPerRequest);
      filings.push(await this.#take(upload, total));
    }
  }

  /** One file; throws only what concerns the whole request. */
  async #take({ name: given, stream }: Upload, total: TotalBytes): Promise<FileAnswer> {
    const { fileBytes, door } = this.options;
    const name = filingName(given);
    try {
      const limits = { fileBytes, budget: this.#budget };
      const taken = await withFilingBytes(within(stream, total), limits, (bytes) =>
        door.take({ bytes, name, path: uploadPath(bytes, name) }, 'http'),
      );
      return { name, ...taken };
    } catch (thrown) {
      if (!(thrown instanceof Refusal) || thrown.of !== 'file') throw thrown;
      this.#logRefusal(thrown);
      return { name, error: errorAnswer(thrown) };
    }
  }

  #logRefusal({ code, reason }: Refusal): void {
    this.options.log.warn({ source: 'http', code, reason }, 'refused');
  }
}

/**
 * Where an uploaded filing was found, for people. Many senders call their files alike, and a record takes what failed at
 * the same path off the list: so the path holds the beginning of the filing's hash.
 */
const uploadPath = (bytes: Uint8Array, name: string): string =>
  `upload:${filingId(bytes).slice('sha256:'.length).slice(0, 16)}/${name}`;

const tooManyFiles = (limit: number): Refusal =>
  new Refusal('too-many-files', `A request may have ${limit} files; send the rest in another.`);

async function stateOf(door: Door, given: string): Promise<{ id: string; state: string }> {
  const [, hash] = /^(?:sha256:)?([0-9a-f]{64})$/.exec(given) ?? [];
  if (!hash) throw new Refusal('bad-request', 'A filing\'s id is "sha256:" and 64 hexadecimal digits.');
  const id = `sha256:${hash}`;
  return { id, ...(await door.stateOf(id)) };
}

/** Lets pass who has one of the tokens. */
function guard({ tokens }: HttpOptions): (request: FastifyRequest) => Promise<void> {
  return async ({ headers }) => {
    if (tokens && !isOneOf(tokenIn(headers.authorization), tokens)) throw new Refusal('no-token');
  };
}

/** So many requests a minute from one token; from one address, where there are no tokens or it has none of them. */
function limiter(scope: FastifyInstance, { tokens }: HttpOptions, max: number) {
  return scope.rateLimit({
    max,
    timeWindow: 60_000,
    keyGenerator: ({ headers, ip }) => {
      const token = tokenIn(headers.authorization);
      return tokens && isOneOf(token, tokens) ? `token ${tokens.indexOf(token!)}` : `address ${ip}`;
    },
    errorResponseBuilder: (_request, { ttl }) =>
      new Refusal('too-many-requests', `At most ${max} requests a minute; the next in ${Math.ceil(ttl / 1000)} s.`),
  });
}

function answerError(thrown: unknown, _request: FastifyRequest, reply: FastifyReply, log: Logger): FastifyReply {
  const refusal = requestRefusal(thrown);
  if (refusal.code === 'internal') log.error({ at: (refusal.cause as Error | undefined)?.stack }, 'a fault of ours');
  return sendRefusal(reply, refusal);
}

/** What a sender still sends after its answer is read and dropped, for a while, so that it comes to read the answer. */
function lingerOver(raw: FastifyRequest['raw']): void {
  if (raw.complete || raw.destroyed) return;
  raw.unpipe();
  raw.resume();
  const late = setTimeout(() => raw.destroy(), LINGER).unref();
  raw.once('close', () => clearTimeout(late)).once('end', () => clearTimeout(late));
}
