import { api } from './api';
import { Attempts, type Place } from './attempts';
import { UNADJUSTED } from './face-adjustment';
import { Fitting } from './fitting';
import { Materials, type Slot } from './materials';
import { deviceChoices } from './device-choice';
import { choiceOf, replacement } from './model-choice';
import { Preflight } from './preflight';
import { EndedRenders } from './ended-renders';
import { Neighbours, type Neighbourly } from './neighbours';
import { Notices } from './notices';
import { Presets } from './presets';
import type { PreviewFrame } from './preview-frame';
import type { Problem } from './problem';
import { RenderList } from './render-list';
import { Saver } from './saver';
import { PackagedModels } from './packaged-models';
import { TemplateBuilding } from './template-building';
import { Transfers } from './transfers';
import type { Asset, Model, ModelSpeed, Project, ProjectChange, Render, StudioNode } from './types';
import { animatedBy } from './words';

/**
 * What one project's page knows and does. The server's state is the truth: everything here is read from it, and every
 * act goes to it first. Tells of `change`, and of `frame` for each preview that arrives.
 */
export class Workbench extends EventTarget {
  project: Project | undefined;
  models: Model[] = [];
  /** How fast models have rendered here, those that have. */
  speeds: ModelSpeed[] = [];
  /** What a render may be made on; to be chosen from where there are several. */
  devices: string[] = [];
  /** What the studio did by itself about the model, in words. */
  modelNotice: string | undefined;
  /** A render that came to its end while nobody looked at the page. */
  unseen: Render | undefined;
  readonly materials = new Materials();
  readonly renders: RenderList;
  readonly building: TemplateBuilding;
  readonly preflight: Preflight;
  readonly fitting: Fitting;

  private readonly attempts = new Attempts(() => this.changed());
  /** Networks that came with the template set, and what becomes of them. */
  readonly packaged = new PackagedModels(
    this.attempts,
    () => this.changed(),
    () => this.load(),
  );
  readonly presets = new Presets(
    () => this.changed(),
    () => this.neighbours.tell({ presets: true }),
  );
  private readonly neighbours = new Neighbours((news) => this.hearNeighbour(news));
  private readonly ended = new EndedRenders();
  private readonly notices = new Notices();
  private readonly uploads = new Transfers(this.attempts, () => this.changed(), (asset) => this.put(asset));
  private readonly saver: Saver;
  /** Subject and model for which another model was chosen: what the server refuses is not tried for ever. */
  private replaced = '';

  constructor(private readonly id: string) {
    super();
    this.saver = new Saver(
      (change) => api.changeProject(this.id, change),
      (project) => {
        this.project = project;
        this.tellNeighbours();
        this.changed();
      },
      (reason) => {
        this.attempts.fail('settings', reason);
        void this.load();
      },
    );
    this.renders = new RenderList(id, this.attempts, {
      changed: () => this.changed(),
      frame: (frame) => this.dispatchEvent(new CustomEvent<PreviewFrame>('frame', { detail: frame })),
      settled: () => this.saver.flush(),
      outdated: () => void this.load(),
    });
    this.preflight = new Preflight(id, this.attempts, () => this.saver.flush(), () => this.changed());
    this.fitting = new Fitting(
      id,
      this.attempts,
      (change) => this.change(change),
      () => this.saver.flush(),
      () => this.changed(),
    );
    this.building = new TemplateBuilding(
      id,
      this.attempts,
      () => this.changed(),
      (asset) => this.alter({ subject: asset }),
    );
  }

  get problems(): Partial<Record<Place, Problem>> {
    return this.attempts.problems;
  }

  get transfers(): Transfers['running'] {
    return this.uploads.running;
  }

  get model(): Model | undefined {
    return this.models.find((model) => model.id === this.project?.modelId);
  }

  /** Reads everything from the server, at the start and whenever the page may have missed something. */
  load(): Promise<void> {
    return this.attempts.attempt('page', async () => {
      await this.saver.flush();
      const [project, models, renders, nodes, speeds] = await Promise.all([
        api.project(this.id),
        api.models(),
        api.renders(this.id),
        // Without them there is no choice, and the preferred device is taken.
        api.nodes().catch((): StudioNode[] => []),
        // Cards without a speed are better than no cards.
        api.modelSpeeds().catch((): ModelSpeed[] => []),
      ]);
      this.models = models;
      this.speeds = speeds;
      this.devices = deviceChoices(nodes);
      await this.adopt(project);
      this.renders.adopt(renders);
      await this.building.resume();
    });
  }

  /** Uploads files and puts each where it belongs by what the studio finds in it. */
  take(files: Iterable<File>, near?: Slot): Promise<void> {
    return this.uploads.take(files, near);
  }

  /** Speaks with a sound that the studio has already. */
  useSound(asset: string): Promise<void> {
    return this.attempts.attempt('audio', () => this.alter({ audio: asset }));
  }

  /** Puts what was uploaded before where it belongs. */
  choose(asset: Asset): Promise<void> {
    const place = asset.kind === 'AUDIO' ? 'audio' : asset.kind === 'FEATURES' ? 'features' : 'subject';
    return this.attempts.attempt(place, () => this.put(asset));
  }

