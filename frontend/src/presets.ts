import { api } from './api';
import { Attempts } from './attempts';
import { sameOutput } from './output-settings';
import { valueOf } from './parameter-form';
import type { Problem } from './problem';
import type { Model, OutputSettings, Preset } from './types';

/** The saved parameters of a model: read when the model is chosen, kept by the studio. */
export class Presets {
  /** By their names; nothing until they have been read. */
  all: Preset[] = [];
  private model: string | undefined;
  private readonly attempts = new Attempts<'presets'>(() => this.changed());

  /**
   * @param changed told whenever there is something new to show
   * @param told told when the studio keeps others than before
   */
  constructor(
    private readonly changed: () => void,
    private readonly told: () => void = () => undefined,
  ) {}

  get problem(): Problem | undefined {
    return this.attempts.problems.presets;
  }

  /** Reads those of a model, unless they have been read. */
  ofModel(model: string): void {
    if (this.model !== model) {
      this.model = model;
      this.all = [];
      void this.read();
    }
  }

  /** Reads them anew. */
  read(): Promise<void> {
    return this.attempts.attempt('presets', () => this.reread());
  }

  /** @param output what goes with them; the project's own stays where nothing is given */
  save(name: string, parameters: Record<string, number>, output?: OutputSettings): Promise<void> {
    return this.act((model) => api.savePreset(model, name, parameters, output));
  }

  rename(preset: Preset, name: string): Promise<void> {
    return this.act(() => api.changePreset(preset.id, { name }));
  }

  /** Puts other parameters in the place of those that it has. */
  replace(preset: Preset, parameters: Record<string, number>, output?: OutputSettings): Promise<void> {
    return this.act(() => api.changePreset(preset.id, { parameters, output }));
  }

  remove(preset: Preset): Promise<void> {
    return this.act(() => api.deletePreset(preset.id));
  }

  private act(request: (model: string) => Promise<unknown>): Promise<void> {
    return this.attempts.attempt('presets', async () => {
      if (this.model !== undefined) {
        await request(this.model);
        this.told();
        await this.reread();
      }
    });
  }

  private async reread(): Promise<void> {
    const { model } = this;
    if (model !== undefined) {
      const all = await api.presets(model);
      if (this.model === model) {
        this.all = all;
      }
    }
  }
}

/** A value for each parameter of a model: what is a default today need not be one for ever. */
export function everyValue(model: Model, values: Record<string, number>): Record<string, number> {
  return Object.fromEntries(model.parameters.map((parameter) => [parameter.name, valueOf(parameter, values)]));
}

/** The preset that the values are exactly those of, and the output settings where they are given and go with it. */
export function presetOf(
  presets: Preset[],
  model: Model,
  values: Record<string, number>,
  output?: OutputSettings,
): Preset | undefined {
  return presets.find(
    (preset) =>
      model.parameters.every((parameter) => valueOf(parameter, preset.parameters) === valueOf(parameter, values)) &&
      (output === undefined || preset.output === null || sameOutput(preset.output, output)),
  );
}
