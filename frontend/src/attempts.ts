import type { Slot } from './materials';
import { asProblem, type Problem } from './problem';

/** Where on the page something can go wrong. */
export type Place =
  | Slot
  | 'page'
  | 'faces'
  | 'template'
  | 'network'
  | 'settings'
  | 'fitting'
  | 'preflight'
  | 'render'
  | 'renders';

/** Does what can fail, and remembers for each place of the page why it did. */
export class Attempts<P extends string = Place> {
  readonly problems: Partial<Record<P, Problem>> = {};

  /** @param changed told whenever there is something new to show */
  constructor(private readonly changed: () => void) {}

  async attempt(place: P, act: () => Promise<void>): Promise<void> {
    this.forget(place);
    try {
      await act();
      this.changed();
    } catch (reason) {
      this.fail(place, reason);
    }
  }

  fail(place: P, reason: unknown): void {
    this.problems[place] = asProblem(reason);
    this.changed();
  }

  forget(place: P): void {
    delete this.problems[place];
    this.changed();
  }

  /** The studio is heard again: that it was not is no longer in the way. */
  reached(): void {
    for (const place of Object.keys(this.problems) as P[]) {
      if (this.problems[place]?.passing) {
        delete this.problems[place];
      }
    }
    this.changed();
  }
}
