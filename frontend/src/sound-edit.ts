import type { SoundEdit } from './types';

/** What is used is at least so many seconds long. */
export const SHORTEST = 0.1;

/** The studio's words for what the whole sound, as it is, is used of. */
export const WHOLE: SoundEdit = { start: 0, end: null, loudness: null };

/** To the millisecond, as the studio keeps it. */
function milliseconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

/** Where the stretch that is used ends. */
export function endOf(edit: SoundEdit, seconds: number): number {
  return Math.min(edit.end ?? seconds, seconds);
}

/** How many seconds are used. */
export function usedSeconds(edit: SoundEdit, seconds: number): number {
  return Math.max(0, endOf(edit, seconds) - edit.start);
}

export function isTrimmed(edit: SoundEdit): boolean {
  return edit.start > 0 || edit.end !== null;
}

/** Moves the beginning as far as the sound and its end allow. */
export function startingAt(edit: SoundEdit, start: number, seconds: number): SoundEdit {
  const latest = Math.max(0, endOf(edit, seconds) - SHORTEST);
  return { ...edit, start: milliseconds(Math.min(Math.max(0, start), latest)) };
}

/** Moves the end as far as the sound and its beginning allow; at the sound's own end there is no other. */
export function endingAt(edit: SoundEdit, end: number, seconds: number): SoundEdit {
  const last = milliseconds(Math.max(end, edit.start + SHORTEST));
  return { ...edit, end: last >= milliseconds(seconds) ? null : last };
}

/** Takes both ends from handles that were moved. */
export function stretched(edit: SoundEdit, start: number, end: number, seconds: number): SoundEdit {
  const whole = { ...edit, start: 0, end: null };
  return startingAt(endingAt(whole, end, seconds), start, seconds);
}
