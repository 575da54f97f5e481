import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Recording } from '../src/recording';

class TestingRecorder extends EventTarget {
  static isTypeSupported(type: string): boolean {
    return type === 'audio/mp4';
  }

  constructor(
    readonly stream: MediaStream,
    readonly options: MediaRecorderOptions,
  ) {
    super();
  }

  start(): void {}

  stop(): void {
    const data = new Blob(['sound'], { type: this.options.mimeType });
    this.dispatchEvent(Object.assign(new Event('dataavailable'), { data }));
  }
}

class TestingContext {
  createAnalyser() {
    return {
      fftSize: 0,
      getFloatTimeDomainData: (samples: Float32Array) => samples.fill(-0.25),
    };
  }

  createMediaStreamSource() {
    return { connect: () => undefined };
  }

  async close(): Promise<void> {}
}

const stopped: string[] = [];

function lend(answer: () => Promise<unknown>): void {
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia: answer } });
}

beforeEach(() => {
  stopped.length = 0;
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('MediaRecorder', TestingRecorder);
  vi.stubGlobal('AudioContext', TestingContext);
  lend(async () => ({ getTracks: () => [{ stop: () => stopped.push('microphone') }] }));
});

afterEach(() => vi.unstubAllGlobals());

test('shows the level, then gives a file that the browser can record and the microphone back', async () => {
  const recording = new Recording(() => undefined);
  await recording.open();
  expect(recording.state).toBe('ready');
  await vi.waitFor(() => expect(recording.level).toBe(0.25));

  recording.start();
  expect(recording.state).toBe('recording');
  const file = await recording.stop();

  expect(file?.name).toMatch(/^Recording \d\d\.\d\d\.m4a$/);
  expect(await file?.text()).toBe('sound');
  expect(recording.state).toBe('closed');
  expect(stopped).toEqual(['microphone']);
});

test.each([
  ['NotAllowedError', 'MICROPHONE_REFUSED'],
  ['NotFoundError', 'MICROPHONE_ABSENT'],
  ['NotReadableError', 'MICROPHONE_BUSY'],
])('puts %s into words with a way out', async (name, code) => {
  lend(async () => {
    throw Object.assign(new Error('No.'), { name });
  });
  const recording = new Recording(() => undefined);
  await recording.open();

  expect(recording.state).toBe('closed');
  expect(recording.problem?.code).toBe(code);
  expect(recording.problem?.hint).not.toBe('');
});

test('says why a page that is not secure gets no microphone, and what a browser without one can do', async () => {
  const recording = new Recording(() => undefined);
  vi.stubGlobal('isSecureContext', false);
  await recording.open();
  expect(recording.problem?.code).toBe('MICROPHONE_INSECURE');

  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('navigator', {});
  await recording.open();
  expect(recording.problem?.code).toBe('RECORDING_UNSUPPORTED');
});

test('lets go of a microphone that comes after the dialog was closed', async () => {
  let give: (stream: unknown) => void = () => undefined;
  lend(() => new Promise((resolve) => (give = resolve)));
  const recording = new Recording(() => undefined);
  const opening = recording.open();
  recording.close();
  give({ getTracks: () => [{ stop: () => stopped.push('microphone') }] });
  await opening;

  expect(recording.state).toBe('closed');
  expect(stopped).toEqual(['microphone']);
});
