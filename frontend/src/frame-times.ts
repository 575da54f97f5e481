import { texts } from './texts';

/** What a rounding of times may cost, in frames. */
const SLACK = 0.01;

/** Which frame is seen at this second of a video, from 0. */
export function frameAt(seconds: number, rate: number, count: number): number {
  return clamped(Math.floor(seconds * rate + SLACK), count);
}

/** A second at which this frame is seen for certain: the middle of the time for which it stands. */
export function secondOf(frame: number, rate: number): number {
  return (frame + 0.5) / rate;
}

/** The frame so many further on, or back, within the video. */
export function steppedFrame(frame: number, steps: number, count: number): number {
  return clamped(frame + steps, count);
}

/** "Frame 13 of 300 · 0:00.48": counted from 1, as people count. */
export function counterWords(frame: number, rate: number, count: number): string {
  return texts.compare.counter(frame + 1, count, timecode(frame / rate));
}

/** 75.48 → "1:15.48". */
export function timecode(seconds: number): string {
  const hundredths = Math.round(seconds * 100);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(hundredths / 6000)}:${pad(Math.floor(hundredths / 100) % 60)}.${pad(hundredths % 100)}`;
}

function clamped(frame: number, count: number): number {
  return Math.max(0, Math.min(count - 1, frame));
}
