import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { whyNotReady } from '../src/readiness';
import type { Asset, Model, Project } from '../src/types';
import { Workbench } from '../src/workbench';
import { testingRender } from './testing-render';

const model: Model = {
  id: 'mesh-warp',
  title: 'Mesh warp',
  summary: '',
  licence: 'Apache-2.0',
  family: 'mesh-warp',
  frameRates: [25],
  parameters: [],
};

/** A studio with one project, as far as these tests ask for it. */
class TestingStudio {
  project: Project = {
    id: 'project-1',
    name: 'Greeting',
    portrait: null,
    faceIndex: 0,
    audio: null,
    modelId: 'mesh-warp',
    frameRate: 25,
    parameters: {},
  };
  faces: unknown[] = [{ index: 0, box: { x: 1, y: 1, width: 5, height: 5 }, score: 1 }];
  renders = [testingRender({ state: 'DONE' })];
  readonly requests: string[] = [];

  answer(address: string, init: RequestInit): Response {
    const path = address.replace('/api/v1', '');
    this.requests.push(`${init.method ?? 'GET'} ${path} ${init.body ?? ''}`.trim());
    if (init.method === 'PATCH') {
      this.project = { ...this.project, ...JSON.parse(String(init.body)) };
    }
    if (init.method === 'POST') {
      const refusal = { detail: 'Expected a portrait.', code: 'PROJECT_INCOMPLETE', hint: 'Add one.' };
      return Response.json(refusal, { status: 422 });
    }
    return Response.json(this.find(path));
  }

  private find(path: string): unknown {
    switch (path) {
      case '/models':
        return [model];
      case '/projects/project-1':
        return this.project;
      case '/projects/project-1/renders':
        return this.renders;
    }
    const [, , id, part] = path.split('/');
    return part === 'faces' ? this.faces : part === 'peaks' ? { peaks: [-1, 1] } : asset(id!);
  }
}

function asset(id: string): Asset {
  const kind = id.startsWith('audio') ? 'AUDIO' : 'PORTRAIT';
  return { id, kind, label: id, mediaType: '', bytes: 1, width: 1, height: 1, seconds: 1 };
}

/** Takes every upload; what is in a file, its name says. */
class TestingUpload extends EventTarget {
  readonly upload = new EventTarget();
  status = 201;
  responseText = '';

  open(): void {}

  setRequestHeader(): void {}

  abort(): void {
    this.dispatchEvent(new Event('abort'));
  }

  send(file: File): void {
    this.responseText = JSON.stringify(asset(file.name));
    queueMicrotask(() => this.dispatchEvent(new Event('load')));
  }
}

let studio: TestingStudio;
let workbench: Workbench;

beforeEach(() => {
  studio = new TestingStudio();
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => studio.answer(address, init));
  vi.stubGlobal('XMLHttpRequest', TestingUpload);
  workbench = new Workbench('project-1');
});

afterEach(() => vi.unstubAllGlobals());

describe('an upload', () => {
  test('goes where its content belongs, not where it was dropped', async () => {
    await workbench.load();
    await workbench.take([new File(['x'], 'audio-7')], 'portrait');

    expect(studio.requests).toContain('PATCH /projects/project-1 {"audio":"audio-7"}');
    expect(workbench.audio?.id).toBe('audio-7');
    expect(workbench.portrait).toBeUndefined();
    expect(workbench.transfers).toEqual({});
  });

  test('of a new portrait starts with its largest face', async () => {
    studio.project.faceIndex = 3;
    await workbench.load();
    await workbench.take([new File(['x'], 'portrait-7')], 'portrait');

    expect(workbench.project).toMatchObject({ portrait: 'portrait-7', faceIndex: 0 });
  });

  test('of two files at once takes both', async () => {
    await workbench.load();
    await workbench.take([new File(['x'], 'portrait-1'), new File(['x'], 'audio-1', { type: 'audio/wav' })]);

    expect(workbench.project).toMatchObject({ portrait: 'portrait-1', audio: 'audio-1' });
  });
});

test('shows the newest render unless another is chosen', async () => {
  studio.renders = [testingRender({ id: 'new', state: 'DONE' }), testingRender({ id: 'old', state: 'DONE' })];
  await workbench.load();
  expect(workbench.shown?.id).toBe('new');

  workbench.show('old');
  expect(workbench.shown?.id).toBe('old');
});

test('a refused render is explained where the button is', async () => {
  await workbench.load();
  await workbench.submit();

  expect(workbench.problems.render).toMatchObject({ message: 'Expected a portrait.', hint: 'Add one.' });
  expect(workbench.submitting).toBe(false);
});

test('settings are saved before a render is asked for', async () => {
  await workbench.load();
  workbench.change({ frameRate: 30 });
  await workbench.submit();

  expect(studio.requests.slice(-2)).toEqual([
    'PATCH /projects/project-1 {"frameRate":30}',
    'POST /projects/project-1/renders',
  ]);
});

describe('nothing can be rendered', () => {
  test('while something is missing, and it says what', async () => {
    expect(whyNotReady(workbench)).toBe('One moment …');
    await workbench.load();
    expect(whyNotReady(workbench)).toBe('Add a portrait and a voice first.');
    await workbench.take([new File(['x'], 'audio-1')]);
    expect(whyNotReady(workbench)).toBe('Add a portrait first.');
    await workbench.take([new File(['x'], 'portrait-1')]);
    expect(whyNotReady(workbench)).toBeUndefined();
  });

  test('of a portrait without a face', async () => {
    studio.faces = [];
    studio.project = { ...studio.project, portrait: 'portrait-1', audio: 'audio-1' };
    await workbench.load();
    await vi.waitFor(() => expect(workbench.faces).toEqual([]));

    expect(whyNotReady(workbench)).toBe('The portrait needs a face that can be seen.');
  });
});
