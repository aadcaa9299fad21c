import {
  chmodSync,
  copyFileSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { answer, averment, copySamples, exported, FIXTURES, temporaryFolder } from './averment.js';

const { path: folder, remove } = temporaryFolder();
afterAll(remove);

interface Failure {
  path: string;
  code: string;
  message: string;
}
let samples: string[];
let filings: string;
beforeAll(() => {
  filings = join(folder, 'filings');
  samples = copySamples(filings);
});

const sample = (index: number) => join(filings, samples[index]!);
const data = (name: string) => join(folder, 'data', name);
const failuresOf = async (store: string) =>
  Object.fromEntries(
    (await answer<Failure[]>('failures', '--data', store)).map(({ path, code }) => [basename(path), code]),
  );
const idsOf = async (store: string) => (await exported(store)).trim().split('\n').filter(Boolean).length;

describe('files that cannot be read', () => {
  it('end as stored failures, each with its code and a sentence, and the batch goes on', async () => {
    const batch = join(folder, 'bad');
    mkdirSync(batch);
    writeFileSync(join(batch, 'empty.pdf'), '');
    writeFileSync(join(batch, 'letter.pdf'), 'Dear Clerk, enclosed please find nothing.');
    for (const name of ['truncated', 'user-password', 'zero-pages', 'page-tree-loop']) {
      copyFileSync(join(FIXTURES, 'bad', `${name}.pdf`), join(batch, `${name}.pdf`));
    }
    copyFileSync(sample(0), join(batch, 'zz-good.pdf'));
    const store = data('bad');
    const { code, stderr } = await averment([
      'ingest',
      batch,
      join(folder, 'gone.pdf'),
      '--data',
      store,
      '--jobs',
      '2',
    ]);
    expect(code).toBe(1);
    expect(stderr.match(/^failed: /gm)).toHaveLength(7);
    expect(await failuresOf(store)).toEqual({
      'empty.pdf': 'empty-file',
      'letter.pdf': 'not-a-pdf',
      'truncated.pdf': 'damaged-pdf',
      'user-password.pdf': 'encrypted',
      'zero-pages.pdf': 'no-pages',
      'page-tree-loop.pdf': expect.stringMatching(/^(damaged-pdf|internal)$/),
      'gone.pdf': 'file-missing',
    });
    for (const { message } of await answer<Failure[]>('failures', '--data', store)) expect(message).toMatch(/^\S.*\.$/);
    expect(await idsOf(store)).toBe(1);
  }, 60_000);

  it('keep to the limit of pages', async () => {
    const store = data('pages');
    expect((await averment(['ingest', sample(0), '--max-pages', '1', '--data', store])).code).toBe(1);
    expect(Object.values(await failuresOf(store))).toEqual(['too-many-pages']);
  });

  it('keep to the limit of memory: a stream that inflates to gigabytes ends alone', async () => {
    const batch = join(folder, 'inflating');
    mkdirSync(batch);
    copyFileSync(join(FIXTURES, 'bad', 'inflates-to-gigabytes.pdf'), join(batch, 'a-bomb.pdf'));
    copyFileSync(sample(1), join(batch, 'b.pdf'));
    const store = data('inflating');
    const limits = ['--memory-limit', '400', '--time-limit', '60', '--jobs', '2'];
    expect((await averment(['ingest', batch, '--data', store, ...limits])).code).toBe(1);
    expect(await failuresOf(store)).toEqual({
      'a-bomb.pdf': expect.stringMatching(/^(memory-limit|too-large|time-limit)$/),
    });
    expect(await idsOf(store)).toBe(1);
  }, 120_000);

  it('a folder without permission is a failure, and what lies beside it is read', async () => {
    const batch = join(folder, 'locked');
    mkdirSync(join(batch, 'closed'), { recursive: true });
    copyFileSync(sample(0), join(batch, 'open.pdf'));
    chmodSync(join(batch, 'closed'), 0);
    const store = data('locked');
    // Root may read everything, so the command is started as nobody.
    const nobody = process.getuid?.() === 0 ? { uid: 65534 } : {};
    if (nobody.uid) openUp(folder, batch);
    const { code, stderr } = await averment(['ingest', batch, '--data', store], nobody);
    chmodSync(join(batch, 'closed'), 0o755);
    expect(code).toBe(1);
    expect(stderr).toMatch(/closed.*permission denied.*\[file-unreadable\]/);
    expect(await idsOf(store)).toBe(1);
  }, 30_000);
});

function openUp(...folders: string[]): void {
  mkdirSync(join(folder, 'data'), { recursive: true });
  for (const each of [...folders, join(folder, 'data')]) chmodSync(each, 0o777);
}

describe('archives', () => {
  it('give their good entries, and refuse what is unsafe', async () => {
    const zip = new yazl.ZipFile();
    zip.addFile(sample(0), 'court/good.pdf');
    zip.addBuffer(Buffer.alloc(40_000_000, 32), 'bomb.pdf');
    zip.addBuffer(Buffer.from('%PDF-'), 'xx/outside.pdf');
    zip.end();
    const path = join(folder, 'mixed.zip');
    await pipeline(zip.outputStream, createWriteStream(path));
    // No writer of archives makes such a name; "xx/" becomes "../" in both places where it stands.
    writeFileSync(
      path,
      Buffer.from(readFileSync(path).toString('latin1').replaceAll('xx/outside', '../outside'), 'latin1'),
    );
    const store = data('zip');
    expect((await averment(['ingest', path, '--data', store])).code).toBe(1);
    expect(await failuresOf(store)).toEqual({ 'mixed.zip!bomb.pdf': 'bad-archive', 'outside.pdf': 'bad-archive' });
    expect(await idsOf(store)).toBe(1);
    expect(existsSync(join(folder, 'outside.pdf'))).toBe(false);
  }, 30_000);
});

describe('one content under two names', () => {
  it('is one filing, under the name that comes first, however the paths are given', async () => {
    const batch = join(folder, 'twice');
    mkdirSync(batch);
    copyFileSync(sample(0), join(batch, 'second.pdf'));
    copyFileSync(sample(0), join(batch, 'first.pdf'));
    const store = data('twice');
    expect((await averment(['ingest', join(batch, 'second.pdf'), batch, '--data', store, '--jobs', '2'])).code).toBe(0);
    const lines = (await exported(store)).trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { source: { name: string } }).source.name)).toEqual(['first.pdf']);
  }, 30_000);
});

