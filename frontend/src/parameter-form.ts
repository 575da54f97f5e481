import { texts } from './texts';
import type { Model, Parameter } from './types';
import { choiceWords } from './words';

/** How a parameter is best asked for. */
export type Control = 'segments' | 'select' | 'switch' | 'slider' | 'number';

/** More choices do not stand side by side. */
const MOST_SEGMENTS = 2;

/** More steps than a slider can be set to with any aim. */
const MOST_SLIDER_STEPS = 1000;

export function controlFor(parameter: Parameter): Control {
  if (parameter.choices.length > 0) {
    return parameter.choices.length <= MOST_SEGMENTS ? 'segments' : 'select';
  }
  const steps = (parameter.maximum - parameter.minimum) / parameter.step;
  if (steps === 1) {
    return 'switch';
  }
  return steps > MOST_SLIDER_STEPS ? 'number' : 'slider';
}

/** What is set for a parameter: the project's value where it has one that the model still allows, or the default. */
export function valueOf(parameter: Parameter, values: Record<string, number>): number {
  const value = values[parameter.name];
  return value !== undefined && value >= parameter.minimum && value <= parameter.maximum
    ? value
    : parameter.defaultValue;
}

/** The nearest value that the model allows; nothing where it is no number. */
export function fitting(parameter: Parameter, value: number): number | undefined {
  if (!Number.isFinite(value)) {
    return undefined;
  }
  const steps = Math.round((value - parameter.minimum) / parameter.step);
  const stepped = parameter.minimum + steps * parameter.step;
  const within = Math.min(parameter.maximum, Math.max(parameter.minimum, stepped));
  return Number(within.toFixed(decimals(parameter)));
}

/** The name of a choice, or a number with as many decimals as the step has, and the unit. */
export function shownValue(parameter: Parameter, value: number): string {
  const choice = parameter.choices[value];
  if (choice !== undefined) {
    return choiceWords(choice);
  }
  const number = texts.formats.number(value, decimals(parameter));
  return parameter.unit === '' ? number : `${number} ${parameter.unit}`;
}

/** "0.5 to 2.0, 1.0 by default": what may be set; nothing where all of it is seen anyway. */
export function rangeWords(parameter: Parameter): string {
  const control = controlFor(parameter);
  const shown = (value: number) => shownValue(parameter, value);
  return control === 'slider' || control === 'number'
    ? texts.model.range(shown(parameter.minimum), shown(parameter.maximum), shown(parameter.defaultValue))
    : '';
}

/**
 * What a project keeps for a model: the values that it knows and that are not its defaults. Values of another model stay
 * where the names agree.
 */
export function valuesFor(model: Model, values: Record<string, number>): Record<string, number> {
  const kept = model.parameters
    .map((parameter): [Parameter, number] => [parameter, valueOf(parameter, values)])
    .filter(([parameter, value]) => value !== parameter.defaultValue);
  return Object.fromEntries(kept.map(([parameter, value]) => [parameter.name, value]));
}

function decimals(parameter: Parameter): number {
  const places = (value: number) => (String(value).split('.')[1] ?? '').length;
  return Math.max(places(parameter.step), places(parameter.minimum));
}
