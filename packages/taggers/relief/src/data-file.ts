import { readRows as rowsOf } from '@averment/record/data-file';

/** The rows of a data file of this package. */
export const readRows = (name: string): string[][] => rowsOf(new URL(`../data/${name}`, import.meta.url));
