import { sharedHold } from './shared-hold.js';

/** Errors of pdf.js's worker half carry its file in their stack, whatever their class. */
const FROM_PDF_JS = /pdf\.worker\.m?js/;

const hold = sharedHold(
  () => process.on('unhandledRejection', onRejection),
  () => process.off('unhandledRejection', onRejection),
);

/**
 * While documents are open, what pdf.js rejects without anybody's waiting for it ends no process. On a damaged PDF it
 * drops promises that then fail (a font's that no longer stands where the file says), and Node ends a process for that.
 * All other rejections end it as ever.
 *
 * @returns to be called when the document is closed
 */
export function holdLostRejections(): () => void {
  const release = hold();
  // Rejections of this turn are reported at its end.
  return () => void setImmediate(release);
}

function onRejection(reason: unknown): void {
  if (reason instanceof Object && FROM_PDF_JS.test(String((reason as { stack?: unknown }).stack))) return;
  // With a listener of the user's beside ours, the matter is theirs.
  if (process.listenerCount('unhandledRejection') === 1) throw reason;
}
