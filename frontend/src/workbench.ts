import { api } from './api';
import { Attempts, type Place } from './attempts';
import { Materials, type Slot } from './materials';
import { deviceChoices } from './device-choice';
import { choiceOf, replacement } from './model-choice';
import { Preflight } from './preflight';
import type { PreviewFrame } from './preview-frame';
import type { Problem } from './problem';
import { RenderList } from './render-list';
import { Saver } from './saver';
import { PackagedModels } from './packaged-models';
import { TemplateBuilding } from './template-building';
import { Transfers } from './transfers';
import type { Asset, Model, Project, ProjectChange, StudioNode } from './types';
import { animatedBy } from './words';

/**
 * What one project's page knows and does. The server's state is the truth: everything here is read from it, and every
 * act goes to it first. Tells of `change`, and of `frame` for each preview that arrives.
 */
export class Workbench extends EventTarget {
  project: Project | undefined;
  models: Model[] = [];
  /** What a render may be made on; to be chosen from where there are several. */
  devices: string[] = [];
  /** What the studio did by itself about the model, in words. */
  modelNotice: string | undefined;
  readonly materials = new Materials();
  readonly renders: RenderList;
  readonly building: TemplateBuilding;
  readonly preflight: Preflight;

  private readonly attempts = new Attempts(() => this.changed());
  /** Networks that came with the template set, and what becomes of them. */
  readonly packaged = new PackagedModels(
    this.attempts,
    () => this.changed(),
    () => this.load(),
  );
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
      const [project, models, renders, nodes] = await Promise.all([
        api.project(this.id),
        api.models(),
        api.renders(this.id),
        // Without them there is no choice, and the preferred device is taken.
        api.nodes().catch((): StudioNode[] => []),
      ]);
      this.models = models;
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

  /** Says why files are not taken. */
  refuse(slot: Slot, problem: Problem): void {
    this.attempts.fail(slot, problem);
  }

  chooseFace(index: number): void {
    this.change({ faceIndex: index });
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
      this.attempts.forget('settings');
      this.saver.change(change);
    }
  }

  async rename(name: string): Promise<boolean> {
    await this.attempts.attempt('page', async () => {
      const project = await api.changeProject(this.id, { name });
      this.project = { ...this.project, ...project };
    });
    return this.problems.page === undefined;
  }

  saveNow(): void {
    void this.saver.flush();
  }

  /** The machine may have slept: what is shown may be old, and the connection may be dead. */
  async wake(): Promise<void> {
    this.renders.hurry();
    await this.load();
    this.preflight.again();
  }

  close(): void {
    this.saveNow();
    this.renders.close();
    this.preflight.close();
    this.building.close();
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
    await this.adopt(await api.changeProject(this.id, change));
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

  private changed(): void {
    if (this.project !== undefined) {
      this.preflight.consider(this.project);
    }
    this.dispatchEvent(new Event('change'));
  }
}
