// Jest's globalSetup: brings the servers that the chosen suites need, and tells the suites their addresses.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram, serversFolder, startPostgres, startRedis, sweepAbandoned } from './servers.mjs';

const SERVERS = [
  {
    name: 'Redis',
    variable: 'AVERMENT_TEST_REDIS_URL',
    needs: /AVERMENT_TEST_REDIS_URL|redisUrl\(/,
    program: 'redis-server',
    debian: 'redis-server',
    start: startRedis,
  },
  {
    name: 'PostgreSQL',
    variable: 'AVERMENT_TEST_POSTGRES_URL',
    needs: /AVERMENT_TEST_POSTGRES_URL|storeHomes\(/,
    program: 'initdb',
    debian: 'postgresql',
    start: startPostgres,
  },
];

export default async function setUp(globalConfig, projectConfig) {
  sweepAbandoned();
  const suites = chosenSuites(globalConfig, projectConfig).map((file) => readFileSync(file, 'utf8'));
  const needed = SERVERS.filter(
    ({ variable, needs }) => !process.env[variable] && suites.some((text) => needs.test(text)),
  );
  if (needed.length === 0) return;
  installMissing(needed);
  const folder = serversFolder();
  const running = [];
  globalThis.avermentTestServers = { folder, running };
  for (const { name, variable, program, start } of needed) {
    if (!findProgram(program)) {
      console.warn(`\n${name} is not installed: the suites that need it are skipped. See "Servers for tests".`);
      continue;
    }
    const server = await start(folder);
    running.push(server);
    process.env[variable] = server.url;
  }
}

/** The compiled test files that this run will take, as far as the command line tells. */
function chosenSuites({ testPathPatterns, nonFlagArgs = [] }, { roots }) {
  const patterns = (testPathPatterns?.patterns ?? nonFlagArgs).map((pattern) => new RegExp(pattern, 'i'));
  const suites = roots.flatMap((root) => testFilesUnder(root));
  return patterns.length === 0 ? suites : suites.filter((file) => patterns.some((pattern) => pattern.test(file)));
}

function testFilesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isFile()) return entry.name.endsWith('.test.js') ? [join(folder, entry.name)] : [];
    const skipped = ['node_modules', 'src', 'data'].includes(entry.name) || !entry.isDirectory();
    return skipped ? [] : testFilesUnder(join(folder, entry.name));
  });
}

/** As root on Debian (a container, a CI machine) what is missing is installed; anywhere else nothing is touched. */
function installMissing(servers) {
  const packages = servers.filter(({ program }) => !findProgram(program)).map(({ debian }) => debian);
  if (packages.length === 0 || process.getuid?.() !== 0 || !findProgram('apt-get')) return;
  console.warn(`\nInstalling ${packages.join(' and ')} for the tests (apt-get, as root) …`);
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-q'], options);
  spawnSync('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], options);
}
