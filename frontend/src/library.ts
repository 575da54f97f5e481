import { api } from './api';
import { withRowsDescribed } from './feature-rows';
import { asProblem, type Problem } from './problem';
import { ResumableUpload } from './resumable-upload';
import type { Transfer } from './transfers';
import type { Asset, AssetKind, LibraryEntry, Project } from './types';

export type LibrarySort = 'date' | 'name' | 'size';

/** A file that was not taken, or something else that went wrong with one thing. */
export interface LibraryRefusal {
  name: string;
  problem: Problem;
}

/** How many files are sent at once; the others wait for their turn. */
const AT_ONCE = 2;

/** Everything that was uploaded, across projects, and what can be done with it. Tells of `change`. */
export class Library extends EventTarget {
  entries: LibraryEntry[] | undefined;
  projects: Project[] = [];
  kind: AssetKind | 'ALL' = 'ALL';
  sought = '';
  sort: LibrarySort = 'date';
  readonly transfers: Transfer[] = [];
  refusals: LibraryRefusal[] = [];
  problem: Problem | undefined;

  /** Those that are sought, in the order that was chosen. */
  get shown(): LibraryEntry[] {
    const sought = this.sought.trim().toLocaleLowerCase();
    return (this.entries ?? [])
      .filter(({ asset }) => this.kind === 'ALL' || asset.kind === this.kind)
      .filter(({ asset }) => asset.label.toLocaleLowerCase().includes(sought))
      .sort(ORDERS[this.sort]);
  }

  async load(): Promise<void> {
    try {
      [this.entries, this.projects] = await Promise.all([api.library(), api.projects()]);
      this.problem = undefined;
    } catch (reason) {
      this.problem = asProblem(reason);
    }
    this.changed();
  }

  choose(choice: Partial<Pick<Library, 'kind' | 'sought' | 'sort'>>): void {
    Object.assign(this, choice);
    this.changed();
  }

  /** Uploads files, a few at a time; what they are, the studio finds out. */
  async take(files: File[]): Promise<void> {
    this.refusals = [];
    const waiting = await withRowsDescribed(files).catch((reason: unknown): File[] => {
      this.refuse(files.map(({ name }) => name).join(', '), reason);
      return [];
    });
    const work = async () => {
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
        await this.takeOne(file);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    await this.load();
  }

  /** Goes on with a file whose upload was interrupted. */
  async goOn(file: File, as: AssetKind | undefined): Promise<void> {
    await this.takeOne(file, as);
    await this.load();
  }

  private async takeOne(file: File, as = meaning(file)): Promise<void> {
    const sending: ResumableUpload = new ResumableUpload(file, as, () => {
      const { share, state, problem } = sending;
      Object.assign(transfer, { share, state, problem });
      this.changed();
    });
    const transfer: Transfer = {
      name: file.name,
      share: 0,
      stop: () => sending.stop(),
      pause: () => sending.pause(),
      resume: () => sending.resume(),
    };
    this.transfers.push(transfer);
    this.changed();
    try {
      await sending.run();
    } catch (reason) {
      this.refuse(file.name, reason);
    }
    this.transfers.splice(this.transfers.indexOf(transfer), 1);
    this.changed();
  }

  /** The connection may be back: what waits for it goes on. */
  hurry(): void {
    this.transfers.filter(({ state }) => state === 'WAITING').forEach((transfer) => transfer.resume?.());
  }

  rename(entry: LibraryEntry, label: string): Promise<boolean> {
    return this.attempt(entry.asset.label, async () => {
      entry.asset = { ...entry.asset, ...(await api.labelAsset(entry.asset.id, label)) };
    });
  }

  /** Refused, in words, where something needs it. */
  remove(entry: LibraryEntry): Promise<boolean> {
    return this.attempt(entry.asset.label, async () => {
      await api.deleteAsset(entry.asset.id);
      this.entries = this.entries?.filter((other) => other !== entry);
    });
  }

  /** Makes it part of a project, and gives the project's address. */
  async use({ asset }: LibraryEntry, project: string): Promise<string | undefined> {
    const used = await this.attempt(asset.label, () => give(asset, project));
    await this.load();
    return used ? `/projects/${project}` : undefined;
  }

  /** Begins a project with it, and gives the project's address. */
  async begin({ asset }: LibraryEntry): Promise<string | undefined> {
    let id = '';
    const begun = await this.attempt(asset.label, async () => {
      ({ id } = await api.createProject(projectName(asset.label)));
      await give(asset, id);
    });
    return begun ? `/projects/${id}` : undefined;
  }

  private async attempt(name: string, act: () => Promise<void>): Promise<boolean> {
    this.refusals = [];
    try {
      await act();
      this.changed();
      return true;
    } catch (reason) {
      this.refuse(name, reason);
      return false;
    }
  }

  private refuse(name: string, reason: unknown): void {
    this.refusals = [...this.refusals, { name, problem: asProblem(reason) }];
    this.changed();
  }

  private changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}

const ORDERS: Record<LibrarySort, (one: LibraryEntry, other: LibraryEntry) => number> = {
  date: ({ asset: one }, { asset: other }) => (other.createdAt ?? '').localeCompare(one.createdAt ?? ''),
  name: ({ asset: one }, { asset: other }) => one.label.localeCompare(other.label),
  size: ({ asset: one }, { asset: other }) => other.bytes - one.bytes,
};

/** A clip becomes a template set first; the project's page waits for it. */
async function give(asset: Asset, project: string): Promise<void> {
  switch (asset.kind) {
    case 'AUDIO':
      await api.changeProject(project, { audio: asset.id });
      break;
    case 'FEATURES':
      await api.changeProject(project, { features: asset.id });
      break;
    case 'CLIP': {
      const { id } = await api.buildTemplateSet(asset.id);
      sessionStorage.setItem(`template-build-of-${project}`, JSON.stringify({ id, chosen: false }));
      break;
    }
    default:
      await api.changeProject(project, { subject: asset.id });
  }
}

/** "me.at.home.jpg" → "me.at.home". */
export function projectName(label: string): string {
  return label.replace(/\.[A-Za-z0-9]{2,5}$/, '').slice(0, 120) || label;
}

/** A video without anything beside it to tell is somebody who was filmed; its sound can be had in a project. */
function meaning(file: File): AssetKind | undefined {
  if (/\.(npy|bin)$/i.test(file.name)) {
    return 'FEATURES';
  }
  return file.type.startsWith('video/') ? 'CLIP' : undefined;
}
