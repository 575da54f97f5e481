import { expect, test } from 'vitest';
import { bars } from '../src/waveform';

test('takes the loudest of each stretch, above or below the middle', () => {
  expect(bars([-0.1, 0.2, -0.9, 0.1, 0, 0, -0.3, 0.4], 2)).toEqual([0.9, 0.4]);
});

test('never makes more bars than there are pairs', () => {
  expect(bars([-0.5, 0.5, -0.25, 0.25], 96)).toEqual([0.5, 0.25]);
});

test('uses every pair where they do not divide evenly', () => {
  const peaks = Array.from({ length: 20 }, (_, at) => (at === 19 ? 1 : 0));

  expect(bars(peaks, 3)).toEqual([0, 0, 1]);
});

test('draws nothing of nothing, and nothing higher than full', () => {
  expect(bars([], 96)).toEqual([]);
  expect(bars([-1.5, 1.2], 1)).toEqual([1]);
});
