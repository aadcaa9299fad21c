import { readRecords } from '@averment/record/data-file';

/** The rows of a table in test-data, each as an object by the names in its header. */
export const readTestTable = (name: string): Record<string, string>[] =>
  readRecords(new URL(`../../test-data/${name}`, import.meta.url));
