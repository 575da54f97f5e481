import { frameAt, secondOf, steppedFrame } from './frame-times';

/** What this needs of a video element; tests bring their own. */
export type Playable = Pick<
  HTMLVideoElement,
  'currentTime' | 'duration' | 'paused' | 'ended' | 'playbackRate' | 'play' | 'pause'
>;

/** Seconds; what is further away is not caught up with but jumped to. */
const FAR = 0.25;
const SLOWEST = 0.8;
const FASTEST = 1.25;

/** What brings a video back into step: a speed, or a jump. */
export type Correction = { speed: number } | 'jump';

/**
 * @param ahead seconds by which it is ahead of the one that it follows, negative where it is behind
 * @param frame seconds for which a frame stands
 */
export function correction(ahead: number, frame: number): Correction {
  if (Math.abs(ahead) <= frame / 2) {
    return { speed: 1 };
  }
  return Math.abs(ahead) > FAR ? 'jump' : { speed: Math.min(FASTEST, Math.max(SLOWEST, 1 - ahead * 2)) };
}

/**
 * Several videos that are seen at the same moment of each: the first leads, the others follow. While they stand they
 * show the very same second; while they play, a follower that strays is led back by its speed.
 */
export class InStep {
  /** Whether it begins again at its end. */
  repeats = false;

  /**
   * @param videos at least one, which leads
   * @param rate frames per second of the one that leads
   * @param count of its frames
   */
  constructor(
    readonly videos: Playable[],
    private readonly rate: number,
    readonly count: number,
  ) {}

  get playing(): boolean {
    return !this.leader.paused;
  }

  /** The frame that is seen of the one that leads, from 0. */
  get frame(): number {
    return frameAt(this.leader.currentTime, this.rate, this.count);
  }

  /** From the beginning where it stands at the end. */
  async play(): Promise<void> {
    if (this.leader.ended || this.frame === this.count - 1) {
      this.seek(0);
    }
    // It may be refused, as by a browser that saves power: then the viewer has the button.
    await Promise.all(this.videos.map((video) => video.play().catch(() => undefined)));
  }

  /** Stands still, with the same moment seen of each. */
  pause(): void {
    this.videos.forEach((video) => video.pause());
    this.show(this.frame);
  }

  toggle(): void {
    if (this.playing) {
      this.pause();
    } else {
      void this.play();
    }
  }

  /** Stands still at this frame. */
  show(frame: number): void {
    this.videos.forEach((video) => video.pause());
    this.seek(secondOf(steppedFrame(frame, 0, this.count), this.rate));
  }

  step(frames: number): void {
    this.show(steppedFrame(this.frame, frames, this.count));
  }

  /** Goes there, playing or not. */
  seek(seconds: number): void {
    for (const video of this.videos) {
      video.playbackRate = 1;
      video.currentTime = Math.min(seconds, lastSecond(video));
    }
  }

  /** Brings those back that have strayed; to be called again and again while they play. */
  keep(): void {
    const { leader } = this;
    if (leader.ended) {
      this.end();
    } else if (!leader.paused) {
      this.followers.forEach((video) => this.lead(video, leader.currentTime));
    }
  }

  private end(): void {
    if (this.repeats) {
      this.seek(0);
      void this.play();
    } else {
      this.followers.forEach((video) => video.pause());
    }
  }

  private lead(video: Playable, second: number): void {
    if (second > lastSecond(video)) {
      return;
    }
    if (video.paused) {
      void video.play().catch(() => undefined);
    }
    const needed = correction(video.currentTime - second, 1 / this.rate);
    if (needed === 'jump') {
      video.playbackRate = 1;
      video.currentTime = second;
    } else if (video.playbackRate !== needed.speed) {
      video.playbackRate = needed.speed;
    }
  }

  private get leader(): Playable {
    return this.videos[0]!;
  }

  private get followers(): Playable[] {
    return this.videos.slice(1);
  }
}

/** Whole where the length is not known yet. */
function lastSecond({ duration }: Playable): number {
  return Number.isFinite(duration) && duration > 0 ? duration : Infinity;
}
