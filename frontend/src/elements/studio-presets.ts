import { html, nothing, type TemplateResult } from 'lit';
import { valuesFor } from '../parameter-form';
import { everyValue, presetOf } from '../presets';
import { texts } from '../texts';
import type { Model, Preset } from '../types';
import { askForName } from './ask-name';
import { confirmed } from './confirm';
import { DeskElement } from './desk-element';
import { problemNote } from './parts';

/** Parameters that were saved under names: to use, to save, to rename, to delete. */
class StudioPresets extends DeskElement {
  /** The one that was used last: what is changed since may become part of it. */
  private used: string | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const { model, presets, project } = this.workbench;
    if (model === undefined || model.parameters.length === 0 || project === undefined) {
      return nothing;
    }
    const chosen = presetOf(presets.all, model, project.parameters);
    return html`${presets.all.length === 0 ? nothing : this.choice(presets.all, chosen, model)}
      <div class="line-actions">${chosen === undefined ? this.settings(model, project.parameters) : this.acts(chosen)}</div>
      ${problemNote(presets.problem)}`;
  }

  private choice(all: Preset[], chosen: Preset | undefined, model: Model): TemplateResult {
    return html`<label class="device-choice">
      <span>${texts.presets.preset}</span>
      <select
        @change=${(event: Event) => this.use(all.find(({ id }) => id === (event.target as HTMLSelectElement).value), model)}
      >
        <option value="" .selected=${chosen === undefined}>${texts.presets.none}</option>
        ${all.map((preset) => html`<option value=${preset.id} .selected=${preset.id === chosen?.id}>${preset.name}</option>`)}
      </select>
    </label>`;
  }

  private acts(chosen: Preset): TemplateResult {
    return html`<button type="button" class="small" @click=${() => void this.rename(chosen)}>${texts.presets.rename}</button>
      <button type="button" class="small" @click=${() => void this.discard(chosen)}>${texts.presets.delete}</button>`;
  }

  /** The parameters are those of no preset. */
  private settings(model: Model, values: Record<string, number>): TemplateResult {
    const { presets } = this.workbench;
    const used = presets.all.find(({ id }) => id === this.used);
    return html`<button type="button" class="small" @click=${() => void this.save(model, values)}>${texts.presets.save}</button>
      ${used === undefined
        ? nothing
        : html`<button type="button" class="small" @click=${() => void presets.replace(used, everyValue(model, values))}>
            ${texts.presets.update(used.name)}
          </button>`}`;
  }

  private use(preset: Preset | undefined, model: Model): void {
    this.used = preset?.id;
    if (preset !== undefined) {
      this.workbench.change({ parameters: valuesFor(model, preset.parameters) });
    }
    this.requestUpdate();
  }

  private async save(model: Model, values: Record<string, number>): Promise<void> {
    const name = await askForName(texts.presets.saveTitle, '', texts.presets.saveAct);
    if (name !== undefined) {
      await this.workbench.presets.save(name, everyValue(model, values));
    }
  }

  private async rename(preset: Preset): Promise<void> {
    const name = await askForName(texts.presets.renameTitle, preset.name, texts.presets.rename);
    if (name !== undefined && name !== preset.name) {
      await this.workbench.presets.rename(preset, name);
    }
  }

  private async discard(preset: Preset): Promise<void> {
    if (await confirmed(texts.presets.deleteTitle(preset.name), texts.presets.deleteHelp, texts.presets.delete)) {
      await this.workbench.presets.remove(preset);
    }
  }
}

customElements.define('studio-presets', StudioPresets);
