import type { Render } from './types';

/** How long it took from the beginning of the work on a render to its first frame on this page. */
export class FirstFrames {
  private readonly begun = new Map<string, number>();
  private readonly seconds = new Map<string, number>();

  /** @param now seconds on a clock that only goes forward */
  constructor(private readonly now: () => number = () => performance.now() / 1000) {}

  /** Takes note of a render that has just begun. One that this page did not see begin is not measured. */
  saw({ id, state, framesDone }: Render): void {
    const begins = state === 'PREPARING' || (state === 'RENDERING' && framesDone === 0);
    if (begins && !this.begun.has(id)) {
      this.begun.set(id, this.now());
    }
  }

  /** A frame of it is on the page. */
  shown(render: string): void {
    const began = this.begun.get(render);
    if (began !== undefined && !this.seconds.has(render)) {
      this.seconds.set(render, this.now() - began);
    }
  }

  /** In seconds; nothing where it was not seen. */
  of(render: string): number | undefined {
    return this.seconds.get(render);
  }
}
