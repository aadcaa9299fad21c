// Jest's globalTeardown: ends what globalSetup started.
import { rmSync } from 'node:fs';

export default async function tearDown() {
  const servers = globalThis.avermentTestServers;
  if (!servers) return;
  for (const server of servers.running) await server.stop();
  rmSync(servers.folder, { recursive: true, force: true });
}
