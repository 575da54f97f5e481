/** Seconds that the second video is ahead when it is made ready, so that it can begin at the right moment. */
const LEAD = 0.5;
/** Seconds by which it may miss that moment before it is set right. */
const MISS = 0.1;
/** Milliseconds. */
const LOOK_AGAIN = 15;
/** Milliseconds; some browsers load nothing ahead, and then it has to do without. */
const PATIENCE = 5000;
const ENOUGH_TO_PLAY = 3;

/**
 * Goes over from one video to another of the same content, at the same moment of it: the second is made ready a little
 * ahead, waits there, and takes over, playing or not, when the first has come to it or can go no further.
 *
 * @param wanted asked now and then; once false, nothing happens any more
 */
export async function changeOver(
  from: HTMLVideoElement,
  to: HTMLVideoElement,
  wanted: () => boolean = () => true,
): Promise<void> {
  to.volume = from.volume;
  to.muted = from.muted;
  await until(() => to.readyState > 0 || to.error !== null, wanted);
  to.playbackRate = from.playbackRate;
  to.currentTime = Math.min(to.duration || 0, from.currentTime + (isPlaying(from) ? LEAD : 0));
  await until(() => (!to.seeking && to.readyState >= ENOUGH_TO_PLAY) || to.error !== null, wanted, PATIENCE);
  await until(() => !isPlaying(from) || from.currentTime >= to.currentTime, wanted);
  if (!wanted()) {
    return;
  }
  if (Math.abs(to.currentTime - from.currentTime) > MISS) {
    to.currentTime = from.currentTime;
  }
  // What is played at its end would begin again.
  if (!from.paused && to.currentTime < (to.duration || Infinity)) {
    // It may be refused, as by a browser that saves power: then the viewer has the button.
    await to.play().catch(() => undefined);
  }
  from.pause();
}

/** Whether its pictures go on at this moment: a video that waits for more is not paused, but does not go on. */
function isPlaying(video: HTMLVideoElement): boolean {
  return !video.paused && !video.ended && video.readyState >= ENOUGH_TO_PLAY;
}

async function until(come: () => boolean, wanted: () => boolean, patience = Infinity): Promise<void> {
  const end = performance.now() + patience;
  while (!come() && wanted() && performance.now() < end) {
    await new Promise((go) => setTimeout(go, LOOK_AGAIN));
  }
}
