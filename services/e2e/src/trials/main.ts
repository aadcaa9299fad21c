import { hasServers } from '../stack/stack.js';
import { kills } from './kills.js';
import { outages } from './outages.js';
import { extraction, throughput } from './throughput.js';

/** The long trials, each with its figures; what they show is in docs/services.md. */
const TRIALS: Record<string, (argument: number | undefined) => Promise<void>> = {
  throughput,
  extraction,
  kills,
  outages,
};

const [name = '', argument] = process.argv.slice(2);
const trial = TRIALS[name];
if (!trial) {
  process.stderr.write(`Usage: npm run trial -w services/e2e -- ${Object.keys(TRIALS).join('|')} [how many]\n`);
  process.exit(2);
}
if (!hasServers()) {
  process.stderr.write('The trials need Redis and PostgreSQL: apt-get install redis-server postgresql\n');
  process.exit(2);
}
await trial(argument === undefined ? undefined : Number(argument));
process.exit(process.exitCode ?? 0);
