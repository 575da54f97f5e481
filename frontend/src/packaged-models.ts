import { api } from './api';
import type { Attempts } from './attempts';

/** Makes models of the networks that came with a template set, one at a time. */
export class PackagedModels {
  /** The file that is being made a model. */
  importing: string | undefined;
  /** The file that was made one last. */
  imported: string | undefined;

  /**
   * @param changed told whenever there is something new to show
   * @param added told when there is a model more
   */
  constructor(
    private readonly attempts: Attempts,
    private readonly changed: () => void,
    private readonly added: () => Promise<void>,
  ) {}

  async take(templateSet: string, name: string): Promise<void> {
    if (this.importing !== undefined) {
      return;
    }
    this.importing = name;
    this.imported = undefined;
    this.changed();
    await this.attempts.attempt('network', async () => {
      await api.importTemplateModel(templateSet, name);
      this.imported = name;
      await this.added();
    });
    this.importing = undefined;
    this.changed();
  }
}
