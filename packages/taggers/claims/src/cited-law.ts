import type { Range, Statute } from '@averment/record';

/** Where each law is cited, in the order of the text. */
export class Citations {
  /** Identifiers of all laws that are cited. */
  readonly all: readonly string[];
  private readonly places: readonly { readonly id: string; readonly at: number }[];

  constructor(statutes: readonly Statute[]) {
    this.all = statutes.map(({ id }) => id);
    this.places = statutes
      .flatMap(({ id, mentions }) => mentions.map(({ span }) => ({ id, at: span.start })))
      .sort((a, b) => a.at - b.at);
  }

  /** Identifiers of the laws that a stretch cites, each once, in the order of their first mention. */
  in({ start, end }: Range): string[] {
    const ids = new Set<string>();
    for (let index = this.firstAt(start); index < this.places.length && this.places[index]!.at < end; index++)
      ids.add(this.places[index]!.id);
    return [...ids];
  }

  private firstAt(offset: number): number {
    let low = 0;
    let high = this.places.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.places[middle]!.at < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
