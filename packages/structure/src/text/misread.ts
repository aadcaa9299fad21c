/** The letters that a scanner's marks stand for in words of capitals: "C0UNT", "CLA1M", "CLAlM". */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  [...'0O1I|I!IlI5S8B6G'.matchAll(/(.)(.)/g)].map(([, read, meant]) => [read!, meant!]),
);

/** The word in capitals, with look-alikes as the letters that they stand for. */
export const asCapitals = (word: string): string =>
  [...word].map((char) => LOOK_ALIKES.get(char) ?? char.toUpperCase()).join('');

/** True if one letter too many, too few or wrong parts the two words. */
export function isOneSlip(read: string, meant: string): boolean {
  if (read === meant) return true;
  if (Math.abs(read.length - meant.length) > 1) return false;
  let same = 0;
  while (same < read.length && same < meant.length && read[same] === meant[same]) same++;
  const rest = (word: string, skip: number) => word.slice(same + skip);
  return rest(read, 1) === rest(meant, 1) || rest(read, 1) === rest(meant, 0) || rest(read, 0) === rest(meant, 1);
}
