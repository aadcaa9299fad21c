/** When to try again. */
export interface RetryPlan {
  /** How often a delivery is tried in all. */
  readonly tries: number;
  /** Pause before the second try; it doubles with each further one. In milliseconds. */
  readonly firstPause: number;
  /** No pause is longer, in milliseconds. What the receiver wants later is left to whoever delivers again. */
  readonly longestPause: number;
}

export const DEFAULT_PLAN: RetryPlan = { tries: 5, firstPause: 500, longestPause: 30_000 };

/**
 * The pause after so many failed tries, in milliseconds: between half and the whole of what doubling gives, so that many
 * senders don't return at the same moment; and not less than the receiver asks for.
 */
export function pauseAfter(failures: number, plan: RetryPlan, asked = 0, random = Math.random()): number {
  const doubled = Math.min(plan.firstPause * 2 ** (failures - 1), plan.longestPause);
  return Math.max(doubled * (0.5 + random / 2), asked);
}

/** The header Retry-After, seconds or a date, in milliseconds from now; 0 if there is none that can be read. */
export function retryAfter(header: string | undefined, now = Date.now()): number {
  if (header === undefined) return 0;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}
