import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { texts } from '../texts';
import type { Asset, FeatureKind } from '../types';
import { size } from '../words';
import { DeskElement } from './desk-element';
import { problemNote, slotChooser, transferNote } from './parts';

const ACCEPT = '.npy,.bin,.json';

/** The features of the voice that only another tool can make, where the model asks for them. */
class StudioFeatures extends DeskElement {
  protected override render(): TemplateResult | typeof nothing {
    const { model, materials, transfers, problems } = this.workbench;
    const kind = model?.features ?? null;
    if (kind === null) {
      return nothing;
    }
    const { features } = materials;
    return html`
      ${features === undefined ? this.empty(kind) : this.about(features)} ${transferNote(transfers.features)}
      ${problemNote(problems.features)}
    `;
  }

  /** The whole panel is there only where the model asks for features. */
  protected override updated(changes: PropertyValues): void {
    super.updated(changes);
    const panel = this.closest<HTMLElement>('section');
    if (panel !== null) {
      panel.hidden = (this.workbench.model?.features ?? null) === null;
    }
  }

  private empty(kind: FeatureKind): TemplateResult {
    return html`${slotChooser(this.workbench, 'features', {
        accept: ACCEPT,
        look: 'dropzone',
        multiple: true,
        content: html`<span>${texts.features.drop(kind.name)}</span>
          <small>${texts.features.help(kind.width)}</small>`,
      })}
      <p class="hint">${texts.features.why}</p>`;
  }

  private about(features: Asset): TemplateResult {
    return html`<div class="file-line">
      <span class="ellipsis" title=${features.label}>${features.label}</span>
      <span class="soft">${size(features.bytes)}</span>
      ${slotChooser(this.workbench, 'features', {
        accept: ACCEPT,
        look: 'button quiet small',
        multiple: true,
        content: html`<span>${texts.common.replace}</span>`,
      })}
      <button type="button" class="quiet small" @click=${() => this.workbench.dropFeatures()}>${texts.common.remove}</button>
    </div>`;
  }
}

customElements.define('studio-features', StudioFeatures);
