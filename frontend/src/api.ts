import { inPageWords } from './model-words';
import { problemFrom, problemOf, unreachable } from './problem';
import { texts } from './texts';
import type {
  Asset,
  BakeOff,
  BenchmarkJob,
  BenchmarkOrder,
  BenchmarkState,
  Contender,
  Face,
  FrameQuestion,
  LibraryEntry,
  Model,
  OutputFormat,
  ModelDownload,
  ModelSpeed,
  ModelVerification,
  Precision,
  Preset,
  PreflightReport,
  Priority,
  Project,
  ProjectChange,
  QueueState,
  Render,
  RenderChange,
  SilentSpan,
  SpeechEngine,
  SpeechJob,
  RenderExport,
  RenderLine,
  SpeechMode,
  SpeechOrder,
  Storage,
  SubjectGeometry,
  StudioNode,
  TemplateBuild,
  TemplateSet,
} from './types';

const ROOT = '/api/v1';

/** The studio's REST interface, as far as the pages use it. Every method rejects with a `Problem`. */
export const api = {
  projects: () => get<Project[]>('/projects'),
  project: (id: string) => get<Project>(`/projects/${id}`),
  duplicateProject: (id: string) => send<Project>('POST', `/projects/${id}/duplicate`),
  /** It can be restored for some minutes. */
  deleteProject: (id: string) => send<void>('DELETE', `/projects/${id}`),
  restoreProject: (id: string) => send<Project>('POST', `/projects/${id}/restore`),
  changeProject: (id: string, change: ProjectChange) => send<Project>('PATCH', `/projects/${id}`, change),

  createProject: (name: string) => send<Project>('POST', '/projects', { name }),

  library: () => get<LibraryEntry[]>('/library'),
  labelAsset: (id: string, label: string) => send<Asset>('PATCH', `/assets/${id}`, { label }),
  deleteAsset: (id: string) => send<void>('DELETE', `/assets/${id}`),

  /** Those of up to 200 that are there. */
  assets: (ids: string[]) => get<Asset[]>(`/assets?${ids.map((id) => `id=${id}`).join('&')}`),
  asset: (id: string) => get<Asset>(`/assets/${id}`),
  /** Makes an asset of what was uploaded in parts. */
  finishUpload: (id: string) => send<Asset>('POST', `/uploads/${id}/asset`),
  peaks: async (id: string) => (await get<{ peaks: number[] }>(`/assets/${id}/peaks`)).peaks,
  /** Lowest and highest sample in turn, −127…127, close enough for a look at syllables. */
  waveform: (id: string) => getBytes(`/assets/${id}/waveform`),
  silence: async (id: string) => (await get<{ spans: SilentSpan[] }>(`/assets/${id}/silence`)).spans,
  speechEngines: () => get<SpeechEngine[]>('/speech/engines'),
  speak: (order: SpeechOrder) => send<SpeechJob>('POST', '/speech', order),
  speech: (id: string) => get<SpeechJob>(`/speech/${id}`),
  cancelSpeech: (id: string) => send<void>('DELETE', `/speech/${id}`),
  faces: (id: string) => get<Face[]>(`/assets/${id}/faces`),
  contentAddress: (id: string) => `${ROOT}/assets/${id}/content`,
  thumbnailAddress: (id: string) => `${ROOT}/assets/${id}/thumbnail`,

  templateSet: (id: string) => get<TemplateSet>(`/assets/${id}/template`),
  /** A JPEG of one frame, its longer edge at most this many pixels. */
  frameAddress: (id: string, frame: number, edge: number) =>
    `${ROOT}/assets/${id}/template/frames/${frame}?edge=${edge}`,
  exportAddress: (id: string) => `${ROOT}/assets/${id}/template/export`,
  buildTemplateSet: (clip: string) => send<TemplateBuild>('POST', '/template-builds', { clip }),
  templateBuild: (id: string) => get<TemplateBuild>(`/template-builds/${id}`),
  removeTemplateBuild: (id: string) => send<void>('DELETE', `/template-builds/${id}`),
  /** Makes a model of a network that came with a template set. */
  importTemplateModel: (set: string, name: string) =>
    send<{ id: string; title: string }>('POST', `/assets/${set}/template/models/${encodeURIComponent(name)}`),

  subjectGeometry: (project: string) => get<SubjectGeometry>(`/projects/${project}/subject-geometry`),
  /** A JPEG of one frame, drawn by the project's model; refused where the machine is busy. */
  checkFrame: (project: string, question: FrameQuestion) => draw(`/projects/${project}/frame-check`, question),

  /** In the words of the page's language. */
  models: async () => (await get<Model[]>('/models')).map(inPageWords),
  removeModel: (id: string) => send<void>('DELETE', `/models/${id}`),
  verifyModel: (id: string) => send<ModelVerification>('POST', `/models/${id}/verify`),
  /** Those that are not done. */
  modelDownloads: () => get<ModelDownload[]>('/models/downloads'),
  /** Begins it, or goes on with it. */
  downloadModel: (id: string) => send<ModelDownload>('POST', `/models/${id}/download`),
  pauseModelDownload: (id: string) => send<void>('POST', `/models/${id}/download/pause`),
  cancelModelDownload: (id: string) => send<void>('DELETE', `/models/${id}/download`),

  modelSpeeds: () => get<ModelSpeed[]>('/models/speeds'),
  presets: (model: string) => get<Preset[]>(`/models/${model}/presets`),
  savePreset: (model: string, name: string, parameters: Record<string, number>) =>
    send<Preset>('POST', `/models/${model}/presets`, { name, parameters }),
  changePreset: (id: string, change: Partial<Pick<Preset, 'name' | 'parameters'>>) =>
    send<Preset>('PATCH', `/presets/${id}`, change),
  deletePreset: (id: string) => send<void>('DELETE', `/presets/${id}`),

  benchmark: () => get<BenchmarkState>('/benchmark'),
  startBenchmark: (order: BenchmarkOrder) => send<BenchmarkJob>('POST', '/benchmark', order),
  cancelBenchmark: () => send<void>('DELETE', '/benchmark'),

  renders: (project: string) => get<Render[]>(`/projects/${project}/renders`),
  render: (id: string) => get<Render>(`/renders/${id}`),
  /** @param device nothing for the preferred one */
  submitRender: (project: string, priority: Priority = 'NORMAL', device?: string) =>
    send<Render>('POST', `/projects/${project}/renders`, renderOrder(priority, device)),
  /** Queues all of them or, where one cannot be rendered, none. */
  submitBatch: (project: string, changes: RenderChange[], priority: Priority) =>
    send<Render[]>('POST', `/projects/${project}/render-batches`, { changes, priority }),
  bakeOffs: (project: string) => get<BakeOff[]>(`/projects/${project}/bake-offs`),
  beginBakeOff: (project: string, startSeconds: number, endSeconds: number, contenders: Contender[]) =>
    send<BakeOff>('POST', `/projects/${project}/bake-offs`, { startSeconds, endSeconds, contenders }),
  deleteBakeOff: (id: string) => send<void>('DELETE', `/bake-offs/${id}`),
  preflight: (project: string, signal: AbortSignal) => get<PreflightReport>(`/projects/${project}/preflight`, signal),
  cancelRender: (id: string) => send<Render>('POST', `/renders/${id}/cancel`),
  pauseRender: (id: string) => send<Render>('POST', `/renders/${id}/pause`),
  resumeRender: (id: string) => send<Render>('POST', `/renders/${id}/resume`),
  retryRender: (id: string) => send<Render>('POST', `/renders/${id}/retry`),
  duplicateRender: (id: string, change: RenderChange) => send<Render>('POST', `/renders/${id}/duplicate`, change),
  prioritise: (id: string, priority: Priority) => send<Render>('PATCH', `/renders/${id}`, { priority }),
  /** Puts it directly before another one, or behind all others of its priority. */
  moveRender: (id: string, before: string | null) => send<QueueState>('POST', `/renders/${id}/move`, { before }),
  /** What was told of it while it was worked at. */
  renderLog: (id: string) => get<RenderLine[]>(`/renders/${id}/log`),
  receiptAddress: (id: string) => `${ROOT}/renders/${id}/receipt?download`,
  /** @param receipt the text of the file */
  renderFromReceipt: (receipt: string) => sendText<Render>('/renders/from-receipt', receipt),
  deleteRender: (id: string) => send<void>('DELETE', `/renders/${id}`),
  /** A frame of the finished video. */
  posterAddress: (id: string) => `${ROOT}/renders/${id}/poster`,
  videoAddress: (id: string) => `${ROOT}/renders/${id}/video`,
  streamAddress: (id: string) => `${ROOT}/renders/${id}/stream/index.m3u8`,
  beginExport: (id: string, format: OutputFormat) => send<RenderExport>('POST', `/renders/${id}/exports/${format}`),
  getExport: (id: string, format: OutputFormat) => get<RenderExport>(`/renders/${id}/exports/${format}`),
  exportFileAddress: (id: string, format: OutputFormat) => `${ROOT}/renders/${id}/exports/${format}/file`,
  downloadAddress: (id: string) => `${ROOT}/renders/${id}/video?download`,

  queue: () => get<QueueState>('/queue'),
  pauseQueue: () => send<QueueState>('POST', '/queue/pause'),
  resumeQueue: () => send<QueueState>('POST', '/queue/resume'),
  /** The renders that are at their end, the one that ended last first. */
  endedRenders: (limit: number) => get<Render[]>(`/renders?limit=${limit}`),
  storage: () => get<Storage>('/storage'),
  nodes: () => get<StudioNode[]>('/nodes'),
};

