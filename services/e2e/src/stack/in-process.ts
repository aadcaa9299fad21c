import { FilingRunner, type ReadingOptions } from '@averment/pipeline';
import { filingId } from '@averment/record';
import type { FedFiling } from '@averment/queue';

/** What the laptop's runner makes of the filings: each record as canonical JSON, sorted by the filing's id. */
export async function readInProcess(
  filings: Iterable<FedFiling>,
  reading: ReadingOptions,
  jobs = 1,
): Promise<string[]> {
  const runner = new FilingRunner({ jobs, reading });
  const records = new Map<string, string>();
  const running = new Set<Promise<unknown>>();
  try {
    for (const { name, bytes } of filings) {
      const task = runner
        .read({ name, bytes })
        .then(({ recordJson }) => records.set(filingId(bytes), recordJson))
        .finally(() => running.delete(task));
      running.add(task);
      if (running.size >= jobs) await Promise.race(running);
    }
    await Promise.all(running);
  } finally {
    await runner.close();
  }
  return [...records.keys()].sort().map((id) => records.get(id)!);
}
