/**
 * The version of everything that turns bytes into a record. It goes up whenever the same bytes may give another record,
 * and a store then knows which of its records are of an older reading.
 */
export const PIPELINE_VERSION = '0.1.0';
