/** What the command ends with. */
export const EXIT = { ok: 0, someFailed: 1, wrongUse: 2, interrupted: 130, terminated: 143 } as const;

/** The command was used wrongly; its message says how, in one sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
