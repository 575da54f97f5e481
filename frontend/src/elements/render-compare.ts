import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { api } from '../api';
import { counterWords } from '../frame-times';
import { InStep } from '../in-step';
import { keyboard } from '../keyboard';
import { zoomOnto, type Region } from '../mouth-zoom';
import { texts } from '../texts';
import type { Render } from '../types';
import { segments } from './parts';
import { signButton } from './render-parts';
import { BACK, ON, PAUSE, PLAY } from './signs';

/** A finished render, as it is told from the others that it is compared with. */
export interface Compared {
  render: Render;
  title: string;
  /** What else is to be said of it. */
  notes: string[];
  /** What may be done with it, beside looking at it. */
  act?: { words: string; act(): void };
}

export type CompareView = 'wipe' | 'side';

/** Whether two videos of it can be laid over each other. */
export function isComparable({ state, format }: Render): boolean {
  return state === 'DONE' && (format === 'MP4' || format === 'WEBM');
}

const WIPE_STEP = 1;
const WIPE_LEAP = 10;
/** Seconds; what is shorter is looked at again and again. */
const SHORT = 8;

/**
 * Shows finished renders in step with one sound: two of them laid over each other, with an edge to wipe between them, or
 * all that are chosen side by side.
 */
export class RenderCompare extends LitElement {
  static override properties = {
    choices: { attribute: false },
    chosen: { attribute: false },
    mouth: { attribute: false },
    view: { attribute: false },
    wipe: { state: true },
    sound: { state: true },
    zoomed: { state: true },
    frame: { state: true },
    playing: { state: true },
    repeats: { state: true },
    box: { state: true },
  };

  /** What may be compared; at least two. */
  declare choices: Compared[];
  /** The ids of those that are compared, the one that leads first. */
  declare chosen: string[];
  declare mouth: Region | undefined;
  declare view: CompareView;
  /** The share of the picture, in percent, that shows the first one. */
  declare private wipe: number;
  /** Which of those that are compared is heard. */
  declare private sound: number;
  declare private zoomed: boolean;
  declare private frame: number;
  declare private playing: boolean;
  declare private repeats: boolean | undefined;
  declare private box: { width: number; height: number };
  private step: InStep | undefined;
  private stepOf = '';
  private takeBack: (() => void) | undefined;
  private readonly resized = new ResizeObserver(() => this.measure());

  constructor() {
    super();
    this.view = 'wipe';
    this.wipe = 50;
    this.sound = 0;
    this.zoomed = false;
    this.frame = 0;
    this.playing = false;
    this.box = { width: 0, height: 0 };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.takeBack = keyboard.declare({ title: texts.keys.compare, within: this.closest('dialog') ?? undefined, keys: this.keys() });
  }

