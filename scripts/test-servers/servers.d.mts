/** A server that a test may stop, kill and bring up again on the same port. */
export interface TestServer {
  readonly url: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  kill(): Promise<void>;
}
export function serversFolder(): string;
export function sweepAbandoned(): void;
export function findProgram(name: string): string | null;
export function startRedis(folder: string, options?: { appendOnly?: boolean; maxMemory?: string }): Promise<TestServer>;
export function startPostgres(folder: string, options?: { durable?: boolean }): Promise<TestServer>;
