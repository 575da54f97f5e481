import { Problem, problemFrom, unreachable } from './problem';
import type { Asset, Face, Model, Project, ProjectChange, Render } from './types';

const ROOT = '/api/v1';

/** The studio's REST interface, as far as the pages use it. Every method rejects with a {@link Problem}. */
export const api = {
  project: (id: string) => get<Project>(`/projects/${id}`),
  changeProject: (id: string, change: ProjectChange) => send<Project>('PATCH', `/projects/${id}`, change),

  asset: (id: string) => get<Asset>(`/assets/${id}`),
  peaks: async (id: string) => (await get<{ peaks: number[] }>(`/assets/${id}/peaks`)).peaks,
  faces: (id: string) => get<Face[]>(`/assets/${id}/faces`),
  contentAddress: (id: string) => `${ROOT}/assets/${id}/content`,
  thumbnailAddress: (id: string) => `${ROOT}/assets/${id}/thumbnail`,

  models: () => get<Model[]>('/models'),

  renders: (project: string) => get<Render[]>(`/projects/${project}/renders`),
  render: (id: string) => get<Render>(`/renders/${id}`),
  submitRender: (project: string) => send<Render>('POST', `/projects/${project}/renders`),
  cancelRender: (id: string) => send<Render | undefined>('POST', `/renders/${id}/cancel`),
  deleteRender: (id: string) => send<void>('DELETE', `/renders/${id}`),
  videoAddress: (id: string) => `${ROOT}/renders/${id}/video`,
  downloadAddress: (id: string) => `${ROOT}/renders/${id}/video?download`,
};

export interface UploadOptions {
  /** Told with 0…1 as bytes leave; 1 means that the studio has them all and checks them. */
  progress?: (share: number) => void;
  signal?: AbortSignal;
}

/** Streams a file to the studio. `fetch` cannot tell how far an upload is, so this is an XMLHttpRequest. */
export function upload(file: File, { progress, signal }: UploadOptions = {}): Promise<Asset> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${ROOT}/assets`);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    for (const [name, value] of Object.entries(token())) {
      request.setRequestHeader(name, value);
    }
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable && event.total > 0) {
        progress?.(event.loaded / event.total);
      }
    });
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) {
        resolve(JSON.parse(request.responseText) as Asset);
      } else {
        reject(problemFrom(request.status, request.responseText));
      }
    });
    request.addEventListener('error', () => reject(unreachable()));
    request.addEventListener('abort', () =>
      reject(new Problem(0, 'UPLOAD_STOPPED', 'The upload was stopped.', 'Nothing was kept of it.')),
    );
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

function get<T>(path: string): Promise<T> {
  return request<T>(path, { headers: { Accept: 'application/json' } });
}

function send<T>(method: string, path: string, body?: unknown): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json', ...token() };
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  return request<T>(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
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
function token(): Record<string, string> {
  const value = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1];
  return value ? { 'X-XSRF-TOKEN': decodeURIComponent(value) } : {};
}
