import { api } from './api';
import { AssetLabels } from './asset-labels';
import { Attempts } from './attempts';
import type { PreviewFrame } from './preview-frame';
import { PreviewSocket } from './preview-socket';
import type { Problem } from './problem';
import { Reading } from './reading';
import { prioritised, relocated, runningIn, type Relocation } from './queue-order';
import { texts } from './texts';
import { isFinal, type Model, type Priority, type QueueState, type Render, type RenderChange, type Storage, type StudioNode } from './types';
import { stateOf } from './words';

/** A preview of a job that runs. */
export interface JobFrame {
  render: string;
  frame: PreviewFrame;
}

/** Where on the queue page something can go wrong, besides a render, which goes by its id. */
export type QueuePlace = 'page' | 'names' | 'queue' | 'receipt' | 'machine' | 'nodes';

const PAGE = 20;
const MOST = 200;
/** A connection may watch no more; there are rarely that many devices. */
const WATCHED = 12;
const SMALL = { previewsPerSecond: 1, longestEdge: 160 };

/**
 * What the queue's page knows and does. The server's state is the truth: whatever happens, it is read again, and what is
 * shown ahead of it gives way to it. Tells of `change`, and of `frame` for each preview that arrives.
 */
export class QueueBoard extends EventTarget {
  queue: QueueState | undefined;
  /** The one that ended last first. */
  ended: Render[] = [];
  storage: Storage | undefined;
  nodes: StudioNode[] = [];
  models: Model[] = [];
  connected = true;
  /** What has happened, for those who do not see it. */
  said = '';
  /** The places where something is under way. */
  readonly busy = new Set<string>();

  private readonly names = new Map<string, string>();
  private readonly labels = new AssetLabels();
  /** The projects and models that were asked about, whether they are there or not. */
  private readonly known = new Set<string>();
  private readonly attempts = new Attempts<string>(() => this.changed());
  private readonly socket: PreviewSocket;
  private limit = PAGE;
  private acts = 0;
  private readonly reading = new Reading(() => this.attempts.attempt('page', () => this.read()));

  constructor() {
    super();
    this.socket = new PreviewSocket(
      {
        changed: (render) => this.heard(render),
        deleted: () => void this.refresh(),
        frame: (frame, render) =>
          this.dispatchEvent(new CustomEvent<JobFrame>('frame', { detail: { render, frame } })),
        queue: () => void this.refresh(),
        refused: () => void this.refresh(),
        connection: (connected) => this.reached(connected),
      },
      undefined,
      SMALL,
    );
  }

  problem(place: QueuePlace | (string & {})): Problem | undefined {
    return this.attempts.problems[place];
  }

  /** What a render's project is called; nothing until that has been read. */
  nameOf(render: Render): string | undefined {
    return this.names.get(render.project);
  }

  /** What the recording is called that a render speaks. */
  voiceOf(render: Render): string | undefined {
    return this.labels.of(render.audio);
  }

  modelOf(render: Render): string {
    return this.models.find((model) => model.id === render.modelId)?.title ?? render.modelId;
  }

  /** How many jobs are rendered at once; none while all are held, any number while that is not known. */
  get slots(): number {
    const slots = this.nodes.reduce((sum, node) => sum + node.slots, 0);
    return this.queue?.paused ? 0 : slots || Infinity;
  }

  get hasMore(): boolean {
    return this.ended.length >= this.limit && this.limit < MOST;
  }

  /** Begins to read and to listen. */
  open(): void {
    this.socket.watchQueue();
    void this.refresh();
    void this.lookAround();
  }

  close(): void {
    this.socket.stop();
  }

  /** The machine may have slept: what is shown may be old, and the connection may be dead. */
  wake(): void {
    this.socket.hurry();
    this.known.clear();
    void this.refresh();
    void this.lookAround();
  }

  /** The machine has slept for certain. */
  wakeFromSleep(): void {
    this.socket.renew();
    this.wake();
  }

  refresh(): Promise<void> {
    return this.reading.ask();
  }

  more(): Promise<void> {
    this.limit = Math.min(MOST, this.limit + 2 * PAGE);
    return this.refresh();
  }

  pauseQueue(): Promise<void> {
    return this.switchQueue(true, () => api.pauseQueue());
  }

  resumeQueue(): Promise<void> {
    return this.switchQueue(false, () => api.resumeQueue());
  }

  pause(render: Render): Promise<void> {
    return this.act(render.id, () => api.pauseRender(render.id));
  }

  resume(render: Render): Promise<void> {
    return this.act(render.id, () => api.resumeRender(render.id));
  }

  cancel(render: Render): Promise<void> {
    return this.act(render.id, () => api.cancelRender(render.id));
  }

  retry(render: Render): Promise<void> {
    return this.act(render.id, () => api.retryRender(render.id));
  }

  duplicate(render: Render, change: RenderChange): Promise<void> {
    return this.act(render.id, async () => {
      await api.duplicateRender(render.id, change);
      this.say(texts.queue.copied(this.nameOf(render) ?? texts.queue.theRender));
    });
  }

