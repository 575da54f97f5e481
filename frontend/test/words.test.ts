import { describe, expect, test } from 'vitest';
import {
  choiceWords,
  clock,
  duration,
  frameRuns,
  listed,
  moment,
  pageTitle,
  percent,
  placeWords,
  shareDone,
  size,
  speed,
  speedHere,
  stateOf,
  timeLeft,
  workedFor,
} from '../src/words';
import { testingRender } from './testing-render';

test.each([
  [0, '0:00'],
  [4.93, '0:05'],
  [65.2, '1:05'],
  [3723, '1:02:03'],
])('a clock shows %d seconds as %s', (seconds, words) => {
  expect(clock(seconds)).toBe(words);
});

test.each([
  [0.04, '0.0 s'],
  [4.93, '4.9 s'],
  [9.97, '10 s'],
  [59.6, '1 min 0 s'],
  [65, '1 min 5 s'],
  [3725, '1 h 2 min'],
])('a length of %d seconds is %s', (seconds, words) => {
  expect(duration(seconds)).toBe(words);
});

test.each([
  [0.2, 'about a second left'],
  [1.6, 'about 2 s left'],
  [59, 'about 59 s left'],
  [90, 'about 2 min left'],
  [3900, 'about 1 h 5 min left'],
])('with %d seconds to go there is %s', (seconds, words) => {
  expect(timeLeft(seconds)).toBe(words);
});

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1500, '1.5 kB'],
  [999_700, '1.0 MB'],
  [25_400_000, '25 MB'],
  [3_000_000_000_000, '3000 GB'],
])('%d bytes are %s', (bytes, words) => {
  expect(size(bytes)).toBe(words);
});

test.each([
  [1, 'Next in the queue'],
  [2, '2nd in the queue'],
  [3, '3rd in the queue'],
  [4, '4th in the queue'],
  [11, '11th in the queue'],
  [12, '12th in the queue'],
  [21, '21st in the queue'],
  [112, '112th in the queue'],
])('place %d is %s', (place, words) => {
  expect(placeWords(place)).toBe(words);
});

test('speed is exact where it is slow', () => {
  expect(speed(2.345)).toBe('2.3 frames/s');
  expect(speed(62.4)).toBe('62 frames/s');
});

describe('progress', () => {
  test('is unknown as nothing until the frames are counted', () => {
    expect(shareDone(testingRender({ state: 'PREPARING', frameCount: 0, framesDone: 0 }))).toBe(0);
  });

  test('never shows all of it too early', () => {
    expect(percent(testingRender({ framesDone: 999, frameCount: 1000 }))).toBe('99 %');
    expect(percent(testingRender({ state: 'DONE', framesDone: 1000, frameCount: 1000 }))).toBe('100 %');
  });

  test('stands first in the page title while something runs, and goes afterwards', () => {
    expect(pageTitle('Greeting', testingRender())).toBe('25 % Greeting · Soliloquy');
    expect(pageTitle('Greeting', testingRender({ state: 'QUEUED' }))).toBe('… Greeting · Soliloquy');
    expect(pageTitle('Greeting', testingRender({ state: 'DONE' }))).toBe('✓ Greeting · Soliloquy');
    expect(pageTitle('Greeting', testingRender({ state: 'FAILED' }))).toBe('✗ Greeting · Soliloquy');
    expect(pageTitle('Greeting', undefined)).toBe('Greeting · Soliloquy');
  });
});

test('a speed that was not measured is not made up', () => {
  expect(speedHere(undefined)).toBe('Speed here: not measured yet');
  const measured = { modelId: 'm', framesPerSecond: 24, device: 'Intel i7', width: 512, renders: 3, measuredAt: '' };
  expect(speedHere(measured)).toBe('About 24 frames/s here (Intel i7)');
});

test('how long it worked is known at the end only', () => {
  expect(workedFor(testingRender())).toBeUndefined();
  expect(workedFor(testingRender({ finishedAt: '2026-03-01T10:00:04.500Z' }))).toBe(3.5);
});

test('moments are told by the day', () => {
  const now = new Date(2026, 2, 2, 0, 30);

  expect(moment(new Date(2026, 2, 2, 0, 5).toISOString(), now)).toBe('today 00:05');
  expect(moment(new Date(2026, 2, 1, 23, 59).toISOString(), now)).toBe('yesterday 23:59');
  expect(moment(new Date(2026, 1, 3, 9, 7).toISOString(), now)).toBe('3 Feb 2026, 09:07');
});

test.each<[[number, number][], string]>([
  [[[3, 3]], 'frame 4'],
  [[[3, 7]], 'frames 4–8'],
  [[[0, 0], [7, 11]], 'frames 1 and 8–12'],
  [[[0, 0], [2, 2], [4, 4], [6, 6], [8, 8]], 'frames 1, 3, 5, 7 and 1 more run'],
])('runs of frames %j are counted from one: %s', (runs, words) => {
  expect(frameRuns(runs)).toBe(words);
});

test('names are listed as people list them', () => {
  expect([['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['a', 'a and b', 'a, b and c']);
});

test('a choice is shown in readable words', () => {
  expect(choiceWords('from-a-random-frame')).toBe('From a random frame');
});

test('what a render is busy with says more than its state', () => {
  expect(stateOf(testingRender({ state: 'RENDERING' }))).toBe('Rendering');
  expect(stateOf(testingRender({ state: 'RENDERING', activity: null }))).toBe('Rendering');
  expect(stateOf(testingRender({ state: 'RENDERING', activity: 'OPENING' }))).toBe('Opening the model');
});
