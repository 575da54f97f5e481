import { api } from './api';
import { asProblem, type Problem } from './problem';
import { upload } from './resumable-upload';
import type { Asset, Priority, Render } from './types';

/** One recording of a batch on its way. */
export interface BatchFile {
  file: File;
  /** 0…1; at 1 the studio has all of it and checks it. */
  share: number;
  asset: Asset | undefined;
  problem: Problem | undefined;
}

const AT_ONCE = 2;

/** Several recordings for one subject: uploaded one after the other, then queued together, all or none. */
export class Batch {
  readonly files: BatchFile[];
  priority: Priority = 'NORMAL';
  running = false;
  problem: Problem | undefined;
  private readonly stopper = new AbortController();

  /** @param changed told whenever there is something new to show */
  constructor(
    private readonly project: string,
    files: File[],
    private readonly changed: () => void,
  ) {
    this.files = files.map((file) => ({ file, share: 0, asset: undefined, problem: undefined }));
  }

  /** Those that were not refused. */
  get usable(): BatchFile[] {
    return this.files.filter(({ problem }) => problem === undefined);
  }

  /** Uploads what is not there yet and queues everything; nothing where a file or the whole was refused. */
  async submit(): Promise<Render[] | undefined> {
    this.running = true;
    this.problem = undefined;
    this.changed();
    const refused = this.files.length - this.usable.length;
    await this.uploadAll();
    const renders = this.files.length - this.usable.length > refused ? undefined : await this.queue();
    this.running = false;
    this.changed();
    return renders;
  }

  stop(): void {
    this.stopper.abort();
  }

  private async uploadAll(): Promise<void> {
    const waiting = this.usable.filter(({ asset }) => asset === undefined);
    const work = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        await this.upload(next);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  private async upload(entry: BatchFile): Promise<void> {
    try {
      entry.asset = await upload(entry.file, {
        as: 'AUDIO',
        signal: this.stopper.signal,
        progress: (share) => {
          entry.share = share;
          this.changed();
        },
      });
    } catch (reason) {
      entry.problem = asProblem(reason);
    }
    this.changed();
  }

  private async queue(): Promise<Render[] | undefined> {
    if (this.stopper.signal.aborted) {
      return undefined;
    }
    try {
      const changes = this.usable.map(({ asset }) => ({ audio: asset!.id }));
      return await api.submitBatch(this.project, changes, this.priority);
    } catch (reason) {
      this.problem = asProblem(reason);
      return undefined;
    }
  }
}

/** Whether the files are several recordings, as far as their names and types tell. */
export function areRecordings(files: File[]): boolean {
  return (
    files.length > 1 &&
    files.every(({ name, type }) => type.startsWith('audio/') || /\.(wav|mp3|m4a|aac|ogg|opus|flac)$/i.test(name))
  );
}
