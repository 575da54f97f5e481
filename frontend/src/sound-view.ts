import type { default as WaveSurfer } from 'wavesurfer.js';
import type { Region } from 'wavesurfer.js/plugins/regions';
import { SHORTEST } from './sound-edit';
import { texts } from './texts';
import type { SilentSpan } from './types';

/** A quarter of this many pixels is a pair of the waveform. */
const CLOSEST_PIXELS = 400;
const HEIGHT = 72;
const MOST_SPANS = 2000;

/** What a waveform is drawn of. */
export interface SoundSource {
  container: HTMLElement;
  media: HTMLMediaElement;
  /** Lowest and highest sample in turn, −127…127. */
  pairs: Int8Array;
  seconds: number;
  /** Lets the drawn waveform bring its own styles along. */
  nonce: string;
}

/** What the one who looks at a waveform does. */
export interface SoundActs {
  /** A handle was moved. */
  use(start: number, end: number): void;
  /** More, or less, of it is to be seen. */
  zoom(factor: number, around: number): void;
}

/** A drawn waveform, with two handles around what is used of it. */
export interface SoundView {
  use(start: number, end: number): void;
  silences(spans: SilentSpan[]): void;
  /** @param factor 1 for the whole; @param around the second that stays where it is */
  zoom(factor: number, around: number): void;
  /** How close one can look. */
  readonly closest: number;
  close(): void;
}

/** Draws the waveform; what draws it is loaded only now. */
export async function openSoundView(source: SoundSource, acts: SoundActs): Promise<SoundView> {
  const [{ default: WaveSurfer }, { default: RegionsPlugin }] = await Promise.all([
    import('wavesurfer.js'),
    import('wavesurfer.js/plugins/regions'),
  ]);
  const regions = RegionsPlugin.create();
  const surfer = WaveSurfer.create({
    container: source.container,
    media: source.media,
    peaks: channels(source.pairs),
    duration: source.seconds,
    height: HEIGHT,
    cspNonce: source.nonce,
    cursorWidth: 2,
    autoCenter: false,
    plugins: [regions],
    ...colours(source.container),
  });
  await new Promise<void>((resolve, reject) => {
    surfer.once('ready', () => resolve());
    surfer.once('error', reject);
  });
  const used = regions.addRegion({
    id: 'used',
    start: 0,
    end: source.seconds,
    drag: false,
    minLength: Math.min(SHORTEST, source.seconds),
    color: 'transparent',
  });
  return new DrawnSound(surfer, used, source, acts);
}

class DrawnSound implements SoundView {
  private readonly leaving = new AbortController();
  private readonly shades: [HTMLElement, HTMLElement];
  private readonly marks = layer();
  private factor = 1;

  constructor(
    private readonly surfer: WaveSurfer,
    private readonly used: Region,
    private readonly source: SoundSource,
    private readonly acts: SoundActs,
  ) {
    const wrapper = surfer.getWrapper();
    this.shades = [shade(), shade()];
    wrapper.append(this.marks, ...this.shades);
    this.handle('start');
    this.handle('end');
    used.on('update', () => this.shadeUnused());
    used.on('update-end', () => acts.use(used.start, used.end));
    const { signal } = this.leaving;
    source.container.addEventListener('wheel', (event) => this.wheel(event), { signal, passive: false });
    matchMedia('(prefers-color-scheme: dark)').addEventListener(
      'change',
      () => surfer.setOptions(colours(source.container)),
      { signal },
    );
    this.shadeUnused();
  }

  get closest(): number {
    return Math.max(1, (CLOSEST_PIXELS * this.source.seconds) / Math.max(1, this.width));
  }

  use(start: number, end: number): void {
    if (this.used.start !== start || this.used.end !== end) {
      this.used.setOptions({ start, end });
      this.shadeUnused();
    }
  }

  silences(spans: SilentSpan[]): void {
    const longest = [...spans].sort((one, other) => other.end - other.start - (one.end - one.start)).slice(0, MOST_SPANS);
    this.marks.replaceChildren(
      ...longest.map(({ start, end }) => {
        const mark = document.createElement('div');
        place(mark, start / this.source.seconds, end / this.source.seconds);
        Object.assign(mark.style, { bottom: '0', height: '5px', background: 'var(--edge)', opacity: '0.8' });
        return mark;
      }),
    );
  }

  zoom(factor: number, around: number): void {
    const before = this.pixelsPerSecond;
    const left = around * before - this.surfer.getScroll();
    this.factor = Math.min(Math.max(1, factor), this.closest);
    this.surfer.zoom(this.factor === 1 ? 0 : this.pixelsPerSecond);
    this.surfer.setScroll(around * this.pixelsPerSecond - left);
  }

