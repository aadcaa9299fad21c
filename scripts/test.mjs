#!/usr/bin/env node
// `npm test [-- jest arguments]`: installs and builds what is missing, then runs every test over the compiled output.
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root, run } from './prepare.mjs';

ensureInstalled();
ensureBuilt();
// --experimental-vm-modules as an argument, not in NODE_OPTIONS, so that processes which tests start don't inherit it.
run(process.execPath, [
  '--experimental-vm-modules',
  '--no-warnings',
  join(root, 'node_modules/jest/bin/jest.js'),
  ...process.argv.slice(2),
]);
