import { basename } from 'node:path';
import { ENTRY_MARK, readEntryBytes } from './archive.js';
import type { FilingFile } from './filing-file.js';
import { fileAt } from './find-filings.js';

/** The filing at a path that the store knows: a file, or an entry of an archive ("more.zip!smith.pdf"). */
export function fileFor(path: string): FilingFile {
  const mark = path.search(/\.zip!/i);
  if (mark < 0) return fileAt(path);
  const archive = path.slice(0, mark + '.zip'.length);
  const entry = path.slice(archive.length + ENTRY_MARK.length);
  return { kind: 'file', path, name: basename(entry), read: () => readEntryBytes(archive, entry) };
}
