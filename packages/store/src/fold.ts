/**
 * A name as it is compared: case, accents and punctuation don't count, so that CONEXIÓN, INC. in a caption and Conexion
 * Inc in a question are one.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What a search by name runs over: the name and its aliases, folded, parted by what no folded name holds. */
export const searchKey = (names: readonly string[]): string => names.map(foldName).join('|');

const DIGITS = 10;

/**
 * An identifier of law as it sorts: its numbers padded, so that plain string order is the order of the sections
 * (s9 before s10 before s10a before s10b-5).
 */
export const statuteKey = (id: string): string => id.replace(/\d+/g, (digits) => digits.padStart(DIGITS, '0'));

const FEDERAL = /^(?:([0-9a-z]):)?(?:\d{2})?(\d{2})-([a-z~]{2,6})-0*(\d{1,6})(?![0-9])/;

/**
 * A case number as it is looked up. Of a federal number that is year, type and number without padding (25-cv-709): the
 * office and judges' initials are often left off. Of any other: all of it, without spaces.
 */
export function caseNumberKey(printed: string): string {
  const compact = printed.toLowerCase().replace(/\s+/g, '');
  const federal = FEDERAL.exec(compact);
  return federal ? `${federal[2]}-${federal[3]}-${federal[4]}` : compact;
}

/** The office of a federal case number ("5" of 5:25-cv-00709), or null. */
export const caseNumberOffice = (printed: string): string | null =>
  FEDERAL.exec(printed.toLowerCase().replace(/\s+/g, ''))?.[1] ?? null;
