import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What a request meets on its way: a status in the server's place, no answer, an answer that stops, a cut connection. */
export type Fault = number | 'silence' | 'stop-midway' | 'cut';

/** A proxy before an HTTP server that spoils requests, for tests. */
export interface FaultyProxy {
  /** http://127.0.0.1:port */
  readonly endpoint: string;
  /** Requests seen so far. */
  readonly requests: number;
  /** Spoils the next `times` requests, from now on. */
  spoil(fault: Fault, times?: number): void;
  stop(): Promise<void>;
}

export async function startFaultyProxy(target: string): Promise<FaultyProxy> {
  let fault: Fault = 500;
  let left = 0;
  let requests = 0;
  const sockets = new Set<Socket>();
  const server = createServer((incoming, outgoing) => {
    requests++;
    if (left <= 0) return void passOn(target, incoming, outgoing);
    left--;
    spoilt(fault, target, incoming, outgoing);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get requests() {
      return requests;
    },
    spoil(next, times = Infinity) {
      fault = next;
      left = times;
    },
    async stop() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}

function spoilt(fault: Fault, target: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
  if (fault === 'cut') incoming.socket.destroy();
  else if (fault === 'stop-midway') passOn(target, incoming, outgoing, { half: true });
  else if (typeof fault === 'number') incoming.resume().on('end', () => outgoing.writeHead(fault).end());
}

function passOn(target: string, incoming: IncomingMessage, outgoing: ServerResponse, { half = false } = {}): void {
  // The name of the host is part of the signature: it stays the proxy's, as the caller has signed it.
  const { method, url, headers } = incoming;
  const onward = request(target + url, { ...(method ? { method } : {}), headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    if (half) answer.once('data', (chunk: Buffer) => outgoing.write(chunk.subarray(0, Math.ceil(chunk.length / 2))));
    else answer.pipe(outgoing);
  });
  onward.on('error', () => outgoing.destroy());
  incoming.pipe(onward);
}
