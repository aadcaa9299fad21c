/** Errors of pdf.js's worker half carry its file in their stack, whatever their class. */
const FROM_PDF_JS = /pdf\.worker\.m?js/;

let open = 0;

/**
 * While documents are open, what pdf.js rejects without anybody's waiting for it ends no process. On a damaged PDF it
 * drops promises that then fail (a font's that no longer stands where the file says), and Node ends a process for that.
 * All other rejections end it as ever.
 *
 * @returns to be called when the document is closed
 */
export function holdLostRejections(): () => void {
  if (open++ === 0) process.on('unhandledRejection', onRejection);
  let held = true;
  return () => {
    if (!held) return;
    held = false;
    // Rejections of this turn are reported at its end.
    setImmediate(() => {
      if (--open === 0) process.off('unhandledRejection', onRejection);
    });
  };
}

function onRejection(reason: unknown): void {
  if (reason instanceof Object && FROM_PDF_JS.test(String((reason as { stack?: unknown }).stack))) return;
  // With a listener of the user's beside ours, the matter is theirs.
  if (process.listenerCount('unhandledRejection') === 1) throw reason;
}
