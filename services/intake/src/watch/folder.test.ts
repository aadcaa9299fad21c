import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pdf, testDoor } from '../testing/index.js';
import { FolderSource } from './folder-source.js';
import { Ledger } from './ledger.js';
import { Watch } from './watch.js';

describe('a watched folder', () => {
  let root: string;
  let parts: ReturnType<typeof testDoor>;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'averment-test-'));
    mkdirSync(join(root, 'in'));
    parts = testDoor({ fileBytes: 1_000 });
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const put = (name: string, bytes: Uint8Array) => {
    mkdirSync(dirname(join(root, 'in', name)), { recursive: true });
    writeFileSync(join(root, 'in', name), bytes);
  };
  const open = async () => {
    const [source, ledger] = [new FolderSource(join(root, 'in')), await Ledger.open(join(root, 'state/folder.ledger'))];
    return new Watch({ source, ledger, ...parts, fileBytes: 1_000, interval: 20 });
  };
  const look = async (watch: Watch, times = 2) => {
    for (let n = 0; n < times; n++) await watch.look();
  };
  const warned = () =>
    parts.lines.filter(({ level }) => level === 40).map(({ path, code, reason }) => path ?? code ?? reason);

  test.each<[string, string, Buffer, boolean]>([
    ['a PDF', 'a.pdf', pdf('a'), true],
    ['a PDF in capitals', 'A.PDF', pdf('a'), true],
    ['a PDF in a folder in a folder', 'court/2026/a.pdf', pdf('a'), true],
    ['a name with spaces and accents', 'Peña v. Roe.pdf', pdf('a'), true],
    ['a text', 'a.txt', pdf('a'), false],
    ['a download that is not finished', 'a.pdf.part', pdf('a'), false],
    ['a hidden file', '.a.pdf', pdf('a'), false],
    ['a file in a hidden folder', '.trash/a.pdf', pdf('a'), false],
  ])('%s', async (_, name, bytes, isTaken) => {
    put(name, bytes);
    await look(await open());
    expect(parts.feed.fed).toEqual(isTaken ? [name.split('/').pop()] : []);
    expect(warned()).toEqual([]);
  });

  test('links are left', async () => {
    writeFileSync(join(root, 'secret.pdf'), pdf('secret'));
    symlinkSync(join(root, 'secret.pdf'), join(root, 'in/link.pdf'));
    symlinkSync(join(root, 'in'), join(root, 'in/loop'));
    await look(await open());
    expect(parts.feed.fed).toEqual([]);
  });

  test('a file that grows is taken when it has settled', async () => {
    const watch = await open();
    put('a.pdf', pdf('1'));
    await watch.look();
    appendFileSync(join(root, 'in/a.pdf'), 'more');
    await watch.look();
    expect(parts.feed.fed).toEqual([]);
    await watch.look();
    expect(parts.feed.fed).toEqual(['a.pdf']);
  });

  test('nothing is fed twice: not by further looks, a restart, a move, or a copy', async () => {
    put('a.pdf', pdf('a'));
    await look(await open(), 4);
    renameSync(join(root, 'in/a.pdf'), join(root, 'in/moved.pdf'));
    put('copy.pdf', pdf('a'));
    parts = testDoor({ fileBytes: 1_000 });
    await look(await open(), 4);
    expect(parts.feed.fed).toEqual([]);
  });

  test('a file with new bytes is a new filing', async () => {
    const watch = await open();
    put('a.pdf', pdf('a'));
    await look(watch);
    put('a.pdf', pdf('b'));
    await look(watch);
    expect(parts.feed.fed).toEqual(['a.pdf', 'a.pdf']);
  });

  test.each<[string, Buffer, string]>([
    ['empty', Buffer.alloc(0), 'empty-file'],
    ['no PDF', Buffer.from('Dear clerk'), 'not-a-pdf'],
    ['too large', pdf('x'.repeat(1_000)), 'too-large'],
  ])(
    'a file that is %s is left and named once; the others are taken; mended it is taken too',
    async (_, bytes, code) => {
      const watch = await open();
      put('bad.pdf', bytes);
      put('good.pdf', pdf('good'));
      await look(watch, 5);
      expect(parts.feed.fed).toEqual(['good.pdf']);
      expect(parts.lines.filter(({ code }) => code)).toMatchObject([{ path: join(root, 'in/bad.pdf'), code }]);
      put('bad.pdf', pdf('mended'));
      await look(watch);
      expect(parts.feed.fed).toEqual(['good.pdf', 'bad.pdf']);
      await expect(watch.ready()).resolves.toBeUndefined();
    },
  );

  (process.getuid?.() === 0 ? test.skip : test)(
    'a file without permission is named once, and taken when it has it',
    async () => {
      const watch = await open();
      put('a.pdf', pdf('a'));
      chmodSync(join(root, 'in/a.pdf'), 0);
      await look(watch, 4);
      expect(warned()).toEqual([join(root, 'in/a.pdf')]);
      chmodSync(join(root, 'in/a.pdf'), 0o600);
      await look(watch);
      expect(parts.feed.fed).toEqual(['a.pdf']);
    },
  );

  test('while the queue is away nothing is lost: it says so once, and goes on', async () => {
    const watch = await open();
    for (const name of ['a', 'b', 'c']) put(`${name}.pdf`, pdf(name));
    await watch.look();
    parts.feed.trouble = new Error('connect ECONNREFUSED');
    await look(watch, 3);
    await expect(watch.ready()).rejects.toThrow('connect ECONNREFUSED');
    expect(warned()).toEqual(['connect ECONNREFUSED']);
    parts.feed.trouble = null;
    await look(watch);
    expect(parts.feed.fed).toEqual(['a.pdf', 'b.pdf', 'c.pdf']);
    await expect(watch.ready()).resolves.toBeUndefined();
    expect(parts.lines.at(-1)).toMatchObject({ msg: 'goes on' });
  });

  test('a folder that is away is trouble, not the end', async () => {
    const watch = await open();
    put('a.pdf', pdf('a'));
    renameSync(join(root, 'in'), join(root, 'away'));
    await look(watch, 3);
    await expect(watch.ready()).rejects.toThrow(/ENOENT/);
    renameSync(join(root, 'away'), join(root, 'in'));
    await look(watch);
    expect(parts.feed.fed).toEqual(['a.pdf']);
  });

  test('it looks by itself, and stops after the file in hand', async () => {
    const watch = await open();
    put('a.pdf', pdf('a'));
    const { feed } = parts.feed;
    const began = new Promise<void>((resolve) => {
      parts.feed.feed = async (filing) => {
        resolve();
        await new Promise((later) => setTimeout(later, 100));
        return feed.call(parts.feed, filing);
      };
    });
    watch.start();
    await began;
    await watch.stop(5_000);
    expect(parts.feed.fed).toEqual(['a.pdf']);
    put('b.pdf', pdf('b'));
    await new Promise((later) => setTimeout(later, 100));
    expect(parts.feed.fed).toEqual(['a.pdf']);
  });

  test('stopping waits no longer than it may', async () => {
    const watch = await open();
    put('a.pdf', pdf('a'));
    const began = new Promise<void>((resolve) => {
      parts.feed.feed = () => {
        resolve();
        return new Promise(() => {});
      };
    });
    watch.start();
    await began;
    const start = performance.now();
    await watch.stop(100);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
