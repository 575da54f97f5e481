import { describe, expect, test } from 'vitest';
import { animates, choiceOf, replacement } from '../src/model-choice';
import { testingModel, TestingStudio, trained } from './testing-studio';

const { project } = new TestingStudio();
const filmed = { ...project, subject: 'set-1', subjectKind: 'TEMPLATE_SET' as const };

test('any model will do until there is a subject', () => {
  expect([testingModel(), trained].map((model) => animates(model, null))).toEqual([true, true]);
  expect([testingModel(), trained].map((model) => animates(model, 'TEMPLATE_SET'))).toEqual([false, true]);
});

describe('another model is taken', () => {
  test('where the chosen one cannot animate the subject', () => {
    expect(replacement([testingModel(), trained], filmed)?.id).toBe('anna');
  });

  test('where the chosen one is gone', () => {
    expect(replacement([trained], project)?.id).toBe('anna');
  });

  test('never where the chosen one will do, or none would', () => {
    expect(replacement([testingModel(), trained], project)).toBeUndefined();
    expect(replacement([testingModel()], filmed)).toBeUndefined();
  });
});

test('a chosen model brings a frame rate that it knows, and keeps what it understands', () => {
  const strength = {
    name: 'strength',
    title: '',
    help: '',
    unit: '',
    minimum: 0,
    maximum: 2,
    step: 1,
    defaultValue: 1,
    choices: [],
  };
  const model = { ...trained, parameters: [strength] };

  expect(choiceOf(model, { ...project, parameters: { strength: 2, sharpness: 5 } })).toEqual({
    modelId: 'anna',
    frameRate: 20,
    parameters: { strength: 2 },
  });
  expect(choiceOf(testingModel(), project).frameRate).toBe(25);
});