  remove(render: Render): Promise<void> {
    return this.act(render.id, () => api.deleteRender(render.id));
  }

  prioritise(render: Render, priority: Priority): Promise<void> {
    this.expect((renders) => prioritised(renders, render.id, priority));
    return this.act(render.id, () => api.prioritise(render.id, priority));
  }

  move(render: Render, relocation: Relocation): Promise<void> {
    this.expect((renders) => relocated(renders, render.id, relocation));
    return this.act(render.id, async () => {
      if (relocation.priority !== undefined) {
        await api.prioritise(render.id, relocation.priority);
      }
      await api.moveRender(render.id, relocation.before);
    });
  }

  renderAgain(receipt: File): Promise<void> {
    return this.act('receipt', async () => {
      await api.renderFromReceipt(await receipt.text());
      this.say(texts.queue.fromReceipt(receipt.name));
    });
  }

  private switchQueue(paused: boolean, request: () => Promise<unknown>): Promise<void> {
    if (this.queue !== undefined) {
      this.queue = { ...this.queue, paused };
    }
    this.say(paused ? texts.queue.isPaused : texts.queue.goesOn);
    return this.act('queue', request);
  }

  /** Shows beforehand what the server is going to say. */
  private expect(order: (renders: Render[]) => Render[]): void {
    if (this.queue !== undefined) {
      this.queue = { ...this.queue, renders: order(this.queue.renders) };
    }
  }

  /** Asks the server to change something and reads what came of it; a refusal is told where it was asked. */
  private async act(place: string, request: () => Promise<unknown>): Promise<void> {
    this.acts++;
    this.busy.add(place);
    await this.attempts.attempt(place, async () => void (await request()));
    this.busy.delete(place);
    await this.refresh();
  }

  /** What was read while something was being changed may be older than what is shown, so it is read once more. */
  private async read(): Promise<void> {
    const acts = this.acts;
    const [queue, ended] = await Promise.all([api.queue(), api.endedRenders(this.limit)]);
    if (this.acts !== acts) {
      void this.refresh();
    } else if (this.busy.size === 0) {
      await this.attempts.attempt('names', () => this.readNames([...queue.renders, ...ended]));
      this.adopt(queue, ended);
    }
  }

  private adopt(queue: QueueState, ended: Render[]): void {
    const former = this.queue?.renders;
    const finished = former === undefined ? [] : ended.filter(({ id }) => former.some((render) => render.id === id));
    this.queue = { ...queue, renders: keeping(former ?? [], queue.renders) };
    this.ended = keeping(this.ended, ended);
    this.forgetProblems();
    if (finished.length > 0) {
      this.say(finished.map((render) => `${this.nameOf(render) ?? 'A render'}: ${stateOf(render)}.`).join(' '));
      void this.lookAround();
    }
    this.socket.follow(
      runningIn(queue.renders, this.slots)
        .slice(0, WATCHED)
        .map((render) => render.id),
    );
    this.changed();
  }

  /** One request for all, and only where something has come that was not asked about before. */
  private async readNames(renders: Render[]): Promise<void> {
    if (renders.some((render) => !this.known.has(render.modelId))) {
      this.models = await api.models();
    }
    if (renders.some((render) => !this.known.has(render.project))) {
      for (const project of await api.projects()) {
        this.names.set(project.id, project.name);
      }
    }
    await this.labels.read(renders.map((render) => render.audio));
    for (const render of renders) {
      this.known.add(render.modelId).add(render.project);
    }
  }

  private async lookAround(): Promise<void> {
    await Promise.all([
      this.attempts.attempt('machine', async () => void (this.storage = await api.storage())),
      this.attempts.attempt('nodes', async () => void (this.nodes = await api.nodes())),
    ]);
    this.changed();
  }

  /** Progress of a job that runs. An end changes the order too, and that the server tells. */
  private heard(render: Render): void {
    if (isFinal(render)) {
      void this.refresh();
    } else {
      this.expect((renders) => renders.map((other) => (other.id === render.id ? { ...other, ...render } : other)));
      this.changed();
    }
  }

  private reached(connected: boolean): void {
    this.connected = connected;
    this.changed();
  }

  private forgetProblems(): void {
    const known = new Set([...(this.queue?.renders ?? []), ...this.ended].map((render) => render.id));
    for (const place of Object.keys(this.attempts.problems)) {
      if (!known.has(place) && !PLACES.includes(place)) {
        delete this.attempts.problems[place];
      }
    }
  }

  private say(words: string): void {
    this.said = words;
    this.changed();
  }

  private changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}

const PLACES: string[] = ['page', 'names', 'queue', 'receipt', 'machine', 'nodes'] satisfies QueuePlace[];

/** The same objects for what has not changed, so that it is not drawn again. */
function keeping(former: Render[], read: Render[]): Render[] {
  const known = new Map(former.map((render) => [render.id, render]));
  return read.map((render) => {
    const before = known.get(render.id);
    return before !== undefined && JSON.stringify(before) === JSON.stringify(render) ? before : render;
  });
}
