import { html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { api } from '../api';
import { bounced, FrameLoader, type Position } from '../frame-loader';
import { adjustedBox, UNADJUSTED } from '../face-adjustment';
import { texts } from '../texts';
import type { FaceAdjustment, TemplateSet } from '../types';
import './fit-handles';

/** Milliseconds; template sets are filmed at 25 frames per second. */
const FRAME = 40;

/**
 * The frames of a template set, to go through with a slider or to be played to and fro, with the box that is redrawn.
 * Frames are fetched when they are looked at, and a few ahead.
 */
export class TemplateFrames extends LitElement {
  static override properties = {
    asset: {},
    set: { attribute: false },
    edge: { type: Number },
    start: { type: Number },
    adjustment: { attribute: false },
    boxed: { attribute: false },
    adjusting: { attribute: false },
    position: { state: true },
    playing: { state: true },
    broken: { state: true },
  };

  /** The asset's id. */
  declare asset: string;
  declare set: TemplateSet | undefined;
  /** The longer edge of the pictures fetched, in pixels. */
  declare edge: number;
  /** The frame to begin with. */
  declare start: number;
  /** How a person has moved the boxes. */
  declare adjustment: FaceAdjustment;
  /** Whether the boxes are drawn. */
  declare boxed: boolean;
  /** Whether they can be moved; `adjust` tells how. */
  declare adjusting: boolean;
  declare private position: Position;
  declare private playing: boolean;
  declare private broken: boolean;
  private loader: FrameLoader<HTMLImageElement> | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.asset = '';
    this.edge = 640;
    this.start = 0;
    this.adjustment = UNADJUSTED;
    this.boxed = true;
    this.adjusting = false;
    this.position = { index: 0, direction: 1 };
    this.playing = false;
    this.broken = false;
  }

  get index(): number {
    return this.position.index;
  }

  override disconnectedCallback(): void {
    this.stop();
    super.disconnectedCallback();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if ((changes.has('asset') || changes.has('set')) && this.set !== undefined) {
      this.stop();
      this.loader = new FrameLoader(
        this.set.frameCount,
        (frame) => this.fetch(frame),
        (frame) => this.settled(frame),
      );
      this.go({ index: Math.min(this.start, this.set.frameCount - 1), direction: 1 });
    }
  }

  protected override updated(): void {
    this.draw();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { set } = this;
    if (set === undefined) {
      return nothing;
    }
    return html`${this.screen(set)}
      <div class="scrubber">
        <button
          type="button"
          class="round small-round"
          aria-label=${this.playing ? texts.template.pause : texts.template.play}
          @click=${this.toggle}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            ${this.playing ? svg`<path d="M8 6v12M16 6v12" />` : svg`<path class="filled" d="M8 5.5v13l11-6.5z" />`}
          </svg>
        </button>
        <input
          type="range"
          min="0"
          max=${set.frameCount - 1}
          step="1"
          .value=${String(this.index)}
          aria-label=${texts.common.frame}
          aria-valuetext=${texts.template.frameOf(this.index + 1, set.frameCount)}
          @input=${this.scrub}
        />
        <output class="scrubber-frame">${this.index + 1} / ${set.frameCount}</output>
      </div>`;
  }

  private screen(set: TemplateSet): TemplateResult {
    const [left, top, across, down] = set.boxes[this.index] ?? [0, 0, 1, 1];
    const measured = { x: left, y: top, width: across, height: down };
    const { x, y, width, height } = adjustedBox(measured, this.adjustment.box, set.width, set.height);
    return html`<div class="template-screen">
      <canvas
        width=${set.width}
        height=${set.height}
        role="img"
        aria-label=${texts.template.picture(this.index + 1, width, height)}
      ></canvas>
      <svg viewBox="0 0 ${set.width} ${set.height}" aria-hidden="true">
        ${this.boxed ? svg`<rect class="crop-box" x=${x} y=${y} width=${width} height=${height} />` : nothing}
      </svg>
      ${this.adjusting
        ? html`<fit-handles
            .picture=${set}
            .box=${measured}
            .adjustment=${this.adjustment}
          ></fit-handles>`
        : nothing}
      ${this.broken ? html`<p class="template-broken" role="status">${texts.template.broken}</p>` : nothing}
    </div>`;
  }

  private async fetch(frame: number): Promise<HTMLImageElement> {
    const picture = new Image();
    picture.src = api.frameAddress(this.asset, frame, this.edge);
    await picture.decode();
    return picture;
  }

  private settled(frame: number): void {
    if (frame === this.index) {
      this.broken = this.loader?.lacks(frame) ?? false;
      this.draw();
    }
  }

  private go(position: Position): void {
    this.position = position;
    this.broken = false;
    this.loader?.want(position.index, position.direction);
  }

  private scrub(event: Event): void {
    const index = Number((event.target as HTMLInputElement).value);
    this.stop();
    this.go({ index, direction: index < this.index ? -1 : 1 });
  }

  private toggle(): void {
    if (this.playing) {
      this.stop();
    } else {
      this.playing = true;
      this.timer = setInterval(() => this.step(), FRAME);
    }
  }

  private stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.playing = false;
  }

  /** Waits for a frame that has not come yet rather than leaving it out. */
  private step(): void {
    const next = bounced(this.position, this.set?.frameCount ?? 0);
    if (this.loader?.frame(next.index) !== undefined || this.loader?.lacks(next.index)) {
      this.go(next);
    }
  }

  private draw(): void {
    const picture = this.loader?.frame(this.index);
    const canvas = this.querySelector('canvas');
    if (picture !== undefined && canvas !== null) {
      canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
      canvas.dataset['frame'] = String(this.index);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'template-frames': TemplateFrames;
  }
}

customElements.define('template-frames', TemplateFrames);
