import type { Attempts } from './attempts';
import { withRowsDescribed } from './feature-rows';
import type { Slot } from './materials';
import type { Problem } from './problem';
import { ResumableUpload, type UploadState } from './resumable-upload';
import type { Asset, AssetKind } from './types';

/** A file on its way to the studio. */
export interface Transfer {
  name: string;
  /** 0…1; at 1 the studio has the whole file and checks it. */
  share: number;
  stop(): void;
  /** Only where it can be paused. */
  state?: UploadState;
  /** Why it waits. */
  problem?: Problem;
  pause?(): void;
  resume?(): void;
}

/** The files on their way, at most one for each slot. */
export class Transfers {
  readonly running: Partial<Record<Slot, Transfer>> = {};

  /**
   * @param changed told whenever there is something new to show
   * @param arrived puts a file that the studio has taken where it belongs
   */
  constructor(
    private readonly attempts: Attempts,
    private readonly changed: () => void,
    private readonly arrived: (asset: Asset) => Promise<void>,
  ) {}

  /** Uploads files; each goes where it belongs by what the studio finds in it. */
  async take(files: Iterable<File>, near?: Slot): Promise<void> {
    const whole = await this.whole([...files]);
    await Promise.all(whole.map((file) => this.takeOne(file, near ?? likelySlot(file))));
  }

  private async whole(files: File[]): Promise<File[]> {
    try {
      return await withRowsDescribed(files);
    } catch (reason) {
      this.attempts.fail('features', reason);
      return [];
    }
  }

  private async takeOne(file: File, slot: Slot): Promise<void> {
    this.running[slot]?.stop();
    const sending: ResumableUpload = new ResumableUpload(file, meaning(file, slot), () => this.show(transfer, sending));
    const transfer: Transfer = {
      name: file.name,
      share: 0,
      state: 'SENDING',
      stop: () => sending.stop(),
      pause: () => sending.pause(),
      resume: () => sending.resume(),
    };
    this.running[slot] = transfer;
    await this.attempts.attempt(slot, async () => {
      try {
        await this.arrived(await sending.run());
      } finally {
        if (this.running[slot] === transfer) {
          delete this.running[slot];
        }
      }
    });
  }

  private show(transfer: Transfer, { share, state, problem }: ResumableUpload): void {
    Object.assign(transfer, { share, state, problem });
    this.changed();
  }

  /** The connection is back: what waits for it goes on. */
  hurry(): void {
    Object.values(this.running)
      .filter(({ state }) => state === 'WAITING')
      .forEach((transfer) => transfer.resume?.());
  }
}

/** Only a guess, for where to show the progress: what a file is, the studio tells by its content. */
function likelySlot(file: File): Slot {
  if (/\.(npy|bin)$/i.test(file.name)) {
    return 'features';
  }
  return /^(audio|video)\//.test(file.type) ? 'audio' : 'subject';
}

/** What the content alone does not tell: a video has a voice to take, or shows somebody to film. */
function meaning(file: File, slot: Slot): AssetKind | undefined {
  if (slot === 'features') {
    return 'FEATURES';
  }
  return slot === 'subject' && file.type.startsWith('video/') ? 'CLIP' : undefined;
}
