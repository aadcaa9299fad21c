import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pdfJsFolder } from './load.js';

/** What pdf.js asks for: its folder by the name of the option that would tell its place, and the file in it. */
interface Request {
  readonly kind: string;
  readonly filename: string;
}

const FOLDERS: Readonly<Record<string, string>> = { cMapUrl: 'cmaps', standardFontDataUrl: 'standard_fonts' };
const read = new Map<string, Promise<Uint8Array>>();

/**
 * Gives pdf.js its standard fonts and character maps (its option BinaryDataFactory), each read from the disk once a
 * process: nearly every filing has a page in Times or Helvetica, and pdf.js waits for the file each time.
 */
export class AssetReader {
  async fetch({ kind, filename }: Request): Promise<Uint8Array> {
    const folder = FOLDERS[kind];
    if (folder === undefined) throw new Error(`pdf.js asked for ${kind}, which reading text needs no part of.`);
    const path = join(pdfJsFolder(), folder, filename);
    let bytes = read.get(path);
    if (!bytes) {
      bytes = readFile(path);
      read.set(path, bytes);
      bytes.catch(() => read.delete(path));
    }
    return new Uint8Array(await bytes); // a copy, whatever pdf.js does with it
  }
}
