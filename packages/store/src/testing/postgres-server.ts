import { rmSync } from 'node:fs';
import type { TestServer } from '../../../../scripts/test-servers/servers.mjs';

const servers = (await import(
  new URL('../../../../scripts/test-servers/servers.mjs', import.meta.url).href
)) as typeof import('../../../../scripts/test-servers/servers.mjs');

/** True where a PostgreSQL can be started. */
export const isPostgresHere = (): boolean => servers.findProgram('initdb') !== null;

/** Starts a PostgreSQL that nobody else uses, and that a suite may stop, kill and start; it keeps what it said it kept. */
export async function ownPostgres(): Promise<TestServer & { remove(): Promise<void> }> {
  const folder = servers.serversFolder();
  const server = await servers.startPostgres(folder, { durable: true });
  const remove = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...server, remove };
}
