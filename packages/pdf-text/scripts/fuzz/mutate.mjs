import { inflateSync } from 'node:zlib';

/** Mutant `number` of a seed: always the same bytes. `seeds` are PDFs as Buffers. */
export function mutant(seeds, seed, number) {
  const random = mulberry32(Math.imul(seed, 0x9e3779b1) ^ number);
  const dice = new Dice(random);
  const original = dice.pick(seeds);
  const [kind, mutate] = dice.pick(KINDS);
  const bytes = Buffer.from(mutate(Buffer.from(original), dice, seeds));
  return { kind, bytes };
}

/** Each takes a Buffer of its own and returns the mutated bytes. */
const KINDS = [
  ['flipped', flip],
  ['cut short', (bytes, dice) => bytes.subarray(0, dice.below(bytes.length))],
  ['piece out', takeOut],
  ['spliced', splice],
  ['numbers', changeNumbers],
  ['references', changeReferences],
  ['contents', changeContents],
];

function flip(bytes, dice) {
  for (let flips = 1 + dice.below(60); flips > 0 && bytes.length > 0; flips--)
    bytes[dice.below(bytes.length)] = dice.below(256);
  return bytes;
}

function takeOut(bytes, dice) {
  const [from, to] = [dice.below(bytes.length), dice.below(bytes.length)].sort((a, b) => a - b);
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
}

function splice(bytes, dice, seeds) {
  const other = dice.pick(seeds);
  const from = dice.below(other.length);
  const piece = other.subarray(from, from + dice.below(20_000));
  const at = dice.below(bytes.length);
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);
}

const STRANGE_NUMBERS = [
  '0',
  '-1',
  '1',
  '65536',
  '2147483647',
  '-2147483648',
  '4294967296',
  '99999999999',
  '1e9',
  '.5',
];

/** Numbers of the file's structure: lengths, counts, boxes, offsets. */
function changeNumbers(bytes, dice) {
  return replaceSome(bytes, /\/[A-Za-z]{1,20} ?\[? ?-?\d{1,10}/g, dice, (found) =>
    found.replace(/-?\d+$/, dice.pick(STRANGE_NUMBERS)),
  );
}

/** Objects that point at the wrong object, or at themselves. */
function changeReferences(bytes, dice) {
  const objects = [...bytes.toString('latin1').matchAll(/(\d{1,6}) 0 obj/g)].map((match) => match[1]);
  if (objects.length === 0) return flip(bytes, dice);
  return replaceSome(bytes, /\d{1,6} 0 R/g, dice, () => `${dice.pick(objects)} 0 R`);
}

const STRANGE_OPERATORS = [
  ' q q q q q q q q ',
  ' Q Q Q Q Q Q Q Q ',
  ' BT BT ',
  ' ET ET ',
  ' 1e9 0 0 1e9 0 0 cm ',
  ' 0 0 0 0 0 0 cm ',
  ' /F1 0 Tf ',
  ' /F1 1e9 Tf ',
  ' /F9 12 Tf ',
  ' 3 Tr ',
  ' 7 Tr ',
  ' 0 0 0 0 0 0 Tm ',
  ' nan inf 1 Td ',
  ' 0 0 9999 9999 re W n ',
  ' 0 0 9999 9999 re f ',
  ' (\\377\\000\\001) Tj ',
  ' [(a) -99999999 (b)] TJ ',
  ' /X1 Do /Fm0 Do ',
  ' << /A [ << ',
  ' BI /W 99999 /H 99999 /BPC 8 /CS /RGB ID x EI ',
];

/** A deflated stream, page contents as a rule, stored plain with operators put in, taken out and bytes changed. */
function changeContents(bytes, dice) {
  const streams = [...bytes.toString('latin1').matchAll(/FlateDecode[^>]{0,200}>>\s{0,4}stream\r?\n/g)];
  if (streams.length === 0) return flip(bytes, dice);
  const { 0: head, index } = dice.pick(streams);
  const start = index + head.length;
  const end = bytes.indexOf('endstream', start);
  const plain = inflated(bytes.subarray(start, end < 0 ? bytes.length : end));
  if (plain === null || plain.length === 0) return flip(bytes, dice);
  let content = plain;
  for (let changes = 1 + dice.below(12); changes > 0; changes--) content = changeContent(content, dice);
  const begin = bytes.lastIndexOf('<<', index);
  const dictionary = bytes
    .toString('latin1', begin, start)
    .replace(/\/Filter\s*\[?\s*\/FlateDecode\s*\]?/, '')
    .replace(/\/Length\s+\d+(?: \d+ R)?/, `/Length ${content.length}`);
  return Buffer.concat([bytes.subarray(0, begin), Buffer.from(dictionary, 'latin1'), content, bytes.subarray(end)]);
}

function changeContent(content, dice) {
  const at = dice.below(content.length);
  switch (dice.below(4)) {
    case 0:
      return Buffer.concat([content.subarray(0, at), Buffer.from(dice.pick(STRANGE_OPERATORS)), content.subarray(at)]);
    case 1:
      return Buffer.concat([content.subarray(0, at), content.subarray(at + dice.below(400))]);
    case 2: {
      const piece = content.subarray(at, at + dice.below(2000));
      return Buffer.concat([content.subarray(0, at), ...Array(1 + dice.below(20)).fill(piece), content.subarray(at)]);
    }
    default:
      return content.length === 0 ? content : flip(Buffer.from(content), dice);
  }
}

function inflated(data) {
  try {
    return inflateSync(data, { maxOutputLength: 4_000_000 });
  } catch {
    return null;
  }
}

/** Replaces one to ten of the places that match. */
function replaceSome(bytes, pattern, dice, replacement) {
  const text = bytes.toString('latin1');
  const places = [...text.matchAll(pattern)];
  if (places.length === 0) return flip(bytes, dice);
  const chosen = new Set(Array.from({ length: 1 + dice.below(10) }, () => dice.pick(places)));
  const parts = [];
  let done = 0;
  for (const place of places) {
    if (!chosen.has(place)) continue;
    parts.push(text.slice(done, place.index), replacement(place[0]));
    done = place.index + place[0].length;
  }
  return Buffer.from(parts.join('') + text.slice(done), 'latin1');
}

class Dice {
  constructor(random) {
    this.random = random;
  }

  below(limit) {
    return Math.floor(this.random() * limit);
  }

  pick(list) {
    return list[this.below(list.length)];
  }
}

/** A small generator of random numbers that the same seed starts alike (by Tommy Ettinger, public domain). */
function mulberry32(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
