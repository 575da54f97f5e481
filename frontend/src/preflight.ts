import { api } from './api';
import type { Attempts } from './attempts';
import type { Finding, PreflightReport, Project } from './types';

const PAUSE = 500;

/** Has the studio look at what is going to be rendered, whenever something of it has changed. */
export class Preflight {
  /** Of the project as it was last looked at. */
  report: PreflightReport | undefined;
  /** Whether the report tells of the project as it is now. */
  current = false;

  private seen = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopper = new AbortController();

  /**
   * @param settled settles when the server has the project as it is shown here
   * @param changed told whenever there is something new to show
   */
  constructor(
    private readonly project: string,
    private readonly attempts: Attempts,
    private readonly settled: () => Promise<void>,
    private readonly changed: () => void,
  ) {}

  /** What would be refused; only of a report that is not out of date. */
  get obstacle(): Finding | undefined {
    return this.current ? this.report?.findings.find(({ level }) => level === 'PROBLEM') : undefined;
  }

  /** Looks again soon, where the project differs from what was looked at. */
  consider(project: Project): void {
    const { id: _id, name: _name, ...content } = project;
    const seen = project.subject === null && project.audio === null ? '' : JSON.stringify(content);
    if (seen !== this.seen) {
      this.seen = seen;
      this.look();
    }
  }

  /** Looks again although nothing was changed here: the disk may be full meanwhile. */
  again(): void {
    if (this.seen !== '') {
      this.look();
    }
  }

  close(): void {
    clearTimeout(this.timer);
    this.stopper.abort();
  }

  private look(): void {
    this.close();
    this.current = false;
    this.stopper = new AbortController();
    if (this.seen === '') {
      this.report = undefined;
    } else {
      const { signal } = this.stopper;
      this.timer = setTimeout(() => void this.ask(signal), PAUSE);
    }
  }

  private async ask(signal: AbortSignal): Promise<void> {
    await this.attempts.attempt('preflight', async () => {
      await this.settled();
      const report = signal.aborted ? undefined : await unlessAborted(api.preflight(this.project, signal), signal);
      if (report !== undefined && !signal.aborted) {
        this.report = report;
        this.current = true;
      }
    });
    this.changed();
  }
}

/** An answer that nobody waits for any more may fail unheard. */
function unlessAborted<T>(answer: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  return answer.catch((reason) => {
    if (signal.aborted) {
      return undefined;
    }
    throw reason;
  });
}
