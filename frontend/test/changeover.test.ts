import { expect, test, vi } from 'vitest';
import { changeOver } from '../src/changeover';

/** A video as far as going over from one to another needs one; time passes when a test says so. */
class TestingVideo {
  currentTime = 0;
  duration = 60;
  paused = true;
  ended = false;
  seeking = false;
  readyState = 4;
  volume = 1;
  muted = false;
  playbackRate = 1;
  error: unknown = null;
  play = vi.fn(async () => {
    this.paused = false;
  });
  pause(): void {
    this.paused = true;
  }
}

function video(different: Partial<TestingVideo>): TestingVideo & HTMLVideoElement {
  return Object.assign(new TestingVideo(), different) as TestingVideo & HTMLVideoElement;
}

test('a playing video goes on in the other at the moment it has come to', async () => {
  const from = video({ currentTime: 10, paused: false, volume: 0.4, muted: true, playbackRate: 1.5 });
  const to = video({});
  const over = changeOver(from, to);
  await vi.waitFor(() => expect(to.currentTime).toBe(10.5));

  expect(to.play).not.toHaveBeenCalled();
  from.currentTime = 10.52;
  await over;

  expect(to.paused).toBe(false);
  expect(from.paused).toBe(true);
  expect(to.currentTime).toBe(10.5);
  expect([to.volume, to.muted, to.playbackRate]).toEqual([0.4, true, 1.5]);
});

test('one that waits for more goes on in the other at once', async () => {
  const from = video({ currentTime: 8, paused: false, readyState: 2 });
  const to = video({});
  await changeOver(from, to);

  expect(to.currentTime).toBe(8);
  expect(to.paused).toBe(false);
});

test('one that came to a stop while the other was made ready is met where it stopped', async () => {
  const from = video({ currentTime: 8, paused: false });
  const to = video({});
  const over = changeOver(from, to);
  await vi.waitFor(() => expect(to.currentTime).toBe(8.5));
  from.currentTime = 8.1;
  from.readyState = 2;
  await over;

  expect(to.currentTime).toBe(8.1);
  expect(to.paused).toBe(false);
});

test('a paused video stays paused where it is', async () => {
  const from = video({ currentTime: 3.25 });
  const to = video({});
  await changeOver(from, to);

  expect(to.currentTime).toBe(3.25);
  expect(to.play).not.toHaveBeenCalled();
});

test('waits until the other is ready', async () => {
  const from = video({ currentTime: 3 });
  const to = video({ readyState: 0 });
  let over = false;
  const change = changeOver(from, to).then(() => (over = true));
  await new Promise((go) => setTimeout(go, 60));
  expect(over).toBe(false);

  to.readyState = 4;
  await change;
  expect(to.currentTime).toBe(3);
});

test('stops when nobody wants it any more', async () => {
  const from = video({ currentTime: 3, paused: false });
  const to = video({ readyState: 0 });
  let wanted = true;
  const change = changeOver(from, to, () => wanted);
  wanted = false;
  await change;

  expect(to.play).not.toHaveBeenCalled();
  expect(from.paused).toBe(false);
});
