import { importModel } from './api';
import { asProblem, type Problem } from './problem';
import type { Transfer } from './transfers';
import type { Model, Precision, SpeechMode } from './types';

/** A file that was not taken, and why. */
export interface RefusedFile {
  name: string;
  problem: Problem;
}

/** Imports model files, one after the other. Tells of `change`. */
export class ModelImports extends EventTarget {
  precision: Precision = 'FP32';
  mode: SpeechMode = 'told';
  /** The file on its way. */
  running: Transfer | undefined;
  /** How many files wait behind it. */
  waiting = 0;
  refused: RefusedFile[] = [];

  /** Gives what has become of the files that were taken. */
  async take(files: File[]): Promise<Model[]> {
    if (this.running !== undefined) {
      return [];
    }
    this.refused = [];
    const imported: Model[] = [];
    const models = grouped(files);
    for (const [index, parts] of models.entries()) {
      this.waiting = models.length - index - 1;
      const model = await this.takeOne(parts);
      if (model !== undefined) {
        imported.push(model);
      }
    }
    return imported;
  }

  choose(choice: { precision?: Precision; mode?: SpeechMode }): void {
    Object.assign(this, choice);
    this.changed();
  }

  private async takeOne(files: File[]): Promise<Model | undefined> {
    const stopper = new AbortController();
    const name = files.map((file) => file.name).join(', ');
    const transfer: Transfer = { name, share: 0, stop: () => stopper.abort() };
    this.running = transfer;
    this.changed();
    try {
      return await importModel(files, {
        precision: this.precision,
        mode: this.mode,
        signal: stopper.signal,
        progress: (share) => {
          transfer.share = share;
          this.changed();
        },
      });
    } catch (reason) {
      this.refused.push({ name, problem: asProblem(reason) });
      return undefined;
    } finally {
      this.running = undefined;
      this.changed();
    }
  }

  private changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}

/** Files with a description among them are one model; otherwise each is a model of its own. */
function grouped(files: File[]): File[][] {
  return files.some((file) => file.name === 'model.yaml') ? [files] : files.map((file) => [file]);
}
