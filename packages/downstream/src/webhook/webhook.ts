import { once } from 'node:events';
import type { IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { FilingError, canonicalJson, type ComplaintRecord } from '@averment/record';
import { deliveryId, type DeliveryMeta, type Downstream } from '../downstream.js';
import { DEFAULT_PLAN, pauseAfter, retryAfter, type RetryPlan } from './pauses.js';
import { Poster } from './post.js';
import { DELIVERY_HEADERS, signatureHeader } from './signature.js';

export interface WebhookOptions {
  /** http(s)://…, to which records are posted. */
  readonly url: string;
  /** What deliveries are signed with; several while the receiver changes from one to another. */
  readonly secrets: readonly string[];
  /** Time limit of a request, in milliseconds. */
  readonly timeLimit?: number;
  readonly plan?: Partial<RetryPlan>;
}

/** What came of one try: it was taken, refused for good, or may be tried again after so many milliseconds at least. */
type Answer =
  | { readonly taken: true }
  | { readonly taken: false; readonly reason: string; readonly again: false }
  | { readonly taken: false; readonly reason: string; readonly again: true; readonly after: number };

const TIME_LIMIT = 15_000;
/** Refusals that a later try may not meet. */
const PASSING_REFUSALS = [408, 425, 429];

/**
 * Posts each record's canonical JSON, signed; tries again what a network, a slow or an ailing receiver did not take.
 *
 * Once a record was tried as often as the plan has it, the receiver is taken to be away: each further record is tried
 * once only, until one is taken. Whoever delivers has many to deliver, and waits for none of them in vain.
 */
export class Webhook implements Downstream {
  readonly name: string;
  readonly #url: URL;
  readonly #poster: Poster;
  readonly #secrets: readonly string[];
  readonly #timeLimit: number;
  readonly #plan: RetryPlan;
  readonly #closing = new AbortController();
  readonly #underWay = new Set<Promise<void>>();
  #isAway = false;

  /** @throws RangeError with a plain sentence if the address or a secret can't be used. */
  constructor({ url, secrets, timeLimit = TIME_LIMIT, plan = {} }: WebhookOptions) {
    this.#url = checkedUrl(url);
    if (secrets.length === 0 || secrets.includes('')) throw new RangeError('A webhook needs a secret to sign with.');
    this.#poster = new Poster(this.#url);
    this.name = `webhook ${this.#url.host}`;
    this.#secrets = secrets;
    this.#timeLimit = timeLimit;
    this.#plan = { ...DEFAULT_PLAN, ...plan };
  }

  deliver(record: ComplaintRecord, { signal }: DeliveryMeta = {}): Promise<void> {
    const ends = signal ? AbortSignal.any([signal, this.#closing.signal]) : this.#closing.signal;
    const delivery = this.#deliver(deliveryId(record), Buffer.from(canonicalJson(record)), ends);
    this.#underWay.add(delivery);
    return delivery.finally(() => this.#underWay.delete(delivery));
  }

  /** Asks only whether the receiver's machine takes connections: a request of any kind would be its business. */
  async ready(): Promise<void> {
    const { hostname, port, protocol } = this.#url;
    const host = hostname.replace(/^\[|\]$/g, '');
    const socket = connect({ host, port: Number(port) || (protocol === 'https:' ? 443 : 80) });
    const limit = AbortSignal.timeout(this.#timeLimit);
    try {
      await once(socket, 'connect', { signal: limit });
    } catch (error) {
      throw new Error(`${this.name} can't be reached: ${limit.aborted ? 'no answer in time' : reasonOf(error)}.`);
    } finally {
      socket.destroy();
    }
  }

  /** Gives up what waits for a next try; it counts as not delivered. */
  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.allSettled(this.#underWay);
    this.#poster.close();
  }

  async #deliver(id: string, body: Uint8Array, ends: AbortSignal): Promise<void> {
    for (let failures = 1; ; failures++) {
      const answer = await this.#post(id, body, ends);
      // A refusal is an answer, too.
      if (answer.taken || !answer.again) this.#isAway = false;
      if (answer.taken) return;
      if (!answer.again)
        throw new FilingError('delivery-refused', `${this.name} refused the record: ${answer.reason}.`);
      const pause = pauseAfter(failures, this.#plan, answer.after);
      if (failures >= this.#plan.tries) this.#isAway = true;
      const isLast = this.#isAway || pause > this.#plan.longestPause || ends.aborted;
      if (isLast || (await isCutShort(pause, ends))) throw this.#failed(answer.reason, failures);
    }
  }

  #failed(reason: string, tries: number): FilingError {
    const often = tries === 1 ? '' : ` (${tries} tries)`;
    return new FilingError('delivery-failed', `${this.name} did not take the record: ${reason}${often}.`);
  }

  async #post(id: string, body: Uint8Array, ends: AbortSignal): Promise<Answer> {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const limit = AbortSignal.timeout(this.#timeLimit);
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'averment',
      [DELIVERY_HEADERS.id]: id,
      [DELIVERY_HEADERS.timestamp]: timestamp,
      [DELIVERY_HEADERS.signature]: signatureHeader(body, timestamp, this.#secrets),
    };
    try {
      return answerOf(await this.#poster.post({ headers, body, signal: AbortSignal.any([limit, ends]) }));
    } catch (error) {
      const reason = ends.aborted ? 'stopping' : limit.aborted ? 'no answer in time' : reasonOf(error);
      return { taken: false, reason, again: true, after: 0 };
    }
  }
}

function checkedUrl(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol)) throw new RangeError('A webhook has an http(s) address.');
  if (url.username || url.password) throw new RangeError("A webhook's address holds no user or password.");
  return url;
}

function answerOf({ status, headers }: { status: number; headers: IncomingHttpHeaders }): Answer {
  const reason = `HTTP ${status}`;
  if (status >= 200 && status < 300) return { taken: true };
  if (status < 500 && !PASSING_REFUSALS.includes(status)) return { taken: false, reason, again: false };
  return { taken: false, reason, again: true, after: retryAfter(headers['retry-after']) };
}

/** Waits; true if it ended before its time. */
const isCutShort = (pause: number, ends: AbortSignal): Promise<boolean> =>
  wait(pause, false, { signal: ends }).catch(() => true);

/** What the network says. */
const reasonOf = (error: unknown): string => (error as { code?: string }).code ?? (error as Error).message;
