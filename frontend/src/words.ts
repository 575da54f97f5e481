import type { Render, RenderState } from './types';

/** 65.2 → "1:05", 3723 → "1:02:03". */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const pad = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(whole % 60)}` : `${minutes}:${pad(whole % 60)}`;
}

/** A length as people say it: "4.2 s", "1 min 5 s", "1 h 2 min". */
export function duration(seconds: number): string {
  if (seconds < 9.95) {
    return `${Math.max(0, seconds).toFixed(1)} s`;
  }
  const whole = Math.round(seconds);
  if (whole < 60) {
    return `${whole} s`;
  }
  return whole < 3600
    ? `${Math.floor(whole / 60)} min ${whole % 60} s`
    : `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

/** What is left, rounded so that it does not flicker. */
export function timeLeft(seconds: number): string {
  if (seconds < 1.5) {
    return 'about a second left';
  }
  if (seconds < 60) {
    return `about ${Math.ceil(seconds)} s left`;
  }
  const minutes = Math.round(seconds / 60);
  return minutes < 60
    ? `about ${minutes} min left`
    : `about ${Math.floor(minutes / 60)} h ${minutes % 60} min left`;
}

export function size(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB'];
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${unit > 0 && value < 9.95 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`;
}

export function speed(framesPerSecond: number): string {
  return `${framesPerSecond < 9.95 ? framesPerSecond.toFixed(1) : Math.round(framesPerSecond)} frames/s`;
}

const STATES: Record<RenderState, string> = {
  QUEUED: 'Waiting its turn',
  PREPARING: 'Listening to the voice',
  RENDERING: 'Rendering',
  MUXING: 'Joining picture and sound',
  DONE: 'Finished',
  CANCELLED: 'Cancelled',
  FAILED: 'Failed',
};

export function stateOf(render: Render): string {
  return STATES[render.state];
}

/** 0…1; what follows the last frame counts as all but done. */
export function shareDone(render: Render): number {
  if (render.state === 'DONE') {
    return 1;
  }
  return render.frameCount > 0 ? render.framesDone / render.frameCount : 0;
}

export function percent(render: Render): string {
  return `${Math.floor(shareDone(render) * 100)} %`;
}

export function videoSeconds(render: Render): number {
  return render.frameCount / render.frameRate;
}

/** How long the studio worked on it, unknown until it began and ended. */
export function workedFor(render: Render): number | undefined {
  if (render.startedAt === null || render.finishedAt === null) {
    return undefined;
  }
  return (Date.parse(render.finishedAt) - Date.parse(render.startedAt)) / 1000;
}

/** "today 14:05", "yesterday 09:30", "12 Mar 2026, 14:05", in the reader's own time zone. */
export function moment(instant: string, now: Date = new Date()): string {
  const then = new Date(instant);
  const time = then.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  const days = Math.round((midnight(now) - midnight(then)) / 86_400_000);
  if (days === 0) {
    return `today ${time}`;
  }
  if (days === 1) {
    return `yesterday ${time}`;
  }
  return `${then.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })}, ${time}`;
}

/** What the browser's tab says: progress first, so that it is seen when the tab is narrow. */
export function pageTitle(project: string, render: Render | undefined): string {
  if (render?.state === 'QUEUED' || render?.state === 'PREPARING') {
    return `… ${project} · Soliloquy`;
  }
  if (render?.state === 'RENDERING' || render?.state === 'MUXING') {
    return `${percent(render)} ${project} · Soliloquy`;
  }
  return `${project} · Soliloquy`;
}
