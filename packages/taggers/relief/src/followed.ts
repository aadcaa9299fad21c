/**
 * True if words that the first pattern finds (global) are followed by what the second finds from their end on (anchored at
 * its beginning), within a reach in characters. Two patterns run in linear time where one with a gap between them would not.
 */
export function isFollowed(text: string, first: RegExp, then: RegExp, reach: number): boolean {
  first.lastIndex = 0;
  for (let match = first.exec(text); match; match = first.exec(text))
    if (then.test(text.slice(first.lastIndex, first.lastIndex + reach))) return true;
  return false;
}
