import { QUALITIES, sizeWords } from './output-settings';
import type {
  Model,
  ModelSpeed,
  MouthPosition,
  OutputFormat,
  OutputSettings,
  Priority,
  Render,
  RenderActivity,
  RenderState,
  SubjectKind,
} from './types';

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

/** Roughly how long, rounded so that it does not flicker: "about 12 min". */
export function about(seconds: number): string {
  if (seconds < 1.5) {
    return 'about a second';
  }
  if (seconds < 60) {
    return `about ${Math.ceil(seconds)} s`;
  }
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `about ${minutes} min` : `about ${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

export function timeLeft(seconds: number): string {
  return `${about(seconds)} left`;
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

/** "About 24 frames/s here (Intel i7)", as far as that was measured. */
export function speedHere(measured: ModelSpeed | undefined): string {
  return measured === undefined
    ? 'Speed here: not measured yet'
    : `About ${speed(measured.framesPerSecond)} here (${measured.device})`;
}

const STATES: Record<RenderState, string> = {
  QUEUED: 'Waiting its turn',
  PREPARING: 'Listening to the voice',
  RENDERING: 'Rendering',
  MUXING: 'Finishing the file',
  PAUSED: 'Paused',
  DONE: 'Finished',
  CANCELLED: 'Cancelled',
  FAILED: 'Failed',
};

export const PRIORITIES: Record<Priority, string> = { LOW: 'Low', NORMAL: 'Normal', HIGH: 'High' };

/** "Next in the queue", "2nd in the queue", "11th in the queue". */
export function placeWords(place: number): string {
  if (place === 1) {
    return 'Next in the queue';
  }
  const teen = place % 100 > 10 && place % 100 < 14;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return `${place}${ending} in the queue`;
}

export function stateWords(state: RenderState): string {
  return STATES[state];
}

const ACTIVITIES: Record<RenderActivity, string> = {
  HEARING: 'The model listens to the voice',
  OPENING: 'Opening the model',
};

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

const SUBJECTS: Record<SubjectKind, string> = {
  PORTRAIT: 'a portrait',
  TEMPLATE_SET: 'a template set',
};

/** "a portrait", "a template set": what is animated. */
export function subjectWords(kind: SubjectKind): string {
  return SUBJECTS[kind];
}

/** Mouths to look at a face with. */
export const MOUTHS: Record<MouthPosition, string> = {
  REST: 'Resting',
  OPEN: 'Open',
  WIDE: 'Wide',
  ROUND: 'Round',
  CLOSED: 'Closed',
  BITE: 'Biting',
};

/** "3.5 px right, 2 px up": where something was moved, nothing where it was not. */
export function movedWords(right: number, down: number, unit: string): string {
  const parts = [
    ...(right === 0 ? [] : [`${Math.abs(right)} ${unit} ${right > 0 ? 'right' : 'left'}`]),
    ...(down === 0 ? [] : [`${Math.abs(down)} ${unit} ${down > 0 ? 'down' : 'up'}`]),
  ];
  return parts.join(', ');
}

/** Says why the studio took another model by itself. */
export function animatedBy(kind: SubjectKind | null, former: Model | undefined, taken: Model): string {
  return former === undefined || kind === null
    ? `The model of this project is not there any more. ${taken.title} was chosen instead.`
    : `${former.title} cannot animate ${subjectWords(kind)}. ${taken.title} was chosen instead.`;
}

/** What a file of each format is called and good for. */
export const FORMATS: Record<OutputFormat, { name: string; use: string; file: string }> = {
  MP4: { name: 'MP4', use: 'Video with sound that plays everywhere.', file: 'MP4' },
  WEBM: { name: 'WebM', use: 'Video with sound in open formats, for the web. Takes longer to make.', file: 'WebM' },
  GIF: { name: 'GIF', use: 'A silent loop for chats and slides. Best for a few seconds.', file: 'GIF' },
  PNG: { name: 'PNG', use: 'Every frame as a picture, without loss, in one ZIP. No sound.', file: 'frames' },
};

/** "MP4, 9:16, 720p, best": the format, and what is not as if nobody had chosen. */
export function formatWords({ format, output }: Pick<Render, 'format' | 'output'>): string {
  const quality = format === 'PNG' || output.quality === 'GOOD' ? '' : QUALITIES[output.quality].toLowerCase();
  return [FORMATS[format].name, sizeWords(output), quality].filter((word) => word !== '').join(', ');
}

/** "MP4 · 9:16, 720p · 25 fps · good". */
export function outputSummary(format: OutputFormat, frameRate: number, output: OutputSettings): string {
  const quality = format === 'PNG' ? [] : [QUALITIES[output.quality].toLowerCase()];
  const size = sizeWords(output);
  return [FORMATS[format].name, ...(size === '' ? [] : [size]), `${frameRate} fps`, ...quality].join(' · ');
}

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
  const end = rest > 0 ? [`${rest} more ${rest === 1 ? 'run' : 'runs'}`] : [];
  return `${single ? 'frame' : 'frames'} ${listed([...shown, ...end])}`;
}

/** "A", "A and B", "A, B and C". */
export function listed(names: string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
