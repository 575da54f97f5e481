import { expect, test } from 'vitest';
import { Attempts } from '../src/attempts';
import { Problem, unreachable } from '../src/problem';

test('forgets that nobody answered when somebody does, and nothing else', () => {
  let changes = 0;
  const attempts = new Attempts(() => changes++);
  const refused = new Problem(422, 'NO_FACE', 'No face was found.', '');
  attempts.fail('render', unreachable());
  attempts.fail('faces', refused);
  const before = changes;

  attempts.reached();

  expect(attempts.problems).toEqual({ faces: refused });
  expect(changes).toBe(before + 1);
});
