import { spawnSync } from 'node:child_process';

const file = new URL('./lost-rejections.js', import.meta.url).href;

/** How a process ends in which a promise is rejected that nobody waits for. */
function exitCodeAfter(stack: string, until: 'while open' | 'once closed'): number | null {
  const program = `
    import { holdLostRejections } from ${JSON.stringify(file)};
    const release = holdLostRejections();
    ${until === 'once closed' ? 'release(); await new Promise((turn) => setTimeout(turn, 5));' : ''}
    const error = new Error('lost');
    error.stack = ${JSON.stringify(stack)};
    Promise.reject(error);
    await new Promise((turn) => setTimeout(turn, 5));
    release();`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', program], { timeout: 20_000 }).status;
}

const ITS_OWN = 'Error\n    at fetch (file:///app/node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs:9:9)';

describe('a rejection that nobody waits for', () => {
  it.each([
    ["is let go if it is pdf.js's", ITS_OWN, 'while open', 0],
    ["ends the process if it is not pdf.js's", 'Error\n    at mine (file:///app/mine.js:1:1)', 'while open', 1],
    ['ends the process when no document is open', ITS_OWN, 'once closed', 1],
  ] as const)('%s', (_, stack, until, code) => {
    expect(exitCodeAfter(stack, until)).toBe(code);
  });
});