  /** Says why files are not taken. */
  refuse(slot: Slot, problem: Problem): void {
    this.attempts.fail(slot, problem);
  }

  chooseFace(index: number): void {
    if (index !== this.project?.faceIndex) {
      this.change({ faceIndex: index, adjustment: UNADJUSTED });
    }
  }

  chooseModel(model: Model): void {
    if (this.project !== undefined) {
      this.modelNotice = undefined;
      this.change(choiceOf(model, this.project));
    }
  }

  dropFeatures(): Promise<void> {
    return this.attempts.attempt('features', () => this.alter({ clearFeatures: true }));
  }

  /** Changes settings here at once and on the server soon. */
  change(change: ProjectChange): void {
    if (this.project !== undefined) {
      this.project = { ...this.project, ...change };
      // Before anybody hears of it, so that whoever waits for the server waits for this, too.
      this.saver.change(change);
      this.attempts.forget('settings');
    }
  }

  async rename(name: string): Promise<boolean> {
    await this.attempts.attempt('page', async () => {
      const project = await api.changeProject(this.id, { name });
      this.project = { ...this.project, ...project };
      this.tellNeighbours();
    });
    return this.problems.page === undefined;
  }

  saveNow(): void {
    void this.saver.flush();
  }

  /** The machine may have slept: what is shown may be old, and the connection may be dead. */
  async wake(): Promise<void> {
    this.renders.hurry();
    this.uploads.hurry();
    await this.load();
    this.preflight.again();
  }

  /** The machine has slept for certain. */
  async wakeFromSleep(): Promise<void> {
    this.renders.renew();
    await this.wake();
  }

  close(): void {
    this.saveNow();
    this.renders.close();
    this.preflight.close();
    this.fitting.close();
    this.building.close();
    this.neighbours.close();
  }

  private async put(asset: Asset): Promise<void> {
    switch (asset.kind) {
      case 'AUDIO':
        return this.alter({ audio: asset.id });
      case 'FEATURES':
        return this.alter({ features: asset.id });
      case 'CLIP':
        return this.building.start(asset);
      case 'PORTRAIT':
        this.building.forget();
        return this.alter({ subject: asset.id, faceIndex: 0 });
      case 'TEMPLATE_SET':
        this.building.forget();
        return this.alter({ subject: asset.id });
    }
  }

  /** Changes what the project is made of, which the page can only show when the server has it. */
  private async alter(change: ProjectChange): Promise<void> {
    await this.saver.flush();
    const project = await api.changeProject(this.id, change);
    this.tellNeighbours();
    await this.adopt(project);
  }

  private tellNeighbours(): void {
    this.neighbours.tell({ project: this.id });
  }

  /** Another tab has changed something: what this one shows is to be the same. What is under way here goes first. */
  private hearNeighbour(news: Neighbourly): void {
    if ('presets' in news) {
      void this.presets.read();
    } else if (news.project === this.id) {
      void this.attempts.attempt('page', async () => {
        await this.saver.flush();
        await this.adopt(await api.project(this.id));
      });
    }
  }

  private async adopt(project: Project): Promise<void> {
    const reading = await this.materials.adopt(project);
    this.project = project;
    this.fitModel(project);
    this.changed();
    for (const [place, read] of reading) {
      void this.attempts.attempt(place, read);
    }
  }

  /** Takes a model that can animate the subject, where the project's own cannot, and says so. */
  private fitModel(project: Project): void {
    const model = replacement(this.models, project);
    const occasion = `${project.subject} ${project.modelId}`;
    if (model !== undefined && this.replaced !== occasion) {
      this.replaced = occasion;
      this.modelNotice = animatedBy(project.subjectKind, this.model, model);
      this.change(choiceOf(model, project));
    }
  }

  /** Every render that is done may have changed them. Those that are known are better than none. */
  async readSpeeds(): Promise<void> {
    const speeds = await api.modelSpeeds().catch(() => undefined);
    if (speeds !== undefined) {
      this.speeds = speeds;
      this.changed();
    }
  }

  private lookForPresets(): void {
    if (this.model !== undefined && this.model.parameters.length > 0) {
      this.presets.ofModel(this.model.id);
    }
  }

  private tellOfEnds(name: string): void {
    const ended = this.ended.among(this.renders.all);
    ended.forEach((render) => this.notices.tell(render, name));
    if (ended.length > 0) {
      void this.readSpeeds();
    }
    if (ended.length > 0 && document.visibilityState !== 'visible') {
      this.unseen = ended[0];
    }
  }

  private changed(): void {
    if (this.project !== undefined) {
      this.preflight.consider(this.project);
      const { subject, faces, template } = this.materials;
      this.fitting.consider(this.project, subject, (faces?.length ?? 0) > 0 || template !== undefined);
      this.tellOfEnds(this.project.name);
      this.lookForPresets();
    }
    this.dispatchEvent(new Event('change'));
  }
}
