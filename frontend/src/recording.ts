import { asProblem, type Problem, problemOf } from './problem';
import { texts } from './texts';

/** What can be recorded here and is understood by the studio, the best first. */
const TYPES = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];

/** How often the level is looked at, in milliseconds. */
const LOOK = 60;

export type RecordingState = 'closed' | 'asking' | 'ready' | 'recording';

/** A microphone, from asking for it to a file of what was said. */
export class Recording {
  state: RecordingState = 'closed';
  problem: Problem | undefined;
  /** The loudest of the last moment, 0…1. */
  level = 0;
  /** Recorded so far. */
  seconds = 0;

  private stream: MediaStream | undefined;
  private context: AudioContext | undefined;
  private analyser: AnalyserNode | undefined;
  private recorder: MediaRecorder | undefined;
  private begun = 0;
  private timer: ReturnType<typeof setInterval> | undefined;

  /** @param changed told whenever there is something new to show */
  constructor(private readonly changed: () => void) {}

  /** Asks for the microphone. */
  async open(): Promise<void> {
    this.problem = undefined;
    this.state = 'asking';
    this.changed();
    try {
      this.stream = await microphone();
      if (this.state !== 'asking') {
        this.close();
        return;
      }
      this.listen(this.stream);
      this.state = 'ready';
    } catch (reason) {
      this.state = 'closed';
      this.problem = inWords(reason);
    }
    this.changed();
  }

  start(): void {
    if (this.stream === undefined || this.state !== 'ready') {
      return;
    }
    const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type));
    this.recorder = new MediaRecorder(this.stream, mimeType === undefined ? {} : { mimeType });
    this.recorder.start();
    this.begun = performance.now();
    this.seconds = 0;
    this.state = 'recording';
    this.changed();
  }

  /** Ends the recording and gives the microphone back. */
  async stop(): Promise<File | undefined> {
    const { recorder } = this;
    if (recorder === undefined) {
      return undefined;
    }
    const sound = await new Promise<Blob>((resolve) => {
      recorder.addEventListener('dataavailable', (event) => resolve(event.data), { once: true });
      recorder.stop();
    });
    this.close();
    return sound.size === 0 ? undefined : new File([sound], fileName(sound.type), { type: sound.type });
  }

  close(): void {
    clearInterval(this.timer);
    this.stream?.getTracks().forEach((track) => track.stop());
    void this.context?.close();
    this.stream = undefined;
    this.context = undefined;
    this.recorder = undefined;
    this.state = 'closed';
    this.level = 0;
    this.changed();
  }

  private listen(stream: MediaStream): void {
    this.context = new AudioContext();
    this.analyser = this.context.createAnalyser();
    this.analyser.fftSize = 2048;
    this.context.createMediaStreamSource(stream).connect(this.analyser);
    this.timer = setInterval(() => this.look(), LOOK);
  }

  private look(): void {
    const samples = new Float32Array(this.analyser?.fftSize ?? 0);
    this.analyser?.getFloatTimeDomainData(samples);
    this.level = samples.reduce((loudest, sample) => Math.max(loudest, Math.abs(sample)), 0);
    if (this.state === 'recording') {
      this.seconds = (performance.now() - this.begun) / 1000;
    }
    this.changed();
  }
}

function microphone(): Promise<MediaStream> {
  if (!window.isSecureContext) {
    throw problemOf('MICROPHONE_INSECURE', texts.problems.microphoneInsecure);
  }
  if (navigator.mediaDevices?.getUserMedia === undefined || typeof MediaRecorder === 'undefined') {
    throw problemOf('RECORDING_UNSUPPORTED', texts.problems.recordingUnsupported);
  }
  return navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: true, noiseSuppression: true } });
}

function inWords(reason: unknown): Problem {
  const name = reason instanceof Error ? reason.name : '';
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return problemOf('MICROPHONE_REFUSED', texts.problems.microphoneRefused);
    case 'NotFoundError':
    case 'OverconstrainedError':
      return problemOf('MICROPHONE_ABSENT', texts.problems.microphoneAbsent);
    case 'NotReadableError':
    case 'AbortError':
      return problemOf('MICROPHONE_BUSY', texts.problems.microphoneBusy);
    default:
      return asProblem(reason);
  }
}

function fileName(type: string): string {
  const time = texts.formats.time(new Date()).replace(':', '.');
  const ending = /mp4/.test(type) ? 'm4a' : /ogg/.test(type) ? 'ogg' : 'webm';
  return `${texts.recording.file(time)}.${ending}`;
}
