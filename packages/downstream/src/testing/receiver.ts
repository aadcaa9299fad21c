import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came in. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What the receiver does with a request: answers with a status and headers, never answers, or cuts the connection. */
export type Behaviour = number | { status: number; headers: Record<string, string> } | 'silence' | 'cut';

/** A receiver of webhooks, for tests: behaves as told, one request after the other, and then takes what comes. */
export async function startReceiver(...behaviours: Behaviour[]) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(parts).toString() });
      answer(response, behaviours.shift() ?? 204);
    });
  });
  let connections = 0;
  server.on('connection', () => connections++);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/records`;
  const behave = (...next: Behaviour[]) => void behaviours.push(...next);
  return { url, received, connections: () => connections, behave, stop };
}

export type Receiver = Awaited<ReturnType<typeof startReceiver>>;

function answer(response: ServerResponse, behaviour: Behaviour): void {
  if (behaviour === 'silence') return;
  if (behaviour === 'cut') return void response.destroy();
  const { status, headers } = typeof behaviour === 'number' ? { status: behaviour, headers: {} } : behaviour;
  response.writeHead(status, headers).end(status === 204 ? undefined : 'a word or two');
}
