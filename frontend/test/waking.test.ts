import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onWaking } from '../src/waking';

beforeEach(() => void vi.useFakeTimers());

afterEach(() => void vi.useRealTimers());

test('tells of a sleep, and not of a busy moment', () => {
  const woken = vi.fn();
  const leaving = new AbortController();
  onWaking(woken, leaving.signal);
  vi.advanceTimersByTime(60_000);
  expect(woken).not.toHaveBeenCalled();

  vi.setSystemTime(Date.now() + 600_000);
  vi.advanceTimersByTime(5000);
  expect(woken).toHaveBeenCalledTimes(1);

  leaving.abort();
  vi.setSystemTime(Date.now() + 600_000);
  vi.advanceTimersByTime(60_000);
  expect(woken).toHaveBeenCalledTimes(1);
});
