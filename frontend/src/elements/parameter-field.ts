import { html, nothing, type TemplateResult } from 'lit';
import { controlFor, fitting, shownValue } from '../parameter-form';
import type { Parameter } from '../types';

/** One declared parameter as a labelled control with its help and a way back to the default. */
export function parameterField(
  parameter: Parameter,
  value: number,
  changed: (value: number) => void,
): TemplateResult {
  const id = `parameter-${parameter.name}`;
  return html`<div class="parameter">
    <div class="parameter-head">
      <label for=${id}>${parameter.title}</label>
      ${value === parameter.defaultValue
        ? nothing
        : html`<button
            type="button"
            class="quiet small"
            aria-label=${`Reset ${parameter.title} to ${shownValue(parameter, parameter.defaultValue)}`}
            @click=${() => changed(parameter.defaultValue)}
          >
            Reset
          </button>`}
      ${control(parameter, id, value, changed)}
    </div>
    <p class="hint" id="${id}-help">${parameter.help}</p>
  </div>`;
}

function control(
  parameter: Parameter,
  id: string,
  value: number,
  changed: (value: number) => void,
): TemplateResult {
  switch (controlFor(parameter)) {
    case 'switch':
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
    case 'slider':
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
    case 'number':
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
}
