import { FilingError } from '@averment/record';
import { databaseTrouble, isPassingTrouble } from './database-trouble.js';

/** An error as a database's client throws it. */
const thrown = (message: string, more: object = {}) => Object.assign(new Error(message), more);

describe('trouble of a database', () => {
  test.each([
    ['a server that is away', thrown('connect', { code: 'ECONNREFUSED', syscall: 'connect' }), "can't be reached"],
    ['a cut connection', thrown('read', { code: 'ECONNRESET', syscall: 'read' }), "can't be reached"],
    ['a name that no server knows', thrown('dns', { code: 'ENOTFOUND', syscall: 'getaddrinfo' }), "can't be reached"],
    ['a connection that ended', thrown('Connection terminated unexpectedly'), "can't be reached"],
    ['a connection that took too long', thrown('timeout exceeded when trying to connect'), "can't be reached"],
    ['a shutdown', thrown('terminating connection due to administrator command', { code: '57P01' }), 'is stopping'],
    ['a start', thrown('the database system is starting up', { code: '57P03' }), 'is stopping, or has just started'],
    ['too many clients', thrown('sorry, too many clients already', { code: '53300' }), 'no connection left'],
    ['a full disk', thrown('could not extend file', { code: '53100' }), 'disk of PostgreSQL is full'],
    ['two that can not both commit', thrown('could not serialize access', { code: '40001' }), 'Two writers met'],
    ['a deadlock', thrown('deadlock detected', { code: '40P01' }), 'Two writers met'],
    ['a standby', thrown('cannot execute INSERT', { code: '25006' }), 'standby'],
    ['a wrong password', thrown('password authentication failed', { code: '28P01' }), 'refuses the user'],
    ['a full disk of a laptop', thrown('database or disk is full', { code: 'SQLITE_FULL' }), 'database is full'],
    ['a broken disk', thrown('disk I/O error', { code: 'SQLITE_IOERR_WRITE' }), 'does not work'],
  ])('%s passes', (_, error, words) => {
    const told = databaseTrouble(error);
    expect(isPassingTrouble(told)).toBe(true);
    expect(told).toMatchObject({ code: 'store-error', cause: error, message: expect.stringContaining(words) });
  });

  test.each([
    ['a row that is there already', thrown('duplicate key', { code: '23505' })],
    ['a text that is none', thrown('invalid byte sequence', { code: '22021' })],
    ['a fault in a statement', thrown('syntax error', { code: '42601' })],
    ['a fault of ours', new TypeError('x is not a function')],
    ['a constraint of SQLite', thrown('UNIQUE constraint failed', { code: 'SQLITE_CONSTRAINT_UNIQUE' })],
    ["a code of five letters that is not PostgreSQL's", thrown('no such file', { code: 'EPERM' })],
    ['what is wrong with a filing', new FilingError('not-a-pdf')],
  ])('%s does not', (_, error) => {
    expect(databaseTrouble(error)).toBe(error);
    expect(isPassingTrouble(error)).toBe(false);
  });
});
