import { PLAIN_OUTPUT } from '../src/output-settings';
import type { Render } from '../src/types';

/** A render as the server tells of it, different where a test says so. */
export function testingRender(different: Partial<Render> = {}): Render {
  return {
    id: 'render-1',
    project: 'project-1',
    state: 'RENDERING',
    subject: 'portrait-1',
    subjectKind: 'PORTRAIT',
    audio: 'audio-1',
    features: null,
    format: 'MP4',
    output: PLAIN_OUTPUT,
    modelId: 'mesh-warp',
    frameRate: 25,
    parameters: {},
    width: 720,
    height: 576,
    frameCount: 100,
    framesDone: 25,
    framesPerSecond: 50,
    secondsLeft: 1.5,
    bytes: 0,
    failure: null,
    priority: 'NORMAL',
    notice: null,
    predicted: null,
    submittedAt: '2026-03-01T10:00:00Z',
    startedAt: '2026-03-01T10:00:01Z',
    finishedAt: null,
    streamable: false,
    ...different,
  };
}

/** A binary preview message as the server writes it. */
export function previewMessage(
  { version = 1, kind = 1, channel = 1, index = 0, count = 100, bytes = [0xff, 0xd8] }: {
    version?: number;
    kind?: number;
    channel?: number;
    index?: number;
    count?: number;
    bytes?: number[];
  } = {},
): ArrayBuffer {
  const message = new ArrayBuffer(16 + bytes.length);
  const header = new DataView(message);
  header.setUint8(0, version);
  header.setUint8(1, kind);
  header.setUint32(4, channel);
  header.setUint32(8, index);
  header.setUint32(12, count);
  new Uint8Array(message, 16).set(bytes);
  return message;
}
