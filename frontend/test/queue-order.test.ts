import { describe, expect, test } from 'vitest';
import { othersBefore, placedAt, placeOf, prioritised, relocated, secondsUntil, stepped } from '../src/queue-order';
import type { Priority, QueueState } from '../src/types';
import { testingRender } from './testing-render';

function job(id: string, priority: Priority = 'NORMAL', seconds: number | null = 10) {
  const predicted = seconds === null ? null : { seconds, memoryBytes: 0, diskBytes: 0 };
  return testingRender({ id, state: 'QUEUED', priority, secondsLeft: null, predicted });
}

const list = [job('a', 'HIGH'), job('b'), job('c'), job('d', 'LOW')];
const ids = (renders: { id: string }[]) => renders.map(({ id }) => id).join('');

describe('a step', () => {
  test('goes before the job above', () => {
    expect(stepped(list, 'c', 'up')).toEqual({ before: 'b' });
    expect(stepped(list, 'c', 'top')).toEqual({ before: 'a' });
    expect(stepped(list, 'a', 'up')).toBeUndefined();
    expect(stepped(list, 'a', 'top')).toBeUndefined();
  });

  test('goes before the job after the next, or to the end with the priority of the last', () => {
    expect(stepped(list, 'b', 'down')).toEqual({ before: 'd' });
    expect(stepped(list, 'c', 'down')).toEqual({ before: null, priority: 'LOW' });
    expect(stepped(list, 'd', 'down')).toBeUndefined();
    expect(stepped([job('a'), job('b')], 'a', 'down')).toEqual({ before: null });
  });

  test('of a job that is gone is none', () => {
    expect(stepped(list, 'x', 'up')).toBeUndefined();
  });
});

test('dropping a job where it is asks for nothing', () => {
  expect(placedAt(list, 'b', 1)).toBeUndefined();
  expect(placedAt(list, 'b', 2)).toBeUndefined();
  expect(placedAt(list, 'b', 0)).toEqual({ before: 'a' });
});

test('a moved job takes the priority of the one that it stands before', () => {
  const moved = relocated(list, 'd', { before: 'a' });

  expect(ids(moved)).toBe('dabc');
  expect(moved[0]!.priority).toBe('HIGH');
});

test('a job without a place to stand before goes behind all of its priority', () => {
  expect(ids(relocated(list, 'b', { before: null }))).toBe('acbd');
  expect(ids(relocated(list, 'b', { before: null, priority: 'LOW' }))).toBe('acdb');
  expect(ids(prioritised(list, 'd', 'HIGH'))).toBe('adbc');
  expect(relocated(list, 'x', { before: null })).toBe(list);
});

describe('a waiting job', () => {
  const running = testingRender({ id: 'r', state: 'RENDERING', secondsLeft: 30 });
  const paused = testingRender({ id: 'p', state: 'PAUSED', secondsLeft: 500 });
  const queue: QueueState = { paused: false, renders: [running, paused, ...list], secondsLeft: null };

  test('has a place among those that wait', () => {
    expect(placeOf(queue, 'a')).toBe(1);
    expect(placeOf(queue, 'c')).toBe(3);
    expect(placeOf(queue, 'r')).toBeUndefined();
    expect(placeOf(queue, 'p')).toBeUndefined();
  });

  test('begins when those before it are done, whom nobody has paused', () => {
    expect(secondsUntil(queue, 'a')).toBe(30);
    expect(secondsUntil(queue, 'c')).toBe(50);
  });

  test('begins earlier where the studio works on several at once', () => {
    expect(secondsUntil({ ...queue, secondsLeft: 35 }, 'c')).toBe(25);
  });

  test('begins nobody knows when, where one before it cannot be told or all are held', () => {
    const unknown = { ...queue, renders: [running, job('b', 'NORMAL', null), job('c')] };
    expect(secondsUntil(unknown, 'b')).toBe(30);
    expect(secondsUntil(unknown, 'c')).toBeUndefined();
    expect(secondsUntil({ ...queue, paused: true }, 'c')).toBeUndefined();
    expect(secondsUntil(queue, 'x')).toBeUndefined();
  });
});

test('renders of other people count among those that come before', () => {
  const queue: QueueState = { paused: false, renders: [job('a'), job('b')], others: [0, 2], secondsLeft: null };
  expect(othersBefore(queue, 'a')).toBe(1);
  expect(othersBefore(queue, 'b')).toBe(2);
  expect(placeOf(queue, 'b')).toBe(4);
  expect(secondsUntil(queue, 'b')).toBeUndefined();
});
