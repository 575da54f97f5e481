import type Hls from 'hls.js';

/** Milliseconds until the studio is asked again when it did not answer, or had nothing to give. */
const PATIENCE = 2000;

/** What this class needs of hls.js and of the browser; tests bring their own. */
export interface Streaming {
  /** Whether the browser takes media in pieces; if not, it has to know HTTP Live Streaming itself. */
  takesPieces(): boolean;
  load(): Promise<typeof Hls>;
  later(task: () => void, milliseconds: number): () => void;
}

/**
 * Plays a render while it grows, from its beginning. At the end of what is there the video waits and goes on by itself;
 * when the studio is away for a while it is asked again until it is back, or {@link stop} is called.
 */
export class GrowingVideo {
  private hls: Hls | undefined;
  private stopped = false;
  private stopWaiting: (() => void) | undefined;

  constructor(
    private readonly video: HTMLVideoElement,
    private readonly address: string,
    private readonly streaming: Streaming = browser,
  ) {}

  /** Rejects where the player itself cannot be loaded. */
  async play(): Promise<void> {
    if (this.streaming.takesPieces()) {
      const Player = await this.streaming.load();
      if (this.stopped) {
        return;
      }
      this.attach(Player);
    } else {
      this.video.src = this.address;
    }
    // A browser that plays nothing by itself leaves that to the button.
    await this.video.play().catch(() => undefined);
  }

  /** Loads nothing more and lets go of the video. */
  stop(): void {
    this.stopped = true;
    this.stopWaiting?.();
    this.hls?.destroy();
    this.hls = undefined;
  }

  private attach(Player: typeof Hls): void {
    const hls = new Player({
      // The pieces come as browsers take them: there is no work for another thread.
      enableWorker: false,
      startPosition: 0,
      backBufferLength: 90,
    });
    hls.on(Player.Events.ERROR, (_, failure) => {
      if (failure.fatal) {
        const damaged = failure.type === Player.ErrorTypes.MEDIA_ERROR;
        this.stopWaiting?.();
        this.stopWaiting = this.streaming.later(() => this.resume(hls, damaged), PATIENCE);
      }
    });
    hls.loadSource(this.address);
    hls.attachMedia(this.video);
    this.hls = hls;
  }

  private resume(hls: Hls, damaged: boolean): void {
    if (damaged) {
      hls.recoverMediaError();
    } else if (hls.levels.length === 0) {
      hls.loadSource(this.address);
    } else {
      hls.startLoad();
    }
  }
}

const browser: Streaming = {
  takesPieces: () => 'MediaSource' in window || 'ManagedMediaSource' in window,
  load: async () => (await import('hls.js')).default,
  later: (task, milliseconds) => {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
};
