import type { FilingText } from './filing-text.js';

/** Whether the filing's pages have a text layer: each that has words, some, or none. Blank pages don't count. */
export function textLayerOf(filing: FilingText): 'full' | 'partial' | 'none' {
  const pages = filing.pages.filter((page) => page.reason !== 'blank');
  const layered = pages.filter((page) => page.source === 'text').length;
  if (layered === 0) return 'none';
  return layered === pages.length ? 'full' : 'partial';
}
