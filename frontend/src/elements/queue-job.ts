import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { api } from '../api';
import { deviceWords } from '../device-choice';
import type { PreviewFrame } from '../preview-frame';
import type { Problem } from '../problem';
import type { QueueBoard } from '../queue-board';
import type { Step } from '../queue-order';
import { texts } from '../texts';
import { isRunning, type Render } from '../types';
import { duration, FORMATS, percent, stateOf, stateWords, videoSeconds } from '../words';
import { askForChanges } from './change-dialog';
import { problemNote } from './parts';
import { figures, noticeNote, prioritySelect, progressBar, signButton } from './render-parts';

const UP = svg`<path d="m6 14 6-6 6 6" />`;
const DOWN = svg`<path d="m6 10 6 6 6-6" />`;
const TOP = svg`<path d="M6 5h12M6 16l6-6 6 6" />`;

/** One job of the queue. Drawn again only when something of its own has changed. */
export class QueueJob extends LitElement {
  static override properties = {
    job: { attribute: false },
    name: {},
    model: {},
    voice: {},
    outlook: {},
    waits: { type: Boolean },
    problem: { attribute: false },
    busy: { type: Boolean },
    first: { type: Boolean },
    last: { type: Boolean },
    movable: { type: Boolean },
  };

  board!: QueueBoard;
  declare job: Render;
  /** What its project is called. */
  declare name: string;
  /** What its model is called. */
  declare model: string;
  /** What the recording is called that it speaks. */
  declare voice: string | undefined;
  /** When its turn comes, in words. */
  declare outlook: string;
  /** Whether it waits for a device, begun or not. */
  declare waits: boolean;
  declare problem: Problem | undefined;
  declare busy: boolean;
  declare first: boolean;
  declare last: boolean;
  /** Whether its place among the others means something. */
  declare movable: boolean;
  private shown = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Draws a frame in place of the still picture. */
  async show(frame: PreviewFrame): Promise<void> {
    const picture = await createImageBitmap(frame.picture).catch(() => undefined);
    const canvas = this.querySelector('canvas');
    if (picture !== undefined && canvas !== null) {
      canvas.width = picture.width;
      canvas.height = picture.height;
      canvas.getContext('2d')?.drawImage(picture, 0, 0);
      canvas.dataset['frame'] = String(frame.index);
      if (!this.shown) {
        this.shown = true;
        this.requestUpdate();
      }
    }
    picture?.close();
  }

  protected override render(): TemplateResult {
    return html`${this.movable
        ? html`<span class="grip" draggable="true" aria-hidden="true" title=${texts.queue.drag}>⠿</span>`
        : nothing}
      ${this.picture()} ${this.words()} ${this.progress()} ${this.controls()}
      ${noticeNote(this.job)} ${problemNote(this.problem)}`;
  }

  private picture(): TemplateResult {
    const live = isRunning(this.job);
    return html`<span class="job-picture">
      <img src=${api.thumbnailAddress(this.job.subject)} alt="" width="64" height="64" loading="lazy" ?hidden=${live && this.shown} />
      ${live ? html`<canvas width="64" height="64" aria-hidden="true" ?hidden=${!this.shown}></canvas>` : nothing}
    </span>`;
  }

  private words(): TemplateResult {
    const { job } = this;
    const length = job.frameCount > 0 ? [duration(videoSeconds(job))] : [];
    const voice = this.voice === undefined ? [] : [this.voice];
    const device = job.device === undefined ? [] : [deviceWords(job.device)];
    const details = [...voice, this.model, FORMATS[job.format].name, texts.common.fps(job.frameRate), ...device, ...length].join(
      ' · ',
    );
    return html`<div class="job-words">
      <a href="/projects/${job.project}#render-${job.id}">${this.name}</a>
      <span class="soft">${details}</span>
    </div>`;
  }

  private progress(): TemplateResult {
    const { job } = this;
    const share = job.framesDone > 0 && job.frameCount > 0 ? ` ${percent(job)}` : '';
    return html`<div class="job-progress">
      <p class="job-state">
        <span class="state" data-state=${this.waits ? 'QUEUED' : job.state}>
          ${this.waits ? stateWords('QUEUED') : stateOf(job)}${share}
        </span>
        <span class="soft">${this.outlook}</span>
      </p>
      ${progressBar(job, this.name)}
      <p class="soft">${figures(job)}</p>
    </div>`;
  }

  private controls(): TemplateResult {
    const { job, board } = this;
    return html`<div class="job-controls" role="group" aria-label=${texts.queue.controls(this.name)}>
      ${prioritySelect(job.priority, this.name, (priority) => void board.prioritise(job, priority))}
      ${this.movable
        ? html`<span class="job-moves">
            ${this.mover('top', texts.queue.moveToTop, TOP, this.first)} ${this.mover('up', texts.queue.moveUp, UP, this.first)}
            ${this.mover('down', texts.queue.moveDown, DOWN, this.last)}
          </span>`
        : nothing}
      ${job.state === 'PAUSED'
        ? this.button(texts.common.resume, () => void board.resume(job))
        : this.button(texts.common.pause, () => void board.pause(job))}
      ${this.button(texts.common.duplicate, () => void this.duplicate())}
      ${this.button(texts.common.cancel, () => void board.cancel(job))}
    </div>`;
  }

  private mover(step: Step, words: (name: string) => string, sign: TemplateResult, disabled: boolean): TemplateResult {
    const move = () =>
      this.dispatchEvent(new CustomEvent<Step>('step', { detail: step, bubbles: true }));
    return signButton(words(this.name), sign, move, { name: step, disabled });
  }

  private button(words: string, act: () => void): TemplateResult {
    return html`<button
      type="button"
      class="quiet small"
      aria-label=${texts.common.actOn(words, this.name)}
      ?disabled=${this.busy}
      @click=${act}
    >
      ${words}
    </button>`;
  }

  private async duplicate(): Promise<void> {
    const change = await askForChanges(this.job, this.board.models, this.name);
    if (change !== undefined) {
      await this.board.duplicate(this.job, change);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'queue-job': QueueJob;
  }
}

customElements.define('queue-job', QueueJob);
