import { vi } from 'vitest';
import type { Priority, QueueState, Render, RenderLine, Storage, StudioNode } from '../src/types';
import { testingModel, testingProject } from './testing-studio';
import { testingRender } from './testing-render';

type Listener = ((event: { data: unknown }) => void) | null;

/** The queue's server, as far as the queue's page asks for it: it keeps the order and the states that it is told. */
export class TestingQueue {
  paused = false;
  unfinished: Render[] = [];
  ended: Render[] = [];
  storage: Storage = {
    uploadsBytes: 1e9,
    modelsBytes: 2e9,
    jobsBytes: 2e8,
    rendersBytes: 1e9,
    otherBytes: 0,
    freeBytes: 63e9,
    minimumFreeBytes: 1e9,
  };
  nodes: StudioNode[] = [];
  log: RenderLine[] = [];
  /** Requests that are refused, as `POST /queue/pause`. */
  readonly refused = new Set<string>();
  readonly requests: string[] = [];
  /** What the page has said over its connection. */
  readonly heard: { type: string; render?: string }[] = [];
  private say: Listener = null;
  private seq = 0;
  private held: Promise<void> = Promise.resolve();

  open(): this {
    vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
      const answer = this.answer(init.method ?? 'GET', address.replace('/api/v1', ''), init.body as string);
      await this.held;
      return answer;
    });
    vi.stubGlobal('WebSocket', connectionTo(this, (say) => (this.say = say)));
    return this;
  }

  /** Keeps all answers back until the function is called that this gives. */
  hold(): () => void {
    let letGo = () => {};
    this.held = new Promise((resolve) => (letGo = resolve));
    return letGo;
  }

  /** Tells the page that the queue has changed. */
  announce(): void {
    this.tell({ type: 'queueChanged' });
  }

  progress(render: Render): void {
    this.tell({ type: 'changed', channel: 1, render });
  }

  private tell(message: object): void {
    this.say?.({ data: JSON.stringify({ ...message, seq: ++this.seq }) });
  }

  get state(): QueueState {
    return { paused: this.paused, renders: this.unfinished, secondsLeft: 100 };
  }

  private answer(method: string, path: string, body?: string): Response {
    this.requests.push(`${method} ${path} ${body ?? ''}`.trim());
    if (this.refused.has(`${method} ${path}`)) {
      const refusal = { detail: 'It is past that.', code: 'RENDER_TRANSITION_ILLEGAL', hint: 'Look again.' };
      return Response.json(refusal, { status: 409 });
    }
    return Response.json(method === 'GET' ? this.read(path) : this.change(path, body));
  }

  private read(path: string): unknown {
    const lists: Record<string, unknown> = {
      '/queue': this.state,
      '/models': [testingModel()],
      '/projects': [testingProject(), { ...testingProject(), id: 'project-2', name: 'Farewell' }],
      '/storage': this.storage,
      '/nodes': this.nodes,
    };
    const assets = new URLSearchParams(path.split('?')[1]).getAll('id');
    if (assets.length > 0) {
      return assets.map((id) => ({ id, label: `${id}.wav` }));
    }
    if (path.endsWith('/log')) {
      return this.log;
    }
    return lists[path] ?? this.ended.slice(0, Number(path.split('=')[1]));
  }

  private change(path: string, body = '{}'): unknown {
    const [, place, id = '', act] = path.split('/');
    if (place === 'queue') {
      this.paused = id === 'pause';
      return this.state;
    }
    const told = JSON.parse(body) as { priority?: Priority; before?: string | null };
    if (told.priority !== undefined) {
      return this.alter(id, { priority: told.priority });
    }
    if (act === 'move') {
      return this.move(id, told.before ?? null);
    }
    const states: Record<string, Render['state']> = { pause: 'PAUSED', resume: 'QUEUED' };
    return act !== undefined && act in states ? this.alter(id, { state: states[act] }) : testingRender();
  }

  private alter(id: string, change: Partial<Render>): Render | undefined {
    this.unfinished = this.unfinished.map((render) => (render.id === id ? { ...render, ...change } : render));
    return this.unfinished.find((render) => render.id === id);
  }

  private move(id: string, before: string | null): QueueState {
    const job = this.unfinished.find((render) => render.id === id)!;
    const others = this.unfinished.filter((render) => render.id !== id);
    const index = before === null ? others.length : others.findIndex((render) => render.id === before);
    this.unfinished = [...others.slice(0, index), job, ...others.slice(index)];
    return this.state;
  }
}

/** Jobs that wait, called by these ids. */
export function waiting(...ids: string[]): Render[] {
  return ids.map((id) => testingRender({ id, state: 'QUEUED', framesDone: 0, frameCount: 0, secondsLeft: null }));
}

function connectionTo(queue: TestingQueue, connected: (say: Listener) => void) {
  return class {
    readyState = 0;
    onopen: (() => void) | null = null;
    onmessage: Listener = null;

    constructor() {
      queueMicrotask(() => {
        this.readyState = 1;
        connected((event) => this.onmessage?.(event));
        this.onopen?.();
      });
    }

    send(message: string): void {
      queue.heard.push(JSON.parse(message));
    }

    close(): void {
      this.readyState = 3;
    }
  };
}
