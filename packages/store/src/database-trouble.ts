import { FilingError } from '@averment/record';

/** Beginnings of codes (the longest that fits counts) and what they mean, for people. PostgreSQL's are its appendix A. */
const MEANINGS: readonly (readonly [code: string, meaning: string])[] = [
  ['08', "PostgreSQL can't be reached"],
  ['25006', 'PostgreSQL takes no writes at present: this server is a standby'],
  ['28', 'PostgreSQL refuses the user or the password'],
  ['3D000', 'PostgreSQL has no such database'],
  ['40001', 'Two writers met in PostgreSQL'],
  ['40P01', 'Two writers met in PostgreSQL'],
  ['42501', 'PostgreSQL does not allow this user to do that'],
  ['53', 'PostgreSQL is short of memory or connections'],
  ['53100', 'The disk of PostgreSQL is full. Make room; work goes on by itself'],
  ['53300', 'PostgreSQL has no connection left'],
  ['55P03', 'Two writers met in PostgreSQL'],
  ['57', 'PostgreSQL is stopping, or has just started'],
  ['58', 'The disk of PostgreSQL does not work'],
  ['SQLITE_BUSY', 'Another process has held the database for a minute'],
  ['SQLITE_CANTOPEN', "The database can't be opened"],
  ['SQLITE_FULL', 'The disk that holds the database is full'],
  ['SQLITE_IOERR', 'The disk that holds the database does not work'],
  ['SQLITE_READONLY', 'The database may not be written'],
];

/** Codes of Node for what a network, a name server or a socket's file refuses. */
const NETWORK =
  /^(?:ECONN(?:REFUSED|RESET|ABORTED)|EPIPE|E(?:HOST|NET)UNREACH|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ENOENT|EACCES)$/;

/** What `pg` says without a code. */
const LOST =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/;

/** A database's refusal that says nothing of the filing, as a FilingError `store-error`; anything else stays what it is. */
export function databaseTrouble(error: unknown): unknown {
  const { code = '', message = '', syscall } = error as { code?: string; message?: string; syscall?: string };
  const meaning = meaningOf(code) ?? (isLost(code, message, syscall) ? "PostgreSQL can't be reached" : undefined);
  if (meaning === undefined) return error;
  const detail = code === '' ? message : code;
  return new FilingError('store-error', `${meaning} (${detail}).`, { cause: error });
}

/** True for trouble of a store or of blobs that says nothing of the filing: the same call may succeed later. */
export const isPassingTrouble = (error: unknown): error is FilingError =>
  error instanceof FilingError && error.code === 'store-error';

/** Waits for the database, and names its trouble. */
export async function inDatabase<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw databaseTrouble(error);
  }
}

function meaningOf(code: string): string | undefined {
  if (code.length !== 5 && !code.startsWith('SQLITE_')) return undefined;
  return MEANINGS.findLast(([beginning]) => code.startsWith(beginning))?.[1];
}

const isLost = (code: string, message: string, syscall: string | undefined): boolean =>
  (syscall !== undefined && NETWORK.test(code)) || LOST.test(message);
