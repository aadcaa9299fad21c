import type { PageText } from '@averment/pdf-text';

/** How PDFs are read. What is left out takes the default of `@averment/pdf-text`. */
export interface ReadingOptions {
  readonly engine?: 'pdfjs' | 'pdfium';
  /** `auto`: pages without a usable text layer; `all`: every page; `off`: none. */
  readonly ocr?: 'auto' | 'off' | 'all';
  /** A PDF with more pages fails as `too-many-pages`. */
  readonly maxPages?: number;
}

/** What one call may have besides: a way to stop it, and somebody who counts its pages. */
export interface ReadingCall {
  readonly signal?: AbortSignal;
  readonly onPage?: (page: PageText) => void;
}
