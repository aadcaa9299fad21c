import { Agent as HttpAgent, request as requestHttp, type IncomingHttpHeaders } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';

/** What is posted; ends with an error when the signal aborts. */
export interface Posting {
  readonly headers: Record<string, string>;
  readonly body: Uint8Array;
  readonly signal: AbortSignal;
}

/** An answer is read up to here, so that its connection can be used again; in bytes. */
const ANSWER_READ = 64 * 1024;

/**
 * Posts to one address over connections that are kept and, unlike those of `fetch`, can be closed. Follows no redirect:
 * it would make the request a GET, or carry the record to where nobody has said that it may go.
 */
export class Poster {
  readonly #agent: HttpAgent;

  constructor(private readonly url: URL) {
    this.#agent = url.protocol === 'https:' ? new HttpsAgent({ keepAlive: true }) : new HttpAgent({ keepAlive: true });
  }

  post({ headers, body, signal }: Posting): Promise<{ status: number; headers: IncomingHttpHeaders }> {
    const send = this.url.protocol === 'https:' ? requestHttps : requestHttp;
    const options = { method: 'POST', agent: this.#agent, signal };
    return new Promise((resolve, reject) => {
      const request = send(this.url, { ...options, headers: { ...headers, 'content-length': body.length } });
      request.on('error', reject);
      request.on('response', (response) => {
        let read = 0;
        response.on('data', (chunk: Buffer) => {
          read += chunk.length;
          if (read > ANSWER_READ) response.destroy();
        });
        response.on('error', reject);
        response.on('close', () => {
          if (!response.complete && read <= ANSWER_READ) return reject(new Error('the answer broke off'));
          resolve({ status: response.statusCode ?? 0, headers: response.headers });
        });
      });
      request.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
