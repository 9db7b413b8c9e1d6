// Being asked to stop, and obeying in order.

/**
 * Runs `work({ asked, afterwards })`. Whatever it puts up it hands to `afterwards`, and that is taken down, last first,
 * whether the work ended, failed or was asked to stop. `asked` is an AbortSignal: from the first moment Ctrl-C is noted
 * rather than obeyed blindly, so that no process is left behind by one at the wrong time.
 * @template T
 * @param {(means: { asked: AbortSignal, afterwards: (undo: () => unknown) => void }) => Promise<T>} work
 * @returns {Promise<T | number>} what the work gives; 0 if it was asked to stop
 */
export async function inOrder(work) {
  const asking = new AbortController();
  const note = (signal) => asking.abort(new Error(`stopped by ${signal}`));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, note);

  const undo = [];
  try {
    return await work({ asked: asking.signal, afterwards: (step) => undo.push(step) });
  } catch (error) {
    // A Ctrl-C reaches the programs that we run as well, and what they then say is no failure.
    if (!asking.signal.aborted) throw error;
    return 0;
  } finally {
    for (const step of undo.reverse()) await step();
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.off(signal, note);
  }
}

/** Comes true once somebody asks. */
export const untilAsked = (asked) =>
  new Promise((done) => {
    if (asked.aborted) done(null);
    asked.addEventListener("abort", () => done(null), { once: true });
  });
