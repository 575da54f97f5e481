import { html, LitElement, nothing, type TemplateResult } from 'lit';
import {
  adjustedBox,
  arrow,
  faceHeight,
  type Mesh,
  MOUTH_POINTS,
  movedBox,
  movedPoint,
  offsetOf,
  resetPoint,
  resizedBox,
  UNADJUSTED,
} from '../face-adjustment';
import { texts } from '../texts';
import type { FaceAdjustment, Rectangle } from '../types';
import { movedWords } from '../words';
import { placed } from './placed';

/** Of a box, and of a face's height: what one press of an arrow key moves. */
const BOX_STEP = 0.01;
const POINT_STEP = 1 / 400;

type Move = (adjustment: FaceAdjustment, right: number, down: number) => FaceAdjustment;

/**
 * Handles over a picture, by which a box is moved and resized and the points of a mouth are moved, with the mouse, a
 * finger or the arrow keys. Lies exactly over the picture, whatever its size on the screen. Tells of `adjust`.
 */
export class FitHandles extends LitElement {
  static override properties = {
    picture: { attribute: false },
    box: { attribute: false },
    mesh: { attribute: false },
    adjustment: { attribute: false },
  };

  /** Its size in its own pixels. */
  declare picture: { width: number; height: number };
  /** As it was measured; nothing where it cannot be moved. */
  declare box: Rectangle | undefined;
  /** As it was measured; nothing where its points cannot be moved. */
  declare mesh: Mesh | undefined;
  declare adjustment: FaceAdjustment;
  private drag: { pointer: number; x: number; y: number; from: FaceAdjustment; move: Move } | undefined;

  constructor() {
    super();
    this.picture = { width: 1, height: 1 };
    this.box = undefined;
    this.mesh = undefined;
    this.adjustment = UNADJUSTED;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`${this.box === undefined ? nothing : this.boxHandles(this.box)}
    ${this.mesh === undefined ? nothing : this.pointHandles(this.mesh)}`;
  }

  private boxHandles(box: Rectangle): TemplateResult {
    const { x, y, width, height } = adjustedBox(box, this.adjustment.box, this.picture.width, this.picture.height);
    const { right, down, scale } = this.adjustment.box;
    const moved = movedWords(Math.round(right * 100), Math.round(down * 100), '%');
    const size = Math.round(scale * 100);
    const move: Move = (adjustment, byX, byY) => movedBox(adjustment, box, byX, byY);
    const resize: Move = (adjustment, byX, byY) => resizedBox(adjustment, 1 + (byX + byY) / Math.max(1, width));
    return html`<button
        type="button"
        class="fit-box"
        aria-label=${movedName(texts.fitting.box, moved)}
        ${placed({ ...this.place(x, y), width: this.across(width), height: this.down(height) })}
        @pointerdown=${(event: PointerEvent) => this.grab(event, move)}
        @keydown=${(event: KeyboardEvent) => this.press(event, box.width * BOX_STEP, move)}
      ></button>
      <button
        type="button"
        class="fit-corner"
        aria-label=${texts.fitting.boxSize(size)}
        ${placed(this.place(x + width, y + height))}
        @pointerdown=${(event: PointerEvent) => this.grab(event, resize)}
        @keydown=${(event: KeyboardEvent) => this.press(event, width * BOX_STEP * 2, resize)}
      ></button>`;
  }

  private pointHandles(mesh: Mesh): TemplateResult[] {
    return [...MOUTH_POINTS].map(([point, name]) => {
      const [x, y] = mesh[point] ?? [0, 0];
      const { right, down } = offsetOf(this.adjustment, point);
      const moved = movedWords(right, down, 'px');
      const move: Move = (adjustment, byX, byY) => movedPoint(adjustment, mesh, this.picture, point, byX, byY);
      return html`<button
        type="button"
        class=${moved === '' ? 'fit-point' : 'fit-point fit-moved'}
        data-point=${point}
        aria-label=${movedName(name, moved)}
        ${placed(this.place(x + right, y + down))}
        @pointerdown=${(event: PointerEvent) => this.grab(event, move)}
        @keydown=${(event: KeyboardEvent) => this.pressPoint(event, mesh, point, move)}
      ></button>`;
    });
  }

  private place(x: number, y: number): { left: string; top: string } {
    return { left: this.across(x), top: this.down(y) };
  }

  private across(length: number): string {
    return `${(100 * length) / this.picture.width}%`;
  }

  private down(length: number): string {
    return `${(100 * length) / this.picture.height}%`;
  }

  private grab(event: PointerEvent, move: Move): void {
    if (event.button !== 0) {
      return;
    }
    const handle = event.currentTarget as HTMLElement;
    this.drag = { pointer: event.pointerId, x: event.clientX, y: event.clientY, from: this.adjustment, move };
    handle.setPointerCapture?.(event.pointerId);
    const leaving = new AbortController();
    const end = () => {
      this.drag = undefined;
      leaving.abort();
    };
    handle.addEventListener('pointermove', (moved) => this.dragged(moved), leaving);
    handle.addEventListener('pointerup', end, leaving);
    handle.addEventListener('pointercancel', end, leaving);
  }

  /** The whole way from where it was grabbed, so that nothing is lost where it had to stop on the way. */
  private dragged(event: PointerEvent): void {
    const { drag } = this;
    const shown = this.getBoundingClientRect();
    if (drag?.pointer === event.pointerId && shown.width > 0 && shown.height > 0) {
      const right = ((event.clientX - drag.x) * this.picture.width) / shown.width;
      const down = ((event.clientY - drag.y) * this.picture.height) / shown.height;
      this.tell(drag.move(drag.from, right, down));
    }
  }

  private pressPoint(event: KeyboardEvent, mesh: Mesh, point: number, move: Move): void {
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      this.tell(resetPoint(this.adjustment, point));
    } else {
      this.press(event, Math.max(0.1, faceHeight(mesh) * POINT_STEP), move);
    }
  }

  /** @param step in pixels of the picture */
  private press(event: KeyboardEvent, step: number, move: Move): void {
    const way = arrow(event.key, event.shiftKey);
    if (way !== undefined) {
      event.preventDefault();
      this.tell(move(this.adjustment, way.right * step, way.down * step));
    }
  }

  private tell(detail: FaceAdjustment): void {
    this.adjustment = detail;
    this.dispatchEvent(new CustomEvent<FaceAdjustment>('adjust', { detail, bubbles: true }));
  }
}

function movedName(what: string, where: string): string {
  return where === '' ? what : texts.fitting.moved(what, where);
}

declare global {
  interface HTMLElementTagNameMap {
    'fit-handles': FitHandles;
  }
}

customElements.define('fit-handles', FitHandles);
