import { html, nothing, svg, type TemplateResult } from 'lit';
import { api } from '../api';
import type { Face } from '../types';
import { DeskElement } from './desk-element';
import { problemNote } from './parts';

/** A portrait, the faces found in it, and which of them talks. */
class StudioPortrait extends DeskElement {
  protected override render(): TemplateResult | typeof nothing {
    const { faces, subject } = this.workbench.materials;
    if (subject?.kind !== 'PORTRAIT') {
      return nothing;
    }
    const chosen = this.workbench.project?.faceIndex;
    return html`<div class="portrait">
        <img src=${api.contentAddress(subject.id)} width=${subject.width} height=${subject.height} alt=${subject.label} />
        <svg viewBox="0 0 ${subject.width} ${subject.height}" aria-hidden="true">
          ${(faces ?? []).map((face) => this.frame(face, face.index === chosen))}
        </svg>
      </div>
      ${this.about()}`;
  }

  private frame({ index, box }: Face, chosen: boolean): TemplateResult {
    return svg`<rect class=${chosen ? 'face face-chosen' : 'face'}
      x=${box.x} y=${box.y} width=${box.width} height=${box.height} rx=${box.width * 0.06}
      @click=${() => this.workbench.chooseFace(index)}><title>Face ${index + 1}</title></rect>`;
  }

  private about(): TemplateResult {
    const { problems, materials } = this.workbench;
    const { faces } = materials;
    if (problems.faces !== undefined) {
      return html`${problemNote(problems.faces)}`;
    }
    if (faces === undefined) {
      return html`<p class="soft" role="status">Looking for faces …</p>`;
    }
    if (faces.length === 0) {
      return html`<div class="note note-problem" role="alert">
        <p>No face was found in this picture.</p>
        <p class="hint">Choose one where the face is larger, in better light, or turned more towards you.</p>
      </div>`;
    }
    return faces.length === 1 ? html`<p class="found" role="status">One face found</p>` : this.choice(faces);
  }

  private choice(faces: Face[]): TemplateResult {
    return html`<fieldset class="segments">
      <legend>${faces.length} faces found. Who speaks?</legend>
      ${faces.map(
        ({ index }) => html`<label>
          <input
            type="radio"
            name="face"
            .checked=${index === this.workbench.project?.faceIndex}
            @change=${() => this.workbench.chooseFace(index)}
          />
          <span>Face ${index + 1}</span>
        </label>`,
      )}
    </fieldset>`;
  }
}

customElements.define('studio-portrait', StudioPortrait);
