import { basename } from 'node:path';
import { stat } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { FilingError } from '@averment/record';
import { openPromise, getFileNameLowLevel, type Entry, type ZipFile } from 'yauzl';
import type { FilingFile, Found, Refused } from './filing-file.js';
import { fileError } from './read-file.js';
import { isBomb, refusalOf } from './zip-guard.js';

/** Parts an archive's path from an entry's name. */
export const ENTRY_MARK = '!';

/**
 * The filings of a zip archive, sorted by name. An entry that is not safe to open is refused alone; an archive that can't
 * be read at all is refused as a whole.
 */
export async function* filingsInArchive(archive: string): AsyncGenerator<Found> {
  let zip: ZipFile | null = null;
  try {
    const { size } = await stat(archive);
    zip = await openZip(archive);
    const entries = await listEntries(zip);
    let unpacked = 0;
    for (const { entry, name } of entries) {
      unpacked += entry.uncompressedSize;
      yield isBomb(unpacked, size) ? refused(archive, name, bomb()) : found(zip, archive, entry, name);
    }
  } catch (thrown) {
    yield { kind: 'refused', path: archive, name: basename(archive), error: archiveError(thrown, archive) };
  } finally {
    zip?.close();
  }
}

/** One entry's bytes, for a filing that is read again. */
export async function readEntryBytes(archive: string, entryName: string): Promise<Uint8Array> {
  const zip = await openZip(archive).catch((thrown: unknown) => {
    throw archiveError(thrown, archive);
  });
  try {
    const match = (await listEntries(zip)).find(({ name }) => name === entryName);
    if (!match) throw new FilingError('file-missing', `${entryName} is not in ${archive}.`);
    const file = found(zip, archive, match.entry, match.name);
    if (file.kind === 'refused') throw file.error;
    return await file.read();
  } finally {
    zip.close();
  }
}

// Names are decoded here, not by yauzl, which would give up the whole archive at the first bad one.
const openZip = (archive: string): Promise<ZipFile> =>
  openPromise(archive, { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true });

async function listEntries(zip: ZipFile): Promise<{ entry: Entry; name: string }[]> {
  const entries: { entry: Entry; name: string }[] = [];
  for await (const entry of eachEntry(zip)) {
    const name = nameOf(entry);
    if (isFilingName(name)) entries.push({ entry, name });
  }
  return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

async function* eachEntry(zip: ZipFile): AsyncGenerator<Entry> {
  for (let left = zip.entryCount; left > 0; left--) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      zip
        .once('entry', resolve)
        .once('end', () => resolve(null))
        .once('error', reject);
      zip.readEntry();
    });
    zip.removeAllListeners();
    if (entry === null) return;
    yield entry;
  }
}

function nameOf(entry: Entry): string {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false).replaceAll('\\', '/');
}

/** macOS puts a twin of each file into its archives, named ._ and full of settings. */
const isFilingName = (name: string): boolean =>
  /\.(?:pdf|zip)$/i.test(name) && !/(?:^|\/)(?:__MACOSX\/|\._)/.test(name);

function found(zip: ZipFile, archive: string, entry: Entry, name: string): Found {
  const { compressedSize, uncompressedSize } = entry;
  const refusal = refusalOf({ name, compressedSize, uncompressedSize, encrypted: entry.isEncrypted() });
  if (refusal) return refused(archive, name, refusal);
  if (/\.zip$/i.test(name)) {
    return refused(archive, name, new FilingError('bad-archive', 'An archive inside an archive is not opened.'));
  }
  // By the time it is read, the walk over the archive may have ended and closed it.
  const read = () => (zip.isOpen ? entryBytes(zip, entry) : readEntryBytes(archive, name));
  return { kind: 'file', ...place(archive, name), read } satisfies FilingFile;
}

async function entryBytes(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    if (crc32(bytes) !== entry.crc32) throw new Error('its checksum is wrong');
    return bytes;
  } catch (thrown) {
    throw new FilingError('bad-archive', `The archive's entry is damaged: ${(thrown as Error).message}.`, {
      cause: thrown,
    });
  }
}

const place = (archive: string, name: string) => ({ path: `${archive}${ENTRY_MARK}${name}`, name: basename(name) });
const refused = (archive: string, name: string, error: FilingError): Refused => ({
  kind: 'refused',
  ...place(archive, name),
  error,
});
const bomb = () =>
  new FilingError('bad-archive', 'The archive unpacks to far more than it holds, as only a zip bomb does.');

function archiveError(thrown: unknown, archive: string): FilingError {
  if ((thrown as NodeJS.ErrnoException).syscall) return fileError(thrown, archive);
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return new FilingError('bad-archive', `The archive is damaged: ${reason}.`, { cause: thrown });
}