describe('retry', () => {
  it('reads what failed for a passing reason, once the reason is gone', async () => {
    const store = data('retry');
    const late = join(folder, 'late.pdf');
    expect((await averment(['ingest', late, '--data', store])).code).toBe(1);
    copyFileSync(sample(2), `${late}.part`);
    renameSync(`${late}.part`, late);
    expect((await averment(['retry', '--data', store])).code).toBe(0);
    expect(await failuresOf(store)).toEqual({});
    expect(await idsOf(store)).toBe(1);
  }, 30_000);
});

describe('wrong use', () => {
  const rows: [why: string, args: string[]][] = [
    ['no such command', ['devour']],
    ['no paths', ['ingest']],
    ['no number', ['ingest', '.', '--jobs', 'many']],
    ['no such engine', ['ingest', '.', '--engine', 'steam']],
    ['no store', ['list', '--data', '/nonexistent/store']],
  ];
  it.each(rows)('%s ends with 2', async (_why, args) => {
    const { code, stderr } = await averment(args);
    expect(code).toBe(2);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe('a reader that has seen enough', () => {
  it('closes the pipe without a word of complaint', async () => {
    const store = data('pipe');
    await averment(['ingest', filings, '--data', store, '--ocr', 'off']);
    const { spawnSync } = await import('node:child_process');
    const command = `"${process.execPath}" "${join(FIXTURES, '../packages/cli/bin/averment.js')}" export --format jsonl --data "${store}" | head -c 100`;
    const { stderr, status } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  }, 60_000);
});
