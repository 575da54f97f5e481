import { html, nothing, type TemplateResult } from 'lit';
import { deviceWords } from '../device-choice';
import { animates } from '../model-choice';
import { valueOf, valuesFor } from '../parameter-form';
import { texts } from '../texts';
import type { Model, SubjectKind } from '../types';
import { speedHere, subjectWords } from '../words';
import { DeskElement } from './desk-element';
import { parameterField } from './parameter-field';
import { problemNote, segments } from './parts';
import { openBakeOff } from './bake-off-dialog';
import './studio-presets';

/** Which model renders, and a form made of the parameters that it declares. */
class StudioModel extends DeskElement {
  protected override render(): TemplateResult {
    const { models, model, problems, project, modelNotice } = this.workbench;
    const kind = project?.subjectKind ?? null;
    const fitting = models.filter((other) => animates(other, kind));
    return html`
      ${fitting.length === 0 ? this.lacking(kind) : this.choice(fitting, kind === null)}
      ${fitting.length === 0 ? nothing : this.bakeOff()}
      ${modelNotice === undefined ? nothing : html`<p class="note" role="status">${modelNotice}</p>`}
      ${this.others(models.filter((other) => !animates(other, kind)))}
      ${model === undefined || !animates(model, kind) ? nothing : html`${this.device()} ${this.rates(model)} ${this.parameters(model)}`}
      ${problemNote(problems.settings)}
    `;
  }

  private bakeOff(): TemplateResult {
    const { materials } = this.workbench;
    const ready = materials.subject !== undefined && materials.audio !== undefined;
    return html`<div class="line-actions">
      <button
        type="button"
        class="small"
        ?disabled=${!ready}
        title=${ready ? texts.bakeOff.openHelp : texts.bakeOff.notReady}
        @click=${() => openBakeOff(this.workbench)}
      >
        ${texts.bakeOff.open}
      </button>
    </div>`;
  }

  /** Teaches what is needed where nothing can animate the subject. */
  private lacking(kind: SubjectKind | null): TemplateResult {
    return kind === 'TEMPLATE_SET'
      ? html`<div class="note lacking">
          <p><b>${texts.model.lackingTitle}</b></p>
          <p class="hint">${texts.model.lacking}</p>
          <p><a class="button small" href="/models">${texts.model.importCheckpoint}</a></p>
        </div>`
      : html`<p class="soft">${texts.model.none}</p>`;
  }

  /** The models for another kind of subject, so that nobody misses one that was imported. */
  private others(models: Model[]): TemplateResult | typeof nothing {
    const kind = models[0]?.subjects[0];
    return kind === undefined
      ? nothing
      : html`<p class="hint">
          ${texts.model.animate[kind](models.map((model) => model.title))} <a href="/models">${texts.model.all}</a>
        </p>`;
  }

  /** @param open whether it is still open what is going to be animated */
  private choice(models: Model[], open: boolean): TemplateResult {
    return html`<fieldset class="models">
      <legend class="visually-hidden">${texts.common.model}</legend>
      ${models.map(
        (model) => html`<label class="model">
          <input
            type="radio"
            name="model"
            .checked=${model.id === this.workbench.project?.modelId}
            @change=${() => this.workbench.chooseModel(model)}
          />
          <span class="model-title">${model.title}</span>
          <span class="hint">${model.summary}</span>
          ${model.features === null
            ? nothing
            : html`<span class="hint">${texts.model.needs(model.features.name)}</span>`}
          <span class="soft">
            ${open ? `${texts.model.for(model.subjects.map(subjectWords))} · ` : ''}${model.family} · ${model.licence}
          </span>
          <span class="soft model-speed">
            ${speedHere(this.workbench.speeds.find(({ modelId }) => modelId === model.id))}
          </span>
        </label>`,
      )}
    </fieldset>`;
  }

  /** Where the model runs, where that is a choice. It is never changed by the studio. */
  private device(): TemplateResult | typeof nothing {
    const { devices, renders } = this.workbench;
    if (devices.length < 2) {
      return nothing;
    }
    return html`<label class="device-choice">
      <span>${texts.common.device}</span>
      <select
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          renders.device = value === '' ? undefined : value;
        }}
      >
        <option value="" .selected=${renders.device === undefined}>${texts.model.preferred}</option>
        ${devices.map(
          (device) => html`<option value=${device} .selected=${renders.device === device}>${deviceWords(device)}</option>`,
        )}
      </select>
      <span class="hint">${texts.model.deviceHelp}</span>
    </label>`;
  }

  private rates(model: Model): TemplateResult {
    if (model.frameRates.length === 1) {
      return html`<p class="soft">${texts.model.onlyRate(model.frameRates[0]!)}</p>`;
    }
    return segments(
      'frame-rate',
      texts.common.frameRate,
      model.frameRates.map((rate) => ({ value: rate, words: texts.common.fps(rate) })),
      this.workbench.project?.frameRate,
      (frameRate) => this.workbench.change({ frameRate }),
    );
  }

  private parameters(model: Model): TemplateResult | typeof nothing {
    if (model.parameters.length === 0) {
      return nothing;
    }
    const values = this.workbench.project?.parameters ?? {};
    const untouched = model.parameters.every((parameter) => valueOf(parameter, values) === parameter.defaultValue);
    return html`${model.parameters.map((parameter) =>
        parameterField(parameter, valueOf(parameter, values), (value) =>
          this.workbench.change({ parameters: valuesFor(model, { ...values, [parameter.name]: value }) }),
        ),
      )}
      <studio-presets></studio-presets>
      <button
        type="button"
        class="quiet reset-all"
        ?disabled=${untouched}
        @click=${() => this.workbench.change({ parameters: valuesFor(model, {}) })}
      >
        ${texts.model.resetAll}
      </button>`;
  }
}

customElements.define('studio-model', StudioModel);
