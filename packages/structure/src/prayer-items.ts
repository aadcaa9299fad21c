import { opensPrayer, partsPrayer, WHEREFORE } from './prayer-lines.js';
import { endsSentence, type Line } from './text/lines.js';
import { romanValue } from './text/numerals.js';

/** Where an item of a prayer begins. */
export interface ItemStart {
  readonly line: number;
  readonly label: string;
  readonly level: number;
}

const ITEM = /^(?:\(([A-Za-z]{1,2}|[ivxIVX]{1,5}|\d{1,3})\)|([A-Za-z]{1,2}|[ivxIVX]{1,5}|\d{1,3})[.)](?!\d))\s*(?=\S)/;
/** "5.1": of a paragraph that counts within its part. */
const DOTTED_ITEM = /^(\d{1,2}\.\d{1,2})\.?\s+(?=\S)/;
/** A scan's comma for the stop behind a number. */
const MISREAD_ITEM = /^(\d{1,2}),\s+(?=[A-Z])/;
const LONE_ITEM = /^\(?([A-Za-z]{1,2}|[ivxIVX]{1,5}|\d{1,2})[.)]{1,2}$/;

/** The labelled items between two lines. */
export function findItems(lines: readonly Line[], from: number, to: number): ItemStart[] {
  const starts: ItemStart[] = [];
  const levels: string[] = [];
  const labels = lines.slice(from, to).map((line) => (partsPrayer(line) ? null : labelOf(line)));
  for (let line = from; line < to; line++) {
    const { text } = lines[line]!;
    const label = labels[line - from] ?? dueItem(text, starts.at(-1)?.label);
    if (label === null || !(beginsItem(lines, line) || hasNeighbour(labels, line - from, label))) continue;
    starts.push({ line, label, level: levelOf(levels, label, text, starts) });
  }
  return starts;
}

function labelOf(line: Line): string | null {
  const match = DOTTED_ITEM.exec(line.text) ?? ITEM.exec(line.text) ?? LONE_ITEM.exec(line.text);
  const label = match ? (match[1] ?? match[2]!) : null;
  return label !== null && isLabel(label, line) ? label : null;
}

/** Inside a sentence a line may begin with a middle initial, or with the number of a section. */
function beginsItem(lines: readonly Line[], index: number): boolean {
  const line = lines[index]!;
  const above = lines[index - 1];
  if (line.opensBlock || !above || above.page !== line.page || partsPrayer(above)) return true;
  return endsSentence(above.text) || /\b(?:and|or)$/.test(above.text);
}

/** True if the label before it stands above, or the one that follows it below. */
const hasNeighbour = (labels: readonly (string | null)[], at: number, label: string): boolean =>
  labels.some((other, index) => other !== null && (index < at ? follows(other, label) : follows(label, other)));

function follows(label: string, next: string): boolean {
  const [value, nextValue] = [label, next].map((one) => (/^\d+$/.test(one) ? Number(one) : romanValue(one)));
  if (value && nextValue) return nextValue === value + 1;
  return label.length === next.length && next.charCodeAt(next.length - 1) === label.charCodeAt(label.length - 1) + 1;
}

function dueItem(text: string, previous: string | undefined): string | null {
  const label = MISREAD_ITEM.exec(text)?.[1] ?? null;
  return label !== null && Number(label) === Number(previous) + 1 ? label : null;
}

/** A word such as "a." or "I" inside a sentence is no label; two letters only if they are the same: "AA." */
function isLabel(label: string, line: Line): boolean {
  const { text } = line;
  if (/^[A-Z]\.[A-Z]\./.test(text) || WHEREFORE.test(text) || (/^\d+$/.test(label) && opensPrayer(line))) return false;
  return !/^[A-Za-z]{2}$/.test(label) || label[0]!.toLowerCase() === label[1]!.toLowerCase() || /^[ivx]+$/i.test(label);
}

function levelOf(levels: string[], label: string, text: string, before: readonly { label: string }[]): number {
  const shape = shapeOf(label, text[0] === '(', before.at(-1)?.label);
  const known = levels.indexOf(shape);
  if (known >= 0) {
    levels.length = known + 1;
    return known + 1;
  }
  levels.push(shape);
  return levels.length;
}

function shapeOf(label: string, bracketed: boolean, previous: string | undefined): string {
  const follows =
    previous !== undefined &&
    label.length === 1 &&
    previous.length === 1 &&
    label.charCodeAt(0) === previous.charCodeAt(0) + 1;
  const roman =
    /^[ivx]+$/i.test(label) &&
    !follows &&
    !(label.length === 1 && label.toLowerCase() !== 'i' && label.toLowerCase() !== 'v' && label.toLowerCase() !== 'x');
  const form = /^\d/.test(label)
    ? '1'
    : roman && (label.toLowerCase() === 'i' ? !/^[f-h]$/i.test(previous ?? '') : label.length > 1)
      ? 'i'
      : /^[A-Z]/.test(label)
        ? 'A'
        : 'a';
  return `${bracketed ? '(' : ''}${form}${form === 'i' ? (label === label.toUpperCase() ? 'I' : 'i') : ''}`;
}
