/** Milliseconds between two looks at the clock. */
const BEAT = 5000;
/** Milliseconds; no page that is seen is kept from looking for so long, unless the machine sleeps. */
const LONG = 30_000;

/**
 * Notices that the machine has slept while the page was in front: then no event tells it, and connections may be dead
 * without having told either.
 *
 * @param woken called when it is awake again
 * @param signal ends it
 */
export function onWaking(woken: () => void, signal: AbortSignal): void {
  let looked = Date.now();
  const timer = setInterval(() => {
    const slept = Date.now() - looked > LONG;
    looked = Date.now();
    if (slept && document.visibilityState === 'visible') {
      woken();
    }
  }, BEAT);
  signal.addEventListener('abort', () => clearInterval(timer));
}
