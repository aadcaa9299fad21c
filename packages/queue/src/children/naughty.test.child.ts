import { serveStage } from './serve-stage.js';
import { FilingError } from '@averment/record';

// Stands in for a stage in tests: does what the data says.
const kept: Uint8Array[] = [];

serveStage(async (data, { onPage }) => {
  const { act = 'answer', pages = 0, pause = 0 } = data as { act?: string; pages?: number; pause?: number };
  for (let page = 1; page <= pages; page++) {
    await new Promise((done) => setTimeout(done, pause));
    onPage(page);
  }
  switch (act) {
    case 'hang':
      for (;;);
    case 'exit':
      return process.exit(3);
    case 'crash':
      return process.kill(process.pid, 'SIGSEGV');
    case 'grow':
      for (let megabytes = 0; megabytes < 600; megabytes += 20) {
        kept.push(new Uint8Array(20 * 2 ** 20).fill(1));
        await new Promise((done) => setTimeout(done, 20));
      }
      return null;
    case 'encrypted':
      throw new FilingError('encrypted');
    case 'fault':
      return JSON.parse('{"words": of a filing}') as unknown;
    default:
      return { pid: process.pid };
  }
});
