import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openStore } from './index.js';
import { sqliteHome } from './testing/index.js';

test('processes that read and then write one database take turns', async () => {
  const home = sqliteHome();
  const writer = `
    const { openStore } = await import(${JSON.stringify(new URL('./index.js', import.meta.url).href)});
    const { sampleRecord } = await import(${JSON.stringify(new URL('./testing/index.js', import.meta.url).href)});
    const store = await openStore(${JSON.stringify(home.options)});
    for (let round = 0; round < 60; round++) {
      const record = sampleRecord('filing-' + process.argv[1] + '-' + (round % 30));
      await store.hasRecord(record.id, '0.1.0');
      await store.writeRecord(record, { path: 'x' });
    }
    await store.close();`;
  const writers = ['a', 'b', 'c'].map((name) =>
    spawn(process.execPath, ['--input-type=module', '-e', writer, name], { stdio: ['ignore', 'ignore', 'inherit'] }),
  );
  const codes = await Promise.all(writers.map(async (each) => (await once(each, 'exit'))[0] as number));
  expect(codes).toEqual([0, 0, 0]);
  const store = await openStore(home.options);
  expect(await store.countFilings()).toBe(90);
  await store.close();
  await home.remove();
});
