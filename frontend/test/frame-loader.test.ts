import { beforeEach, describe, expect, test } from 'vitest';
import { bounced, FrameLoader, type Position } from '../src/frame-loader';

let asked: number[];
let answers: Map<number, { give: () => void; refuse: () => void }>;
let settled: number[];

beforeEach(() => {
  asked = [];
  answers = new Map();
  settled = [];
});

function loader(count: number, limits = { ahead: 3, atOnce: 2, kept: 4 }): FrameLoader<string> {
  return new FrameLoader(
    count,
    (frame) => {
      asked.push(frame);
      return new Promise((resolve, reject) =>
        answers.set(frame, { give: () => resolve(`frame ${frame}`), refuse: () => reject(new Error('lost')) }),
      );
    },
    (frame) => settled.push(frame),
    limits,
  );
}

async function give(...frames: number[]): Promise<void> {
  for (const frame of frames) {
    answers.get(frame)!.give();
    await new Promise((done) => setTimeout(done));
  }
}

test('fetches the frame that is looked at first, then a few ahead, not all at once', async () => {
  const frames = loader(10);
  frames.want(4);
  expect(asked).toEqual([4, 5]);

  await give(4, 5, 6, 7);
  expect(asked).toEqual([4, 5, 6, 7]);
  expect(frames.frame(4)).toBe('frame 4');
  expect(settled).toEqual([4, 5, 6, 7]);
});

test('drops what was only going to be asked for when another frame is looked at', async () => {
  const frames = loader(100);
  frames.want(0);
  frames.want(50);
  await give(0, 1);

  expect(asked).toEqual([0, 1, 50, 51]);
});

test('looks ahead in the direction of the way', () => {
  const frames = loader(10, { ahead: 2, atOnce: 3, kept: 9 });
  frames.want(5, -1);

  expect(asked).toEqual([5, 4, 3]);
});

test('asks for no frame twice, and keeps only those near the one looked at', async () => {
  const frames = loader(20, { ahead: 0, atOnce: 1, kept: 2 });
  for (const frame of [0, 1, 10]) {
    frames.want(frame);
    await give(frame);
  }
  frames.want(10);

  expect(asked).toEqual([0, 1, 10]);
  expect([frames.frame(0), frames.frame(1), frames.frame(10)]).toEqual([undefined, 'frame 1', 'frame 10']);
});

test('tells of a frame that cannot be had, and tries again when it is looked at again', async () => {
  const frames = loader(5, { ahead: 0, atOnce: 1, kept: 5 });
  frames.want(2);
  answers.get(2)!.refuse();
  await new Promise((done) => setTimeout(done));
  expect(frames.lacks(2)).toBe(true);
  expect(settled).toEqual([2]);

  frames.want(2);
  await give(2);
  expect(frames.lacks(2)).toBe(false);
  expect(frames.frame(2)).toBe('frame 2');
});

describe('a player', () => {
  test('goes to the end and back again', () => {
    let position: Position = { index: 0, direction: 1 };
    const seen = [];
    for (let step = 0; step < 8; step++) {
      position = bounced(position, 4);
      seen.push(position.index);
    }

    expect(seen).toEqual([1, 2, 3, 2, 1, 0, 1, 2]);
  });

  test('of a single frame stays there', () => {
    expect(bounced({ index: 0, direction: 1 }, 1)).toEqual({ index: 0, direction: 1 });
  });
});
