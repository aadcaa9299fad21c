import { Counter, type Registry } from 'prom-client';

export type SourceName = 'http' | 'folder' | 's3';

/** Counts what came in and what was refused, for `/metrics`. */
export class IntakeCounts {
  readonly #filings: Counter<'source' | 'outcome'>;

  constructor(registry: Registry) {
    this.#filings = new Counter({
      name: 'averment_intake_filings_total',
      help: 'Files offered, by source and by what came of them: queued, waiting, read, or the code of the refusal',
      labelNames: ['source', 'outcome'],
      registers: [registry],
    });
  }

  count(source: SourceName, outcome: string): void {
    this.#filings.inc({ source, outcome });
  }
}
