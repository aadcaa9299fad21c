// What every command of the clone needs first: dependencies, and a build that matches the sources.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs `npm ci` if node_modules is missing or older than the lock file. */
export function ensureInstalled() {
  checkNode();
  const marker = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs) return;
  console.error('Installing dependencies (once; better-sqlite3 may have to compile, which takes a minute or two) …');
  run('npm', ['ci', '--no-audit', '--no-fund']);
}

/** Compiles every workspace that changed, and removes output whose source is gone. */
export function ensureBuilt() {
  for (const workspace of workspaces()) pruneStaleOutput(workspace);
  run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b', join(root, 'tsconfig.json')]);
}

/** Folders of the workspaces that have sources. */
export function workspaces() {
  const parents = ['packages', 'packages/taggers', 'services'].map((folder) => join(root, folder));
  const folders = parents.filter(existsSync).flatMap((parent) => readdirSync(parent).map((name) => join(parent, name)));
  return [...folders, join(root, 'fixtures')].filter((folder) => existsSync(join(folder, 'src')));
}

// tsc leaves dist/a.test.js when src/a.test.ts is deleted, and Jest would go on running it.
function pruneStaleOutput(workspace) {
  const dist = join(workspace, 'dist');
  if (!existsSync(dist)) return;
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.js')) continue;
    const output = join(entry.parentPath ?? entry.path, entry.name);
    const source = join(workspace, 'src', output.slice(dist.length + 1, -'.js'.length));
    if (existsSync(`${source}.ts`)) continue;
    for (const twin of ['.js', '.js.map', '.d.ts', '.d.ts.map']) {
      rmSync(output.slice(0, -'.js'.length) + twin, { force: true });
    }
  }
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Averment needs Node 20.19 or later; this is ${process.versions.node}.`);
  process.exit(2);
}

/** Runs a command with the terminal's own streams; ends this process with its exit code if it fails. */
export function run(command, args, options = {}) {
  const { status, signal, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) console.error(`${command}: ${error.message}`);
  if (status !== 0) process.exit(status ?? (signal ? 1 : 2));
}
