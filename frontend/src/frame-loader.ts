/** Loads the frames around the one that is looked at, and keeps those that were seen lately. */
export class FrameLoader<P> {
  private readonly loaded = new Map<number, P>();
  private readonly loading = new Set<number>();
  private readonly failed = new Set<number>();
  private waiting: number[] = [];
  private centre = 0;

  /**
   * @param count how many frames there are
   * @param load fetches one frame
   * @param settled told which frame has come, or could not be had
   */
  constructor(
    private readonly count: number,
    private readonly load: (frame: number) => Promise<P>,
    private readonly settled: (frame: number) => void,
    private readonly limits = { ahead: 12, atOnce: 4, kept: 120 },
  ) {}

  frame(index: number): P | undefined {
    return this.loaded.get(index);
  }

  /** Whether it was asked for and could not be had. */
  lacks(index: number): boolean {
    return this.failed.has(index);
  }

  /** Asks for this frame first and then for those that follow; what was asked for before and has not begun is dropped. */
  want(index: number, direction: 1 | -1 = 1): void {
    this.centre = index;
    this.failed.delete(index);
    let position: Position = { index, direction };
    const wanted = [index];
    for (let step = 0; step < this.limits.ahead; step++) {
      position = bounced(position, this.count);
      wanted.push(position.index);
    }
    this.waiting = [...new Set(wanted)].filter(
      (frame) => !this.loaded.has(frame) && !this.loading.has(frame) && !this.failed.has(frame),
    );
    this.begin();
  }

  private begin(): void {
    while (this.loading.size < this.limits.atOnce && this.waiting.length > 0) {
      void this.fetch(this.waiting.shift()!);
    }
  }

  private async fetch(frame: number): Promise<void> {
    this.loading.add(frame);
    try {
      this.loaded.set(frame, await this.load(frame));
      this.shrink();
    } catch {
      this.failed.add(frame);
    }
    this.loading.delete(frame);
    this.settled(frame);
    this.begin();
  }

  /** Lets go of what is farthest from the frame that is looked at. */
  private shrink(): void {
    while (this.loaded.size > this.limits.kept) {
      const farthest = [...this.loaded.keys()].reduce((one, other) =>
        Math.abs(other - this.centre) > Math.abs(one - this.centre) ? other : one,
      );
      this.loaded.delete(farthest);
    }
  }
}

/** Where a player stands, and which way it goes. */
export interface Position {
  index: number;
  direction: 1 | -1;
}

/** The next frame of a set that is played to its end and back again. */
export function bounced({ index, direction }: Position, count: number): Position {
  if (count < 2) {
    return { index: 0, direction: 1 };
  }
  const turned = index + direction < 0 || index + direction >= count ? (-direction as 1 | -1) : direction;
  return { index: index + turned, direction: turned };
}
