import { expect, test } from 'vitest';
import { endingAt, endOf, isTrimmed, startingAt, stretched, usedSeconds, WHOLE } from '../src/sound-edit';

test('uses all of a sound until told otherwise', () => {
  expect(isTrimmed(WHOLE)).toBe(false);
  expect(usedSeconds(WHOLE, 4.5)).toBe(4.5);
  expect(endOf({ ...WHOLE, end: 9 }, 4.5)).toBe(4.5);
});

test('keeps milliseconds and what is said of the loudness', () => {
  const edit = startingAt({ ...WHOLE, loudness: -16 }, 1.23456, 4);
  expect(endingAt(edit, 3.00049, 4)).toEqual({ start: 1.235, end: 3, loudness: -16 });
});

test.each([
  [-1, 0],
  [3.99, 2.9],
  [2.95, 2.9],
])('moves a beginning at %d to %d, where something is left', (asked, start) => {
  expect(startingAt({ ...WHOLE, end: 3 }, asked, 4).start).toBe(start);
});

test.each([
  [0.2, 1.1],
  [4, null],
  [17, null],
  [3.5, 3.5],
])('moves an end at %d to %d, and to none at the end of the sound', (asked, end) => {
  expect(endingAt({ ...WHOLE, start: 1 }, asked, 4).end).toBe(end);
});

test('takes both ends from handles', () => {
  expect(stretched({ start: 3, end: 3.5, loudness: null }, 0.5, 2, 4)).toEqual({ start: 0.5, end: 2, loudness: null });
  expect(stretched({ start: 3, end: 3.5, loudness: null }, 0, 4, 4)).toEqual(WHOLE);
});
