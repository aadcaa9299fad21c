const OPENS = '"\u201c\u201d\u2018\'';
const CLOSES = '"\u201d\u201c\u2019\'';
const DOUBLE = '"\u201c\u201d';
const LONGEST = 61;

/** The names that stand in quotation marks, without "the": of `the "Act" or the "SCA"`, Act and SCA. They begin with a capital or §. */
export function quotedNames(text: string): string[] {
  const names: string[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!OPENS.includes(text[at]!)) continue;
    const from = skipThe(text, OPENS.includes(text[at + 1] ?? ' ') ? at + 2 : at + 1);
    const end = /^[A-Z\u00a7']/.test(text[from] ?? '') ? closingMark(text, from + 2) : -1;
    if (end < 0) continue;
    names.push(text.slice(from, text[end - 1] === ',' ? end - 1 : end));
    at = CLOSES.includes(text[end + 1] ?? ' ') ? end + 1 : end;
  }
  return names;
}

const skipThe = (text: string, at: number): number => (/^the\s/i.test(text.slice(at, at + 4)) ? at + 4 : at);

/** The mark that closes the name: not an apostrophe within a word; -1 if none does. */
function closingMark(text: string, from: number): number {
  for (let at = from; at < text.length && at - from <= LONGEST; at++) {
    const mark = text[at]!;
    if (mark === '(' || mark === ')') return -1;
    if (DOUBLE.includes(mark) || (CLOSES.includes(mark) && !/^[a-z]/.test(text.slice(at + 1, at + 2)))) return at;
  }
  return -1;
}
