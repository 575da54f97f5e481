import { html, nothing, svg, type TemplateResult } from 'lit';
import { api } from '../api';
import type { Asset, Face } from '../types';
import { DeskElement } from './desk-element';
import { fileChooser, problemNote, transferNote } from './parts';

const ACCEPT = 'image/jpeg,image/png,image/webp';

/** The portrait, the faces found in it, and which of them talks. */
class StudioSubject extends DeskElement {
  protected override render(): TemplateResult {
    const { portrait, transfers, problems } = this.workbench;
    return html`
      ${portrait === undefined ? this.empty() : this.picture(portrait)}
      ${transferNote(transfers.portrait)} ${problemNote(problems.portrait)}
      ${portrait === undefined ? nothing : this.about(portrait)}
    `;
  }

  private empty(): TemplateResult {
    return fileChooser(
      this.workbench,
      'portrait',
      ACCEPT,
      'dropzone dropzone-portrait',
      html`<svg class="icon-large" viewBox="0 0 48 48" aria-hidden="true">
          <circle cx="24" cy="18" r="9" />
          <path d="M7 43c1.5-10 8-15 17-15s15.5 5 17 15" />
        </svg>
        <span><b>Drop a portrait</b>, paste one, or <u>choose a file</u></span>
        <small>JPEG, PNG or WebP. A face that looks towards you works best.</small>`,
    );
  }

  private picture(portrait: Asset): TemplateResult {
    const { faces, project } = this.workbench;
    return html`<div class="portrait">
      <img src=${api.contentAddress(portrait.id)} width=${portrait.width} height=${portrait.height} alt=${portrait.label} />
      <svg viewBox="0 0 ${portrait.width} ${portrait.height}" aria-hidden="true">
        ${(faces ?? []).map((face) => this.frame(face, face.index === project?.faceIndex))}
      </svg>
    </div>`;
  }

  private frame({ index, box }: Face, chosen: boolean): TemplateResult {
    return svg`<rect class=${chosen ? 'face face-chosen' : 'face'}
      x=${box.x} y=${box.y} width=${box.width} height=${box.height} rx=${box.width * 0.06}
      @click=${() => this.workbench.chooseFace(index)}><title>Face ${index + 1}</title></rect>`;
  }

  private about(portrait: Asset): TemplateResult {
    return html`<div class="file-line">
        <span class="ellipsis" title=${portrait.label}>${portrait.label}</span>
        <span class="soft">${portrait.width} × ${portrait.height}</span>
        ${fileChooser(this.workbench, 'portrait', ACCEPT, 'button quiet small', html`<span>Replace</span>`)}
      </div>
      ${this.aboutFaces()}`;
  }

  private aboutFaces(): TemplateResult {
    const { faces, problems } = this.workbench;
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

customElements.define('studio-subject', StudioSubject);
