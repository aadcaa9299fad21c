/** What one filing may take. A filing that takes more ends alone, as `time-limit` or `memory-limit`. */
export interface Limits {
  /** Seconds from the moment its reading begins. */
  readonly seconds: number;
  /** Seconds that each finished page of over a second (OCR, as a rule) adds: a scan of 200 pages is slow, not stuck. */
  readonly secondsPerSlowPage: number;
  /** Megabytes (2^20 bytes) of memory, JavaScript's heap and everything outside it together. */
  readonly megabytes: number;
}

export const DEFAULT_LIMITS: Limits = { seconds: 300, secondsPerSlowPage: 20, megabytes: 1024 };

/**
 * How much of the process's memory a filing is taken to need as long as nothing is known of it. While several are read
 * at once, only all of them together can be measured from outside; see `MemoryWatch`.
 */
export const USUAL_MEGABYTES = 400;
