/** The printed title on one line: no quotation marks or brackets around it, no "for" before it, no mark at its end, words that a scan ran together parted. */
export function cleanTitle(printed: string): string {
  let title = printed
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^["“]([^"”]*)["”]$/, '$1');
  title = title.replace(/\b(of|and|for|the)(?=\p{Lu}\p{Ll})/gu, '$1 ');
  title = title.replace(/^[\s"“”'‘(\[*:.,;–—-]+(?=["“(\[]?\p{L}.*[^)\]]$)/u, '');
  title = title.replace(/^for (?:an? )?(?=\p{Lu}|\w{4})/iu, '');
  return title.replace(/[\s*:,;–—-]{1,8}$/, '');
}
