import { vi } from 'vitest';
import { PLAIN_OUTPUT } from '../src/output-settings';
import type {
  Asset,
  AssetKind,
  BakeOff,
  LibraryEntry,
  Model,
  ModelSpeed,
  PreflightReport,
  Preset,
  Project,
  ProjectChange,
  QueueState,
  Render,
  SpeechEngine,
  SpeechJob,
  StudioNode,
  SubjectGeometry,
  TemplateBuild,
  TemplateSet,
} from '../src/types';
import { testingRender } from './testing-render';
import { TestingTusServer } from './testing-tus-server';

/** A model as the server tells of it, different where a test says so. */
export function testingModel(different: Partial<Model> = {}): Model {
  return {
    id: 'mesh-warp',
    title: 'Mesh warp',
    summary: '',
    licence: 'Apache-2.0',
    family: 'mesh-warp',
    frameRates: [25],
    parameters: [],
    subjects: ['PORTRAIT'],
    features: null,
    ...different,
  };
}

/** A network that was trained on one person. */
export const trained = testingModel({
  id: 'anna',
  title: 'Anna',
  family: 'synctalk',
  frameRates: [20],
  subjects: ['TEMPLATE_SET'],
});

export const frames: TemplateSet = {
  width: 320,
  height: 240,
  frameCount: 3,
  boxes: [
    [10, 20, 30, 30],
    [11, 20, 31, 31],
    [12, 20, 32, 32],
  ],
  parsing: true,
  models: [],
};

/** A project with nothing chosen yet. */
export function testingProject(): Project {
  return {
    id: 'project-1',
    name: 'Greeting',
    subject: null,
    subjectKind: null,
    faceIndex: 0,
    adjustment: { box: { right: 0, down: 0, scale: 1 }, points: [] },
    audio: null,
    sound: { start: 0, end: null, loudness: null },
    features: null,
    modelId: 'mesh-warp',
    frameRate: 25,
    parameters: {},
    format: 'MP4',
    output: PLAIN_OUTPUT,
  };
}

/** A studio with one project, as far as these tests ask for it. What a file is, its name says: `audio-1`. */
export class TestingStudio {
  project: Project = testingProject();
  models: Model[] = [testingModel()];
  faces: unknown[] = [{ index: 0, box: { x: 1, y: 1, width: 5, height: 5 }, score: 1 }];
  renders: Render[] = [testingRender({ state: 'DONE' })];
  nodes: StudioNode[] = [];
  engines: SpeechEngine[] = [];
  /** How a text on its way to speech stands, one answer after the other. */
  speech: SpeechJob[] = [];
  library: LibraryEntry[] = [];
  /** What deletions are answered with. */
  deletion: Response | undefined;
  /** What the studio answers about the build, one answer after the other; the last one again and again. */
  builds: TemplateBuild[] = [];
  queue: QueueState = { paused: false, renders: [], secondsLeft: null };
  geometry: SubjectGeometry = { adjusts: [], box: null, mesh: null };
  speeds: ModelSpeed[] = [];
  presets: Preset[] = [];
  bakeOffs: BakeOff[] = [];
  preflight: PreflightReport = { project: 'project-1', ready: true, findings: [], predicted: null };
  /** What requests that change something are answered with; a refusal where nothing stands here. */
  readonly answers: Record<string, unknown> = {};
  /** What is found at addresses of which this knows nothing else. */
  readonly found: Record<string, unknown> = {};
  readonly requests: string[] = [];
  readonly uploads = new TestingTusServer((told) => this.requests.push(told));

  /** Answers in place of the server from now on. */
  open(): this {
    vi.stubGlobal('fetch', async (address: string, init: RequestInit) => this.answer(address, init));
    vi.stubGlobal('XMLHttpRequest', this.uploads.request);
    vi.stubGlobal('WebSocket', SilentSocket);
    return this;
  }

