// A process that appends records as fast as it can, and tells each one that is on the disk: to be killed by a test.
import { JsonlSink } from '../jsonl/jsonl-sink.js';
import { sampleRecord } from './record.js';

const [folder, prefix] = process.argv.slice(2) as [string, string];
/** Long lines are written in several steps, so that a kill meets one of them. */
const LETTERS = 3_000_000;

const sink = await JsonlSink.open(folder);
process.stdout.write(`${sink.path}\n`);
for (let round = 0; ; round++) {
  const records = ['a', 'b', 'c'].map((name) => sampleRecord(`${prefix}-${round}-${name}`, 'x'.repeat(LETTERS)));
  await Promise.all(
    records.map(async (record) => {
      await sink.deliver(record);
      process.stdout.write(`${record.id}\n`);
    }),
  );
}
