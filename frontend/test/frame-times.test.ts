import { expect, test } from 'vitest';
import { counterWords, frameAt, secondOf, steppedFrame, timecode } from '../src/frame-times';

test.each([24, 25, 29.97, 30, 60])('a second of every frame at %d frames per second is one of that frame', (rate) => {
  for (let frame = 0; frame < 500; frame++) {
    expect(frameAt(secondOf(frame, rate), rate, 500)).toBe(frame);
    expect(frameAt(frame / rate, rate, 500)).toBe(frame);
  }
});

test('there is no frame before the first and none after the last', () => {
  expect(frameAt(-1, 25, 10)).toBe(0);
  expect(frameAt(99, 25, 10)).toBe(9);
  expect(steppedFrame(0, -1, 10)).toBe(0);
  expect(steppedFrame(4, Infinity, 10)).toBe(9);
});

test('frames are counted from one, with the time at which they begin', () => {
  expect(counterWords(12, 25, 300)).toBe('Frame 13 of 300 · 0:00.48');
  expect(timecode(75.48)).toBe('1:15.48');
  expect(timecode(59.999)).toBe('1:00.00');
});
