import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Attempts } from '../src/attempts';
import { PackagedModels } from '../src/packaged-models';
import { TestingStudio } from './testing-studio';

let studio: TestingStudio;
let attempts: Attempts;
let added: number;
let packaged: PackagedModels;

beforeEach(() => {
  studio = new TestingStudio().open();
  attempts = new Attempts(() => undefined);
  added = 0;
  packaged = new PackagedModels(
    attempts,
    () => undefined,
    async () => {
      added++;
    },
  );
});

afterEach(() => vi.unstubAllGlobals());

test('makes a model of a network that came with the frames', async () => {
  const taking = packaged.take('set-1', '99.pth');
  expect(packaged.importing).toBe('99.pth');
  await taking;

  expect(studio.requests).toEqual(['POST /assets/set-1/template/models/99.pth']);
  expect(packaged.importing).toBeUndefined();
  expect(packaged.imported).toBe('99.pth');
  expect(added).toBe(1);
});

test('says why a network was not taken', async () => {
  await packaged.take('set-1', 'strange.pth');

  expect(attempts.problems.network).toMatchObject({ message: 'Expected a portrait.' });
  expect(packaged.importing).toBeUndefined();
  expect(packaged.imported).toBeUndefined();
  expect(added).toBe(0);
});

test('takes one at a time', async () => {
  await Promise.all([packaged.take('set-1', '99.pth'), packaged.take('set-1', 'other.pth')]);

  expect(studio.requests).toHaveLength(1);
});
