import { html, nothing, type TemplateResult } from 'lit';
import { controlFor, fitting, rangeWords, shownValue } from '../parameter-form';
import { texts } from '../texts';
import type { Parameter } from '../types';
import { choiceWords } from '../words';
import { segments } from './parts';

type Changed = (value: number) => void;

/**
 * One declared parameter as a labelled control with its help and a way back to the default.
 *
 * @param within what the control's id begins with, for a form that is not the only one in its document
 */
export function parameterField(
  parameter: Parameter,
  value: number,
  changed: Changed,
  within = 'parameter',
): TemplateResult {
  const id = `${within}-${parameter.name}`;
  const help = html`<p class="hint" id="${id}-help">${parameter.help} ${rangeWords(parameter)}</p>`;
  if (controlFor(parameter) === 'segments') {
    return html`<div class="parameter">${sideBySide(parameter, id, value, changed)} ${help}</div>`;
  }
  return html`<div class="parameter">
    <div class="parameter-head">
      <label for=${id}>${parameter.title}</label>
      ${value === parameter.defaultValue ? nothing : reset(parameter, changed)} ${control(parameter, id, value, changed)}
    </div>
    ${help}
  </div>`;
}

function reset(parameter: Parameter, changed: Changed): TemplateResult {
  return html`<button
    type="button"
    class="quiet small"
    aria-label=${texts.model.resetTo(parameter.title, shownValue(parameter, parameter.defaultValue))}
    @click=${() => changed(parameter.defaultValue)}
  >
    ${texts.common.reset}
  </button>`;
}

function control(parameter: Parameter, id: string, value: number, changed: Changed): TemplateResult {
  switch (controlFor(parameter)) {
    case 'switch':
      return toggle(parameter, id, value, changed);
    case 'slider':
      return slider(parameter, id, value, changed);
    case 'select':
      return select(parameter, id, value, changed);
    case 'number':
    case 'segments':
      return number(parameter, id, value, changed);
  }
}

function sideBySide(parameter: Parameter, id: string, value: number, changed: Changed): TemplateResult {
  return segments(
    id,
    parameter.title,
    parameter.choices.map((choice, index) => ({ value: index, words: choiceWords(choice) })),
    value,
    changed,
  );
}

function select(parameter: Parameter, id: string, value: number, changed: Changed): TemplateResult {
  return html`<select
    id=${id}
    aria-describedby="${id}-help"
    @change=${(event: Event) => changed((event.target as HTMLSelectElement).selectedIndex)}
  >
    ${parameter.choices.map(
      (choice, index) => html`<option value=${index} .selected=${index === value}>${choiceWords(choice)}</option>`,
    )}
  </select>`;
}

function toggle(parameter: Parameter, id: string, value: number, changed: Changed): TemplateResult {
  return html`<input
    id=${id}
    class="switch"
    type="checkbox"
    role="switch"
    aria-describedby="${id}-help"
    .checked=${value === parameter.maximum}
    @change=${(event: Event) =>
      changed((event.target as HTMLInputElement).checked ? parameter.maximum : parameter.minimum)}
  />`;
}

function slider(parameter: Parameter, id: string, value: number, changed: Changed): TemplateResult {
  return html`<output for=${id}>${shownValue(parameter, value)}</output>
    <input
      id=${id}
      type="range"
      aria-describedby="${id}-help"
      aria-valuetext=${shownValue(parameter, value)}
      min=${parameter.minimum}
      max=${parameter.maximum}
      step=${parameter.step}
      .value=${String(value)}
      @input=${(event: Event) => changed(Number((event.target as HTMLInputElement).value))}
    />`;
}

function number(parameter: Parameter, id: string, value: number, changed: Changed): TemplateResult {
  return html`<input
    id=${id}
    type="number"
    inputmode="numeric"
    aria-describedby="${id}-help"
    min=${parameter.minimum}
    max=${parameter.maximum}
    step=${parameter.step}
    .value=${String(value)}
    @change=${(event: Event) => {
      const input = event.target as HTMLInputElement;
      const fitted = fitting(parameter, input.valueAsNumber) ?? value;
      input.value = String(fitted);
      changed(fitted);
    }}
  />`;
}
