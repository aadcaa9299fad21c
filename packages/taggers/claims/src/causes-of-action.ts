import { readFileSync } from 'node:fs';

let labels: ReadonlyMap<string, string> | undefined;

/** The label of the cause of action whose title, or a usual variant of it, this title is or begins with; else undefined. */
export function labelOf(title: string): string | undefined {
  labels ??= readLabels();
  const words = plainTitle(title).split(' ');
  for (let length = words.length; length > 0; length--) {
    const label = labels.get(words.slice(0, length).join(' '));
    if (label) return label;
  }
  return undefined;
}

function readLabels(): Map<string, string> {
  const table = readFileSync(new URL('../data/causes-of-action.tsv', import.meta.url), 'utf8');
  const found = new Map<string, string>();
  for (const row of table.split('\n').slice(2)) {
    const [label, title, variants] = row.split('\t');
    if (!label || !title) continue;
    for (const form of [title, ...(variants ?? '').split('; ')]) if (form) found.set(plainTitle(form), label);
  }
  return found;
}

const plainTitle = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/^ ?(?:violations? of |for |the )*/, '')
    .trim();