  private answer(address: string, init: RequestInit = {}): Response {
    const path = address.replace('/api/v1', '');
    if (path.startsWith('/uploads')) {
      return Response.json(asset(this.uploads.nameOf(path)), { status: 201 });
    }
    this.requests.push(`${init.method ?? 'GET'} ${path} ${init.body ?? ''}`.trim());
    if (init.method === 'PATCH' && path.startsWith('/projects')) {
      this.change(JSON.parse(String(init.body)));
    }
    if (init.method === 'DELETE') {
      return this.deletion ?? new Response(null, { status: 204 });
    }
    if (path.endsWith('/models/99.pth')) {
      return Response.json({ id: 'anna', title: '99.pth' }, { status: 201 });
    }
    if (path.endsWith('/waveform')) {
      return new Response(new Int8Array([-127, 127, -1, 1]));
    }
    if (init?.method === undefined && path.startsWith('/speech/job')) {
      return Response.json(this.speech.shift());
    }
    if (path.startsWith('/template-builds')) {
      return this.build();
    }
    const answer = this.answers[`${init.method} ${path}`];
    if (answer !== undefined) {
      return Response.json(answer);
    }
    if (init.method === 'POST') {
      const refusal = { detail: 'Expected a portrait.', code: 'PROJECT_INCOMPLETE', hint: 'Add one.' };
      return Response.json(refusal, { status: 422 });
    }
    return Response.json(this.find(path));
  }

  private build(): Response {
    const build = this.builds.length > 1 ? this.builds.shift() : this.builds[0];
    return build === undefined
      ? Response.json({ detail: 'There is no such build.', code: 'NOT_FOUND', hint: '' }, { status: 404 })
      : Response.json(build);
  }

  private change({ clearFeatures, ...change }: ProjectChange): void {
    const kind = change.subject === undefined ? this.project.subjectKind : kindOf(change.subject ?? '');
    const features = clearFeatures ? null : (change.features ?? this.project.features);
    this.project = { ...this.project, ...change, features, subjectKind: kind as Project['subjectKind'] };
  }

  private find(path: string): unknown {
    if (this.found[path] !== undefined) {
      return this.found[path];
    }
    if (path.endsWith('/bake-offs')) {
      return this.bakeOffs;
    }
    if (path.endsWith('/presets')) {
      return this.presets;
    }
    if (path.endsWith('/receipts')) {
      return [];
    }
    switch (path) {
      case '/models/speeds':
        return this.speeds;
      case '/models':
        return this.models;
      case '/library':
        return this.library;
      case '/projects':
        return [this.project];
      case '/nodes':
        return this.nodes;
      case '/speech/engines':
        return this.engines;
      case '/queue':
        return this.queue;
      case '/projects/project-1/subject-geometry':
        return this.geometry;
      case '/projects/project-1/preflight':
        return this.preflight;
      case '/projects/project-1':
        return this.project;
      case '/projects/project-1/renders':
        return this.renders;
    }
    const asked = new URLSearchParams(path.split('?')[1]).getAll('id');
    if (asked.length > 0) {
      return asked.map(asset);
    }
    const [, , id, part] = path.split('/');
    switch (part) {
      case 'faces':
        return this.faces;
      case 'peaks':
        return { peaks: [-1, 1] };
      case 'silence':
        return { spans: [{ start: 0.5, end: 1 }] };
      case 'template':
        return frames;
    }
    return asset(id!);
  }
}

/** A connection that never comes about. */
class SilentSocket {
  readyState = 0;
  close(): void {}
}

/** A build as the server tells of it, different where a test says so. */
export function testingBuild(different: Partial<TemplateBuild> = {}): TemplateBuild {
  return {
    id: 'build-1',
    clip: 'clip-1',
    state: 'READING',
    framesDone: 10,
    frameCount: 40,
    asset: null,
    faceless: [],
    failure: null,
    ...different,
  };
}

function kindOf(id: string): AssetKind {
  const kinds: Record<string, AssetKind> = { audio: 'AUDIO', clip: 'CLIP', set: 'TEMPLATE_SET', features: 'FEATURES' };
  return kinds[id.split('-')[0]!] ?? 'PORTRAIT';
}

function asset(id: string): Asset {
  return { id, kind: kindOf(id), label: id, mediaType: '', bytes: 1, width: 1, height: 1, seconds: 1 };
}
