import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Baking, choiceLike, contenderTitle, optionsOf } from '../src/bake-off';
import type { BakeOff, Parameter } from '../src/types';
import { testingRender } from './testing-render';
import { testingModel, testingProject, TestingStudio } from './testing-studio';

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
const warp = testingModel({ parameters: [strength] });
const other = testingModel({ id: 'other', title: 'Other', frameRates: [20] });
const calm = { id: 'p1', modelId: 'mesh-warp', name: 'Calm', parameters: { strength: 0.5 }, output: null };

let studio: TestingStudio;

beforeEach(() => {
  studio = new TestingStudio().open();
});

afterEach(() => vi.unstubAllGlobals());

function bakeOff(different: Partial<BakeOff> = {}): BakeOff {
  return {
    id: 'bake-1',
    project: 'project-1',
    startSeconds: 1,
    endSeconds: 4,
    renders: [],
    refusals: [],
    begunAt: '2026-03-01T10:00:00Z',
    ...different,
  };
}

test('every model may take part with its defaults and presets, and the own one as it is set', () => {
  const options = optionsOf([warp, other], { 'mesh-warp': [calm] }, { ...testingProject(), parameters: { strength: 1.5 } });

  expect(options.map(({ key, title }) => [key, title])).toEqual([
    ['mesh-warp defaults', 'Defaults'],
    ['mesh-warp set', 'As it is set now'],
    ['mesh-warp p1', 'Calm'],
    ['other defaults', 'Defaults'],
  ]);
  expect(options.map(({ contender }) => [contender.parameters['strength'], contender.frameRate])).toEqual([
    [1, 25],
    [1.5, 25],
    [0.5, 25],
    [undefined, 20],
  ]);
});

test('says of each video who made it, and how it was set', () => {
  const title = (parameters: Record<string, number>) =>
    contenderTitle(testingRender({ parameters }), [warp], { 'mesh-warp': [calm] });
  expect(title({ strength: 1 })).toBe('Mesh warp · Defaults');
  expect(title({ strength: 0.5 })).toBe('Mesh warp · Calm');
  expect(title({ strength: 0.7 })).toBe('Mesh warp · Own settings');
});

test('the project is set as the video was rendered', () => {
  expect(choiceLike(testingRender({ frameRate: 30, parameters: { strength: 0.5 } }), warp)).toEqual({
    modelId: 'mesh-warp',
    frameRate: 30,
    parameters: { strength: 0.5 },
  });
});

test('begins, and looks again until everything is rendered, without forgetting who was refused', async () => {
  const reason = { code: 'X', message: 'It cannot.', hint: '' };
  const refusals = [{ contender: 1, modelId: 'other', reason }];
  studio.answers['POST /projects/project-1/bake-offs'] = bakeOff({ renders: [testingRender()], refusals });
  studio.bakeOffs = [bakeOff({ renders: [testingRender({ state: 'DONE' })] })];
  const baking = new Baking('project-1', () => undefined);
  await baking.begin(1, [{ modelId: 'mesh-warp', parameters: {}, frameRate: 25 }]);
  expect(baking.done).toBe(false);
  await vi.waitFor(() => expect(baking.done).toBe(true), 5000);

  expect(baking.shown?.refusals).toEqual(refusals);
  expect(studio.requests[0]).toBe(
    'POST /projects/project-1/bake-offs {"startSeconds":1,"endSeconds":4,"contenders":[{"modelId":"mesh-warp","parameters":{},"frameRate":25}]}',
  );
  baking.close();
});

test('says why it could not begin', async () => {
  const baking = new Baking('project-1', () => undefined);
  await baking.begin(1, []);
  expect(baking.problem?.code).toBe('PROJECT_INCOMPLETE');
  expect(baking.starting).toBe(false);
});
