import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api';
import type { PreviewFrame } from '../preview-frame';
import { isFinal, type Render } from '../types';
import { stateOf } from '../words';
import { DeskElement } from './desk-element';

/** The large picture: what is missing, the frames as they are made, and the finished video. */
class StudioStage extends DeskElement {
  private latest: PreviewFrame | undefined;
  private drawing = false;
  /** The render whose frames are on the canvas. */
  private drawn: string | undefined;
  private readonly arrived = (event: Event) => this.take((event as CustomEvent<PreviewFrame>).detail);

  override connectedCallback(): void {
    super.connectedCallback();
    this.workbench.addEventListener('frame', this.arrived);
  }

  override disconnectedCallback(): void {
    this.workbench.removeEventListener('frame', this.arrived);
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult {
    const { shown } = this.workbench;
    if (shown === undefined) {
      return this.steps();
    }
    if (shown.state === 'DONE') {
      return html`<video
        controls
        playsinline
        preload="auto"
        src=${api.videoAddress(shown.id)}
        aria-label="The finished video"
      ></video>`;
    }
    return isFinal(shown) ? this.ended(shown) : this.live(shown);
  }

  /** Before the first render: what is still missing, or the portrait that is going to speak. */
  private steps(): TemplateResult {
    const { portrait, audio } = this.workbench;
    const missing = portrait === undefined || audio === undefined;
    const step = (done: boolean, words: string) =>
      html`<li class=${done ? 'step step-done' : 'step'}>
        ${words}${done ? html`<span class="visually-hidden"> (done)</span>` : nothing}
      </li>`;
    return html`${portrait === undefined
      ? nothing
      : html`<img class=${missing ? 'waiting' : ''} src=${api.contentAddress(portrait.id)} alt="" />`}
    ${missing
      ? html`<ol class="steps">
          ${step(portrait !== undefined, 'A portrait')} ${step(audio !== undefined, 'A voice')} ${step(false, 'Render')}
        </ol>`
      : nothing}`;
  }

  private live(render: Render): TemplateResult {
    const started = this.drawn === render.id;
    return html`<img class=${started ? 'waiting waited' : 'waiting'} src=${api.contentAddress(render.portrait)} alt="" />
      <canvas class=${started ? '' : 'unseen'} role="img" aria-label="Preview of the video being rendered"></canvas>
      ${started ? html`<p class="live">Live</p>` : html`<p class="live live-soon">${stateOf(render)}</p>`}`;
  }

  private ended(render: Render): TemplateResult {
    return html`<img class="waiting" src=${api.contentAddress(render.portrait)} alt="" />
      <div class="verdict">
        <p><b>${render.failure?.message ?? `${stateOf(render)}.`}</b></p>
        <p>${render.failure?.hint ?? 'Render again whenever you like.'}</p>
      </div>`;
  }

  /** Keeps the newest frame only: a browser that decodes slower than frames arrive leaves some out. */
  private take(frame: PreviewFrame): void {
    this.latest = frame;
    if (!this.drawing) {
      this.drawing = true;
      void this.drawLatest();
    }
  }

  private async drawLatest(): Promise<void> {
    while (this.latest !== undefined) {
      const frame = this.latest;
      this.latest = undefined;
      const render = this.workbench.active?.id;
      const picture = await createImageBitmap(frame.picture).catch(() => undefined);
      const canvas = this.querySelector('canvas');
      if (picture !== undefined && canvas !== null && render === this.workbench.shown?.id) {
        paint(canvas, picture);
        canvas.dataset['frame'] = String(frame.index);
        this.show(render);
      }
      picture?.close();
    }
    this.drawing = false;
  }

  private show(render: string | undefined): void {
    if (this.drawn !== render) {
      this.drawn = render;
      this.requestUpdate();
    }
  }
}

function paint(canvas: HTMLCanvasElement, picture: ImageBitmap): void {
  if (canvas.width !== picture.width || canvas.height !== picture.height) {
    canvas.width = picture.width;
    canvas.height = picture.height;
  }
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
}

customElements.define('studio-stage', StudioStage);
