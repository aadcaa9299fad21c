import { lazily, readRows } from '@averment/record/data-file';

/** The label of the cause of action whose title, or a usual variant of it, this title is or begins with; else undefined. */
export function labelOf(title: string): string | undefined {
  const words = plainTitle(title).split(' ');
  for (let length = words.length; length > 0; length--) {
    const label = labels().get(words.slice(0, length).join(' '));
    if (label) return label;
  }
  return undefined;
}

const labels = lazily(() => {
  const found = new Map<string, string>();
  for (const [label, title, variants] of readRows(new URL('../data/causes-of-action.tsv', import.meta.url))) {
    if (!label || !title) continue;
    for (const form of [title, ...(variants ?? '').split('; ')]) if (form) found.set(plainTitle(form), label);
  }
  return found;
});

const plainTitle = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/^ ?(?:violations? of |for |the )*/, '')
    .trim();
