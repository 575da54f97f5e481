import { html, nothing, type TemplateResult } from 'lit';
import { FirstFrames } from '../first-frames';
import { counterWords, frameAt } from '../frame-times';
import { InStep } from '../in-step';
import { keyboard, type Key } from '../keyboard';
import { mouthOf, zoomOnto } from '../mouth-zoom';
import type { PreviewFrame } from '../preview-frame';
import { texts } from '../texts';
import { isFinal, type Render } from '../types';
import { duration } from '../words';
import { DeskElement } from './desk-element';
import { signButton } from './render-parts';
import { BACK, ON, PAUSE, PLAY } from './signs';

/** Media tell of themselves without bubbling. */
const MEDIA_EVENTS = ['loadeddata', 'emptied', 'timeupdate', 'seeked', 'play', 'playing', 'pause', 'ended'];

/** Below the large picture: which frame is seen, steps from frame to frame, and a closer look at the mouth. */
class StudioTools extends DeskElement {
  private readonly leaving = new AbortController();
  private readonly firstFrames = new FirstFrames();
  private readonly resized = new ResizeObserver(() => this.zoom(this.zoomed));
  private takeBack: (() => void) | undefined;
  private zoomed = false;
  /** The newest frame of the render that is watched while it is made. */
  private live: { render: string; frame: number } | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = this.leaving;
    this.takeBack = keyboard.declare({ title: texts.keys.video, keys: this.keys() });
    this.workbench.addEventListener('frame', (event) => this.arrived((event as CustomEvent<PreviewFrame>).detail), { signal });
    this.workbench.addEventListener('change', () => this.workbench.renders.all.forEach((render) => this.firstFrames.saw(render)), { signal });
    const { stage } = this;
    MEDIA_EVENTS.forEach((event) =>
      stage?.addEventListener(event, () => this.requestUpdate(), { capture: true, signal }),
    );
    if (stage !== null) {
      this.resized.observe(stage);
    }
  }

  override disconnectedCallback(): void {
    this.leaving.abort();
    this.resized.disconnect();
    this.takeBack?.();
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { shown } = this.workbench.renders;
    if (shown === undefined || (shown.state !== 'DONE' && isFinal(shown))) {
      return nothing;
    }
    const { video } = this;
    const playing = video !== null && !video.paused;
    return html`${video === null || !this.steps(shown)
        ? nothing
        : html`${signButton(playing ? texts.common.pause : texts.common.play, playing ? PAUSE : PLAY, () => this.toggle(), { name: 'play' })}
          ${signButton(texts.keys.frameBack, BACK, () => this.go(-1), { name: 'back' })}
          ${signButton(texts.keys.frameOn, ON, () => this.go(1), { name: 'on' })}`}
      <output class="frame-counter">${this.counter(shown, video)}</output>
      ${this.firstFrame(shown)} ${this.mouth()}`;
  }

  private counter(render: Render, video: HTMLVideoElement | null): string {
    if (render.frameCount === 0) {
      return '';
    }
    if (video !== null) {
      return counterWords(frameAt(video.currentTime, render.frameRate, render.frameCount), render.frameRate, render.frameCount);
    }
    return this.live?.render === render.id && !isFinal(render)
      ? counterWords(this.live.frame, render.frameRate, render.frameCount)
      : '';
  }

  private firstFrame(render: Render): TemplateResult | typeof nothing {
    const seconds = this.firstFrames.of(render.id);
    return seconds === undefined
      ? nothing
      : html`<span class="soft" title=${texts.stage.firstFrameHelp}
          >${texts.stage.firstFrame(duration(seconds))}</span
        >`;
  }

  private mouth(): TemplateResult | typeof nothing {
    return this.region === undefined
      ? nothing
      : html`<button type="button" class="small" aria-pressed=${this.zoomed} @click=${() => this.zoom(!this.zoomed)}>
          ${texts.common.mouth}
        </button>`;
  }

  private get region() {
    const { materials, project } = this.workbench;
    return mouthOf(materials, project?.faceIndex ?? 0);
  }

  private get stage(): HTMLElement | null {
    return this.closest('studio-desk')?.querySelector<HTMLElement>('studio-stage') ?? null;
  }

  /** The one that is seen: another may be loading behind it. */
  private get video(): HTMLVideoElement | null {
    return this.stage?.querySelector<HTMLVideoElement>('video:not(.coming)') ?? null;
  }

  /** Whether one may go through it frame by frame. */
  private steps(render: Render): boolean {
    return render.frameCount > 0;
  }

  private step(): InStep | undefined {
    const { shown } = this.workbench.renders;
    const { video } = this;
    return video === null || shown === undefined || !this.steps(shown)
      ? undefined
      : new InStep([video], shown.frameRate, shown.frameCount);
  }

  private toggle(): void {
    this.step()?.toggle();
  }

  private go(frames: number): void {
    this.step()?.step(frames);
  }

  /** Between two events of the video's own clock many frames go by. */
  protected override updated(): void {
    const { video } = this;
    // Controls that are drawn on the video would be enlarged with it.
    this.stage?.querySelectorAll('video').forEach((each) => (each.controls = !this.zoomed));
    if (video !== null && !video.paused && !video.ended) {
      requestAnimationFrame(() => this.isConnected && this.requestUpdate());
    }
  }

  private arrived(frame: PreviewFrame): void {
    const render = this.workbench.renders.active?.id;
    if (render !== undefined) {
      this.firstFrames.shown(render);
      this.live = { render, frame: frame.index };
      this.requestUpdate();
    }
  }

  /** Brings the mouth near, or goes back. */
  private zoom(zoomed: boolean): void {
    const { region, stage } = this;
    const { subject } = this.workbench.materials;
    this.zoomed = zoomed && region !== undefined && stage !== null && subject !== undefined;
    if (this.zoomed) {
      const box = { width: stage!.clientWidth, height: stage!.clientHeight };
      stage!.style.setProperty('--zoom', zoomOnto(region!, this.extent(), box));
    } else {
      stage?.style.removeProperty('--zoom');
    }
    stage?.toggleAttribute('data-zoomed', this.zoomed);
    this.requestUpdate();
  }

  /** Of what is shown, as far as it is known. */
  private extent(): { width: number; height: number } {
    const { shown } = this.workbench.renders;
    const { subject, template } = this.workbench.materials;
    return shown !== undefined && shown.width > 0 ? shown : (template ?? subject ?? { width: 0, height: 0 });
  }

  private keys(): Key[] {
    const watched = () => this.step() !== undefined;
    return [
      { press: ['Space', 'k'], words: texts.keys.playOrPause, act: () => this.toggle(), when: watched },
      { press: [',', 'ArrowLeft'], words: texts.keys.frameBack, act: () => this.go(-1), when: watched },
      { press: ['.', 'ArrowRight'], words: texts.keys.frameOn, act: () => this.go(1), when: watched },
      { press: ['Shift+ArrowLeft'], words: texts.keys.tenBack, act: () => this.go(-10), when: watched },
      { press: ['Shift+ArrowRight'], words: texts.keys.tenOn, act: () => this.go(10), when: watched },
      { press: ['m'], words: texts.keys.mute, act: () => this.mute(), when: watched },
      { press: ['z'], words: texts.keys.zoom, act: () => this.zoom(!this.zoomed), when: () => this.region !== undefined },
      { press: ['f'], words: texts.keys.fill, act: () => void this.video?.requestFullscreen().catch(() => undefined), when: watched },
      { press: ['v'], words: texts.keys.view, act: () => this.change(), when: () => this.others.length > 0 },
    ];
  }

  private mute(): void {
    const { video } = this;
    if (video !== null) {
      video.muted = !video.muted;
    }
  }

  /** The views of a growing video that could be chosen instead. */
  private get others(): HTMLInputElement[] {
    const views = this.stage?.querySelectorAll<HTMLInputElement>('input[name="stage-view"]:not(:disabled)') ?? [];
    return [...views].filter((view) => !view.checked);
  }

  private change(): void {
    this.others[0]?.click();
  }
}

customElements.define('studio-tools', StudioTools);
