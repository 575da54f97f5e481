import { texts } from './texts';
import type {
  Model,
  ModelSpeed,
  MouthPosition,
  OutputFormat,
  Render,
  RenderActivity,
  RenderState,
  SubjectKind,
} from './types';

const { number } = texts.formats;

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
    return texts.units.seconds(number(Math.max(0, seconds), 1));
  }
  const whole = Math.round(seconds);
  if (whole < 60) {
    return texts.units.seconds(number(whole));
  }
  return whole < 3600
    ? texts.units.minutes(Math.floor(whole / 60), whole % 60)
    : texts.units.hours(Math.floor(whole / 3600), Math.floor((whole % 3600) / 60));
}

/** Roughly how long, rounded so that it does not flicker: "about 12 min". */
export function about(seconds: number): string {
  if (seconds < 1.5) {
    return texts.units.aboutASecond;
  }
  if (seconds < 60) {
    return texts.units.aboutSeconds(Math.ceil(seconds));
  }
  const minutes = Math.round(seconds / 60);
  return minutes < 60
    ? texts.units.aboutMinutes(minutes)
    : texts.units.aboutHours(Math.floor(minutes / 60), minutes % 60);
}

export function timeLeft(seconds: number): string {
  return texts.units.left(about(seconds));
}

export function size(bytes: number): string {
  const units = texts.units.bytes;
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${number(value, unit > 0 && value < 9.95 ? 1 : 0)} ${units[unit]}`;
}

export function speed(framesPerSecond: number): string {
  return texts.units.speed(number(framesPerSecond, framesPerSecond < 9.95 ? 1 : 0));
}

/** "About 24 frames/s here (Intel i7)", as far as that was measured. */
export function speedHere(measured: ModelSpeed | undefined): string {
  return measured === undefined
    ? texts.speedHere.unknown
    : texts.speedHere.known(speed(measured.framesPerSecond), measured.device);
}

const STATES: Record<RenderState, string> = texts.states;

/** "Next in the queue", "2nd in the queue", "11th in the queue". */
export function placeWords(place: number): string {
  return place === 1 ? texts.queue.next : texts.queue.place(place);
}

export function stateWords(state: RenderState): string {
  return STATES[state];
}

const ACTIVITIES: Record<RenderActivity, string> = texts.activities;

/** What it is busy with says more than its state, where that is known. */
export function stateOf(render: Render): string {
  return render.activity ? ACTIVITIES[render.activity] : stateWords(render.state);
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
  const time = texts.formats.time(then);
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  const days = Math.round((midnight(now) - midnight(then)) / 86_400_000);
  if (days === 0) {
    return texts.units.today(time);
  }
  if (days === 1) {
    return texts.units.yesterday(time);
  }
  return texts.units.onDay(texts.formats.date(then), time);
}

/**
 * What the browser's tab says: progress first, so that it is seen when the tab is narrow.
 *
 * @param render the one that is worked on, or one that ended while nobody looked
 */
export function pageTitle(project: string, render: Render | undefined): string {
  if (render?.state === 'QUEUED' || render?.state === 'PREPARING' || render?.state === 'PAUSED') {
    return `… ${project} · Soliloquy`;
  }
  if (render?.state === 'RENDERING' || render?.state === 'MUXING') {
    return `${percent(render)} ${project} · Soliloquy`;
  }
  if (render !== undefined) {
    return `${render.state === 'DONE' ? '✓' : '✗'} ${project} · Soliloquy`;
  }
  return `${project} · Soliloquy`;
}

/** As {@link pageTitle}, for a page that has a name already. */
export function queueTitle(page: string, running: Render | undefined): string {
  return running === undefined ? page : `${percent(running)} ${page}`;
}

const SUBJECTS: Record<SubjectKind, string> = texts.subjects;

/** "a portrait", "a template set": what is animated. */
export function subjectWords(kind: SubjectKind): string {
  return SUBJECTS[kind];
}

/** Mouths to look at a face with. */
export const MOUTHS: Record<MouthPosition, string> = texts.fitting.mouths;

/** "3.5 px right, 2 px up": where something was moved, nothing where it was not. */
export function movedWords(right: number, down: number, unit: string): string {
  const { right: toRight, left, down: downwards, up } = texts.fitting;
  const length = (distance: number) => `${number(Math.abs(distance), decimals(distance))} ${unit}`;
  const parts = [
    ...(right === 0 ? [] : [(right > 0 ? toRight : left)(length(right))]),
    ...(down === 0 ? [] : [(down > 0 ? downwards : up)(length(down))]),
  ];
  return parts.join(', ');
}

/** Says why the studio took another model by itself. */
export function animatedBy(kind: SubjectKind | null, former: Model | undefined, taken: Model): string {
  return former === undefined || kind === null
    ? texts.model.gone(taken.title)
    : texts.model.cannot[kind](former.title, taken.title);
}

/** What a file of each format is called and good for. */
export const FORMATS: Record<OutputFormat, { name: string; use: string; file: string }> = texts.formatsOfVideo;

/** "silence-gate" → "Silence gate". */
export function choiceWords(choice: string): string {
  const words = choice.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Runs of frames as people count them, from 1: "frame 4", "frames 4, 8–12 and 2 more runs". */
export function frameRuns(runs: [number, number][], most = 4): string {
  const shown = runs.slice(0, most).map(([first, last]) => (first === last ? `${first + 1}` : `${first + 1}–${last + 1}`));
  const single = runs.length === 1 && runs[0]?.[0] === runs[0]?.[1];
  const rest = runs.length - shown.length;
  return single ? texts.template.frame(shown[0]!) : texts.template.frames(rest > 0 ? [...shown, texts.template.moreRuns(rest)] : shown);
}

/** "A", "A and B", "A, B and C". */
export function listed(names: string[]): string {
  return texts.formats.list(names);
}

function decimals(value: number): number {
  return (String(value).split('.')[1] ?? '').length;
}
