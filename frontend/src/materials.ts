import { api } from './api';
import type { Asset, Face, Project } from './types';

/** The two files a video is made of. */
export type Slot = 'portrait' | 'audio';

/** Something still to be read, which can fail for itself. */
type Reading = [place: 'faces' | 'audio', read: () => Promise<void>];

/** What a project is made of, as far as it has been read: its two files, and what was found in them. */
export class Materials {
  portrait: Asset | undefined;
  audio: Asset | undefined;
  faces: Face[] | undefined;
  peaks: number[] | undefined;

  /** Reads the project's files where they are new, and gives what takes longer and is still to be read. */
  async adopt(project: Project): Promise<Reading[]> {
    const [portrait, audio] = await Promise.all([
      known(project.portrait, this.portrait),
      known(project.audio, this.audio),
    ]);
    if (portrait?.id !== this.portrait?.id) {
      this.faces = undefined;
    }
    if (audio?.id !== this.audio?.id) {
      this.peaks = undefined;
    }
    this.portrait = portrait;
    this.audio = audio;
    return this.missing();
  }

  private missing(): Reading[] {
    const { portrait, audio } = this;
    const readings: Reading[] = [];
    if (portrait !== undefined && this.faces === undefined) {
      readings.push(['faces', () => this.findFaces(portrait)]);
    }
    if (audio !== undefined && this.peaks === undefined) {
      readings.push(['audio', () => this.readPeaks(audio)]);
    }
    return readings;
  }

  private async findFaces(portrait: Asset): Promise<void> {
    const faces = await api.faces(portrait.id);
    if (this.portrait?.id === portrait.id) {
      this.faces = faces;
    }
  }

  private async readPeaks(audio: Asset): Promise<void> {
    const peaks = await api.peaks(audio.id);
    if (this.audio?.id === audio.id) {
      this.peaks = peaks;
    }
  }
}

async function known(id: string | null, current: Asset | undefined): Promise<Asset | undefined> {
  if (id === null) {
    return undefined;
  }
  return current?.id === id ? current : api.asset(id);
}
