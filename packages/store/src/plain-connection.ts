import type { DatabaseConnection } from 'kysely';
import { databaseTrouble } from './database-trouble.js';

const plain = new WeakSet<DatabaseConnection>();

/** The same connection, from now on with its troubles told as FilingErrors. */
export function plainConnection(connection: DatabaseConnection): DatabaseConnection {
  if (plain.has(connection)) return connection;
  plain.add(connection);
  const execute = connection.executeQuery.bind(connection);
  connection.executeQuery = async (query) => {
    try {
      return await execute(query);
    } catch (error) {
      throw databaseTrouble(error);
    }
  };
  return connection;
}
