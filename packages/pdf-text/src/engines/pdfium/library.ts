import { PDFiumLibrary } from '@hyzyla/pdfium';

/** The functions of PDFium that we call, by their C names: fpdfview.h, fpdf_text.h, fpdf_edit.h, fpdf_annot.h. */
export type Exports = Record<string, (...args: number[]) => number>;

interface EmscriptenModule {
  readonly wasmExports: Exports;
  readonly HEAPU8: Uint8Array;
}

let loading: Promise<Pdfium> | undefined;

/** PDFium, loaded once a process. */
export const loadPdfium = (): Promise<Pdfium> =>
  (loading ??= PDFiumLibrary.init().then((library) => new Pdfium(library)));

/** Forgets a PDFium that has aborted, as it does when its memory runs out: it answers nothing any more. */
export function forgetPdfium(): void {
  loading = undefined;
}

const SCRATCH_BYTES = 512;

/** PDFium's exports with a scratch area for its out-parameters. Everything runs on the caller's thread. */
export class Pdfium {
  readonly call: Exports;
  readonly scratch: number;
  /** False once it has aborted. */
  alive = true;
  private readonly module: EmscriptenModule;
  private floats = new Float32Array();
  private doubles = new Float64Array();
  private ints = new Int32Array();

  constructor(library: object) {
    // The package keeps its module private; the functions below it are what we came for.
    this.module = (library as { module: EmscriptenModule }).module;
    this.call = this.module.wasmExports;
    this.scratch = this.call.malloc!(SCRATCH_BYTES);
  }

  /** The heap moves when it grows, so that no view of it may be kept for long. */
  private follow(): void {
    if (this.floats.length > 0) return; // views of a heap that has moved are empty
    const buffer = this.module.HEAPU8.buffer as ArrayBuffer;
    this.floats = new Float32Array(buffer);
    this.doubles = new Float64Array(buffer);
    this.ints = new Int32Array(buffer);
  }

  float(offset: number): number {
    return this.floatView()[(this.scratch + offset) >> 2]!;
  }

  /** The heap as floats, for loops that read many; it is empty once the heap has moved, and must be asked for again. */
  floatView(): Float32Array {
    this.follow();
    return this.floats;
  }

  double(offset: number): number {
    this.follow();
    return this.doubles[(this.scratch + offset) >> 3]!;
  }

  int(offset: number): number {
    this.follow();
    return this.ints[(this.scratch + offset) >> 2]!;
  }

  /** A copy of bytes of the heap. */
  read(pointer: number, length: number): Uint8Array {
    return this.module.HEAPU8.slice(pointer, pointer + length);
  }

  /** Copies bytes into the heap; the caller frees them. */
  store(bytes: Uint8Array): number {
    const pointer = this.call.malloc!(bytes.length);
    this.module.HEAPU8.set(bytes, pointer);
    return pointer;
  }

  latin1(offset: number, length: number): string {
    return Buffer.from(this.read(this.scratch + offset, length)).toString('latin1');
  }
}
