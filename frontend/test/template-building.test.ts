import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Attempts } from '../src/attempts';
import { TemplateBuilding } from '../src/template-building';
import type { Asset } from '../src/types';
import { testingBuild, TestingStudio } from './testing-studio';

const clip: Asset = {
  id: 'clip-1',
  kind: 'CLIP',
  label: 'clip.mp4',
  mediaType: 'video/mp4',
  bytes: 1,
  width: 1,
  height: 1,
  seconds: 1,
};

let studio: TestingStudio;
let attempts: Attempts;
let chosen: string[];

beforeEach(() => {
  vi.useFakeTimers();
  sessionStorage.clear();
  studio = new TestingStudio().open();
  attempts = new Attempts(() => undefined);
  chosen = [];
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The building of a page that has just been loaded. */
function building(): TemplateBuilding {
  return new TemplateBuilding('project-1', attempts, () => undefined, async (asset) => {
    chosen.push(asset);
  });
}

const looks = () => studio.requests.filter((request) => request === 'GET /template-builds/build-1').length;

test('is looked at until it is done, then its template set is chosen once', async () => {
  studio.builds = [
    testingBuild({ state: 'WAITING', frameCount: 0 }),
    testingBuild({ framesDone: 20 }),
    testingBuild({ state: 'DONE', framesDone: 40, asset: 'set-1' }),
  ];
  const page = building();
  await page.start(clip);
  expect(page.running?.state).toBe('WAITING');
  await vi.advanceTimersByTimeAsync(500);
  expect(page.running?.framesDone).toBe(20);
  await vi.advanceTimersByTimeAsync(5000);

  expect(page.running).toBeUndefined();
  expect(chosen).toEqual(['set-1']);
  expect(looks()).toBe(2);
});

test('goes on after a reload of the page', async () => {
  studio.builds = [testingBuild(), testingBuild({ state: 'DONE', asset: 'set-1' })];
  const before = building();
  await before.start(clip);
  before.close();

  const after = building();
  await after.resume();
  expect(chosen).toEqual(['set-1']);

  const later = building();
  await later.resume();
  expect(chosen).toEqual(['set-1']);
  expect(later.build?.asset).toBe('set-1');
});

test('that failed says why where the subject is', async () => {
  const failure = { code: 'TEMPLATE_NO_FACE', message: 'Expected a face, found none.', hint: 'Take another clip.' };
  studio.builds = [testingBuild(), testingBuild({ state: 'FAILED', failure })];
  const page = building();
  await page.start(clip);
  await vi.advanceTimersByTimeAsync(500);

  expect(attempts.problems.subject).toMatchObject({ message: failure.message, hint: failure.hint });
  expect(page.build).toBeUndefined();
  expect(chosen).toEqual([]);
});

test('that the studio does not know any more is over', async () => {
  sessionStorage.setItem('template-build-of-project-1', '{"id": "build-1", "chosen": false}');
  const page = building();
  await page.resume();
  await vi.advanceTimersByTimeAsync(10_000);

  expect(attempts.problems.subject).toBeUndefined();
  expect(looks()).toBe(1);
});

test('is asked for again when the studio did not answer', async () => {
  studio.builds = [testingBuild(), testingBuild({ state: 'DONE', asset: 'set-1' })];
  const page = building();
  await page.start(clip);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await vi.advanceTimersByTimeAsync(600);
  expect(attempts.problems.subject).toMatchObject({ code: 'UNREACHABLE' });

  studio.open();
  await vi.advanceTimersByTimeAsync(3000);
  expect(attempts.problems.subject).toBeUndefined();
  expect(chosen).toEqual(['set-1']);
});

test('that the page does without does not become the subject', async () => {
  studio.builds = [testingBuild(), testingBuild({ state: 'DONE', asset: 'set-1' })];
  const page = building();
  await page.start(clip);
  page.forget();
  await vi.advanceTimersByTimeAsync(5000);
  await building().resume();

  expect(chosen).toEqual([]);
  expect(looks()).toBe(0);
});

test('that is stopped is stopped in the studio too', async () => {
  studio.builds = [testingBuild(), testingBuild({ state: 'DONE', asset: 'set-1' })];
  const page = building();
  await page.start(clip);
  await page.stop();
  await vi.advanceTimersByTimeAsync(5000);

  expect(studio.requests).toContain('DELETE /template-builds/build-1');
  expect(page.running).toBeUndefined();
  expect(chosen).toEqual([]);
  expect(attempts.problems.subject).toBeUndefined();
});
