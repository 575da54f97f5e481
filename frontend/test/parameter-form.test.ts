import { html, render } from 'lit';
import { describe, expect, test } from 'vitest';
import { parameterField } from '../src/elements/parameter-field';
import { controlFor, fitting, rangeWords, shownValue, valueOf, valuesFor } from '../src/parameter-form';
import type { Model, Parameter } from '../src/types';

const strength: Parameter = {
  name: 'mouth-strength',
  title: 'Mouth strength',
  help: 'How far the mouth opens.',
  unit: '',
  minimum: 0,
  maximum: 2,
  step: 0.05,
  defaultValue: 1,
  choices: [],
};
const blinking: Parameter = { ...strength, name: 'blinking', title: 'Blinking', maximum: 1, step: 1 };
const seed: Parameter = { ...strength, name: 'seed', title: 'Seed', maximum: 2_147_483_647, step: 1 };
const edge: Parameter = { ...strength, name: 'edge', unit: 'px', minimum: 256, maximum: 1280, step: 2, defaultValue: 640 };
const compositing: Parameter = {
  ...strength,
  name: 'compositing',
  title: 'Compositing',
  maximum: 1,
  step: 1,
  defaultValue: 0,
  choices: ['seamless', 'as-the-original'],
};
const order: Parameter = { ...compositing, name: 'order', maximum: 2, choices: ['to-and-fro', 'once', 'loop'] };
const model: Model = {
  id: 'mesh-warp',
  title: 'Mesh warp',
  summary: '',
  licence: 'Apache-2.0',
  family: 'mesh-warp',
  frameRates: [25, 30],
  parameters: [strength, blinking],
  subjects: ['PORTRAIT'],
  features: null,
};

test('a range becomes a slider, two values a switch, and very many a number', () => {
  expect([strength, blinking, seed, edge].map(controlFor)).toEqual(['slider', 'switch', 'number', 'slider']);
});

test('two choices stand side by side, more of them in a list', () => {
  expect([compositing, order].map(controlFor)).toEqual(['segments', 'select']);
});

test('what is not set, or not allowed any more, is the default', () => {
  expect(valueOf(strength, {})).toBe(1);
  expect(valueOf(strength, { 'mouth-strength': 0 })).toBe(0);
  expect(valueOf(strength, { 'mouth-strength': 7 })).toBe(1);
});

describe('a typed value', () => {
  test('is brought into the range and onto a step', () => {
    expect(fitting(edge, 777.4)).toBe(778);
    expect(fitting(edge, 1)).toBe(256);
    expect(fitting(edge, 5000)).toBe(1280);
    expect(fitting(strength, 0.1 + 0.2)).toBe(0.3);
  });

  test('that is no number is not taken', () => {
    expect(fitting(edge, Number.NaN)).toBeUndefined();
  });
});

test('shows as many decimals as the step has, and the unit', () => {
  expect(shownValue(strength, 1)).toBe('1.00');
  expect(shownValue(edge, 640)).toBe('640 px');
  expect(shownValue(compositing, 1)).toBe('As the original');
  expect(rangeWords(edge)).toBe('256 px to 1280 px, 640 px by default.');
  expect(rangeWords(blinking)).toBe('');
});

test('keeps only what differs from the defaults and what the model knows', () => {
  expect(valuesFor(model, { 'mouth-strength': 1.5, blinking: 1, sharpness: 3 })).toEqual({ 'mouth-strength': 1.5 });
});

describe('the field', () => {
  function field(parameter: Parameter, value: number): { place: HTMLElement; changes: number[] } {
    const place = document.createElement('div');
    const changes: number[] = [];
    render(html`${parameterField(parameter, value, (changed) => changes.push(changed))}`, place);
    return { place, changes };
  }

  test('has a label, its help and its range', () => {
    const { place } = field(edge, 640);
    const input = place.querySelector('input')!;

    expect(place.querySelector('label')?.htmlFor).toBe(input.id);
    expect(place.querySelector(`#${input.getAttribute('aria-describedby')}`)?.textContent).toBe(`${edge.help} ${rangeWords(edge)}`);
    expect([input.min, input.max, input.step, input.value]).toEqual(['256', '1280', '2', '640']);
  });

  test('offers the default only where something else is set', () => {
    expect(field(strength, 1).place.querySelector('button')).toBeNull();
    const { place, changes } = field(strength, 1.5);
    place.querySelector('button')!.click();

    expect(changes).toEqual([1]);
  });

  test('mends a typed value before it tells of it', () => {
    const { place, changes } = field(seed, 3);
    const input = place.querySelector('input')!;
    input.value = '-5';
    input.dispatchEvent(new Event('change'));
    input.value = '';
    input.dispatchEvent(new Event('change'));

    expect(changes).toEqual([0, 3]);
    expect(input.value).toBe('3');
  });

  test('offers choices in readable words', () => {
    const { place, changes } = field(order, 1);
    const list = place.querySelector('select')!;
    expect([...list.options].map((option) => option.text)).toEqual(['To and fro', 'Once', 'Loop']);
    expect(list.selectedIndex).toBe(1);
    list.selectedIndex = 2;
    list.dispatchEvent(new Event('change'));

    expect(changes).toEqual([2]);
  });

  test('lets one of two choices be made, and names the choice', () => {
    const { place, changes } = field(compositing, 0);
    document.body.append(place);
    expect(place.querySelector('legend')?.textContent).toBe('Compositing');
    place.querySelectorAll('input')[1]!.click();

    expect(changes).toEqual([1]);
    place.remove();
  });

  test('switches between its two values', () => {
    const { place, changes } = field(blinking, 1);
    document.body.append(place);
    place.querySelector('input')!.click();

    expect(changes).toEqual([0]);
    place.remove();
  });
});
