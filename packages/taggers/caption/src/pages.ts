import { pageAt } from '@averment/pdf-text';
import type { Pleading } from '@averment/structure';

/** The pages on which the pleading begins and ends. */
export function pagesOf(pleading: Pleading): { readonly first: number; readonly last: number } {
  const { filing, extent } = pleading;
  return { first: pageAt(filing, extent.start), last: pageAt(filing, Math.max(extent.start, extent.end - 1)) };
}
