import { html, nothing, type TemplateResult } from 'lit';
import { texts } from '../texts';
import type { Asset, TemplateBuild } from '../types';
import { DeskElement } from './desk-element';
import { fromLibrary } from './from-library';
import { problemNote, slotChooser, transferNote } from './parts';
import './studio-fitting';
import './studio-portrait';
import './studio-template';

const ACCEPT = 'image/jpeg,image/png,image/webp,video/*,.zip,.tar,.tgz,.tar.gz';

/** Who speaks: a portrait, or the frames of a filmed person. */
class StudioSubject extends DeskElement {
  protected override render(): TemplateResult {
    const { materials, transfers, problems, building } = this.workbench;
    const { subject } = materials;
    return html`
      ${subject === undefined ? this.empty() : html`${this.picture(subject)}<studio-fitting></studio-fitting>`}
      ${building.running === undefined ? nothing : this.progress(building.running)}
      ${fromLibrary(this.workbench, ['PORTRAIT', 'TEMPLATE_SET', 'CLIP'])}
      ${transferNote(transfers.subject)} ${problemNote(problems.subject)}
      ${subject === undefined ? nothing : this.about(subject)}
    `;
  }

  private empty(): TemplateResult | typeof nothing {
    if (this.workbench.building.running !== undefined) {
      return nothing;
    }
    return slotChooser(this.workbench, 'subject', {
      accept: ACCEPT,
      look: 'dropzone dropzone-portrait',
      content: html`<svg class="icon-large" viewBox="0 0 48 48" aria-hidden="true">
          <circle cx="24" cy="18" r="9" />
          <path d="M7 43c1.5-10 8-15 17-15s15.5 5 17 15" />
        </svg>
        <span>${texts.subject.drop}</span>
        <small>${texts.subject.portraitHelp}</small>
        <small>${texts.subject.clipHelp}</small>`,
    });
  }

  private picture(subject: Asset): TemplateResult {
    return subject.kind === 'TEMPLATE_SET'
      ? html`<studio-template></studio-template>`
      : html`<studio-portrait></studio-portrait>`;
  }

  private progress(build: TemplateBuild): TemplateResult {
    const counted = build.state === 'READING' && build.frameCount > 0;
    const share = counted ? build.framesDone / build.frameCount : 0;
    return html`<div class="transfer">
      <p class="transfer-words">
        <b role="status">${build.state === 'WAITING' ? texts.subject.clipWaits : texts.subject.clipRead}</b>
        <span>${counted ? `${Math.floor(share * 100)} %` : ''}</span>
      </p>
      <progress
        max="1"
        value=${counted ? share : nothing}
        aria-label=${texts.subject.clipFrames}
        aria-valuetext=${counted ? texts.common.framesDone(build.framesDone, build.frameCount) : texts.subject.notBegun}
      ></progress>
      <p class="hint">
        ${counted ? texts.subject.framesSoFar(build.framesDone, build.frameCount) : ''} ${texts.subject.leave}
      </p>
      <button type="button" class="quiet small" @click=${() => this.workbench.building.stop()}>
        ${texts.common.stop}
      </button>
    </div>`;
  }

  private about(subject: Asset): TemplateResult {
    return html`<div class="file-line">
      <span class="ellipsis" title=${subject.label}>${subject.label}</span>
      <span class="soft">${subject.width > 0 ? texts.common.size(subject.width, subject.height) : ''}</span>
      ${slotChooser(this.workbench, 'subject', {
        accept: ACCEPT,
        look: 'button quiet small',
        content: html`<span>${texts.common.replace}</span>`,
      })}
    </div>`;
  }
}

customElements.define('studio-subject', StudioSubject);
