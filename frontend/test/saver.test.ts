import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Problem } from '../src/problem';
import { Saver } from '../src/saver';
import type { Project, ProjectChange } from '../src/types';
import { testingProject } from './testing-studio';

const project = testingProject();

let sent: ProjectChange[];
let answers: { give: (project: Project) => void; refuse: (reason: unknown) => void }[];
let saved: Project[];
let refused: unknown[];
let saver: Saver;

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  answers = [];
  saved = [];
  refused = [];
  saver = new Saver(
    (change) => {
      sent.push(change);
      return new Promise((give, refuse) => answers.push({ give, refuse }));
    },
    (project) => saved.push(project),
    (reason) => refused.push(reason),
  );
});

afterEach(() => vi.useRealTimers());

test('gathers changes that follow each other closely', async () => {
  saver.change({ frameRate: 30 });
  saver.change({ parameters: { seed: 1 } });
  saver.change({ parameters: { seed: 2 } });
  await vi.advanceTimersByTimeAsync(1000);

  expect(sent).toEqual([{ frameRate: 30, parameters: { seed: 2 } }]);
});

test('sends the next change only when the one before has arrived', async () => {
  saver.change({ frameRate: 30 });
  await vi.advanceTimersByTimeAsync(1000);
  saver.change({ frameRate: 25 });
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent).toEqual([{ frameRate: 30 }]);

  answers[0]!.give({ ...project, frameRate: 30 });
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toEqual([{ frameRate: 30 }, { frameRate: 25 }]);
});

test('does not let an answer undo what was changed since', async () => {
  saver.change({ frameRate: 30 });
  await vi.advanceTimersByTimeAsync(1000);
  saver.change({ faceIndex: 2 });
  answers[0]!.give({ ...project, frameRate: 30 });
  await vi.advanceTimersByTimeAsync(0);

  expect(saved).toEqual([{ ...project, frameRate: 30, faceIndex: 2 }]);
});

test('flushing sends at once and waits for the answer', async () => {
  saver.change({ frameRate: 30 });
  let settled = false;
  const flushed = saver.flush().then(() => (settled = true));
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toHaveLength(1);
  expect(settled).toBe(false);

  answers[0]!.give(project);
  await flushed;
});

test('a refused change is told, and later ones are still sent', async () => {
  const reason = new Problem(422, 'PARAMETER_OUT_OF_RANGE', 'Too much.', 'Less.');
  saver.change({ frameRate: 30 });
  const flushed = saver.flush();
  await vi.advanceTimersByTimeAsync(0);
  answers[0]!.refuse(reason);
  await flushed;
  saver.change({ frameRate: 25 });
  await vi.advanceTimersByTimeAsync(1000);

  expect(refused).toEqual([reason]);
  expect(sent).toHaveLength(2);
});
