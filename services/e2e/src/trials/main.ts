import { resolve } from 'node:path';
import { hasServers } from '../stack/stack.js';
import { kills } from './kills.js';
import { outages } from './outages.js';
import { extraction, throughput } from './throughput.js';

/** The long trials, each with its figures; what they show is in docs/services.md. */
const TRIALS: Record<string, (count?: number, folder?: string) => Promise<void>> = {
  throughput,
  extraction,
  kills,
  outages,
};

const [name = '', count, folder] = process.argv.slice(2);
const trial = TRIALS[name];
if (!trial) {
  process.stderr.write(
    `Usage: npm run trial -w services/e2e -- ${Object.keys(TRIALS).join('|')} [how many] [folder of PDFs]\n`,
  );
  process.exit(2);
}
if (!hasServers()) {
  process.stderr.write('The trials need Redis and PostgreSQL: apt-get install redis-server postgresql\n');
  process.exit(2);
}
// npm runs it in the package's folder; a path is meant from where the user is.
const from = process.env['INIT_CWD'] ?? '.';
await trial(count === undefined ? undefined : Number(count), folder && resolve(from, folder));
process.exit(process.exitCode ?? 0);
