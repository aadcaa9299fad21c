import SqliteDatabase from 'better-sqlite3';

/**
 * A lock that ends with its process, however that ends: it is the kernel's lock on a file, which SQLite knows how to take
 * on every system (Node has no call of its own for it). Null if another holds it.
 */
export function takeLock(path: string): { release(): void } | null {
  const database = new SqliteDatabase(path, { timeout: 0 });
  try {
    // In memory: nothing is ever written, and no file of SQLite's is left beside the lock.
    database.pragma('journal_mode = memory');
    database.exec('begin exclusive');
    return { release: () => void database.close() };
  } catch (error) {
    database.close();
    if (String((error as { code?: string }).code).startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
}
