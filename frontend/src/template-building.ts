import { api } from './api';
import type { Attempts } from './attempts';
import { Problem } from './problem';
import type { Asset, TemplateBuild } from './types';

/** Milliseconds between two looks at how far it is. */
const EVERY = 500;

/** What is remembered while the page is away. */
interface Remembered {
  id: string;
  /** Whether its template set has become the project's subject. */
  chosen: boolean;
}

/** The clip that is being turned into a template set for a project. Goes on after the page was left or reloaded. */
export class TemplateBuilding {
  /** The running build, or the finished one that the project's subject comes from. */
  build: TemplateBuild | undefined;
  /** The build that the page waits for; answers about any other come too late. */
  private awaited: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param project the project's id
   * @param changed told whenever there is something new to show
   * @param chosen makes a finished template set the project's subject
   */
  constructor(
    private readonly project: string,
    private readonly attempts: Attempts,
    private readonly changed: () => void,
    private readonly chosen: (asset: string) => Promise<void>,
  ) {}

  get running(): TemplateBuild | undefined {
    return this.build?.state === 'WAITING' || this.build?.state === 'READING' ? this.build : undefined;
  }

  /** The frames without a face of the template set that is the project's subject, where they are known. */
  faceless(subject: string | undefined): [number, number][] {
    return this.build?.state === 'DONE' && this.build.asset === subject ? this.build.faceless : [];
  }

  /** Asks for a template set of this clip, instead of any that is being made. */
  async start(clip: Asset): Promise<void> {
    this.forget();
    const build = await api.buildTemplateSet(clip.id);
    this.awaited = build.id;
    await this.seen(build);
  }

  /** Takes up the thread of a build that was begun before the page was loaded. */
  async resume(): Promise<void> {
    const remembered = this.remembered();
    if (remembered !== undefined && this.awaited === undefined) {
      this.awaited = remembered.id;
      await this.look(remembered.id);
    }
  }

  /** The page does not wait for it any more. */
  forget(): void {
    this.close();
    this.build = undefined;
    this.awaited = undefined;
    sessionStorage.removeItem(this.key);
    this.changed();
  }

  /** Lets the studio stop it: whoever else waits for the same clip does without it too. */
  async stop(): Promise<void> {
    const running = this.running;
    this.forget();
    if (running !== undefined) {
      await this.attempts.attempt('subject', () =>
        api.removeTemplateBuild(running.id).catch((reason: unknown) => {
          if (!(reason instanceof Problem && reason.gone)) {
            throw reason;
          }
        }),
      );
    }
  }

  close(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private look(id: string): Promise<void> {
    return this.attempts.attempt('subject', async () => {
      const build = await api.templateBuild(id).catch((reason: unknown) => this.missed(id, reason));
      if (build !== undefined && this.awaited === id) {
        await this.seen(build);
      }
    });
  }

  /** A studio that does not answer is asked again; a build that it does not know any more is over. */
  private missed(id: string, reason: unknown): undefined {
    if (this.awaited !== id) {
      return undefined;
    }
    if (reason instanceof Problem && reason.gone) {
      this.forget();
      return undefined;
    }
    this.timer = setTimeout(() => void this.look(id), 4 * EVERY);
    throw reason;
  }

  private async seen(build: TemplateBuild): Promise<void> {
    const chosen = this.remembered()?.chosen ?? false;
    this.build = build;
    this.remember({ id: build.id, chosen });
    this.changed();
    if (this.running !== undefined) {
      this.timer = setTimeout(() => void this.look(build.id), EVERY);
    } else if (build.failure !== null) {
      this.forget();
      throw new Problem(422, build.failure.code, build.failure.message, build.failure.hint);
    } else if (build.asset !== null && !chosen) {
      await this.chosen(build.asset);
      this.remember({ id: build.id, chosen: true });
    }
  }

  private get key(): string {
    return `template-build-of-${this.project}`;
  }

  private remember(build: Remembered): void {
    sessionStorage.setItem(this.key, JSON.stringify(build));
  }

  private remembered(): Remembered | undefined {
    const kept = sessionStorage.getItem(this.key);
    return kept === null ? undefined : (JSON.parse(kept) as Remembered);
  }
}
