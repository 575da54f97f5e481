import { asProblem, type Problem } from './problem';

const PAUSE = 150;
const AGAIN = 3000;

/**
 * Has the studio draw a frame of what is shown, soon after it changed. One question is under way at a time; of those that
 * come meanwhile only the last one is asked.
 */
export class FrameCheck<Q> {
  /** The address of the newest picture. */
  picture: string | undefined;
  problem: Problem | undefined;
  /** Whether the picture is not yet that of the last question. */
  drawing = false;

  private next: Q | undefined;
  private asking = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private closed = false;

  /** @param changed told whenever there is something new to show */
  constructor(
    private readonly draw: (question: Q) => Promise<Blob>,
    private readonly changed: () => void,
  ) {}

  ask(question: Q): void {
    this.closed = false;
    this.next = question;
    this.drawing = true;
    this.later(PAUSE);
    this.changed();
  }

  /** Nobody looks any more. */
  close(): void {
    this.closed = true;
    this.next = undefined;
    this.drawing = false;
    this.problem = undefined;
    clearTimeout(this.timer);
    this.show(undefined);
  }

  private later(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.begin(), pause);
  }

  private async begin(): Promise<void> {
    const question = this.next;
    if (this.asking || question === undefined) {
      return;
    }
    this.next = undefined;
    this.asking = true;
    try {
      const picture = await this.draw(question);
      if (!this.closed) {
        this.problem = undefined;
        this.show(URL.createObjectURL(picture));
      }
    } catch (reason) {
      this.refused(question, asProblem(reason));
    }
    this.asking = false;
    this.drawing = this.next !== undefined;
    if (this.next !== undefined) {
      this.later(this.problem === undefined ? 0 : AGAIN);
    }
    this.changed();
  }

  /** A machine that is busy is asked again, unless there is something newer to ask. */
  private refused(question: Q, problem: Problem): void {
    if (!this.closed) {
      this.problem = problem;
      if (problem.code === 'FRAME_CHECK_BUSY') {
        this.next ??= question;
      } else {
        this.show(undefined);
      }
    }
  }

  private show(picture: string | undefined): void {
    if (this.picture !== undefined) {
      URL.revokeObjectURL(this.picture);
    }
    this.picture = picture;
  }
}
