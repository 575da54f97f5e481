import { api, upload } from './api';
import { Materials, type Slot } from './materials';
import { PreviewSocket } from './preview-socket';
import type { PreviewFrame } from './preview-frame';
import { asProblem, type Problem } from './problem';
import { Saver } from './saver';
import { isFinal, type Asset, type Face, type Model, type Project, type ProjectChange, type Render } from './types';

/** Where on the page something can go wrong. */
export type Place = Slot | 'page' | 'faces' | 'settings' | 'render';

export interface Transfer {
  name: string;
  /** 0…1; at 1 the studio has the whole file and checks it. */
  share: number;
  stop(): void;
}

/**
 * What one project's page knows and does. The server's state is the truth: everything here is read from it, and every
 * act goes to it first. Tells of `change`, and of `frame` for each preview that arrives.
 */
export class Workbench extends EventTarget {
  project: Project | undefined;
  models: Model[] = [];
  /** The newest first. */
  renders: Render[] = [];
  shownId: string | undefined;
  connected = true;
  submitting = false;
  readonly transfers: Partial<Record<Slot, Transfer>> = {};
  readonly problems: Partial<Record<Place, Problem>> = {};

  private readonly socket = new PreviewSocket({
    changed: (render) => this.heard(render),
    deleted: (render) => this.forget(render),
    frame: (frame) => this.dispatchEvent(new CustomEvent<PreviewFrame>('frame', { detail: frame })),
    refused: () => void this.load(),
    connection: (connected) => this.reached(connected),
  });
  private readonly saver: Saver;
  private readonly materials = new Materials();

  constructor(private readonly id: string) {
    super();
    this.saver = new Saver(
      (change) => api.changeProject(this.id, change),
      (project) => this.update(() => (this.project = project)),
      (reason) => {
        this.fail('settings', reason);
        void this.load();
      },
    );
  }

  get portrait(): Asset | undefined {
    return this.materials.portrait;
  }

  get audio(): Asset | undefined {
    return this.materials.audio;
  }

  /** Unknown while they are looked for. */
  get faces(): Face[] | undefined {
    return this.materials.faces;
  }

  /** Unknown while they are read. */
  get peaks(): number[] | undefined {
    return this.materials.peaks;
  }

  get model(): Model | undefined {
    return this.models.find((model) => model.id === this.project?.modelId);
  }

  /** The render in the preview: the one chosen, or the newest. */
  get shown(): Render | undefined {
    return this.renders.find((render) => render.id === this.shownId) ?? this.renders[0];
  }

  get active(): Render | undefined {
    return this.renders.findLast((render) => !isFinal(render));
  }

  /** Reads everything from the server, at the start and whenever the page may have missed something. */
  load(): Promise<void> {
    return this.attempt('page', async () => {
      await this.saver.flush();
      const [project, models, renders] = await Promise.all([
        api.project(this.id),
        api.models(),
        api.renders(this.id),
      ]);
      this.models = models;
      this.renders = renders;
      await this.adopt(project);
      this.follow();
    });
  }

  /** Uploads files and puts each where it belongs by what the studio finds in it. */
  async take(files: Iterable<File>, near?: Slot): Promise<void> {
    await Promise.all([...files].map((file) => this.takeOne(file, near ?? likelySlot(file))));
  }

  chooseFace(index: number): void {
    this.change({ faceIndex: index });
  }

  /** Changes settings here at once and on the server soon. */
  change(change: ProjectChange): void {
    if (this.project !== undefined) {
      const project = { ...this.project, ...change };
      this.update(() => {
        this.project = project;
        delete this.problems.settings;
      });
      this.saver.change(change);
    }
  }

  async rename(name: string): Promise<boolean> {
    await this.attempt('page', async () => {
      const project = await api.changeProject(this.id, { name });
      this.project = { ...this.project, ...project };
    });
    return this.problems.page === undefined;
  }

  saveNow(): void {
    void this.saver.flush();
  }

  async submit(): Promise<void> {
    this.update(() => (this.submitting = true));
    await this.attempt('render', async () => {
      await this.saver.flush();
      const render = await api.submitRender(this.id);
      this.renders = [render, ...this.renders.filter((other) => other.id !== render.id)];
      this.shownId = render.id;
      this.follow();
    });
    this.update(() => (this.submitting = false));
  }

  cancel(render: string): Promise<void> {
    return this.attempt('render', async () => {
      await api.cancelRender(render);
      this.heard(await api.render(render));
    });
  }

  remove(render: string): Promise<void> {
    return this.attempt('render', async () => {
      await api.deleteRender(render);
      this.forget(render);
    });
  }

  show(render: string): void {
    this.update(() => (this.shownId = render));
  }

  /** The machine may have slept: what is shown may be old, and the connection may be dead. */
  async wake(): Promise<void> {
    this.socket.hurry();
    await this.load();
  }

  close(): void {
    this.saveNow();
    this.socket.stop();
  }

  private async takeOne(file: File, slot: Slot): Promise<void> {
    const stopper = new AbortController();
    this.transfers[slot]?.stop();
    const transfer: Transfer = { name: file.name, share: 0, stop: () => stopper.abort() };
    this.transfers[slot] = transfer;
    await this.attempt(slot, async () => {
      try {
        const asset = await upload(file, {
          signal: stopper.signal,
          progress: (share) => this.update(() => (transfer.share = share)),
        });
        await this.put(asset);
      } finally {
        if (this.transfers[slot] === transfer) {
          delete this.transfers[slot];
        }
      }
    });
  }

  private async put(asset: Asset): Promise<void> {
    await this.saver.flush();
    const change: ProjectChange = asset.kind === 'PORTRAIT' ? { portrait: asset.id, faceIndex: 0 } : { audio: asset.id };
    await this.adopt(await api.changeProject(this.id, change));
  }

  private async adopt(project: Project): Promise<void> {
    const reading = await this.materials.adopt(project);
    this.update(() => (this.project = project));
    for (const [place, read] of reading) {
      void this.attempt(place, read);
    }
  }

  /** Watches the render that the queue works on, if any. */
  private follow(): void {
    const active = this.active;
    if (active === undefined) {
      this.socket.stop();
      this.update(() => (this.connected = true));
    } else {
      this.socket.watch(active.id);
    }
  }

  /** After an interruption the page may have missed more than what the connection tells. */
  private reached(connected: boolean): void {
    const back = connected && !this.connected;
    this.update(() => (this.connected = connected));
    if (back) {
      void this.load();
    }
  }

  private heard(render: Render): void {
    const known = this.renders.some((other) => other.id === render.id);
    this.renders = known
      ? this.renders.map((other) => (other.id === render.id ? render : other))
      : [render, ...this.renders];
    this.update();
    if (isFinal(render)) {
      this.follow();
    }
  }

  private forget(render: string): void {
    this.renders = this.renders.filter((other) => other.id !== render);
    this.update();
    this.follow();
  }

  /** Does something that can fail, and shows at {@code place} why it did. */
  private async attempt(place: Place, act: () => Promise<void>): Promise<void> {
    this.update(() => delete this.problems[place]);
    try {
      await act();
      this.update();
    } catch (reason) {
      this.fail(place, reason);
    }
  }

  private fail(place: Place, reason: unknown): void {
    this.update(() => (this.problems[place] = asProblem(reason)));
  }

  private update(change?: () => void): void {
    change?.();
    this.dispatchEvent(new Event('change'));
  }
}

/** Only a guess, for where to show the progress: what a file is, the studio tells by its content. */
function likelySlot(file: File): Slot {
  return /^(audio|video)\//.test(file.type) ? 'audio' : 'portrait';
}
