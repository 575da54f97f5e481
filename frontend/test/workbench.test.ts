import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { whyNotReady } from '../src/readiness';
import { Workbench } from '../src/workbench';
import { testingRender } from './testing-render';
import { testingBuild, testingModel, TestingStudio, trained } from './testing-studio';

let studio: TestingStudio;
let workbench: Workbench;

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  studio = new TestingStudio().open();
  workbench = new Workbench('project-1');
});

afterEach(() => {
  workbench.close();
  vi.unstubAllGlobals();
});

describe('an upload', () => {
  test('goes where its content belongs, not where it was dropped', async () => {
    await workbench.load();
    await workbench.take([new File(['x'], 'audio-7')], 'subject');

    expect(studio.requests).toContain('PATCH /projects/project-1 {"audio":"audio-7"}');
    expect(workbench.materials.audio?.id).toBe('audio-7');
    expect(workbench.materials.subject).toBeUndefined();
    expect(workbench.transfers).toEqual({});
  });

  test('of a new portrait starts with its largest face', async () => {
    studio.project.faceIndex = 3;
    await workbench.load();
    await workbench.take([new File(['x'], 'portrait-7')], 'subject');

    expect(workbench.project).toMatchObject({ subject: 'portrait-7', faceIndex: 0 });
  });

  test('of two files at once takes both', async () => {
    await workbench.load();
    await workbench.take([new File(['x'], 'portrait-1'), new File(['x'], 'audio-1', { type: 'audio/wav' })]);

    expect(workbench.project).toMatchObject({ subject: 'portrait-1', audio: 'audio-1' });
  });

  test('of a video is a clip beside the subject, and a voice elsewhere', async () => {
    studio.builds = [testingBuild()];
    await workbench.load();
    const video = (name: string) => new File(['x'], name, { type: 'video/mp4' });
    await workbench.take([video('clip-1')], 'subject');
    await workbench.take([video('audio-1')], 'audio');

    expect(studio.requests).toContain('POST /uploads clip-1 as CLIP');
    expect(studio.requests).toContain('POST /template-builds {"clip":"clip-1"}');
    expect(studio.requests).toContain('POST /uploads audio-1');
    expect(workbench.project?.audio).toBe('audio-1');
  });

  test('of features says that they are features, and they can be dropped again', async () => {
    await workbench.load();
    await workbench.take([new File(['x'], 'features-1')], 'features');
    expect(studio.requests).toContain('POST /uploads features-1 as FEATURES');
    expect(workbench.materials.features?.id).toBe('features-1');

    await workbench.dropFeatures();
    expect(workbench.materials.features).toBeUndefined();
  });
});

describe('a template set', () => {
  test('shows its frames', async () => {
    await workbench.load();
    await workbench.take([new File(['x'], 'set-1')], 'subject');

    await vi.waitFor(() => expect(workbench.materials.template?.frameCount).toBe(3));
    expect(studio.requests).not.toContain('GET /assets/set-1/faces');
  });

  test('takes the first model that can animate it, and says so', async () => {
    studio.models = [testingModel(), trained];
    await workbench.load();
    await workbench.take([new File(['x'], 'set-1')], 'subject');

    expect(workbench.model?.id).toBe('anna');
    expect(workbench.project?.frameRate).toBe(20);
    expect(workbench.modelNotice).toBe('Mesh warp cannot animate a template set. Anna was chosen instead.');
  });

  test('that no model can animate leaves the model, and says that it cannot be rendered', async () => {
    studio.project = { ...studio.project, audio: 'audio-1' };
    await workbench.load();
    await workbench.take([new File(['x'], 'set-1')], 'subject');

    expect(workbench.model?.id).toBe('mesh-warp');
    expect(whyNotReady(workbench)).toBe('No model of this studio can animate a template set yet.');
  });

  test('does not ask for another model for ever when the server refuses it', async () => {
    studio.models = [testingModel(), trained];
    studio.project = { ...studio.project, subject: 'set-1', subjectKind: 'TEMPLATE_SET' };
    await workbench.load();
    studio.project.modelId = 'mesh-warp';
    await workbench.load();
    studio.project.modelId = 'mesh-warp';
    await workbench.load();

    expect(studio.requests.filter((request) => request.includes('"modelId":"anna"'))).toHaveLength(1);
  });

  test('made of a clip becomes the subject', async () => {
    studio.builds = [testingBuild({ state: 'DONE', asset: 'set-9', faceless: [[3, 4]] })];
    await workbench.load();
    await workbench.take([new File(['x'], 'clip-1', { type: 'video/mp4' })], 'subject');

    expect(workbench.project?.subject).toBe('set-9');
    expect(workbench.building.faceless('set-9')).toEqual([[3, 4]]);
    expect(workbench.building.faceless('set-1')).toEqual([]);
  });
});

test('shows the newest render unless another is chosen', async () => {
  studio.renders = [testingRender({ id: 'new', state: 'DONE' }), testingRender({ id: 'old', state: 'DONE' })];
  await workbench.load();
  expect(workbench.renders.shown?.id).toBe('new');

  workbench.renders.show('old');
  expect(workbench.renders.shown?.id).toBe('old');
});

test('a refused render is explained where the button is', async () => {
  await workbench.load();
  await workbench.renders.submit();

  expect(workbench.problems.render).toMatchObject({ message: 'Expected a portrait.', hint: 'Add one.' });
  expect(workbench.renders.submitting).toBe(false);
});

test('settings are saved before a render is asked for', async () => {
  await workbench.load();
  workbench.change({ frameRate: 30 });
  await workbench.renders.submit();

  expect(studio.requests.slice(-2)).toEqual([
    'PATCH /projects/project-1 {"frameRate":30}',
    'POST /projects/project-1/renders',
  ]);
});

describe('nothing can be rendered', () => {
  test('while something is missing, and it says what', async () => {
    expect(whyNotReady(workbench)).toBe('One moment …');
    await workbench.load();
    expect(whyNotReady(workbench)).toBe('Add a subject and a voice first.');
    await workbench.take([new File(['x'], 'audio-1')]);
    expect(whyNotReady(workbench)).toBe('Add a subject first.');
    await workbench.take([new File(['x'], 'portrait-1')]);
    expect(whyNotReady(workbench)).toBeUndefined();
  });

  test('of a portrait without a face', async () => {
    studio.faces = [];
    studio.project = { ...studio.project, subject: 'portrait-1', subjectKind: 'PORTRAIT', audio: 'audio-1' };
    await workbench.load();
    await vi.waitFor(() => expect(workbench.materials.faces).toEqual([]));

    expect(whyNotReady(workbench)).toBe('The portrait needs a face that can be seen.');
  });

  test('while a clip is read', async () => {
    studio.builds = [testingBuild()];
    await workbench.load();
    await workbench.take([new File(['x'], 'clip-1', { type: 'video/mp4' })], 'subject');

    expect(whyNotReady(workbench)).toBe('Waiting for the frames of the clip.');
  });

  test('without the features that the model asks for', async () => {
    studio.models = [{ ...trained, features: { name: 'HuBERT', width: 1024 } }];
    studio.project = {
      ...studio.project,
      subject: 'set-1',
      subjectKind: 'TEMPLATE_SET',
      audio: 'audio-1',
      modelId: 'anna',
    };
    await workbench.load();
    expect(whyNotReady(workbench)).toBe('Add the HuBERT features of the voice first.');

    await workbench.take([new File(['x'], 'features-1')], 'features');
    expect(whyNotReady(workbench)).toBeUndefined();
  });
});
