import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api';
import type { Asset, FaceAdjustment, TemplateSet } from '../types';
import { duration, frameRuns, listed } from '../words';
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
        ? html`<p class="soft" role="status">Opening the frames …</p>`
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
        ${template.frameCount} frames, ${seconds}${template.parsing ? ', with parsing masks' : ''}
      </p>
      ${faceless.length === 0
        ? nothing
        : html`<div class="note" role="status">
            <p>No face was found in ${frameRuns(faceless)}.</p>
            <p class="hint">The box there lies between those of the frames around.</p>
          </div>`}
      ${template.models.length === 0 ? nothing : this.networks(subject, template.models)}
      <div class="line-actions">
        <button type="button" class="small" @click=${() => this.enlarge(subject, template)}>Look closely</button>
        <a class="button small" href=${api.exportAddress(subject.id)} download>Export ZIP</a>
      </div>`;
  }

  /** What came with the frames: to render with it, the studio makes models of it. */
  private networks(subject: Asset, names: string[]): TemplateResult {
    const { packaged, problems } = this.workbench;
    return html`<div class="note">
      <p>The archive also holds ${listed(names)}.</p>
      ${packaged.importing === undefined
        ? html`<div class="line-actions">
            ${names.map(
              (name) =>
                html`<button type="button" class="small" @click=${() => packaged.take(subject.id, name)}>
                  Import ${name}
                </button>`,
            )}
          </div>`
        : html`<p role="status">Trying ${packaged.importing} …</p>`}
      ${packaged.imported === undefined
        ? nothing
        : html`<p class="hint" role="status">${packaged.imported} is one of the <a href="/models">models</a> now.</p>`}
      ${problemNote(problems.network)}
    </div>`;
  }

  private enlarge(subject: Asset, template: TemplateSet): void {
    lookClosely(subject, template, this.querySelector('template-frames')?.index ?? 0);
  }
}

customElements.define('studio-template', StudioTemplate);