  close(): void {
    this.leaving.abort();
    this.surfer.destroy();
  }

  private get width(): number {
    return this.source.container.clientWidth;
  }

  private get pixelsPerSecond(): number {
    return (this.width / this.source.seconds) * this.factor;
  }

  /** A turned wheel with Ctrl, or two fingers that part. */
  private wheel(event: WheelEvent): void {
    if (event.ctrlKey) {
      event.preventDefault();
      const left = event.clientX - this.source.container.getBoundingClientRect().left;
      const around = (this.surfer.getScroll() + left) / this.pixelsPerSecond;
      this.acts.zoom(this.factor * Math.exp(-event.deltaY / 200), around);
    }
  }

  private shadeUnused(): void {
    place(this.shades[0], 0, this.used.start / this.source.seconds);
    place(this.shades[1], this.used.end / this.source.seconds, 1);
    for (const side of ['start', 'end'] as const) {
      const handle = this.found(side);
      handle?.setAttribute('aria-valuenow', this.used[side].toFixed(2));
      handle?.setAttribute('aria-valuetext', `${this.used[side].toFixed(2)} seconds`);
    }
  }

  private found(side: 'start' | 'end'): HTMLElement | null {
    const part = side === 'start' ? 'region-handle-left' : 'region-handle-right';
    return this.used.element?.querySelector<HTMLElement>(`[part~="${part}"]`) ?? null;
  }

  /** Clicks between the handles go through to the waveform, which seeks; the handles can be moved by keys as well. */
  private handle(side: 'start' | 'end'): void {
    const handle = this.found(side);
    if (handle === null || this.used.element === null) {
      return;
    }
    this.used.element.style.pointerEvents = 'none';
    this.used.element.style.zIndex = '4';
    handle.tabIndex = 0;
    handle.setAttribute('role', 'slider');
    handle.setAttribute('aria-label', texts.audio[side]);
    handle.setAttribute('aria-valuemin', '0');
    handle.setAttribute('aria-valuemax', this.source.seconds.toFixed(2));
    const edge = '3px solid var(--glow)';
    Object.assign(handle.style, { pointerEvents: 'auto', width: '14px', touchAction: 'none' });
    Object.assign(handle.style, side === 'start' ? { borderLeft: edge } : { borderRight: edge });
    const { signal } = this.leaving;
    handle.addEventListener('focus', () => (handle.style.outline = '3px solid var(--glow)'), { signal });
    handle.addEventListener('blur', () => (handle.style.outline = ''), { signal });
    handle.addEventListener('keydown', (event) => this.move(side, event), { signal });
  }

  private move(side: 'start' | 'end', event: KeyboardEvent): void {
    const steps: Record<string, number> = {
      ArrowLeft: -0.05,
      ArrowDown: -0.05,
      ArrowRight: 0.05,
      ArrowUp: 0.05,
      PageDown: -1,
      PageUp: 1,
      Home: -this.source.seconds,
      End: this.source.seconds,
    };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      const moved = this.used[side] + (event.shiftKey ? step / 5 : step);
      this.acts.use(side === 'start' ? moved : this.used.start, side === 'end' ? moved : this.used.end);
    }
  }
}

/** The highest samples go up, the lowest down. */
function channels(pairs: Int8Array): [Float32Array, Float32Array] {
  const highest = new Float32Array(pairs.length / 2);
  const lowest = new Float32Array(pairs.length / 2);
  for (let pair = 0; pair < highest.length; pair++) {
    lowest[pair] = pairs[2 * pair]! / 127;
    highest[pair] = pairs[2 * pair + 1]! / 127;
  }
  return [highest, lowest];
}

/** A canvas does not know the page's variables. */
function colours(container: HTMLElement): { waveColor: string; progressColor: string; cursorColor: string } {
  const probe = document.createElement('span');
  container.append(probe);
  const colour = (name: string) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const found = { waveColor: colour('--edge'), progressColor: colour('--glow'), cursorColor: colour('--ink') };
  probe.remove();
  return found;
}

function layer(): HTMLElement {
  const element = document.createElement('div');
  Object.assign(element.style, { position: 'absolute', inset: '0', pointerEvents: 'none', zIndex: '3' });
  return element;
}

function shade(): HTMLElement {
  const element = layer();
  Object.assign(element.style, { background: 'var(--surface)', opacity: '0.72' });
  return element;
}

/** @param from and to as shares of the whole */
function place(element: HTMLElement, from: number, to: number): void {
  Object.assign(element.style, {
    position: 'absolute',
    left: `${from * 100}%`,
    right: 'auto',
    width: `${Math.max(0, to - from) * 100}%`,
  });
}
