import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../src/elements/model-benchmark';
import type { BenchmarkJob, BenchmarkOrder, BenchmarkResult, BenchmarkState } from '../src/types';

let state: BenchmarkState;
let refusal: object | undefined;
let asked: string[];

beforeEach(() => {
  asked = [];
  refusal = undefined;
  state = {
    models: [
      { id: 'mesh-warp', name: 'Mesh warp' },
      { id: 'may', name: 'May' },
    ],
    devices: [
      { id: 'cpu', name: 'Processor' },
      { id: 'cuda:0', name: 'A10' },
    ],
    latest: null,
  };
  vi.stubGlobal('fetch', (_address: string, { method = 'GET', body }: RequestInit = {}) => {
    asked.push(`${method} ${typeof body === 'string' ? body : ''}`.trim());
    return Promise.resolve(answer(method, body as string));
  });
});

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

/** A measurement that was asked for is under way at once, and one that is stopped is so at once. */
function answer(method: string, body: string): Response {
  if (method !== 'GET' && refusal !== undefined) {
    return Response.json(refusal, { status: 409 });
  }
  if (method === 'POST') {
    state = { ...state, latest: job({ ...(JSON.parse(body) as BenchmarkOrder), state: 'RUNNING' }) };
  } else if (method === 'DELETE') {
    state = { ...state, latest: job({ state: 'CANCELLED' }) };
  }
  return Response.json(state);
}

function job(told: Partial<BenchmarkJob>): BenchmarkJob {
  return {
    models: ['may'],
    devices: ['cpu'],
    seconds: 5,
    autoTune: false,
    state: 'DONE',
    progress: null,
    results: [],
    refusal: null,
    ...told,
  };
}

function measured(told: Partial<BenchmarkResult> = {}): BenchmarkResult {
  return {
    model: 'may',
    title: 'May',
    device: 'cpu',
    deviceName: 'Processor',
    figures: {
      width: 640,
      height: 360,
      frames: 40,
      framesPerSecond: 9.44,
      network: { calls: 2, threads: 1, batch: 1, framesPerSecond: 11.06 },
      latency: { p50: 101.4, p95: 120, p99: 130.6, samples: 9 },
      memoryBytes: 700_000_000,
      stages: [
        { name: 'network', milliseconds: 90.26 },
        { name: 'encode', milliseconds: 12 },
      ],
      tried: [],
    },
    refusal: null,
    ...told,
  };
}

async function open(): Promise<void> {
  document.body.innerHTML = '<model-benchmark></model-benchmark>';
  await vi.waitFor(() => expect(document.querySelector('form')).not.toBeNull());
}

const words = () => document.body.textContent.replace(/\s+/g, ' ').trim();
const box = (value: string) => document.querySelector<HTMLInputElement>(`input[value="${value}"]`)!;
const button = (text: string) =>
  [...document.querySelectorAll('button')].find((each) => each.textContent.trim() === text);
const measure = () => button('Measure')!;

test('chooses every model and the first device, until somebody says otherwise', async () => {
  await open();

  expect([box('mesh-warp').checked, box('may').checked]).toEqual([true, true]);
  expect([box('cpu').checked, box('cuda:0').checked]).toEqual([true, false]);
  expect(document.querySelector('table')).toBeNull();
});

test('shows the choice and the figures of the last measurement', async () => {
  state.latest = job({ seconds: 30, autoTune: true, results: [measured()] });

  await open();

  expect([box('mesh-warp').checked, box('may').checked]).toEqual([false, true]);
  expect(document.querySelector<HTMLInputElement>('[name=auto-tune]')!.checked).toBe(true);
  expect(document.querySelector<HTMLInputElement>('[name=seconds]:checked')!.value).toBe('30');
  expect([...document.querySelectorAll('tbody td')].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim())).toEqual([
    'Mayon cpu',
    '9.4',
    '11.1',
    '101 ms',
    '120 ms',
    '131 ms',
    '700 MB',
  ]);
  expect(words()).toContain('40 frames of 640×360 on Processor');
  expect(words()).toContain('colours and H.264 12.0 ms');
  expect(words()).toContain('The network: 2 calls side by side on 1 thread.');
});

test('tells a family without a network, and a model that could not be measured', async () => {
  const still = measured({ title: 'Still' });
  state.latest = job({
    results: [
      { ...still, figures: { ...still.figures!, network: null } },
      measured({ figures: null, refusal: { code: 'X', message: 'It lacks a file.', hint: 'Import it again.' } }),
    ],
  });

  await open();

  const rows = [...document.querySelectorAll('tbody tr')].map((row) => row.textContent.replace(/\s+/g, ' ').trim());
  expect(rows[0]).toContain('9.4 – 101 ms');
  expect(rows[1]).toContain('It lacks a file. Import it again.');
});

test('lists what tuning tried, with its batches', async () => {
  const result = measured();
  result.figures!.tried = [
    { calls: 1, threads: 2, batch: 4, framesPerSecond: 12 },
    { calls: 3, threads: 1, batch: 1, framesPerSecond: 8 },
  ];
  state.latest = job({ autoTune: true, results: [result] });

  await open();

  expect(words()).toContain('1 call side by side on 2 threads, 4 frames each 12.0 a second');
  expect(words()).toContain('3 calls side by side on 1 thread 8.0 a second');
});

test('measures what is chosen, tells how far it is, and stops', async () => {
  await open();
  box('mesh-warp').click();
  box('cuda:0').click();
  document.querySelector<HTMLInputElement>('[name=auto-tune]')!.click();
  measure().click();

  await vi.waitFor(() => expect(words()).toContain('Begins …'));
  expect(asked).toContain('POST {"models":["may"],"devices":["cpu","cuda:0"],"seconds":10,"autoTune":true}');
  expect(measure().disabled).toBe(true);

  button('Stop')!.click();
  await vi.waitFor(() => expect(words()).toContain('Stopped.'));
  expect(measure().disabled).toBe(false);
  expect(button('Stop')).toBeUndefined();
});

test('looks again while something is measured, until it is done', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  try {
    state.latest = job({
      state: 'RUNNING',
      progress: { model: 'may', device: 'cpu', phase: 'TUNING', done: 1, total: 6 },
    });
    await open();
    expect(words()).toContain('May: tries how the network runs fastest …');
    expect(document.querySelector('progress')!.value).toBe(1);

    state.latest = job({ results: [measured()] });
    await vi.advanceTimersByTimeAsync(1000);
    await vi.waitFor(() => expect(document.querySelector('table')).not.toBeNull());
    const looks = asked.length;
    await vi.advanceTimersByTimeAsync(5000);
    expect(asked).toHaveLength(looks);
  } finally {
    vi.useRealTimers();
  }
});

test('cannot measure nothing', async () => {
  await open();
  box('mesh-warp').click();
  box('may').click();

  await vi.waitFor(() => expect(measure().disabled).toBe(true));
});

test('says why it was refused, and goes on offering', async () => {
  await open();
  refusal = { detail: 'One is running.', code: 'BENCHMARK_RUNNING', hint: 'Wait for it.' };
  measure().click();

  await vi.waitFor(() => expect(words()).toContain('One is running. Wait for it.'));
  expect(measure().disabled).toBe(false);
});
