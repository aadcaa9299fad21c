/**
 * Something that lasts while anybody holds it: the first to hold begins it, the last to release ends it.
 *
 * @returns to be called to hold it; what that returns releases it, once however often it is called
 */
export function sharedHold(begin: () => void, end: () => void): () => () => void {
  let holders = 0;
  return () => {
    if (holders++ === 0) begin();
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      if (--holders === 0) end();
    };
  };
}
