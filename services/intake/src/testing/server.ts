import fastify, { type FastifyInstance } from 'fastify';
import { addIntakeRoutes, type HttpOptions } from '../http/routes.js';
import { pdf } from './index.js';

export const TOKEN = 'a-token-of-good-length';
export const LIMITS = {
  tokens: [TOKEN, 'another-token-as-good'],
  fileBytes: 2_000_000,
  filesPerRequest: 3,
  requestBytes: 3_000_000,
  bufferBytes: 4_000_000,
  requestsPerMinute: 10_000,
  requestSeconds: 30,
  stopMs: 5_000,
};

export type Answer = {
  status: number;
  headers: Headers;
  body: Record<string, unknown> & { filings?: Record<string, unknown>[] };
};

/** A service's HTTP side on a free port. */
export class Server {
  private constructor(
    readonly app: FastifyInstance,
    readonly url: string,
  ) {}

  static async start(options: Partial<HttpOptions> & Pick<HttpOptions, 'door' | 'log'>): Promise<Server> {
    const app = fastify({ forceCloseConnections: true });
    await addIntakeRoutes(app, { ...LIMITS, ...options });
    return new Server(app, await app.listen({ host: '127.0.0.1', port: 0 }));
  }

  async ask(path: string, init: RequestInit = {}): Promise<Answer> {
    const headers = { authorization: `Bearer ${TOKEN}`, ...(init.headers as Record<string, string>) };
    const answer = await fetch(this.url + path, { ...init, headers });
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Answer['body'] };
  }

  post(body: FormData | Buffer, headers: Record<string, string> = {}, query = ''): Promise<Answer> {
    const type = Buffer.isBuffer(body) ? { 'content-type': 'application/pdf' } : {};
    return this.ask(`/filings${query}`, {
      method: 'POST',
      body: body as NonNullable<RequestInit['body']>,
      headers: { ...type, ...headers },
    });
  }
}

/** A form with these files, as browsers and curl send it. */
export function form(files: Record<string, Buffer>): FormData {
  const data = new FormData();
  for (const [name, bytes] of Object.entries(files)) data.append('filing', new Blob([bytes]), name);
  return data;
}

/** Bytes that begin like a PDF, and are so many more. */
export const large = (words: string, bytes: number): Buffer => Buffer.concat([pdf(words), Buffer.alloc(bytes, 'x')]);
