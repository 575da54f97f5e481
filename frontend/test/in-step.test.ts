import { expect, test } from 'vitest';
import { correction, InStep, type Playable } from '../src/in-step';

/** A video that goes on when it is told how much time has gone by. */
class TestingVideo implements Playable {
  currentTime = 0;
  paused = true;
  playbackRate = 1;

  constructor(readonly duration: number) {}

  get ended(): boolean {
    return this.currentTime >= this.duration;
  }

  play(): Promise<void> {
    this.paused = false;
    return Promise.resolve();
  }

  pause(): void {
    this.paused = true;
  }

  pass(seconds: number): void {
    if (!this.paused) {
      this.currentTime = Math.min(this.duration, this.currentTime + seconds * this.playbackRate);
      this.paused = this.ended;
    }
  }
}

function two(): { leader: TestingVideo; follower: TestingVideo; step: InStep } {
  const leader = new TestingVideo(4);
  const follower = new TestingVideo(4);
  return { leader, follower, step: new InStep([leader, follower], 25, 100) };
}

test('both show the very same moment of the frame that is stepped to', () => {
  const { leader, follower, step } = two();
  step.show(10);
  step.step(1);
  expect(step.frame).toBe(11);
  expect(leader.currentTime).toBeCloseTo(0.46);
  expect(follower.currentTime).toBe(leader.currentTime);

  step.step(-100);
  expect(step.frame).toBe(0);
});

test('who stops stands at the same moment of both', async () => {
  const { leader, follower, step } = two();
  await step.play();
  leader.pass(1);
  follower.pass(1.05);
  step.pause();

  expect(follower.currentTime).toBe(leader.currentTime);
  expect([leader.paused, follower.paused]).toEqual([true, true]);
  expect(step.frame).toBe(25);
});

test('a follower that strays a little is led back by its speed', async () => {
  const { leader, follower, step } = two();
  await step.play();
  leader.currentTime = 1;
  follower.currentTime = 1.1;
  for (let i = 0; i < 100; i++) {
    step.keep();
    leader.pass(0.02);
    follower.pass(0.02);
  }
  expect(Math.abs(follower.currentTime - leader.currentTime)).toBeLessThanOrEqual(0.02);
  step.keep();
  expect(follower.playbackRate).toBe(1);
});

test('a follower that is far away jumps, and one that stopped goes on', async () => {
  const { leader, follower, step } = two();
  await step.play();
  leader.currentTime = 3;
  follower.pause();
  step.keep();
  expect(follower.currentTime).toBe(3);
  expect(follower.paused).toBe(false);
});

test('at the end all stand, or begin again', async () => {
  const { leader, follower, step } = two();
  await step.play();
  leader.pass(9);
  step.keep();
  expect(follower.paused).toBe(true);

  step.repeats = true;
  step.keep();
  expect([leader.currentTime, follower.currentTime]).toEqual([0, 0]);
  expect([leader.paused, follower.paused]).toEqual([false, false]);
});

test('a shorter video stays at its end while the other goes on', async () => {
  const leader = new TestingVideo(4);
  const short = new TestingVideo(2);
  const step = new InStep([leader, short], 25, 100);
  await step.play();
  leader.pass(3);
  short.pass(3);
  step.keep();
  expect(short.currentTime).toBe(2);
  expect(short.paused).toBe(true);
});

test('plays from the beginning where it stands at the end', async () => {
  const { leader, step } = two();
  step.show(99);
  await step.play();
  expect(leader.currentTime).toBe(0);
});

test('small strays are left alone, larger ones corrected in the right direction', () => {
  expect(correction(0.01, 0.04)).toEqual({ speed: 1 });
  expect(correction(0.1, 0.04)).toEqual({ speed: 0.8 });
  expect(correction(-0.05, 0.04)).toEqual({ speed: 1.1 });
  expect(correction(-3, 0.04)).toBe('jump');
});
