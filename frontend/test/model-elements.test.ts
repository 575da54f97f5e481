import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../src/elements/model-download';
import '../src/elements/model-verification';
import type { ModelDownload, ModelVerification } from '../src/types';

/** What the server says of the one download, and what it was asked to do. */
let download: ModelDownload | undefined;
let verification: ModelVerification;
let asked: string[];

beforeEach(() => {
  download = undefined;
  asked = [];
  vi.stubGlobal('fetch', (address: string, { method = 'GET' }: RequestInit = {}) => {
    asked.push(`${method} ${address}`);
    return Promise.resolve(answer(address));
  });
});

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

function answer(address: string): Response {
  if (address.endsWith('/downloads')) {
    return Response.json(download === undefined ? [] : [download]);
  }
  if (address.endsWith('/verify')) {
    return Response.json(verification);
  }
  return address.endsWith('/download') && download !== undefined
    ? Response.json(download, { status: 202 })
    : new Response(null, { status: 204 });
}

function at(state: ModelDownload['state'], bytesDone: number): ModelDownload {
  return { model: 'afar', state, bytesDone, bytes: 200_000_000, failure: null };
}

function open(markup: string): HTMLElement {
  document.body.innerHTML = markup;
  return document.body.firstElementChild as HTMLElement;
}

async function press(words: string): Promise<void> {
  const button = await vi.waitFor(() => {
    const found = [...document.querySelectorAll('button')].find((each) => each.textContent.trim() === words);
    expect(found).toBeDefined();
    return found!;
  });
  button.click();
}

const words = () => document.body.textContent.replace(/\s+/g, ' ').trim();

test('installs, pauses, goes on and cancels', async () => {
  open('<model-download data-model="afar" data-title="Afar"></model-download>');

  download = at('RUNNING', 50_000_000);
  await press('Install');
  await vi.waitFor(() => expect(words()).toContain('50 MB of 200 MB'));
  expect(document.querySelector('progress')?.value).toBe(50_000_000);

  download = at('PAUSED', 60_000_000);
  await press('Pause');
  await vi.waitFor(() => expect(words()).toContain('Paused'));
  await press('Resume');
  await press('Cancel');
  await vi.waitFor(() => expect(words()).toBe('Install'));
  expect(asked).toContain('POST /api/v1/models/afar/download/pause');
  expect(asked.at(-1)).toBe('DELETE /api/v1/models/afar/download');
});

test('shows what was under way before the page was opened, and why it failed', async () => {
  download = { ...at('FAILED', 1), failure: { code: 'X', message: 'It broke off.', hint: 'Start it again.' } };

  open('<model-download data-model="afar" data-title="Afar" data-state="FAILED"></model-download>');

  await vi.waitFor(() => expect(words()).toContain('It broke off. Start it again.'));
  expect(words()).toContain('Resume');
});

test('names the files that are not what they were', async () => {
  verification = {
    model: 'anna',
    whole: false,
    files: [
      { name: 'a.onnx', state: 'WHOLE', expectedBytes: 1, foundBytes: 1 },
      { name: 'b.onnx', state: 'TRUNCATED', expectedBytes: 200_000_000, foundBytes: 50_000_000 },
      { name: 'c.onnx', state: 'MISSING', expectedBytes: 1, foundBytes: 0 },
    ],
  };
  open('<model-verification data-model="anna" data-label="Verify Anna"></model-verification>');

  await press('Verify');

  await vi.waitFor(() => expect(words()).toContain('b.onnx ends too early: 50 MB of 200 MB.'));
  expect(words()).toContain('c.onnx is missing.');
  expect(words()).not.toContain('a.onnx');
});