  override disconnectedCallback(): void {
    this.takeBack?.();
    this.resized.disconnect();
    super.disconnectedCallback();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  private get shown(): Compared[] {
    const found = this.chosen.flatMap((id) => this.choices.find(({ render }) => render.id === id) ?? []);
    return this.view === 'wipe' ? found.slice(0, 2) : found;
  }

  protected override render(): TemplateResult {
    const { shown } = this;
    return html`${this.head(shown)}
      <div
        class="compare-picture"
        data-view=${this.view}
        .style=${`--wipe: ${this.wipe}%; --across: ${shown.length}`}
        @pointerdown=${this.grab}
      >
        ${shown.map((compared, index) => this.side(compared, index))} ${this.view === 'wipe' ? this.handle(shown) : nothing}
      </div>
      ${this.tools(shown)}`;
  }

  private head(shown: Compared[]): TemplateResult {
    return html`<div class="compare-head">
      ${this.view === 'wipe' || this.choices.length === 2
        ? shown.map((compared, index) => this.choice(compared, index))
        : nothing}
      ${segments<CompareView>(
        'compare-view',
        html`<span class="visually-hidden">${texts.compare.how}</span>`,
        [
          { value: 'wipe', words: texts.compare.wipe },
          { value: 'side', words: texts.compare.side },
        ],
        this.view,
        (view) => (this.view = view),
      )}
    </div>`;
  }

  private choice(compared: Compared, index: number): TemplateResult {
    const name = letter(index);
    return html`<label class="compare-choice">
      <b>${name}</b>
      <select
        aria-label=${texts.compare.shownAs(name)}
        @change=${(event: Event) => this.choose(index, (event.target as HTMLSelectElement).value)}
      >
        ${this.choices.map(
          ({ render, title }) =>
            html`<option value=${render.id} .selected=${render.id === compared.render.id}>${title}</option>`,
        )}
      </select>
    </label>`;
  }

  private side({ render, title, notes, act }: Compared, index: number): TemplateResult {
    return html`<figure class="compare-side" data-index=${index}>
      <div class="compare-frame">
        <video
          .style=${`transform: ${this.transform(render)}`}
          playsinline
          preload="auto"
          .muted=${index !== this.sound}
          src=${api.videoAddress(render.id)}
          aria-label=${`${letter(index)}: ${title}`}
          @loadeddata=${() => this.join()}
          @seeked=${() => this.count()}
        ></video>
      </div>
      <figcaption>
        <b>${letter(index)}</b> ${title}
        ${this.view === 'side' && notes.length > 0 ? html`<span class="soft">${notes.join(' · ')}</span>` : nothing}
        ${this.view === 'side' && act !== undefined
          ? html`<button type="button" class="small" @click=${() => act.act()}>${act.words}</button>`
          : nothing}
      </figcaption>
    </figure>`;
  }

  private handle(shown: Compared[]): TemplateResult {
    return html`<div
      class="wipe-handle"
      role="slider"
      tabindex="0"
      aria-label=${texts.compare.edge}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${this.wipe}
      aria-valuetext=${texts.compare.edgeAt(this.wipe, shown[0]?.title ?? 'A')}
      @keydown=${this.nudge}
    ></div>`;
  }

  private tools(shown: Compared[]): TemplateResult {
    const count = this.step?.count ?? shown[0]?.render.frameCount ?? 1;
    const rate = shown[0]?.render.frameRate ?? 25;
    return html`<div class="picture-tools">
      ${signButton(this.playing ? texts.common.pause : texts.common.play, this.playing ? PAUSE : PLAY, () => this.toggle(), { name: 'play' })}
      ${signButton(texts.keys.frameBack, BACK, () => this.go(-1), { name: 'back' })}
      ${signButton(texts.keys.frameOn, ON, () => this.go(1), { name: 'on' })}
      <input
        class="compare-scrubber"
        type="range"
        min="0"
        max=${count - 1}
        .value=${String(this.frame)}
        aria-label=${texts.common.frame}
        aria-valuetext=${counterWords(this.frame, rate, count)}
        @input=${(event: Event) => this.scrub(Number((event.target as HTMLInputElement).value))}
      />
      <output class="frame-counter">${counterWords(this.frame, rate, count)}</output>
      <label class="compare-choice">
        <span>${texts.compare.soundOf}</span>
        <select aria-label=${texts.compare.heard} @change=${(event: Event) => (this.sound = (event.target as HTMLSelectElement).selectedIndex)}>
          ${shown.map((_, index) => html`<option .selected=${index === this.sound}>${letter(index)}</option>`)}
        </select>
      </label>
      ${this.mouth === undefined
        ? nothing
        : html`<button type="button" class="small" aria-pressed=${this.zoomed} @click=${() => this.zoom()}>${texts.common.mouth}</button>`}
      <button type="button" class="small" aria-pressed=${this.repeating} @click=${() => this.repeat()}>${texts.compare.repeat}</button>
    </div>`;
  }

  protected override firstUpdated(): void {
    this.resized.observe(this.querySelector('.compare-picture')!);
    this.measure();
  }

  protected override updated(changes: PropertyValues<this>): void {
    if (changes.has('view') || changes.has('chosen')) {
      this.join();
      this.measure();
    }
  }

  /** The videos that are there now go on together, where those before them stood. */
  private join(): void {
    const { shown } = this;
    const leader = shown[0]?.render;
    const videos = [...this.querySelectorAll('video')];
    if (leader === undefined || videos.length === 0) {
      return;
    }
    const key = shown.map(({ render }) => render.id).join(' ');
    const { frame } = this;
    if (this.stepOf !== key || this.step?.videos.length !== videos.length) {
      this.step?.videos.forEach((video) => video.pause());
      this.step = new InStep(videos, leader.frameRate, leader.frameCount);
      this.stepOf = key;
      this.playing = false;
    }
    this.step.repeats = this.repeating;
    if (!this.playing) {
      this.step.show(frame);
    }
  }

  private get repeating(): boolean {
    const leader = this.shown[0]?.render;
    return this.repeats ?? (leader !== undefined && leader.frameCount / leader.frameRate < SHORT);
  }

  private choose(index: number, id: string): void {
    this.chosen = this.chosen.map((former, place) => (place === index ? id : former));
  }

  private toggle(): void {
    this.step?.toggle();
    this.follow();
  }

  private go(frames: number): void {
    this.step?.step(frames);
    this.count();
  }

  private scrub(frame: number): void {
    this.step?.show(frame);
    this.frame = frame;
    this.playing = false;
  }

  private repeat(): void {
    this.repeats = !this.repeating;
    if (this.step !== undefined) {
      this.step.repeats = this.repeats;
    }
  }

  /** Keeps them in step, picture by picture, as long as they play. */
  private follow(): void {
    this.step?.keep();
    this.count();
    if (this.step?.playing && this.isConnected) {
      requestAnimationFrame(() => this.follow());
    }
  }

  private count(): void {
    this.playing = this.step?.playing ?? false;
    this.frame = this.step?.frame ?? 0;
  }

  private zoom(): void {
    this.zoomed = !this.zoomed && this.mouth !== undefined;
  }

  private measure(): void {
    const frame = this.querySelector('.compare-frame');
    if (frame !== null) {
      this.box = { width: frame.clientWidth, height: frame.clientHeight };
    }
  }

  private transform(render: Render): string {
    return this.zoomed && this.mouth !== undefined ? zoomOnto(this.mouth, render, this.box) : 'none';
  }

  private grab(event: PointerEvent): void {
    if (this.view !== 'wipe' || event.button !== 0) {
      return;
    }
    const picture = event.currentTarget as HTMLElement;
    const { left, width } = picture.getBoundingClientRect();
    const to = ({ clientX }: PointerEvent) => this.wipeTo(((clientX - left) / width) * 100);
    const stop = new AbortController();
    picture.setPointerCapture(event.pointerId);
    picture.addEventListener('pointermove', to, { signal: stop.signal });
    picture.addEventListener('pointerup', () => stop.abort(), { signal: stop.signal });
    picture.addEventListener('pointercancel', () => stop.abort(), { signal: stop.signal });
    this.querySelector<HTMLElement>('.wipe-handle')?.focus();
    event.preventDefault();
    to(event);
  }

  private nudge(event: KeyboardEvent): void {
    const step = event.shiftKey ? WIPE_LEAP : WIPE_STEP;
    const moves: Record<string, number> = {
      ArrowLeft: this.wipe - step,
      ArrowDown: this.wipe - step,
      ArrowRight: this.wipe + step,
      ArrowUp: this.wipe + step,
      PageDown: this.wipe - WIPE_LEAP,
      PageUp: this.wipe + WIPE_LEAP,
      Home: 0,
      End: 100,
    };
    const to = moves[event.key];
    if (to !== undefined) {
      event.preventDefault();
      this.wipeTo(to);
    }
  }

  private wipeTo(percent: number): void {
    this.wipe = Math.round(Math.min(100, Math.max(0, percent)));
  }

  private keys() {
    return [
      { press: ['Space', 'k'], words: texts.keys.playOrPause, act: () => this.toggle() },
      { press: [',', 'ArrowLeft'], words: texts.keys.frameBack, act: () => this.go(-1) },
      { press: ['.', 'ArrowRight'], words: texts.keys.frameOn, act: () => this.go(1) },
      { press: ['Shift+ArrowLeft'], words: texts.keys.tenBack, act: () => this.go(-10) },
      { press: ['Shift+ArrowRight'], words: texts.keys.tenOn, act: () => this.go(10) },
      { press: ['['], words: texts.keys.edgeLeft, act: () => this.wipeTo(this.wipe - 5), when: () => this.view === 'wipe' },
      { press: [']'], words: texts.keys.edgeRight, act: () => this.wipeTo(this.wipe + 5), when: () => this.view === 'wipe' },
      { press: ['w'], words: texts.keys.wipe, act: () => (this.view = this.view === 'wipe' ? 'side' : 'wipe') },
      { press: ['z'], words: texts.keys.zoom, act: () => this.zoom() },
      { press: ['s'], words: texts.keys.hearNext, act: () => (this.sound = (this.sound + 1) % this.shown.length) },
      { press: ['r'], words: texts.keys.repeat, act: () => this.repeat() },
    ];
  }
}

function letter(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}

customElements.define('render-compare', RenderCompare);
