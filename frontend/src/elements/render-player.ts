import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { api } from '../api';
import { changeOver } from '../changeover';
import { GrowingVideo } from '../growing-video';
import { texts } from '../texts';
import type { Render } from '../types';

/**
 * Plays a render: as far as it is rendered, with its sound, and when it is done the finished video, which takes over at
 * the same moment of it. Tells of `unplayable` where the growing video cannot be shown.
 */
export class RenderPlayer extends LitElement {
  static override properties = {
    shown: { attribute: false },
    growing: { state: true },
    waiting: { state: true },
  };

  declare shown: Render;
  /** Whether the growing video is the one to be seen. */
  declare private growing: boolean;
  /** Whether it has come to the end of what is there. */
  declare private waiting: boolean;
  private stream: GrowingVideo | undefined;
  private changing = false;
  /** Counts the renders shown one after the other, so that what was begun for one is not ended on another. */
  private turn = 0;

  constructor() {
    super();
    this.growing = false;
    this.waiting = true;
  }

  override disconnectedCallback(): void {
    this.leave();
    super.disconnectedCallback();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    const former = changes.get('shown');
    if (changes.has('shown') && former?.id !== this.shown.id) {
      this.leave();
      this.growing = this.shown.state !== 'DONE';
      this.waiting = true;
    }
  }

  protected override render(): TemplateResult {
    return html`${this.growing ? this.growingVideo() : nothing}
    ${this.shown.state === 'DONE'
      ? html`<video
          class=${this.growing ? 'coming' : ''}
          controls
          playsinline
          preload="auto"
          src=${api.videoAddress(this.shown.id)}
          aria-label=${texts.stage.video}
        ></video>`
      : nothing}
    ${this.growing
      ? html`<p class=${this.waiting ? 'live live-soon' : 'live'} role="status">
          ${this.waiting ? texts.stage.waitingForMore : texts.stage.growing}
        </p>`
      : nothing}`;
  }

  private growingVideo(): TemplateResult {
    return html`<video
      class="growing"
      controls
      playsinline
      aria-label=${texts.stage.growingVideo}
      @waiting=${() => (this.waiting = true)}
      @playing=${() => (this.waiting = false)}
    ></video>`;
  }

  protected override updated(): void {
    const growing = this.querySelector<HTMLVideoElement>('video.growing');
    if (growing === null) {
      return;
    }
    if (this.stream === undefined) {
      this.begin(growing);
    }
    if (this.shown.state === 'DONE' && !this.changing) {
      void this.finish(growing);
    }
  }

  private begin(video: HTMLVideoElement): void {
    const turn = this.turn;
    this.stream = new GrowingVideo(video, api.streamAddress(this.shown.id));
    this.stream.play().catch(() => {
      if (turn === this.turn) {
        this.dispatchEvent(new Event('unplayable'));
      }
    });
  }

  private async finish(growing: HTMLVideoElement): Promise<void> {
    const turn = this.turn;
    this.changing = true;
    const enlarged = document.fullscreenElement === growing || document.pictureInPictureElement === growing;
    if (enlarged) {
      await this.replace(growing);
      return;
    }
    await changeOver(growing, this.querySelector<HTMLVideoElement>('video:not(.growing)')!, () => turn === this.turn);
    if (turn === this.turn) {
      const focused = document.activeElement === growing;
      this.stream?.stop();
      this.growing = false;
      await this.updateComplete;
      if (focused) {
        this.querySelector('video')?.focus();
      }
    }
  }

  /** A video that fills the screen stays there: it goes on with the finished file itself. */
  private async replace(video: HTMLVideoElement): Promise<void> {
    const { currentTime, paused } = video;
    this.stream?.stop();
    video.src = api.videoAddress(this.shown.id);
    video.currentTime = currentTime;
    this.waiting = false;
    if (!paused) {
      await video.play().catch(() => undefined);
    }
  }

  private leave(): void {
    this.turn++;
    this.changing = false;
    this.stream?.stop();
    this.stream = undefined;
  }
}

customElements.define('render-player', RenderPlayer);
