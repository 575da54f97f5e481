import { api } from './api';
import { asProblem, Problem } from './problem';
import type { SpeechEngine, SpeechJob, Voice } from './types';

/** How often the studio is asked how far it is, in milliseconds. */
const LOOK = 300;

/** A sentence on its way to a voice: who speaks it, how, and how far the studio is. */
export class Speaking {
  engines: SpeechEngine[] | undefined;
  engine = '';
  voice = '';
  text = '';
  speed = 1;
  pitch = 0;
  running: SpeechJob | undefined;
  problem: Problem | undefined;

  /** @param changed told whenever there is something new to show */
  constructor(private readonly changed: () => void) {}

  get able(): SpeechEngine[] {
    return this.engines?.filter((engine) => engine.available) ?? [];
  }

  get unable(): SpeechEngine[] {
    return this.engines?.filter((engine) => !engine.available) ?? [];
  }

  get chosen(): SpeechEngine | undefined {
    return this.able.find((engine) => engine.id === this.engine);
  }

  /** Asks who can speak here. */
  async open(): Promise<void> {
    try {
      this.engines = await api.speechEngines();
      const first = this.able[0];
      if (first !== undefined) {
        this.choose(first.id);
      }
    } catch (reason) {
      this.problem = asProblem(reason);
    }
    this.changed();
  }

  /** Another engine has other voices. */
  choose(engine: string): void {
    this.engine = engine;
    const { chosen } = this;
    this.voice = likelyVoice(chosen?.voices ?? [], navigator.language)?.id ?? '';
    this.speed = chosen?.speed?.normal ?? 1;
    this.pitch = chosen?.pitch?.normal ?? 0;
    this.changed();
  }

  /** @return the sound's id; nothing where it failed or was stopped */
  async speak(): Promise<string | undefined> {
    const { chosen } = this;
    this.problem = undefined;
    try {
      this.running = await api.speak({
        engine: this.engine,
        voice: this.voice,
        text: this.text,
        ...(chosen?.speed ? { speed: this.speed } : {}),
        ...(chosen?.pitch ? { pitch: this.pitch } : {}),
      });
      this.changed();
      return this.result(await this.ended(this.running));
    } catch (reason) {
      this.problem = asProblem(reason);
      return undefined;
    } finally {
      this.running = undefined;
      this.changed();
    }
  }

  async stop(): Promise<void> {
    if (this.running !== undefined) {
      await api.cancelSpeech(this.running.id).catch(() => undefined);
    }
  }

  private async ended(job: SpeechJob): Promise<SpeechJob> {
    let seen = job;
    while (seen.state === 'RUNNING') {
      await new Promise((resolve) => setTimeout(resolve, LOOK));
      seen = await api.speech(job.id);
    }
    return seen;
  }

  private result(job: SpeechJob): string | undefined {
    if (job.failure !== null) {
      this.problem = new Problem(0, job.failure.code, job.failure.message, job.failure.hint);
    }
    return job.asset ?? undefined;
  }
}

/** One that speaks as the reader's browser does, or at least the same language. */
export function likelyVoice(voices: Voice[], language: string): Voice | undefined {
  const wanted = language.toLowerCase();
  const tongue = wanted.split('-')[0]!;
  return (
    voices.find((voice) => voice.language.toLowerCase() === wanted) ??
    voices.find((voice) => voice.language.toLowerCase().split('-')[0] === tongue) ??
    voices[0]
  );
}
