import { api } from './api';
import { Attempts } from './attempts';
import type { Problem } from './problem';
import type { OutputFormat, Render, RenderExport } from './types';

/** Milliseconds between two looks at what is converted. */
const PAUSE = 500;

/** A finished render in other formats: asked for, watched, fetched. */
export class Exports {
  private readonly known: Partial<Record<OutputFormat, RenderExport>> = {};
  private timer: ReturnType<typeof setTimeout> | undefined;
  private closed = false;
  private readonly attempts = new Attempts<'export'>(() => this.changed());

  /** @param changed told whenever there is something new to show */
  constructor(
    private readonly render: Render,
    private readonly changed: () => void,
  ) {}

  get problem(): Problem | undefined {
    return this.attempts.problems.export;
  }

  of(format: OutputFormat): RenderExport | undefined {
    return this.known[format];
  }

  address(format: OutputFormat): string {
    return api.exportFileAddress(this.render.id, format);
  }

  begin(format: OutputFormat): Promise<void> {
    return this.attempts.attempt('export', async () => {
      this.known[format] = await api.beginExport(this.render.id, format);
      this.follow();
    });
  }

  /** Looks at nothing any more; what was begun is converted all the same. */
  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private get unfinished(): OutputFormat[] {
    return Object.values(this.known)
      .filter(({ state }) => state === 'WAITING' || state === 'RUNNING')
      .map(({ format }) => format);
  }

  private follow(): void {
    clearTimeout(this.timer);
    if (!this.closed && this.unfinished.length > 0) {
      this.timer = setTimeout(() => void this.look(), PAUSE);
    }
  }

  private look(): Promise<void> {
    return this.attempts.attempt('export', async () => {
      for (const format of this.unfinished) {
        this.known[format] = await api.getExport(this.render.id, format);
      }
      this.follow();
    });
  }
}
