import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api';
import type { PreviewFrame } from '../preview-frame';
import { inWords, type Words } from '../problem';
import { texts } from '../texts';
import { isFinal, type AssetKind, type Render } from '../types';
import { duration, size, stateOf, videoSeconds } from '../words';
import { DeskElement } from './desk-element';
import { originalWords } from './parts';
import './render-player';
import { stageView, type StageView } from './stage-view';

/** The large picture: what is missing, the frames as they are made, and the finished video. */
class StudioStage extends DeskElement {
  private latest: PreviewFrame | undefined;
  private drawing = false;
  /** The render whose frames are on the canvas. */
  private drawn: string | undefined;
  /** The render that is watched with sound, instead of its newest frame. */
  private watched: string | undefined;
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
    const { shown } = this.workbench.renders;
    if (shown === undefined) {
      return this.steps();
    }
    if (shown.format === 'MP4' && (shown.state === 'DONE' || (this.watched === shown.id && !isFinal(shown)))) {
      return this.player(shown);
    }
    if (shown.state === 'DONE') {
      return this.result(shown);
    }
    return isFinal(shown) ? this.ended(shown) : this.live(shown);
  }

  /** One player for the growing and the finished video, so that the one goes over into the other. */
  private player(render: Render): TemplateResult {
    return html`<render-player .shown=${render} @unplayable=${() => this.watch(undefined)}></render-player>
      ${this.view(render)}`;
  }

  private view(render: Render): TemplateResult | typeof nothing {
    const chosen: StageView = this.watched === render.id ? 'video' : 'frame';
    return stageView(render, chosen, (view) => this.watch(view === 'video' ? render.id : undefined));
  }

  private watch(render: string | undefined): void {
    this.watched = render;
    this.drawn = undefined;
    this.requestUpdate();
  }

  private result(render: Render): TemplateResult {
    switch (render.format) {
      case 'GIF':
        return html`<img src=${api.videoAddress(render.id)} alt=${texts.stage.loop} />`;
      case 'PNG':
        return html`${picture('waiting', render.subjectKind, render.subject)}
          <div class="verdict">
            <p><b>${texts.stage.pictures(render.frameCount, texts.common.size(render.width, render.height))}</b></p>
            <p>${texts.stage.picturesHelp(duration(videoSeconds(render)), render.frameRate, size(render.bytes))}</p>
          </div>`;
      case 'MP4':
      case 'WEBM':
        return html`<video
          controls
          playsinline
          preload="auto"
          src=${api.videoAddress(render.id)}
          aria-label=${texts.stage.video}
        ></video>`;
    }
  }

  /** Before the first render: what is still missing, or who is going to speak. */
  private steps(): TemplateResult {
    const { subject, audio } = this.workbench.materials;
    const missing = subject === undefined || audio === undefined;
    const step = (done: boolean, words: string) =>
      html`<li class=${done ? 'step step-done' : 'step'}>
        ${words}${done ? html`<span class="visually-hidden"> ${texts.stage.stepDone}</span>` : nothing}
      </li>`;
    return html`${subject === undefined ? nothing : picture(missing ? 'waiting' : '', subject.kind, subject.id)}
    ${missing
      ? html`<ol class="steps">
          ${step(subject !== undefined, texts.stage.stepSubject)} ${step(audio !== undefined, texts.stage.stepVoice)} ${step(false, texts.stage.stepRender)}
        </ol>`
      : nothing}`;
  }

  private live(render: Render): TemplateResult {
    const started = this.drawn === render.id;
    return html`${picture(started ? 'waiting waited' : 'waiting', render.subjectKind, render.subject)}
      <canvas class=${started ? '' : 'unseen'} role="img" aria-label=${texts.stage.preview}></canvas>
      ${started ? html`<p class="live">${texts.stage.live}</p>` : html`<p class="live live-soon">${stateOf(render)}</p>`}
      ${this.view(render)}`;
  }

  private ended(render: Render): TemplateResult {
    const words: Words = render.failure
      ? inWords(render.failure)
      : { message: `${stateOf(render)}.`, hint: texts.stage.renderAgain };
    return html`${picture('waiting', render.subjectKind, render.subject)}
      <div class="verdict">
        <p><b>${words.message}</b></p>
        <p>${words.hint}</p>
        ${originalWords(words)}
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
      const render = this.workbench.renders.active?.id;
      const picture = await createImageBitmap(frame.picture).catch(() => undefined);
      const canvas = this.querySelector('canvas');
      if (picture !== undefined && canvas !== null && render === this.workbench.renders.shown?.id) {
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

/** Who speaks, as a still picture. */
function picture(look: string, kind: AssetKind, subject: string): TemplateResult {
  const address = kind === 'TEMPLATE_SET' ? api.frameAddress(subject, 0, 1280) : api.contentAddress(subject);
  return html`<img class=${look} src=${address} alt="" />`;
}

function paint(canvas: HTMLCanvasElement, picture: ImageBitmap): void {
  if (canvas.width !== picture.width || canvas.height !== picture.height) {
    canvas.width = picture.width;
    canvas.height = picture.height;
  }
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
}

customElements.define('studio-stage', StudioStage);
