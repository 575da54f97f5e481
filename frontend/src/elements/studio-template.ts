import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api';
import { texts } from '../texts';
import type { Asset, FaceAdjustment, TemplateSet } from '../types';
import { duration, frameRuns } from '../words';
import { DeskElement } from './desk-element';
import { lookClosely } from './frames-dialog';
import { problemNote } from './parts';
import './template-frames';

const FRAMES_PER_SECOND = 25;

/** A template set: its frames, what is known of them, and a way to take it elsewhere. */
class StudioTemplate extends DeskElement {
  protected override render(): TemplateResult | typeof nothing {
    const { problems, materials } = this.workbench;
    const { subject, template } = materials;
    if (subject?.kind !== 'TEMPLATE_SET') {
      return nothing;
    }
    if (template === undefined) {
      return problems.template === undefined
        ? html`<p class="soft" role="status">${texts.template.opening}</p>`
        : html`${problemNote(problems.template)}`;
    }
    const { fitting } = this.workbench;
    return html`<template-frames
        .asset=${subject.id}
        .set=${template}
        .adjustment=${fitting.adjustment}
        .boxed=${fitting.drawn}
        .adjusting=${fitting.open}
        @adjust=${(event: CustomEvent<FaceAdjustment>) => fitting.adjust(event.detail)}
      ></template-frames>
      ${this.about(subject, template)}`;
  }

  private about(subject: Asset, template: TemplateSet): TemplateResult {
    const faceless = this.workbench.building.faceless(subject.id);
    const seconds = duration(template.frameCount / FRAMES_PER_SECOND);
    return html`<p class="found">
        ${(template.parsing ? texts.template.aboutWithMasks : texts.template.about)(template.frameCount, seconds)}
      </p>
      ${faceless.length === 0
        ? nothing
        : html`<div class="note" role="status">
            <p>${texts.template.faceless(frameRuns(faceless))}</p>
            <p class="hint">${texts.template.facelessHint}</p>
          </div>`}
      ${template.models.length === 0 ? nothing : this.networks(subject, template.models)}
      <div class="line-actions">
        <button type="button" class="small" @click=${() => this.enlarge(subject, template)}>${texts.template.closely}</button>
        <a class="button small" href=${api.exportAddress(subject.id)} download>${texts.template.export}</a>
      </div>`;
  }

  /** What came with the frames: to render with it, the studio makes models of it. */
  private networks(subject: Asset, names: string[]): TemplateResult {
    const { packaged, problems } = this.workbench;
    return html`<div class="note">
      <p>${texts.template.holds(names)}</p>
      ${packaged.importing === undefined
        ? html`<div class="line-actions">
            ${names.map(
              (name) =>
                html`<button type="button" class="small" @click=${() => packaged.take(subject.id, name)}>
                  ${texts.template.import(name)}
                </button>`,
            )}
          </div>`
        : html`<p role="status">${texts.template.trying(packaged.importing)}</p>`}
      ${packaged.imported === undefined
        ? nothing
        : html`<p class="hint" role="status">${texts.template.imported(packaged.imported)}</p>`}
      ${problemNote(problems.network)}
    </div>`;
  }

  private enlarge(subject: Asset, template: TemplateSet): void {
    lookClosely(subject, template, this.querySelector('template-frames')?.index ?? 0);
  }
}

customElements.define('studio-template', StudioTemplate);
