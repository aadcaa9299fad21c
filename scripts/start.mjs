#!/usr/bin/env node
// `npm start`: installs and builds what is missing, reads the sample filings into .averment, and shows what was found.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root } from './prepare.mjs';

const SAMPLES = 'fixtures/filings';

ensureInstalled();
ensureBuilt();
console.log(`Reading the sample complaints in ${SAMPLES} …`);
const ingested = averment('ingest', SAMPLES);
if (ingested > 1) process.exit(ingested);
console.log();
averment('list');
console.log(`
Try next:
  npx averment show 5:25-cv-00709                     one complaint: each fact with its page and its words
  npx averment statutes "18 U.S.C. 2701-2713"         which complaints plead the Stored Communications Act, and where
  npx averment ingest ~/your-folder-of-complaints     your own PDFs, into the same store`);
process.exit(ingested);

/** Runs the command in this terminal; returns its exit code. */
function averment(...args) {
  const command = [join(root, 'packages/cli/bin/averment.js'), ...args];
  return spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' }).status ?? 1;
}
