import { api } from './api';
import { AssetLabels } from './asset-labels';
import { Attempts } from './attempts';
import type { PreviewFrame } from './preview-frame';
import { PreviewSocket } from './preview-socket';
import type { Problem } from './problem';
import { placeOf, secondsUntil } from './queue-order';
import { Reading } from './reading';
import { texts } from './texts';
import { isFinal, isRunning, type Priority, type QueueState, type Render, type RenderChange } from './types';
import { about, placeWords } from './words';

/** What the list asks of the page that it is on. */
export interface RenderPage {
  changed(): void;
  frame(frame: PreviewFrame): void;
  /** Settles when the server has everything that a new render is made of. */
  settled(): Promise<void>;
  /** What this page believes may be out of date. */
  outdated(): void;
}

/** A project's renders: which there are, which is shown, and how the one that is watched gets on. */
export class RenderList {
  /** The newest first. */
  all: Render[] = [];
  shownId: string | undefined;
  /** Whether the studio can be heard. */
  connected = true;
  submitting = false;
  /** What the next render is submitted with. */
  priority: Priority = 'NORMAL';
  /** On which the next render is made; nothing for the preferred one. */
  device: string | undefined;

  private readonly labels = new AssetLabels();
  private queue: QueueState | undefined;
  private acts = 0;
  private readonly socket: PreviewSocket;
  private readonly reading = new Reading(() => this.attempts.attempt('renders', () => this.read()));
  /** Why something could not be done with a render, by its id. */
  private readonly refusals = new Attempts<string>(() => this.page.changed());

  constructor(
    private readonly project: string,
    private readonly attempts: Attempts,
    private readonly page: RenderPage,
  ) {
    this.socket = new PreviewSocket({
      changed: (render) => this.heard(render),
      deleted: (render) => this.forget(render),
      frame: (frame, render) => render === this.active?.id && page.frame(frame),
      queue: () => void this.reading.ask(),
      refused: () => page.outdated(),
      connection: (connected) => this.reached(connected),
    });
  }

  /** The render in the preview: the one chosen, or the newest. */
  get shown(): Render | undefined {
    return this.all.find((render) => render.id === this.shownId) ?? this.all[0];
  }

  /** The render that is watched: the one shown while it is not at its end, or else the one that is worked on. */
  get active(): Render | undefined {
    const { shown } = this;
    return shown !== undefined && !isFinal(shown)
      ? shown
      : (this.all.findLast(isRunning) ?? this.all.findLast((render) => !isFinal(render)));
  }

  problem(render: Render): Problem | undefined {
    return this.refusals.problems[render.id];
  }

  /** What the recording is called that a render speaks. */
  voiceOf(render: Render): string | undefined {
    return this.labels.of(render.audio);
  }

  /** When a waiting render's turn comes, in words; nothing for others. */
  outlook(render: Render): string | undefined {
    const place = this.queue === undefined ? undefined : placeOf(this.queue, render.id);
    if (this.queue === undefined || place === undefined) {
      return undefined;
    }
    const seconds = secondsUntil(this.queue, render.id);
    return seconds === undefined ? placeWords(place) : texts.queue.begins(placeWords(place), about(seconds));
  }

  get queuePaused(): boolean {
    return this.queue?.paused ?? false;
  }

  /** Takes over what the server knows, and listens from now on. */
  adopt(renders: Render[]): void {
    this.all = renders;
    this.socket.watchQueue();
    this.follow();
  }

  /** Takes up renders that have just been queued, and shows the first of them. */
  take(renders: Render[]): void {
    this.acts++;
    const added = renders.filter((render) => !this.all.some((other) => other.id === render.id));
    this.all = [...added.reverse(), ...this.all];
    this.shownId = renders[0]?.id ?? this.shownId;
    this.follow();
  }

  async submit(): Promise<void> {
    this.submitting = true;
    await this.attempts.attempt('render', async () => {
      await this.page.settled();
      this.take([await api.submitRender(this.project, this.priority, this.device)]);
    });
    this.submitting = false;
    this.page.changed();
  }

  cancel(render: string): Promise<void> {
    return this.act(render, () => api.cancelRender(render));
  }

  pause(render: string): Promise<void> {
    return this.act(render, () => api.pauseRender(render));
  }

  resume(render: string): Promise<void> {
    return this.act(render, () => api.resumeRender(render));
  }

  retry(render: string): Promise<void> {
    return this.act(render, () => api.retryRender(render));
  }

  prioritise(render: string, priority: Priority): Promise<void> {
    return this.act(render, () => api.prioritise(render, priority));
  }

  duplicate(render: string, change: RenderChange): Promise<void> {
    return this.act(render, async () => this.take([await api.duplicateRender(render, change)]));
  }

  remove(render: string): Promise<void> {
    return this.act(render, async () => {
      await api.deleteRender(render);
      this.forget(render);
    });
  }

  show(render: string): void {
    this.shownId = render;
    this.follow();
  }

  /** Tries at once to watch again, as when the machine has just woken up. */
  hurry(): void {
    this.socket.hurry();
  }

  /** Watches over a new connection: this one may be dead. */
  renew(): void {
    this.socket.renew();
  }

  close(): void {
    this.socket.stop();
  }

  private async act(id: string, request: () => Promise<Render | void>): Promise<void> {
    this.acts++;
    await this.refusals.attempt(id, async () => {
      const render = await request();
      this.acts++;
      if (render !== undefined) {
        this.heard(render);
      }
    });
    await this.reading.ask();
  }

  /** What was read while something was being changed may be older than what is shown, so it is read once more. */
  private async read(): Promise<void> {
    const { acts } = this;
    const [renders, queue] = await Promise.all([api.renders(this.project), api.queue()]);
    await this.labels.read(renders.map((render) => render.audio));
    if (this.acts === acts) {
      this.all = renders;
      this.queue = queue;
      this.follow();
    } else {
      void this.reading.ask();
    }
  }

  private follow(): void {
    this.socket.follow(this.active === undefined ? [] : [this.active.id]);
    this.page.changed();
  }

  /** After an interruption the page may have missed more than what the connection tells. */
  private reached(connected: boolean): void {
    const back = connected && !this.connected;
    this.connected = connected;
    this.page.changed();
    if (back) {
      this.page.outdated();
    }
  }

  private heard(told: Render): void {
    const former = this.all.find((other) => other.id === told.id);
    const render = upToDate(told, former);
    this.all = former !== undefined
      ? this.all.map((other) => (other.id === render.id ? render : other))
      : [render, ...this.all];
    this.follow();
  }

  private forget(render: string): void {
    this.acts++;
    this.all = this.all.filter((other) => other.id !== render);
    this.follow();
  }
}

/** Progress is told with everything else as it was when the segment began: what could be watched before still can be. */
function upToDate(told: Render, former: Render | undefined): Render {
  const watchable = former?.streamable === true && former.state === told.state;
  return watchable ? { ...told, streamable: true } : told;
}
