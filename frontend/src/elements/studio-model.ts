import { html, nothing, type TemplateResult } from 'lit';
import { valueOf, valuesFor } from '../parameter-form';
import type { Model } from '../types';
import { DeskElement } from './desk-element';
import { parameterField } from './parameter-field';
import { problemNote } from './parts';

/** Which model renders, and a form made of the parameters that it declares. */
class StudioModel extends DeskElement {
  protected override render(): TemplateResult {
    const { models, model, problems } = this.workbench;
    return html`
      ${models.length === 0 ? html`<p class="soft">This studio has no models.</p>` : this.choice(models)}
      ${model === undefined ? nothing : html`${this.rates(model)} ${this.parameters(model)}`}
      ${problemNote(problems.settings)}
    `;
  }

  private choice(models: Model[]): TemplateResult {
    return html`<fieldset class="models">
      <legend class="visually-hidden">Model</legend>
      ${models.map(
        (model) => html`<label class="model">
          <input
            type="radio"
            name="model"
            .checked=${model.id === this.workbench.project?.modelId}
            @change=${() => this.choose(model)}
          />
          <span class="model-title">${model.title}</span>
          <span class="hint">${model.summary}</span>
          <span class="soft">${model.family} · ${model.licence}</span>
        </label>`,
      )}
    </fieldset>`;
  }

  private choose(model: Model): void {
    const { project } = this.workbench;
    if (project !== undefined) {
      this.workbench.change({
        modelId: model.id,
        frameRate: model.frameRates.includes(project.frameRate) ? project.frameRate : (model.frameRates[0] ?? 25),
        parameters: valuesFor(model, project.parameters),
      });
    }
  }

  private rates(model: Model): TemplateResult {
    return html`<fieldset class="segments">
      <legend>Frame rate</legend>
      ${model.frameRates.map(
        (rate) => html`<label>
          <input
            type="radio"
            name="frame-rate"
            value=${rate}
            .checked=${rate === this.workbench.project?.frameRate}
            @change=${() => this.workbench.change({ frameRate: rate })}
          />
          <span>${rate} fps</span>
        </label>`,
      )}
    </fieldset>`;
  }

  private parameters(model: Model): TemplateResult {
    const values = this.workbench.project?.parameters ?? {};
    const untouched = model.parameters.every((parameter) => valueOf(parameter, values) === parameter.defaultValue);
    return html`${model.parameters.map((parameter) =>
        parameterField(parameter, valueOf(parameter, values), (value) =>
          this.workbench.change({ parameters: valuesFor(model, { ...values, [parameter.name]: value }) }),
        ),
      )}
      <button
        type="button"
        class="quiet reset-all"
        ?disabled=${untouched}
        @click=${() => this.workbench.change({ parameters: valuesFor(model, {}) })}
      >
        Reset all to defaults
      </button>`;
  }
}

customElements.define('studio-model', StudioModel);
