import { contains, type Claim, type Warning } from '@averment/record';
import type { Pleading } from '@averment/structure';
import { foldedTitle } from '../labels/folded-title.js';
import { labelOf } from '../labels/label-of.js';

const ENTRY_MARK =
  /^[\s):|§*]{0,4}(?:\(?\d{1,2}[.)]{1,2}|counts?\s[\dIVX]{1,5}[.:]?|[A-Za-z]{3,12}\s(?:causes? of action|claims? for relief|claim|count)\b)[\s:.–—-]{0,4}/i;

/** "(Bus. & Prof. Code § 17200)" behind a listed title. */
const BRACKET = /\s?[([][^()[\]]{0,160}[)\]]/g;
const CITES = /[§\d]/;

/**
 * Warns where the counts that the caption lists aren't those of the body: another number of them, or a cause of action
 * listed that no count of the body is. A caption shortens its titles, so words alone are no mismatch.
 */
export function captionMismatch({ filing, caption, counts }: Pleading, claims: readonly Claim[]): Warning[] {
  // A heading right below the title is the body's own.
  const entries = caption.counts.filter((entry) => !counts.some(({ heading }) => contains(heading, entry)));
  const listed = entries.length;
  if (listed === 0 || counts.length === 0) return [];
  if (listed !== counts.length) return [differ(`The caption lists ${listed} counts; the body has ${counts.length}.`)];
  const titles = claims.map(({ title }) => new Set(foldedTitle(title)));
  const strangers = entries
    .map(({ start, end }) =>
      filing.text
        .slice(start, end)
        .replace(/\s+/g, ' ')
        .replace(ENTRY_MARK, '')
        .replace(BRACKET, (words) => (CITES.test(words) ? '' : words))
        .replace(/[;,.]$/, ''),
    )
    .filter((entry) => !titles.some((title) => resembles(foldedTitle(entry), title)))
    .filter((entry) => {
      const label = labelOf(entry);
      return label !== undefined && !claims.some((claim) => claim.label === label || claim.label === undefined);
    });
  return strangers.map((entry) => differ(`The caption lists “${entry}”; no count of the body has such a title.`));
}

const differ = (message: string): Warning => ({ code: 'caption-counts-differ', message });

/** Half of the entry's words stand in the title. */
const resembles = (entry: readonly string[], title: ReadonlySet<string>): boolean =>
  entry.filter((word) => title.has(word)).length * 2 >= entry.length;
