import { api } from './api';
import { Attempts } from './attempts';
import { choiceOf } from './model-choice';
import { valuesFor } from './parameter-form';
import { everyValue, presetOf } from './presets';
import type { Problem } from './problem';
import { texts } from './texts';
import { isFinal, type BakeOff, type Contender, type Model, type Preset, type Project, type ProjectChange, type Render } from './types';

/** Seconds that are rendered. */
export const STRETCH = 3;
/** Milliseconds between two looks at what is rendered. */
const PAUSE = 700;

/** One way in which a model may take part. */
export interface Option {
  key: string;
  model: Model;
  /** "Defaults", "As it is set now", or the name of a preset. */
  title: string;
  contender: Contender;
}

/** Whoever may take part: every model with its defaults, with its presets, and the project's own as it is set. */
export function optionsOf(models: Model[], presets: Record<string, Preset[]>, project: Project): Option[] {
  return models.flatMap((model) => {
    const option = (key: string, title: string, values: Record<string, number>): Option => ({
      key: `${model.id} ${key}`,
      model,
      title,
      contender: {
        modelId: model.id,
        parameters: everyValue(model, values),
        frameRate: choiceOf(model, project).frameRate ?? project.frameRate,
      },
    });
    const set = model.id === project.modelId && Object.keys(valuesFor(model, project.parameters)).length > 0;
    return [
      option('defaults', texts.bakeOff.defaults, {}),
      ...(set ? [option('set', texts.bakeOff.asSet, project.parameters)] : []),
      ...(presets[model.id] ?? []).map((preset) => option(preset.id, preset.name, preset.parameters)),
    ];
  });
}

/** "Mesh warp · Calm": who rendered it, and how it was set. */
export function contenderTitle(render: Render, models: Model[], presets: Record<string, Preset[]>): string {
  const model = models.find(({ id }) => id === render.modelId);
  if (model === undefined) {
    return render.modelId;
  }
  const preset = presetOf(presets[model.id] ?? [], model, render.parameters)?.name;
  const plain = Object.keys(valuesFor(model, render.parameters)).length === 0;
  return `${model.title} · ${plain ? texts.bakeOff.defaults : (preset ?? texts.bakeOff.ownSettings)}`;
}

/** What makes a project render as this one was rendered. */
export function choiceLike(render: Render, model: Model): ProjectChange {
  return { modelId: model.id, frameRate: render.frameRate, parameters: valuesFor(model, render.parameters) };
}

/** A project's bake-offs: the one that is looked at, and how it gets on. */
export class Baking {
  /** Those that are kept, the latest first. */
  kept: BakeOff[] = [];
  shown: BakeOff | undefined;
  starting = false;
  presets: Record<string, Preset[]> = {};
  private timer: ReturnType<typeof setTimeout> | undefined;
  private closed = false;
  private readonly attempts = new Attempts<'bake-off'>(() => this.changed());

  /** @param changed told whenever there is something new to show */
  constructor(
    private readonly project: string,
    private readonly changed: () => void,
  ) {}

  get problem(): Problem | undefined {
    return this.attempts.problems['bake-off'];
  }

  /** Whether all of what is looked at has been rendered. */
  get done(): boolean {
    return this.shown?.renders.every(isFinal) ?? false;
  }

  /** Reads what there is to choose from, and what was baked before. */
  open(models: Model[]): Promise<void> {
    return this.attempts.attempt('bake-off', async () => {
      const asked = models.filter((model) => model.parameters.length > 0);
      const [kept, ...presets] = await Promise.all([
        api.bakeOffs(this.project),
        ...asked.map((model) => api.presets(model.id)),
      ]);
      this.kept = kept;
      this.presets = Object.fromEntries(asked.map((model, index) => [model.id, presets[index] ?? []]));
    });
  }

  async begin(start: number, contenders: Contender[]): Promise<void> {
    this.starting = true;
    await this.attempts.attempt('bake-off', async () => {
      this.shown = await api.beginBakeOff(this.project, start, start + STRETCH, contenders);
      this.follow();
    });
    this.starting = false;
    this.changed();
  }

  show(bakeOff: BakeOff | undefined): void {
    this.shown = bakeOff;
    this.follow();
    this.changed();
  }

  remove(bakeOff: BakeOff): Promise<void> {
    return this.attempts.attempt('bake-off', async () => {
      await api.deleteBakeOff(bakeOff.id);
      this.kept = this.kept.filter(({ id }) => id !== bakeOff.id);
    });
  }

  /** Looks at nothing any more; what was queued is rendered all the same. */
  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private follow(): void {
    clearTimeout(this.timer);
    if (!this.closed && this.shown !== undefined && !this.done) {
      this.timer = setTimeout(() => void this.look(), PAUSE);
    }
  }

  /** A studio that does not answer is asked again. */
  private async look(): Promise<void> {
    const asked = this.shown?.id;
    const kept = await api.bakeOffs(this.project).catch(() => undefined);
    const found = kept?.find(({ id }) => id === asked);
    if (asked === this.shown?.id && found !== undefined) {
      this.kept = kept ?? this.kept;
      this.shown = { ...found, refusals: this.shown?.refusals ?? [] };
      this.changed();
    }
    this.follow();
  }
}
