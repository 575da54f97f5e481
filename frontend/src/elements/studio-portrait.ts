import { html, nothing, svg, type TemplateResult } from 'lit';
import { api } from '../api';
import { adjustedBox, adjustedMesh, dotPath, outlinePath } from '../face-adjustment';
import { texts } from '../texts';
import type { Asset, Face, FaceAdjustment, SubjectGeometry } from '../types';
import { DeskElement } from './desk-element';
import './fit-handles';
import { problemNote } from './parts';
import { closeBy, placed, UNPLACED } from './placed';

/** A portrait, the faces found in it, which of them talks, and what the model sees of that. */
class StudioPortrait extends DeskElement {
  protected override render(): TemplateResult | typeof nothing {
    const { subject } = this.workbench.materials;
    const { fitting } = this.workbench;
    if (subject?.kind !== 'PORTRAIT') {
      return nothing;
    }
    const { view } = fitting;
    return html`<div class=${view === undefined ? 'portrait' : 'portrait portrait-close'}>
        <div class="portrait-whole" ${placed(view === undefined ? UNPLACED : closeBy(view, subject))}>
          <img src=${api.contentAddress(subject.id)} width=${subject.width} height=${subject.height} alt=${subject.label} />
          <svg viewBox="0 0 ${subject.width} ${subject.height}" aria-hidden="true">
            ${fitting.drawn && fitting.geometry !== undefined ? this.seen(fitting.geometry, subject) : nothing}
          </svg>
          ${fitting.open ? nothing : this.faces(subject)}
          ${fitting.open && fitting.geometry !== undefined ? this.handles(fitting.geometry, subject) : nothing}
        </div>
      </div>
      ${this.about()}`;
  }

  /** What the model sees: the box that it redraws, or the mesh that it bends. */
  private seen({ box, mesh }: SubjectGeometry, subject: Asset): TemplateResult | typeof nothing {
    const { adjustment } = this.workbench.fitting;
    if (box !== null) {
      const { x, y, width, height } = adjustedBox(box, adjustment.box, subject.width, subject.height);
      return svg`<rect class="crop-box" x=${x} y=${y} width=${width} height=${height} />`;
    }
    if (mesh === null) {
      return nothing;
    }
    const points = adjustedMesh(mesh, adjustment);
    return svg`<path class="mesh-dots" d=${dotPath(points)} /><path class="mesh-lines" d=${outlinePath(points)} />`;
  }

  private handles({ adjusts, box, mesh }: SubjectGeometry, subject: Asset): TemplateResult {
    const { fitting } = this.workbench;
    return html`<fit-handles
      .picture=${subject}
      .box=${adjusts.includes('BOX') ? (box ?? undefined) : undefined}
      .mesh=${adjusts.includes('POINTS') ? (mesh ?? undefined) : undefined}
      .adjustment=${fitting.adjustment}
      @adjust=${(event: CustomEvent<FaceAdjustment>) => fitting.adjust(event.detail)}
    ></fit-handles>`;
  }

  /** Outlines to choose from; a single face needs none where it is drawn itself. */
  private faces(subject: Asset): TemplateResult[] | typeof nothing {
    const { faces } = this.workbench.materials;
    const { fitting } = this.workbench;
    if (faces === undefined || (faces.length === 1 && fitting.drawn && fitting.geometry !== undefined)) {
      return nothing;
    }
    return faces.map((face) => this.outline(face, subject, faces.length > 1));
  }

  private outline({ index, box }: Face, { width, height }: Asset, numbered: boolean): TemplateResult {
    const chosen = index === this.workbench.project?.faceIndex;
    return html`<button
      type="button"
      class="face"
      aria-pressed=${String(chosen)}
      aria-label=${chosen ? texts.subject.speaks(index + 1) : texts.subject.letSpeak(index + 1)}
      ${placed({
        left: `${(100 * box.x) / width}%`,
        top: `${(100 * box.y) / height}%`,
        width: `${(100 * box.width) / width}%`,
        height: `${(100 * box.height) / height}%`,
      })}
      @click=${() => this.workbench.chooseFace(index)}
    >
      ${numbered ? html`<span aria-hidden="true">${index + 1}</span>` : nothing}
    </button>`;
  }

  private about(): TemplateResult {
    const { problems, materials } = this.workbench;
    const { faces } = materials;
    if (problems.faces !== undefined) {
      return html`${problemNote(problems.faces)}`;
    }
    if (faces === undefined) {
      return html`<p class="soft" role="status">${texts.subject.looking}</p>`;
    }
    if (faces.length === 0) {
      return html`<div class="note note-problem" role="alert">
        <p>${texts.subject.noFace}</p>
        <p class="hint">${texts.subject.noFaceHint}</p>
      </div>`;
    }
    return faces.length === 1 ? html`<p class="found" role="status">${texts.subject.oneFace}</p>` : this.choice(faces);
  }

  private choice(faces: Face[]): TemplateResult {
    return html`<fieldset class="segments">
      <legend>${texts.subject.whoSpeaks(faces.length)}</legend>
      ${faces.map(
        ({ index }) => html`<label>
          <input
            type="radio"
            name="face"
            .checked=${index === this.workbench.project?.faceIndex}
            @change=${() => this.workbench.chooseFace(index)}
          />
          <span>${texts.subject.face(index + 1)}</span>
        </label>`,
      )}
    </fieldset>`;
  }
}

customElements.define('studio-portrait', StudioPortrait);
