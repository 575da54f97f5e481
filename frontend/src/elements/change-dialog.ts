import { html, nothing, render as draw, type TemplateResult } from 'lit';
import { animates } from '../model-choice';
import { valueOf } from '../parameter-form';
import { texts } from '../texts';
import type { Model, OutputFormat, Render, RenderChange } from '../types';
import { FORMATS } from '../words';
import { parameterField } from './parameter-field';
import { segments } from './parts';

const FORMAT_NAMES: OutputFormat[] = ['MP4', 'WEBM', 'GIF', 'PNG'];

/** What is set in the dialog. */
type Settings = Pick<Render, 'modelId' | 'frameRate' | 'parameters' | 'format'>;

/**
 * Asks what is to be different in a copy of a render.
 *
 * @return only what differs; nothing where the copy is not wanted
 */
export function askForChanges(render: Render, models: Model[], name: string): Promise<RenderChange | undefined> {
  const dialog = document.createElement('dialog');
  dialog.className = 'change-dialog';
  dialog.setAttribute('aria-labelledby', 'change-title');
  let settings: Settings = render;
  const set = (change: Partial<Settings>) => {
    settings = { ...settings, ...change };
    draw(form(render, models, name, settings, set), dialog);
  };
  set({});
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'render' ? differences(render, settings) : undefined);
    });
  });
}

function form(
  render: Render,
  models: Model[],
  name: string,
  settings: Settings,
  set: (change: Partial<Settings>) => void,
): TemplateResult {
  const fitting = models.filter((model) => animates(model, render.subjectKind));
  const model = fitting.find(({ id }) => id === settings.modelId);
  return html`<form method="dialog">
    <h2 id="change-title">${texts.change.title}</h2>
    <p class="hint">${texts.change.help(name)}</p>
    ${fitting.length > 1 ? modelSelect(fitting, settings, set) : nothing}
    ${model !== undefined && model.frameRates.length > 1
      ? segments(
          'change-rate',
          texts.common.frameRate,
          model.frameRates.map((rate) => ({ value: rate, words: texts.common.fps(rate) })),
          settings.frameRate,
          (frameRate) => set({ frameRate }),
        )
      : nothing}
    ${segments<OutputFormat>(
      'change-format',
      texts.common.format,
      FORMAT_NAMES.map((format) => ({ value: format, words: FORMATS[format].name })),
      settings.format,
      (format) => set({ format }),
    )}
    ${model === undefined ? nothing : parameters(model, settings, set)}
    <div class="actions">
      <button class="quiet" value="keep">${texts.common.cancel}</button>
      <button class="primary" value="render">${texts.change.act}</button>
    </div>
  </form>`;
}

function modelSelect(fitting: Model[], settings: Settings, set: (change: Partial<Settings>) => void): TemplateResult {
  return html`<label for="change-model">${texts.common.model}</label>
    <select
      id="change-model"
      @change=${(event: Event) => {
        const model = fitting[(event.target as HTMLSelectElement).selectedIndex];
        if (model !== undefined) {
          set(choice(model, settings));
        }
      }}
    >
      ${fitting.map((model) => html`<option .selected=${model.id === settings.modelId}>${model.title}</option>`)}
    </select>`;
}

function choice(model: Model, settings: Settings): Partial<Settings> {
  return {
    modelId: model.id,
    frameRate: model.frameRates.includes(settings.frameRate) ? settings.frameRate : (model.frameRates[0] ?? 25),
    parameters: allFor(model, settings.parameters),
  };
}

function parameters(model: Model, settings: Settings, set: (change: Partial<Settings>) => void): TemplateResult {
  return html`${model.parameters.map((parameter) =>
    parameterField(
      parameter,
      valueOf(parameter, settings.parameters),
      (value) => set({ parameters: allFor(model, { ...settings.parameters, [parameter.name]: value }) }),
      'change',
    ),
  )}`;
}

/** A value for each parameter: what is a default now need not be what the render had. */
function allFor(model: Model, values: Record<string, number>): Record<string, number> {
  return Object.fromEntries(model.parameters.map((parameter) => [parameter.name, valueOf(parameter, values)]));
}

function differences(render: Render, settings: Settings): RenderChange {
  const names = ['modelId', 'frameRate', 'parameters', 'format'] as const;
  const changed = names.filter((name) => JSON.stringify(settings[name]) !== JSON.stringify(render[name]));
  return Object.fromEntries(changed.map((name) => [name, settings[name]]));
}