export interface UploadOptions {
  /** Told with 0…1 as bytes leave; 1 means that the studio has them all and checks them. */
  progress?: (share: number) => void;
  signal?: AbortSignal;
}

/** Sends a checkpoint, an ONNX network, a package or the files of one, to be made a model of the studio. */
export function importModel(
  files: File[],
  { precision, mode, ...options }: UploadOptions & { precision: Precision; mode: SpeechMode },
): Promise<Model> {
  const form = new FormData();
  form.append('precision', precision);
  if (mode !== 'told') {
    form.append('mode', mode);
  }
  for (const file of files) {
    form.append('file', file);
  }
  return transmit<Model>('/models', form, {}, options);
}

/** Sends the file of a project, to be made one of this studio's. */
export function importProject(file: File, options: UploadOptions): Promise<Project> {
  return transmit<Project>('/projects/import', file, { 'Content-Type': 'application/octet-stream' }, options);
}

/** `fetch` cannot tell how far an upload is, so this is an XMLHttpRequest. */
function transmit<T>(
  path: string,
  body: XMLHttpRequestBodyInit,
  headers: Record<string, string>,
  { progress, signal }: UploadOptions,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', ROOT + path);
    for (const [name, value] of Object.entries({ Accept: 'application/json', ...headers, ...token() })) {
      request.setRequestHeader(name, value);
    }
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable && event.total > 0) {
        progress?.(event.loaded / event.total);
      }
    });
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) {
        resolve(JSON.parse(request.responseText) as T);
      } else {
        reject(problemFrom(request.status, request.responseText));
      }
    });
    request.addEventListener('error', () => reject(unreachable()));
    request.addEventListener('abort', () =>
      reject(problemOf('UPLOAD_STOPPED', texts.problems.uploadStopped)),
    );
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(body);
  });
}

