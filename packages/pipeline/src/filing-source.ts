import { filingId } from '@averment/record';

/** What a record says of the file that it was read from. */
export interface FilingSource {
  /** `sha256:` and 64 hexadecimal digits, of the PDF's bytes. */
  readonly id: string;
  /** The file's name, without its folder. */
  readonly name: string;
  /** How many bytes the PDF has. */
  readonly bytes: number;
}

/** The source of a PDF with these bytes and this name. */
export const filingSource = (bytes: Uint8Array, name: string): FilingSource => ({
  id: filingId(bytes),
  name,
  bytes: bytes.byteLength,
});
