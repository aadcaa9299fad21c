/**
 * The offset in the text of a place in its plain words (`plainWords` of the text from `from` on): each run of white space
 * counts there as one character.
 */
export function offsetOf(text: string, from: number, plain: number): number {
  let at = from;
  for (let left = plain; left > 0 && at < text.length; left--) {
    if (/\s/.test(text[at]!)) while (/\s/.test(text[at + 1] ?? '')) at++;
    at++;
  }
  return at;
}
