import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../src/elements/studio-desk';
import '../src/elements/studio-history';
import type { ImportedReceipt } from '../src/types';
import { testingRender } from './testing-render';
import { TestingStudio } from './testing-studio';

const receipt: ImportedReceipt = {
  index: 0,
  receipt: {
    recipe: { model: { id: 'mesh-warp' }, frameRate: 25, format: 'MP4' },
    facts: { writtenAt: '2026-03-01T10:00:00Z', result: { bytes: 2_000_000, frames: 250, width: 640, height: 480 } },
  },
  hasResult: true,
};

let studio: TestingStudio;

beforeEach(() => {
  sessionStorage.clear();
  studio = new TestingStudio().open();
  studio.renders = [];
});

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

async function opened(): Promise<HTMLElement> {
  document.body.innerHTML = `<studio-desk data-project="project-1"><studio-history></studio-history></studio-desk>`;
  await vi.waitFor(() => expect(document.querySelector('[data-imported]')).not.toBeNull());
  return document.querySelector('studio-history')!;
}

test('shows what came with the project, and renders it again', async () => {
  studio.found['/projects/project-1/receipts'] = [receipt];
  studio.answers['POST /projects/project-1/receipts/0/renders'] = testingRender({ id: 'render-again' });
  const history = await opened();

  expect(history.textContent).toContain('From the imported file');
  expect(history.querySelector('[data-imported]')!.textContent).toContain('640 × 480');
  expect(history.querySelector('a[href="/api/v1/projects/project-1/receipts/0/result"]')).not.toBeNull();
  history.querySelector<HTMLButtonElement>('[data-imported] button')!.click();

  await vi.waitFor(() => expect(history.querySelector('[data-render="render-again"]')).not.toBeNull());
});

test('says what is missing where it cannot be rendered again', async () => {
  studio.found['/projects/project-1/receipts'] = [{ ...receipt, hasResult: false }];
  const history = await opened();
  history.querySelector<HTMLButtonElement>('[data-imported] button')!.click();

  await vi.waitFor(() => expect(history.textContent).toContain('Expected a portrait.'));
  expect(history.querySelector('a[href$="/result"]')).toBeNull();
});
