import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PLAIN_OUTPUT } from '../src/output-settings';
import { everyValue, presetOf, Presets } from '../src/presets';
import type { Parameter } from '../src/types';
import { testingModel, TestingStudio } from './testing-studio';

const strength: Parameter = {
  name: 'strength',
  title: 'Strength',
  help: '',
  unit: '',
  minimum: 0,
  maximum: 2,
  step: 0.1,
  defaultValue: 1,
  choices: [],
};
const model = testingModel({ parameters: [strength, { ...strength, name: 'speed' }] });
const calm = { id: 'p1', modelId: model.id, name: 'Calm', parameters: { strength: 0.5, speed: 1 }, output: null };

let studio: TestingStudio;

beforeEach(() => {
  studio = new TestingStudio().open();
});

afterEach(() => vi.unstubAllGlobals());

test('reads those of a model once, and those of another anew', async () => {
  studio.presets = [calm];
  const presets = new Presets(() => undefined);
  presets.ofModel('mesh-warp');
  presets.ofModel('mesh-warp');
  await vi.waitFor(() => expect(presets.all).toEqual([calm]));
  presets.ofModel('anna');
  expect(presets.all).toEqual([]);
  await vi.waitFor(() => expect(presets.all).toEqual([calm]));

  expect(studio.requests).toEqual(['GET /models/mesh-warp/presets', 'GET /models/anna/presets']);
});

test('saves, changes and deletes, and tells of it', async () => {
  const told = vi.fn();
  const presets = new Presets(() => undefined, told);
  studio.answers['POST /models/mesh-warp/presets'] = calm;
  studio.answers['PATCH /presets/p1'] = calm;
  presets.ofModel('mesh-warp');
  await presets.save('Calm', { strength: 0.5 });
  await presets.rename(calm, 'Calmer');
  await presets.replace(calm, { strength: 0.4 });
  await presets.remove(calm);

  expect(studio.requests.filter((request) => !request.startsWith('GET'))).toEqual([
    'POST /models/mesh-warp/presets {"name":"Calm","parameters":{"strength":0.5}}',
    'PATCH /presets/p1 {"name":"Calmer"}',
    'PATCH /presets/p1 {"parameters":{"strength":0.4}}',
    'DELETE /presets/p1',
  ]);
  expect(told).toHaveBeenCalledTimes(4);
});

test('says why a preset could not be saved', async () => {
  const presets = new Presets(() => undefined);
  presets.ofModel('mesh-warp');
  await presets.save('Calm', {});
  expect(presets.problem?.code).toBe('PROJECT_INCOMPLETE');
});

test('a preset with output settings is that of a project only where these are the same', () => {
  const square = { ...calm, output: { ...PLAIN_OUTPUT, shape: 'SQUARE' as const } };

  expect(presetOf([square], model, calm.parameters, PLAIN_OUTPUT)).toBeUndefined();
  expect(presetOf([square], model, calm.parameters, { ...square.output })).toBe(square);
});

test('knows which preset the values are those of, defaults included', () => {
  expect(presetOf([calm], model, { strength: 0.5 }, PLAIN_OUTPUT)).toBe(calm);
  expect(presetOf([calm], model, { strength: 0.6 }, PLAIN_OUTPUT)).toBeUndefined();
  expect(everyValue(model, { strength: 0.5, foreign: 3 })).toEqual({ strength: 0.5, speed: 1 });
});
