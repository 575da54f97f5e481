import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../src/elements/studio-desk';
import '../src/elements/studio-preflight';
import '../src/elements/studio-render';
import { whyNotReady } from '../src/readiness';
import type { Finding } from '../src/types';
import { Workbench } from '../src/workbench';
import { TestingStudio } from './testing-studio';

let studio: TestingStudio;
let workbench: Workbench;

const good: Finding = { level: 'GOOD', about: 'SUBJECT', code: 'FACE', message: 'One face.', hint: '' };
const clipped: Finding = { level: 'WARNING', about: 'AUDIO', code: 'CLIPPED', message: 'It is clipped.', hint: 'Be quieter.' };
const small: Finding = { level: 'PROBLEM', about: 'SUBJECT', code: 'NO_FACE', message: 'There is no face.', hint: 'Take another.' };
const predicted = { seconds: 44, memoryBytes: 4.3e8, diskBytes: 1.3e7, basis: 'MEASURED' as const, frames: 100 };

beforeEach(() => {
  sessionStorage.clear();
  studio = new TestingStudio().open();
  studio.renders = [];
  studio.project = { ...studio.project, subject: 'portrait-1', subjectKind: 'PORTRAIT', audio: 'audio-1' };
  workbench = new Workbench('project-1');
});

afterEach(() => {
  workbench.close();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const looks = () => studio.requests.filter((request) => request === 'GET /projects/project-1/preflight').length;
const words = () => document.querySelector('studio-preflight')!.textContent.replace(/\s+/g, ' ').trim();

async function shown(text: string): Promise<void> {
  document.body.innerHTML = `<studio-desk data-project="project-1">
    <studio-preflight></studio-preflight><studio-render></studio-render>
  </studio-desk>`;
  await vi.waitFor(() => expect(words()).toContain(text), 3000);
}

test('looks once for many changes, and when the server has them', async () => {
  await workbench.load();
  workbench.change({ frameRate: 26 });
  workbench.change({ frameRate: 27 });
  await vi.waitFor(() => expect(workbench.preflight.current).toBe(true), 3000);

  expect(looks()).toBe(1);
  const saved = studio.requests.indexOf('PATCH /projects/project-1 {"frameRate":27}');
  expect(saved).toBeGreaterThan(0);
  expect(saved).toBeLessThan(studio.requests.indexOf('GET /projects/project-1/preflight'));
});

test('does not look where there is nothing to see', async () => {
  studio.project = { ...studio.project, subject: null, subjectKind: null, audio: null };
  await workbench.load();

  expect(workbench.preflight.report).toBeUndefined();
  expect(whyNotReady(workbench)).toBe('Add a subject and a voice first.');
});

test('a problem keeps from rendering until something is changed; anything else does not', async () => {
  studio.preflight = { ...studio.preflight, ready: false, findings: [clipped, small] };
  await workbench.load();
  await vi.waitFor(() => expect(whyNotReady(workbench)).toBe('There is no face.'), 3000);

  workbench.change({ frameRate: 30 });
  expect(whyNotReady(workbench)).toBeUndefined();
});

test('says in one line that all is well and what it takes', async () => {
  studio.preflight = { ...studio.preflight, findings: [good], predicted };
  await shown('Nothing stands in the way.');

  expect(words()).toContain('Takes about 44 s, needs 430 MB of memory and 13 MB on disk.');
  expect(document.querySelector('studio-preflight details')!.hasAttribute('open')).toBe(false);
});

test('shows what is grave openly, gravest first, with what to do', async () => {
  studio.preflight = { ...studio.preflight, ready: false, findings: [good, clipped, small] };
  await shown('This cannot be rendered yet.');
  const open = document.querySelectorAll('studio-preflight .preflight > ul > li');

  expect([...open].map((row) => row.textContent.replace(/\s+/g, ' ').trim())).toEqual([
    'In the way There is no face. Take another.',
    'Beware It is clipped. Be quieter.',
  ]);
  expect(document.querySelector<HTMLButtonElement>('studio-render .large')!.disabled).toBe(true);
  expect(document.querySelector('#render-reason')!.textContent).toContain('There is no face.');
});

test('does not pretend to know how long it takes', async () => {
  studio.preflight = { ...studio.preflight, predicted: { seconds: null, memoryBytes: null, diskBytes: null, basis: 'UNKNOWN', frames: 100 } };
  await shown('known after the first render');
});
