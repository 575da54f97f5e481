import { api } from './api';
import type { Asset, Face, Project, TemplateSet } from './types';

/** The files a video is made of; features only where the model asks for them. */
export type Slot = 'subject' | 'audio' | 'features';

/** Something still to be read, which can fail for itself. */
type Reading = [place: 'faces' | 'template' | 'audio', read: () => Promise<void>];

/** What a project is made of, as far as it has been read: its files, and what was found in them. */
export class Materials {
  subject: Asset | undefined;
  audio: Asset | undefined;
  features: Asset | undefined;
  /** The faces of a portrait. */
  faces: Face[] | undefined;
  /** The frames of a template set. */
  template: TemplateSet | undefined;
  peaks: number[] | undefined;

  /** Reads the project's files where they are new, and gives what takes longer and is still to be read. */
  async adopt(project: Project): Promise<Reading[]> {
    const [subject, audio, features] = await Promise.all([
      known(project.subject, this.subject),
      known(project.audio, this.audio),
      known(project.features, this.features),
    ]);
    if (subject?.id !== this.subject?.id) {
      this.faces = undefined;
      this.template = undefined;
    }
    if (audio?.id !== this.audio?.id) {
      this.peaks = undefined;
    }
    this.subject = subject;
    this.audio = audio;
    this.features = features;
    return this.missing();
  }

  private missing(): Reading[] {
    const { subject, audio } = this;
    const readings: Reading[] = [];
    if (subject?.kind === 'PORTRAIT' && this.faces === undefined) {
      readings.push(['faces', () => this.findFaces(subject)]);
    }
    if (subject?.kind === 'TEMPLATE_SET' && this.template === undefined) {
      readings.push(['template', () => this.readTemplate(subject)]);
    }
    if (audio !== undefined && this.peaks === undefined) {
      readings.push(['audio', () => this.readPeaks(audio)]);
    }
    return readings;
  }

  private async findFaces(portrait: Asset): Promise<void> {
    const faces = await api.faces(portrait.id);
    if (this.subject?.id === portrait.id) {
      this.faces = faces;
    }
  }

  private async readTemplate(set: Asset): Promise<void> {
    const template = await api.templateSet(set.id);
    if (this.subject?.id === set.id) {
      this.template = template;
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
