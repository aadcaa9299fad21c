import { bare } from '../names.js';
import { readBarNumber } from './bar-number.js';

export const PHONE = /\(?\d{3}\)?[ .\-­]{1,2}\d{3}[.\-­ ]\d{4}/;
const ZIP = /\b\d{5}(?:-\d{4})?\s*$/;
const STATE_AND_ZIP = /, [A-Z]{2} \d{5}(?:-\d{4})?\s*$/;

/** The e-mail address in a line, from its @ to either side. */
export function emailIn(line: string): string | undefined {
  const at = line.indexOf('@');
  if (at < 1) return undefined;
  let from = at;
  while (from > 0 && /[\w.+-]/.test(line[from - 1]!)) from--;
  const domain = /^@[\w-]+(?:\.[\w-]+)+/.exec(line.slice(at));
  return from < at && domain ? line.slice(from, at) + domain[0] : undefined;
}

/** The line with which an address begins. */
export const isStreet = (text: string): boolean =>
  /^\s*(?:\d{1,6}(?:-\d{1,4})?[A-Z]? \S|One \p{Lu}|Two \p{Lu}|P\.? ?O\.? ?(?:Box|Drawer)|Post Office Box)/u.test(text);

/** A line with which an office's address ends: its ZIP code, which is no bar number, or its telephone. */
export const closesAddress = (text: string): boolean =>
  PHONE.test(text) || STATE_AND_ZIP.test(text) || (ZIP.test(text) && !readBarNumber(text));

/** The address in the lines, from its street to its ZIP code. */
export function addressIn(lines: readonly string[]): string | undefined {
  const street = lines.findIndex(isStreet);
  const zip = lines.findIndex((line, index) => index >= street && ZIP.test(line));
  if (street < 0 || zip < street || zip - street > 3) return undefined;
  return lines
    .slice(street, zip + 1)
    .map((line) => line.trim().replace(/,$/, ''))
    .join(', ');
}

export const phoneIn = (lines: readonly string[]): string | undefined =>
  lines.map((line) => PHONE.exec(line)?.[0]).find(Boolean);

/** The e-mail that bears the lawyer's last name, else the first below the name, else the office's only one; none that bears another's. */
export function emailOf(
  own: readonly string[],
  all: readonly string[],
  name: string,
  names: readonly string[],
): string | undefined {
  const emailsIn = (lines: readonly string[]): string[] => lines.map(emailIn).filter((email) => email !== undefined);
  const bears = (email: string, of: string): boolean =>
    email.toLowerCase().split('@')[0]!.includes(bare(of).split(' ').at(-1)!);
  const mine = [...emailsIn(own), ...emailsIn(all)].find((email) => bears(email, name));
  const isShared = (email: string): boolean => !names.some((other) => bears(email, other));
  const shared = emailsIn(all).filter(isShared);
  return mine ?? emailsIn(own).find(isShared) ?? (shared.length === 1 ? shared[0] : undefined);
}
