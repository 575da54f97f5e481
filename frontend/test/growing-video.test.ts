import type Hls from 'hls.js';
import { expect, test, vi } from 'vitest';
import { GrowingVideo, type Streaming } from '../src/growing-video';

type Heard = (event: string, failure: { fatal: boolean; type: string }) => void;

/** What the player does of hls.js, written down. */
class TestingHls {
  static readonly Events = { ERROR: 'error' };
  static readonly ErrorTypes = { MEDIA_ERROR: 'media', NETWORK_ERROR: 'network' };
  static made: TestingHls[] = [];
  levels: unknown[] = [];
  readonly calls: string[] = [];
  fail: Heard = () => undefined;

  constructor(readonly settings: { startPosition: number; enableWorker: boolean }) {
    TestingHls.made.push(this);
  }
  on(_: string, heard: Heard): void {
    this.fail = heard;
  }
  loadSource(address: string): void {
    this.calls.push(`load ${address}`);
  }
  attachMedia(): void {
    this.calls.push('attach');
  }
  startLoad(): void {
    this.calls.push('go on');
  }
  recoverMediaError(): void {
    this.calls.push('recover');
  }
  destroy(): void {
    this.calls.push('destroy');
  }
}

function testing(pieces = true) {
  TestingHls.made = [];
  const waiting: (() => void)[] = [];
  const streaming: Streaming = {
    takesPieces: () => pieces,
    load: async () => TestingHls as unknown as typeof Hls,
    later: (task) => {
      waiting.push(task);
      return () => waiting.splice(waiting.indexOf(task), 1);
    },
  };
  const video = { src: '', play: vi.fn(async () => undefined) } as unknown as HTMLVideoElement;
  return { video, waiting, growing: new GrowingVideo(video, '/index.m3u8', streaming) };
}

test('plays from the beginning', async () => {
  const { growing, video } = testing();
  await growing.play();
  const [hls] = TestingHls.made;

  expect(hls!.settings).toMatchObject({ startPosition: 0, enableWorker: false });
  expect(hls!.calls).toEqual(['load /index.m3u8', 'attach']);
  expect(video.play).toHaveBeenCalled();
});

test('leaves it to a browser that streams by itself', async () => {
  const { growing, video } = testing(false);
  await growing.play();

  expect(video.src).toBe('/index.m3u8');
  expect(TestingHls.made).toEqual([]);
});

test('asks again when the studio was away', async () => {
  const { growing, waiting } = testing();
  await growing.play();
  const hls = TestingHls.made[0]!;
  hls.fail('error', { fatal: false, type: 'network' });
  expect(waiting).toHaveLength(0);

  hls.fail('error', { fatal: true, type: 'network' });
  waiting.pop()!();
  hls.levels = [{}];
  hls.fail('error', { fatal: true, type: 'network' });
  waiting.pop()!();
  hls.fail('error', { fatal: true, type: 'media' });
  waiting.pop()!();

  expect(hls.calls.slice(2)).toEqual(['load /index.m3u8', 'go on', 'recover']);
});

test('lets go when it is stopped, also before the player has come', async () => {
  const { growing, waiting } = testing();
  await growing.play();
  TestingHls.made[0]!.fail('error', { fatal: true, type: 'network' });
  growing.stop();

  expect(TestingHls.made[0]!.calls.at(-1)).toBe('destroy');
  expect(waiting).toHaveLength(0);

  const late = testing();
  const playing = late.growing.play();
  late.growing.stop();
  await playing;
  expect(TestingHls.made).toEqual([]);
});

test('says when the player cannot be loaded', async () => {
  const { video } = testing();
  const growing = new GrowingVideo(video, '/index.m3u8', {
    takesPieces: () => true,
    load: () => Promise.reject(new Error('offline')),
    later: () => () => undefined,
  });

  await expect(growing.play()).rejects.toThrow('offline');
});
