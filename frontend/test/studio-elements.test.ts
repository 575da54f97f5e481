import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../src/elements/studio-desk';
import '../src/elements/studio-features';
import '../src/elements/studio-model';
import '../src/elements/studio-render';
import '../src/elements/studio-stage';
import '../src/elements/studio-subject';
import type { OutputFormat } from '../src/types';
import { testingRender } from './testing-render';
import { testingBuild, testingModel, TestingStudio, trained } from './testing-studio';

let studio: TestingStudio;

beforeEach(() => {
  sessionStorage.clear();
  studio = new TestingStudio().open();
  studio.renders = [];
  studio.project = { ...studio.project, subject: 'set-1', subjectKind: 'TEMPLATE_SET', audio: 'audio-1' };
});

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

/** The page as the server sends it, when its parts have read what they show. */
async function opened(): Promise<HTMLElement> {
  document.body.innerHTML = `<studio-desk data-project="project-1">
    <studio-subject></studio-subject>
    <section id="features" hidden><studio-features></studio-features></section>
    <studio-stage></studio-stage>
    <studio-render></studio-render>
    <studio-model></studio-model>
  </studio-desk>`;
  await vi.waitFor(() => expect(part('studio-render').querySelector('button')).not.toBeNull());
  return document.body;
}

function part(name: string): HTMLElement {
  return document.querySelector<HTMLElement>(name)!;
}

function words(name: string): string {
  return part(name).textContent.replace(/\s+/g, ' ');
}

test('teaches what a template set needs where no model can animate it', async () => {
  await opened();

  expect(words('studio-model')).toContain('A template set needs a SyncTalk_2D checkpoint');
  expect(part('studio-model').querySelector('a[href="/models"]')).not.toBeNull();
  expect(words('studio-model')).toContain('Mesh warp animates a portrait.');
});

test('offers only the models that can animate the subject', async () => {
  studio.models = [testingModel(), trained];
  await opened();
  const offered = [...part('studio-model').querySelectorAll('.model-title')].map((title) => title.textContent);

  expect(offered).toEqual(['Anna']);
  expect(words('studio-model')).toContain('Anna was chosen instead.');
});

test('offers a choice where there are several devices, and renders on the one that is chosen', async () => {
  studio.models = [trained];
  await opened();
  expect(part('studio-model').querySelector<HTMLSelectElement>('.device-choice select')).toBeNull();

  studio.nodes = [{ id: 'n', name: 'n', slots: 2, devices: ['cpu', 'cuda:0'], startedAt: '', seenAt: '', self: true }];
  studio.answers['POST /projects/project-1/renders'] = testingRender({ device: 'cpu' });
  await opened();
  await vi.waitFor(() => expect(part('studio-model').querySelector<HTMLSelectElement>('.device-choice select')).not.toBeNull());
  const select = part('studio-model').querySelector<HTMLSelectElement>('.device-choice select')!;
  expect([...select.options].map((option) => option.textContent)).toEqual([
    'The preferred one',
    'NVIDIA GPU',
    'Processor',
  ]);

  select.value = 'cpu';
  select.dispatchEvent(new Event('change'));
  await vi.waitFor(() => expect(part('studio-render').querySelector<HTMLButtonElement>('button.large')!.disabled).toBe(false));
  part('studio-render').querySelector<HTMLButtonElement>('button.large')!.click();
  await vi.waitFor(() =>
    expect(studio.requests).toContain('POST /projects/project-1/renders {"change":{"device":"cpu"}}'),
  );
});

test('asks for features where the model needs them, and hides the whole panel where not', async () => {
  studio.models = [trained];
  await opened();
  expect(part('#features').hidden).toBe(true);

  studio.models = [{ ...trained, features: { name: 'HuBERT', width: 1024 } }];
  await opened();
  await vi.waitFor(() => expect(part('#features').hidden).toBe(false));
  expect(words('#features')).toContain('Drop the HuBERT features');
  expect(words('#features')).toContain('1024 values a row');
});

test('shows how far a clip has been read, and which frames had no face', async () => {
  sessionStorage.setItem('template-build-of-project-1', '{"id": "build-1", "chosen": false}');
  studio.builds = [testingBuild({ framesDone: 10, frameCount: 40 }), testingBuild({ framesDone: 30 })];
  studio.project = { ...studio.project, subject: null, subjectKind: null };
  await opened();
  await vi.waitFor(() => expect(words('studio-subject')).toContain('10 of 40 frames'));
  expect(part('studio-subject').querySelector('progress')!.getAttribute('value')).toBe('0.25');

  studio.builds = [testingBuild({ state: 'DONE', asset: 'set-2', faceless: [[3, 5]] })];
  await vi.waitFor(() => expect(words('studio-subject')).toContain('No face was found in frames 4–6.'), 3000);
});

test.each<[OutputFormat, string, string]>([
  ['MP4', 'video', 'Download MP4'],
  ['WEBM', 'video', 'Download WebM'],
  ['GIF', 'img[alt="The finished loop"]', 'Download GIF'],
  ['PNG', '.verdict', 'Download frames'],
])('shows a finished %s as what it is', async (format, shown, download) => {
  studio.renders = [testingRender({ state: 'DONE', format })];
  await opened();
  await vi.waitFor(() => expect(part('studio-stage').querySelector(shown)).not.toBeNull());

  expect(words('studio-render')).toContain(download);
});

test('saves the format that is chosen', async () => {
  await opened();
  part('studio-render').querySelector<HTMLInputElement>('input[value=GIF]')!.click();

  await vi.waitFor(() => expect(studio.requests).toContain('PATCH /projects/project-1 {"format":"GIF"}'));
  expect(words('studio-render')).toContain('A silent loop');
});

test('offers to watch with sound as soon as there is something to watch', async () => {
  studio.renders = [testingRender({ streamable: false })];
  await opened();
  const choice = () => part('studio-stage').querySelector<HTMLInputElement>('input[value=video]');
  expect(choice()?.disabled).toBe(true);

  studio.renders = [testingRender({ streamable: true })];
  await opened();
  expect(choice()?.disabled).toBe(false);
});

test('has nothing to choose where the format does not grow, and where the video is finished', async () => {
  for (const render of [testingRender({ format: 'WEBM', streamable: false }), testingRender({ state: 'DONE' })]) {
    studio.renders = [render];
    await opened();
    expect(part('studio-stage').querySelector('.stage-view')).toBeNull();
  }
  expect(part('studio-stage').querySelector('video')?.getAttribute('aria-label')).toBe('The finished video');
});
