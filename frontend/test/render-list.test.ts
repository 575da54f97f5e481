import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { areRecordings, Batch } from '../src/batch';
import '../src/elements/studio-desk';
import '../src/elements/studio-history';
import '../src/elements/studio-render';
import { takeFiles } from '../src/elements/batch-dialog';
import { Workbench } from '../src/workbench';
import { testingRender } from './testing-render';
import { TestingStudio } from './testing-studio';

let studio: TestingStudio;
let workbench: Workbench;

const queued = testingRender({ id: 'new', state: 'QUEUED', framesDone: 0, frameCount: 0, secondsLeft: null });
const wav = (name: string) => new File(['x'], name, { type: 'audio/wav' });

beforeEach(() => {
  sessionStorage.clear();
  studio = new TestingStudio().open();
  studio.project = { ...studio.project, subject: 'portrait-1', subjectKind: 'PORTRAIT', audio: 'audio-1' };
  workbench = new Workbench('project-1');
});

afterEach(() => {
  workbench.close();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

async function page(): Promise<Workbench> {
  document.body.innerHTML = `<studio-desk data-project="project-1">
    <studio-render></studio-render><studio-history></studio-history>
  </studio-desk>`;
  await vi.waitFor(() => expect(document.querySelector('studio-render button')).not.toBeNull());
  return document.querySelector('studio-desk')!.workbench;
}

const words = (selector: string) => document.querySelector(selector)!.textContent.replace(/\s+/g, ' ');

test('submits with the priority that is chosen', async () => {
  studio.answers['POST /projects/project-1/renders'] = queued;
  await workbench.load();
  workbench.renders.priority = 'HIGH';
  await workbench.renders.submit();

  expect(studio.requests).toContain('POST /projects/project-1/renders {"priority":"HIGH"}');
  expect(workbench.renders.shown?.id).toBe('new');
});

test('watches what is shown while it is not at its end, or else what is worked on', async () => {
  studio.renders = [
    testingRender({ id: 'done', state: 'DONE' }),
    testingRender({ id: 'waits', state: 'QUEUED' }),
    testingRender({ id: 'runs', state: 'RENDERING' }),
  ];
  await workbench.load();
  expect(workbench.renders.active?.id).toBe('runs');

  workbench.renders.show('waits');
  expect(workbench.renders.active?.id).toBe('waits');
});

test('says which place a waiting render has, and when it begins', async () => {
  studio.renders = [queued];
  const before = testingRender({ id: 'other', state: 'RENDERING', secondsLeft: 700 });
  studio.queue = { paused: false, renders: [before, queued], secondsLeft: null };
  studio.answers['PATCH /renders/new'] = queued;
  const desk = await page();
  await desk.renders.prioritise('new', 'NORMAL');

  await vi.waitFor(() => expect(words('studio-render')).toContain('Next in the queue, begins in about 12 min'));
  expect(words('studio-history')).toContain('Next in the queue');
});

test('does with a render what is asked, and tells a refusal beside it', async () => {
  studio.renders = [queued];
  studio.answers['POST /renders/new/pause'] = { ...queued, state: 'PAUSED' };
  await page();
  document.querySelector<HTMLButtonElement>('studio-history [aria-label^="Pause the render"]')!.click();
  await vi.waitFor(() => expect(studio.requests).toContain('POST /renders/new/pause'));

  studio.renders = [{ ...queued, state: 'FAILED' }];
  document.querySelector<HTMLButtonElement>('studio-render .transport-holds button:last-child')!.click();
  await vi.waitFor(() => expect(words('studio-history [role=alert]')).toContain('Expected a portrait.'));
  expect(document.querySelector('studio-history [aria-label^="Retry"]')).not.toBeNull();
});

test('another render can be asked for while one waits', async () => {
  studio.renders = [queued];
  await page();
  const again = document.querySelector<HTMLButtonElement>('studio-render .large')!;

  await vi.waitFor(() => expect(again.disabled).toBe(false));
  expect(again.textContent).toContain('Render again');
});

test('several recordings are told from other files', () => {
  expect(areRecordings([wav('a'), new File(['x'], 'b.MP3')])).toBe(true);
  expect(areRecordings([wav('a')])).toBe(false);
  expect(areRecordings([wav('a'), new File(['x'], 'face.png', { type: 'image/png' })])).toBe(false);
});

test('several recordings are uploaded and queued together', async () => {
  studio.answers['POST /projects/project-1/render-batches'] = [queued];
  const batch = new Batch('project-1', [wav('audio-1'), wav('audio-2'), wav('audio-3')], () => {});
  batch.priority = 'LOW';
  const renders = await batch.submit();

  expect(renders).toEqual([queued]);
  expect(studio.requests.filter((request) => request.startsWith('POST /uploads audio-') && request.endsWith(' as AUDIO'))).toHaveLength(3);
  expect(studio.requests.at(-1)).toBe(
    'POST /projects/project-1/render-batches {"changes":[{"audio":"audio-1"},{"audio":"audio-2"},{"audio":"audio-3"}],"priority":"LOW"}',
  );
});

test('a batch that is refused is explained, and its recordings need not be sent again', async () => {
  const batch = new Batch('project-1', [wav('audio-1'), wav('audio-2')], () => {});
  expect(await batch.submit()).toBeUndefined();
  expect(batch.problem?.message).toBe('Expected a portrait.');

  studio.answers['POST /projects/project-1/render-batches'] = [queued];
  expect(await batch.submit()).toEqual([queued]);
  expect(studio.requests.filter((request) => request.startsWith('POST /uploads '))).toHaveLength(2);
});

test('offers to render several recordings, which then wait in the list', async () => {
  studio.renders = [];
  studio.answers['POST /projects/project-1/render-batches'] = [queued, { ...queued, id: 'newer' }];
  const desk = await page();
  await vi.waitFor(() => expect(desk.materials.subject).toBeDefined());
  takeFiles(desk, [wav('audio-1'), wav('audio-2')]);
  expect(words('dialog')).toContain('2 recordings');
  document.querySelector<HTMLButtonElement>('dialog button.primary')!.click();

  await vi.waitFor(() => expect(document.querySelector('dialog')).toBeNull());
  expect(desk.renders.all.map(({ id }) => id)).toEqual(['newer', 'new']);
  expect(desk.renders.shown?.id).toBe('new');
});

test('says what is missing where nobody could speak several recordings', async () => {
  studio.project = { ...studio.project, subject: null, subjectKind: null };
  await workbench.load();
  takeFiles(workbench, [wav('audio-1'), wav('audio-2')]);

  expect(workbench.problems.audio?.hint).toContain('Add a subject');
  expect(document.querySelector('dialog')).toBeNull();
});
