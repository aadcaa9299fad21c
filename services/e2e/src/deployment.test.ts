import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { namesIn, readComposeFile, readEnvFile, type ComposeService } from './stack/compose-file.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const SERVICES = ['intake', 'extractor', 'tagger', 'emitter', 'api'] as const;
const FILLED_IN = {
  POSTGRES_PASSWORD: 'secret',
  AVERMENT_INTAKE_TOKENS: 'a-token-for-one-sender',
  AVERMENT_BOARD_TOKENS: 'a-token-for-the-board',
};
/** What services hand to libraries, which read it themselves. */
const OF_LIBRARIES = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_REGION'];

const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const example = readEnvFile(join(ROOT, '.env.example'));
const { services, volumes } = readComposeFile(join(ROOT, 'docker-compose.yml'), { ...example, ...FILLED_IN });
const ours = Object.entries(services).filter(([, { image }]) => image.startsWith('averment'));

function run(name: string, argument: string, env: Readonly<Record<string, string>> = {}) {
  const main = join(ROOT, 'services', name, 'dist/main.js');
  return spawnSync(process.execPath, [main, argument], { encoding: 'utf8', env: { PATH: process.env.PATH, ...env } });
}

const known = new Map<string, Map<string, boolean>>();

/** The variables that a service knows, by its own `--help`, and whether each has to be set. */
function variablesOf(name: string): Map<string, boolean> {
  const found = known.get(name) ?? variablesIn(run(name, '--help').stdout);
  known.set(name, found);
  return found;
}

const variablesIn = (table: string): Map<string, boolean> =>
  new Map(
    [...table.matchAll(/^ {2}([A-Z][A-Z0-9_]+) .*\n.*; (.*)\.$/gm)].map(([, name, rest]) => [
      name!,
      rest === 'has to be set',
    ]),
  );

describe('docker-compose.yml', () => {
  test('brings all services', () => {
    expect(ours.map(([name]) => name).sort()).toEqual([...SERVICES].sort());
  });

  test.each(ours)('%s: its command is there', (name, { command }) => {
    expect(command).toEqual(['node', `services/${name}/dist/main.js`]);
    expect(existsSync(join(ROOT, command![1]!))).toBe(true);
  });

  test.each(ours)(
    '%s knows each variable that it is given, and is given each that it needs',
    (name, { environment = {} }) => {
      const known = variablesOf(name);
      expect(known.size).toBeGreaterThan(5);
      const given = Object.keys(environment).filter((each) => !OF_LIBRARIES.includes(each));
      expect(given.filter((each) => !known.has(each))).toEqual([]);
      expect([...known].filter(([each, isNeeded]) => isNeeded && !given.includes(each))).toEqual([]);
    },
  );

  test.each(ours)('%s starts with them', (name, { environment = {} }) => {
    const { status, stdout, stderr } = run(name, '--check', environment);
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: `averment ${name}: nothing is wrong with the environment.\n`,
      stderr: '',
    });
  });

  test.each(ours)('%s is given more time to stop than it takes', (_, service) => {
    const limit = Number(service.environment!.AVERMENT_STOP_SECONDS);
    expect(secondsToStop(service)).toBeGreaterThanOrEqual(limit + 10);
  });

  test.each(ours)('%s waits for the servers that it is told of, and comes up again by itself', (_, service) => {
    const { environment = {}, depends_on = {}, restart } = service;
    const addresses = Object.values(environment).join(' ');
    const needed = ['redis', 'postgres'].filter((server) => addresses.includes(`${server}:`));
    expect(Object.keys(depends_on)).toEqual(needed);
    expect(Object.values(depends_on).every(({ condition }) => condition === 'service_healthy')).toBe(true);
    expect(restart).toBe('unless-stopped');
  });

  test('every volume is named, and every server has a place of its own and a health check', () => {
    const mounted = Object.values(services).flatMap((service) => service.volumes ?? []);
    expect(new Set(mounted.map((mount) => mount.split(':')[0]))).toEqual(new Set(Object.keys(volumes)));
    for (const name of ['redis', 'postgres']) {
      expect(services[name]).toMatchObject({ volumes: [expect.any(String)], healthcheck: expect.any(Object) });
    }
  });

  test('Redis keeps what it was told, and evicts nothing', () => {
    expect(services.redis!.command).toMatch(/--appendonly yes --appendfsync everysec .*--maxmemory-policy noeviction/);
  });

  test('no port is open to other machines before somebody says so', () => {
    const ports = Object.values(services).flatMap((service) => service.ports ?? []);
    expect(ports).toEqual(['127.0.0.1:8080:8080', '127.0.0.1:8081:8080']);
  });

  test.each(['POSTGRES_PASSWORD', 'AVERMENT_BOARD_TOKENS'])('%s has to be filled in', (name) => {
    const path = join(ROOT, 'docker-compose.yml');
    expect(() => readComposeFile(path, { ...example, ...FILLED_IN, [name]: '' })).toThrow(`set ${name} in .env`);
  });

  test('.env.example has the variables of the file, and no other', () => {
    expect(Object.keys(example).sort()).toEqual([...new Set(namesIn(text('docker-compose.yml')))].sort());
  });

  test('what .env.example says of limits is what the file says without it', () => {
    const without = readComposeFile(join(ROOT, 'docker-compose.yml'), FILLED_IN).services;
    expect(without).toEqual(services);
  });
});

describe('docs/services.md', () => {
  const docs = text('docs/services.md');

  test.each(SERVICES)('has each variable of %s', (name) => {
    expect([...variablesOf(name).keys()].filter((variable) => !docs.includes(`\`${variable}\``))).toEqual([]);
  });

  test('has no variable that no service knows', () => {
    const known = new Set([
      ...SERVICES.flatMap((name) => [...variablesOf(name).keys()]),
      ...Object.keys(example),
      ...OF_LIBRARIES,
    ]);
    const named = [...docs.matchAll(/\b(?:AVERMENT|OTEL)_[A-Z0-9_]+/g)].map(([name]) => name.replace(/_FILE$/, ''));
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('the Dockerfile', () => {
  const dockerfile = text('Dockerfile');

  test('runs as an ordinary user under an init, with a health check', () => {
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toMatch(/^ENTRYPOINT \["tini", "--"\]$/m);
    expect(dockerfile).toMatch(/^HEALTHCHECK /m);
  });

  test('does not take in what is not to be in an image', () => {
    const ignored = text('.dockerignore').split('\n');
    for (const path of ['.git', '.env', '**/node_modules', '**/dist', '.averment']) expect(ignored).toContain(path);
  });
});

/** Of a length of time as compose files have it: 40s, 1m30s. */
function secondsToStop({ stop_grace_period = '10s' }: ComposeService): number {
  const [, minutes = '0', seconds = '0'] = /^(?:(\d+)m)?(?:(\d+)s)?$/.exec(stop_grace_period)!;
  return Number(minutes) * 60 + Number(seconds);
}
