import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FrameCheck } from '../src/frame-check';
import { Problem } from '../src/problem';

let asked: string[];
let answers: ((picture: Blob) => void)[];
let refusals: ((reason: unknown) => void)[];
let check: FrameCheck<string>;

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  answers = [];
  refusals = [];
  vi.stubGlobal('URL', { createObjectURL: (picture: Blob) => `blob:${picture.size}`, revokeObjectURL: () => {} });
  check = new FrameCheck<string>(
    (question) => {
      asked.push(question);
      return new Promise((answer, refuse) => {
        answers.push(answer);
        refusals.push(refuse);
      });
    },
    () => {},
  );
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const settle = (milliseconds = 200) => vi.advanceTimersByTimeAsync(milliseconds);

test('asks once for what changes quickly', async () => {
  check.ask('a');
  check.ask('b');
  await settle();

  expect(asked).toEqual(['b']);
  expect(check.drawing).toBe(true);
});

test('asks one question at a time, and of those that come meanwhile the last one', async () => {
  check.ask('a');
  await settle();
  check.ask('b');
  await settle();
  check.ask('c');
  await settle();
  expect(asked).toEqual(['a']);

  answers[0]!(new Blob(['1']));
  await settle();
  expect(asked).toEqual(['a', 'c']);
  expect(check.picture).toBe('blob:1');

  answers[1]!(new Blob(['22']));
  await settle();
  expect(check.picture).toBe('blob:2');
  expect(check.drawing).toBe(false);
});

test('says that the machine is busy, keeps the last picture, and asks again after a while', async () => {
  check.ask('a');
  await settle();
  answers[0]!(new Blob(['1']));
  await settle();
  check.ask('b');
  await settle();
  refusals[1]!(new Problem(409, 'FRAME_CHECK_BUSY', 'Busy.', ''));
  await settle();

  expect(check.problem?.message).toBe('Busy.');
  expect(check.picture).toBe('blob:1');
  await settle(3000);
  expect(asked).toEqual(['a', 'b', 'b']);
  answers[2]!(new Blob(['333']));
  await settle();
  expect(check.problem).toBeUndefined();
  expect(check.picture).toBe('blob:3');
});

test('shows nothing old where the frame cannot be drawn', async () => {
  check.ask('a');
  await settle();
  answers[0]!(new Blob(['1']));
  await settle();
  check.ask('b');
  await settle();
  refusals[1]!(new Problem(422, 'PORTRAIT_NO_FACE', 'No face.', ''));
  await settle(10_000);

  expect(check.picture).toBeUndefined();
  expect(check.drawing).toBe(false);
  expect(asked).toHaveLength(2);
});

test('asks nothing more when nobody looks', async () => {
  check.ask('a');
  check.close();
  await settle(10_000);

  expect(asked).toEqual([]);
});
