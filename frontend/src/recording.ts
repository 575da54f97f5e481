import { asProblem, Problem } from './problem';

const WORDS = {
  absent: ['There is no microphone that this browser could use.', 'Connect one, then open this again.'],
  refused: [
    'The browser does not let this page use the microphone.',
    'Allow it beside the address of this page, then open this again.',
  ],
  insecure: [
    'Browsers lend the microphone only to pages of this machine and to pages with https.',
    'Open the studio at http://localhost, or put it behind a server with https.',
  ],
  busy: ['The microphone cannot be opened: another program may be using it.', 'Close that program and try again.'],
  deaf: ['This browser cannot record sound.', 'Record with another program and drop the file onto the page.'],
} as const;

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
    throw problem('MICROPHONE_INSECURE', WORDS.insecure);
  }
  if (navigator.mediaDevices?.getUserMedia === undefined || typeof MediaRecorder === 'undefined') {
    throw problem('RECORDING_UNSUPPORTED', WORDS.deaf);
  }
  return navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: true, noiseSuppression: true } });
}

function inWords(reason: unknown): Problem {
  const name = reason instanceof Error ? reason.name : '';
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return problem('MICROPHONE_REFUSED', WORDS.refused);
    case 'NotFoundError':
    case 'OverconstrainedError':
      return problem('MICROPHONE_ABSENT', WORDS.absent);
    case 'NotReadableError':
    case 'AbortError':
      return problem('MICROPHONE_BUSY', WORDS.busy);
    default:
      return asProblem(reason);
  }
}

function problem(code: string, [message, hint]: readonly [string, string]): Problem {
  return new Problem(0, code, message, hint);
}

function fileName(type: string): string {
  const time = new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }).replace(':', '.');
  const ending = /mp4/.test(type) ? 'm4a' : /ogg/.test(type) ? 'ogg' : 'webm';
  return `Recording ${time}.${ending}`;
}
