/** Between two writes of one form. With the time of a write it stays well under the two seconds that may be lost. */
export const restMs = 500;

/**
 * Writes what is typed at once, then again after a short rest for as long as there is something new. Throttled, not put
 * off until someone pauses: a browser killed in the middle of a sentence has all but the last moment of it.
 */
export function makeKeeper(write: () => Promise<void>) {
  let isDirty = false;
  let isStopped = false;
  let writing: Promise<void> | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;

  function typed() {
    isDirty = true;
    if (!isStopped && !writing && resting === undefined) void go();
  }

  async function go(): Promise<void> {
    clearTimeout(resting);
    isDirty = false;
    writing = write().catch(() => {
      // The vault was just locked, the disk is busy: what was typed is still there, and is written after the rest.
      isDirty = true;
    });
    await writing;
    writing = null;
    if (isStopped) return;
    resting = setTimeout(() => {
      resting = undefined;
      if (isDirty) void go();
    }, restMs);
  }

  /** Writes now what is not written yet. */
  async function flush(): Promise<void> {
    if (writing) await writing;
    if (isDirty && !isStopped) await go();
  }

  /** Nothing is written after this, not even what is under way. */
  async function stop(): Promise<void> {
    isStopped = true;
    clearTimeout(resting);
    if (writing) await writing;
  }

  return { typed, flush, stop };
}

export type Keeper = ReturnType<typeof makeKeeper>;
