const SPACE = 0x20;
const [PERCENT, OPEN, CLOSE, SLASH, LESS, GREATER, BACKSLASH] = [0x25, 0x28, 0x29, 0x2f, 0x3c, 0x3e, 0x5c];
const [OPEN_LIST, CLOSE_LIST, LINE_FEED, RETURN] = [0x5b, 0x5d, 0x0a, 0x0d];
const [PLUS, MINUS, POINT, ZERO, NINE] = [0x2b, 0x2d, 0x2e, 0x30, 0x39];
/** No operator that we look at has more operands. */
const OPERANDS = 8;

/** Takes an operator and the numbers before it, of which there are `count`. @returns false to end the reading */
export type TakeOperator = (operator: string, numbers: Float64Array, count: number) => boolean;

/**
 * Reads a page's content (PDF 32000-1, 7.8.2) as operators and their numbers. Strings, names, lists and dictionaries are
 * passed over: what draws words is known by its operator.
 *
 * @returns false if an operator is none that draws words or paths, or if `take` has ended the reading
 */
export function readOperators(content: Uint8Array, take: TakeOperator): boolean {
  const { length } = content;
  const numbers = new Float64Array(OPERANDS);
  let count = 0;
  let at = 0;
  while (at < length) {
    const code = content[at]!;
    if (code <= SPACE) at++;
    else if (code === OPEN) {
      at = afterString(content, at);
    } else if (startsNumber(code)) {
      const end = endOfNumber(content, at);
      if (end < length && isRegular(content[end]!)) return false;
      if (count < OPERANDS) numbers[count++] = numberAt(content, at, end);
      at = end;
    } else if (code === SLASH) {
      at = endOfRegular(content, at + 1);
    } else if (code === LESS) {
      if (content[at + 1] === LESS) at += 2;
      else at = after(content, at, GREATER);
    } else if (code === OPEN_LIST || code === CLOSE_LIST || code === GREATER) {
      at++;
      count = 0; // a list's numbers move words, and a dictionary's mark them
    } else if (code === PERCENT) {
      while (at < length && content[at] !== LINE_FEED && content[at] !== RETURN) at++;
    } else {
      const end = endOfRegular(content, at);
      const operator = operatorAt(content, at, end);
      if (operator === null || !take(operator, numbers, count)) return false;
      count = 0;
      at = end;
    }
  }
  return true;
}

const startsNumber = (code: number): boolean =>
  (code >= ZERO && code <= NINE) || code === POINT || code === MINUS || code === PLUS;

/** Of a name, a number or an operator: neither white space nor a delimiter. */
const isRegular = (code: number): boolean =>
  code > SPACE &&
  code !== OPEN &&
  code !== CLOSE &&
  code !== SLASH &&
  code !== LESS &&
  code !== GREATER &&
  code !== OPEN_LIST &&
  code !== CLOSE_LIST &&
  code !== PERCENT;

function endOfRegular(content: Uint8Array, at: number): number {
  while (at < content.length && isRegular(content[at]!)) at++;
  return at;
}

function endOfNumber(content: Uint8Array, at: number): number {
  at++;
  while (at < content.length && (content[at] === POINT || (content[at]! >= ZERO && content[at]! <= NINE))) at++;
  return at;
}

function numberAt(content: Uint8Array, at: number, end: number): number {
  let value = 0;
  let scale = 0;
  for (let index = at; index < end; index++) {
    const code = content[index]!;
    if (code === POINT) scale = 1;
    else if (code >= ZERO) {
      value = value * 10 + (code - ZERO);
      scale *= 10;
    }
  }
  const size = scale > 1 ? value / scale : value;
  return content[at] === MINUS ? -size : size;
}

/** Parentheses within a string are paired or escaped (7.3.4.2). */
function afterString(content: Uint8Array, at: number): number {
  let depth = 0;
  for (; at < content.length; at++) {
    const code = content[at];
    if (code === BACKSLASH) at++;
    else if (code === OPEN) depth++;
    else if (code === CLOSE && --depth === 0) return at + 1;
  }
  return at;
}

function after(content: Uint8Array, at: number, code: number): number {
  const found = content.indexOf(code, at);
  return found < 0 ? content.length : found + 1;
}

/** Those of tables 50 to 107 that draw words and paths, and set what they are drawn with. */
const KNOWN =
  'q Q cm w J j M d ri i gs BT ET Tc Tw Tz TL Tf Tr Ts Td TD Tm T* Tj TJ \' " CS cs SC SCN sc scn G g RG rg K k ' +
  'm l c v y h re f F f* S s B B* b b* n W W* MP DP BMC BDC EMC BX EX';

const keyed = (bytes: Uint8Array, at: number, end: number): number => {
  let key = 0;
  for (let index = at; index < end; index++) key = (key << 8) | bytes[index]!;
  return key;
};

const operators = new Map(
  KNOWN.split(' ').map((operator) => [keyed(Buffer.from(operator, 'latin1'), 0, operator.length), operator]),
);

/** Null if it is none of those. */
const operatorAt = (content: Uint8Array, at: number, end: number): string | null =>
  end - at > 3 ? null : (operators.get(keyed(content, at, end)) ?? null);
