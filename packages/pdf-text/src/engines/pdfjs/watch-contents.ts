interface Watch {
  readonly contents: Uint8Array[];
  /** False once another page is read at the same time: whose content it is that is inflated can't be told then. */
  alone: boolean;
}

const watches = new Set<Watch>();

/** What a reading of a page gave, and the page's content in PDF's operators; null if some of it was not seen. */
export interface Watched<T> {
  readonly result: T;
  readonly contents: readonly Uint8Array[] | null;
}

/** Reads a page with pdf.js, and looks at the content that is inflated meanwhile, which pdf.js itself gives to nobody. */
export async function watchContents<T>(read: () => Promise<T>): Promise<Watched<T>> {
  const watch: Watch = { contents: [], alone: watches.size === 0 };
  for (const other of watches) other.alone = false;
  watches.add(watch);
  try {
    const result = await read();
    const { alone, contents } = watch;
    // A page of which nothing is inflated may have been read otherwise: it is not known to be empty.
    const isSeen = alone && contents.length > 0 && !contents.includes(NOT_YET);
    return { result, contents: isSeen ? contents : null };
  } finally {
    watches.delete(watch);
  }
}

const NOT_YET = new Uint8Array();

/** Keeps the content's place among a page's others. @returns to be called with what it inflates to */
export function expectContent(): (content: Uint8Array) => void {
  const places = [...watches].map(({ contents }) => ({ contents, at: contents.push(NOT_YET) - 1 }));
  return (content) => {
    for (const { contents, at } of places) contents[at] = content;
  };
}
