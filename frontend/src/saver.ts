import type { Project, ProjectChange } from './types';

const PAUSE = 300;

/**
 * Gathers changes to a project and sends them one after the other, after a short pause, so that dragging a slider is
 * one request and never two that overtake each other.
 */
export class Saver {
  private pending: ProjectChange = {};
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> = Promise.resolve();

  /**
   * @param send sends a change and gives the project as it is then
   * @param saved told with the server's project, what has been changed since laid over it
   * @param refused told why a change was not taken
   */
  constructor(
    private readonly send: (change: ProjectChange) => Promise<Project>,
    private readonly saved: (project: Project) => void,
    private readonly refused: (reason: unknown) => void,
  ) {}

  change(change: ProjectChange): void {
    this.pending = { ...this.pending, ...change };
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), PAUSE);
  }

  /** Sends what is waiting now; settles when the server has everything, or has refused it. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    const change = this.pending;
    this.pending = {};
    if (Object.keys(change).length > 0) {
      this.sending = this.sending.then(() => this.deliver(change));
    }
    return this.sending;
  }

  private async deliver(change: ProjectChange): Promise<void> {
    try {
      this.saved({ ...(await this.send(change)), ...this.pending });
    } catch (reason) {
      this.refused(reason);
    }
  }
}