function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return request<T>(path, { headers: { Accept: 'application/json' }, signal });
}

async function getBytes(path: string): Promise<Int8Array> {
  const response = await fetch(ROOT + path).catch(() => {
    throw unreachable();
  });
  if (!response.ok) {
    throw problemFrom(response.status, await response.text());
  }
  return new Int8Array(await response.arrayBuffer());
}

function send<T>(method: string, path: string, body?: unknown): Promise<T> {
  return body === undefined
    ? request<T>(path, { method, headers: { Accept: 'application/json', ...token() } })
    : sendText<T>(path, JSON.stringify(body), method);
}

/** @param body JSON already */
function sendText<T>(path: string, body: string, method = 'POST'): Promise<T> {
  const headers = { Accept: 'application/json', 'Content-Type': 'application/json', ...token() };
  return request<T>(path, { method, headers, body });
}

async function draw(path: string, question: unknown): Promise<Blob> {
  const headers = { Accept: 'image/jpeg, application/problem+json', 'Content-Type': 'application/json', ...token() };
  const response = await fetch(ROOT + path, { method: 'POST', headers, body: JSON.stringify(question) }).catch(() => {
    throw unreachable();
  });
  if (!response.ok) {
    throw problemFrom(response.status, await response.text().catch(() => ''));
  }
  return response.blob().catch(() => {
    throw unreachable();
  });
}

async function request<T>(path: string, init: RequestInit): Promise<T> {
  const response = await fetch(ROOT + path, init).catch(() => {
    throw unreachable();
  });
  const body = await response.text().catch(() => {
    throw unreachable();
  });
  if (!response.ok) {
    throw problemFrom(response.status, body);
  }
  return (body === '' ? undefined : JSON.parse(body)) as T;
}

/** The server hands the token out as a cookie and wants it back as a header with everything that changes state. */
export function token(): Record<string, string> {
  const value = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1];
  return value ? { 'X-XSRF-TOKEN': decodeURIComponent(value) } : {};
}

/** Nothing where the render is as the project is. */
function renderOrder(priority: Priority, device: string | undefined): object | undefined {
  const order = {
    ...(priority === 'NORMAL' ? {} : { priority }),
    ...(device === undefined ? {} : { change: { device } }),
  };
  return Object.keys(order).length === 0 ? undefined : order;
}
