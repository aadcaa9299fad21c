// Starts Redis and PostgreSQL for tests: on free ports, in temporary folders, without touching any server that is there.
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const PREFIX = 'averment-servers-';
const START_LIMIT = 30_000;

/** A folder for servers' files; it names its owner, so that a later run can sweep up after one that was killed. */
export function serversFolder() {
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  writeFileSync(join(folder, 'owner'), String(process.pid));
  return folder;
}

/** Ends the servers of runs that were killed, and removes their folders. */
export function sweepAbandoned() {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    if (isAlive(numberIn(join(folder, 'owner')))) continue;
    for (const pidFile of ['redis/redis.pid', 'postgres/data/postmaster.pid']) {
      const pid = numberIn(join(folder, pidFile));
      if (pid && commandLine(pid).includes(folder)) process.kill(pid, 'SIGKILL');
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The path of a program, on PATH or where Debian keeps PostgreSQL's; null if it isn't installed. */
export function findProgram(name) {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/**
 * Starts a Redis. `stop()` ends it, `kill()` at once; `start()` brings it up again on the same port with what it had
 * kept (with `appendOnly`).
 */
export async function startRedis(folder, { appendOnly = false, maxMemory } = {}) {
  const directory = ownedFolder(join(folder, 'redis'));
  const port = await freePort();
  const options = ['--port', port, '--bind', '127.0.0.1', '--dir', directory.path, '--save', '', '--pidfile'];
  options.push(join(directory.path, 'redis.pid'), '--maxmemory-policy', 'noeviction');
  options.push('--appendonly', appendOnly ? 'yes' : 'no', '--appendfsync', 'always');
  if (maxMemory) options.push('--maxmemory', maxMemory);
  return restartable({
    url: `redis://127.0.0.1:${port}`,
    command: findProgram('redis-server'),
    args: options.map(String),
    spawnOptions: { stdio: 'ignore' },
    stopSignal: 'SIGTERM',
    isReady: () => redisAnswers(port),
  });
}

/** Starts a PostgreSQL with a fresh cluster. As root it runs as the user `postgres`, since it refuses to run as root. */
export async function startPostgres(folder, { durable = false } = {}) {
  const identity = postgresIdentity();
  const directory = ownedFolder(join(folder, 'postgres'), identity);
  const data = join(directory.path, 'data');
  const run = { ...identity, cwd: directory.path, stdio: 'ignore' };
  const init = ['-D', data, '-A', 'trust', '-U', 'postgres', '--no-sync', '-E', 'UTF8', '--locale=C'];
  execFileSync(findProgram('initdb'), init, run);
  const port = await freePort();
  const args = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', directory.path, '-c', 'max_connections=200'];
  if (!durable) args.push('-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off');
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  return restartable({
    url,
    command: findProgram('postgres'),
    args,
    spawnOptions: run,
    stopSignal: 'SIGINT',
    isReady: () => postgresAnswers(url),
  });
}

async function restartable({ url, command, args, spawnOptions, stopSignal, isReady }) {
  let child = null;
  const end = async (signal) => {
    if (!child) return;
    const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : null;
    // Nothing else may keep this process alive until the server is gone.
    child.ref();
    child.kill(signal);
    await ended;
    child = null;
  };
  const server = {
    url,
    async start() {
      child = spawn(command, args, spawnOptions);
      child.unref();
      const deadline = Date.now() + START_LIMIT;
      while (!(await isReady())) {
        if (child.exitCode !== null) throw new Error(`${command} ended at its start with code ${child.exitCode}`);
        if (Date.now() > deadline) throw new Error(`${command} did not answer within ${START_LIMIT / 1000} s`);
        await wait(20);
      }
    },
    stop: () => end(stopSignal),
    kill: () => end('SIGKILL'),
  };
  await server.start();
  return server;
}

/** An open port is not readiness: both servers take connections before they answer. */
function redisAnswers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    const done = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('data', (data) => done(data.toString().startsWith('+PONG')));
    socket.once('error', () => done(false));
    socket.setTimeout(1000, () => done(false));
  });
}

async function postgresAnswers(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

function postgresIdentity() {
  if (process.getuid?.() !== 0) return {};
  const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** A new folder for one server; the folders above it are made passable for the user that the server runs as. */
function ownedFolder(path, { uid, gid } = {}) {
  execFileSync('mkdir', ['-p', path]);
  if (uid !== undefined) {
    chownSync(path, uid, gid);
    execFileSync('chmod', ['a+x', join(path, '..')]);
  }
  return { path };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

const numberIn = (file) => (existsSync(file) ? parseInt(readFileSync(file, 'utf8'), 10) || null : null);

function isAlive(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
