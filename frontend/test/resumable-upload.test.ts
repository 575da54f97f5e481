import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Attempts } from '../src/attempts';
import { ResumableUpload, upload } from '../src/resumable-upload';
import { Transfers } from '../src/transfers';
import type { Asset } from '../src/types';
import { TestingTusServer } from './testing-tus-server';

const PART = 8 * 1024 * 1024;
const file = new File([new Uint8Array(PART + 5)], 'Grüße.wav', { type: 'audio/wav', lastModified: 7 });

let server: TestingTusServer;
let requests: string[];
/** What making an asset is answered with, one answer after the other; the last one again and again. */
let finishing: (() => Response)[];

const kept = () => Response.json({ id: 'asset-1', kind: 'AUDIO' }, { status: 201 });
const problem = (status: number, code: string) =>
  Response.json({ detail: 'Expected sound.', code, hint: 'Choose another file.' }, { status });

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  document.cookie = 'XSRF-TOKEN=token-1';
  requests = [];
  finishing = [kept];
  server = new TestingTusServer((request) => requests.push(request));
  vi.stubGlobal('XMLHttpRequest', server.request);
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    requests.push(`${init.method} ${address.replace('/api/v1', '')}`);
    return (finishing.length > 1 ? finishing.shift()! : finishing[0]!)();
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Lets whatever is to come happen, the waiting between two tries included. */
const settled = () => vi.advanceTimersByTimeAsync(120_000);

async function ended<T>(promise: Promise<T>): Promise<T> {
  void promise.catch(() => undefined);
  await settled();
  return promise;
}

test('sends a file in parts, each with the token, and gives the asset', async () => {
  const shares: number[] = [];
  const asset = await ended(upload(file, { as: 'AUDIO', progress: (share) => shares.push(share) }));

  expect(asset).toEqual({ id: 'asset-1', kind: 'AUDIO' });
  expect(requests).toEqual([
    'POST /uploads Grüße.wav as AUDIO',
    'PATCH /uploads/0 from 0',
    `PATCH /uploads/0 from ${PART}`,
    'POST /uploads/0/asset',
  ]);
  expect(server.tokens).toEqual(['token-1', 'token-1', 'token-1']);
  expect(shares).toEqual([...shares].sort((one, other) => one - other));
  expect(shares.at(-1)).toBe(1);
});

test('goes on where it broke off when the studio is back', async () => {
  server.breaksAfter = 1000;
  const asset = upload(file);
  await vi.waitFor(() => expect(requests).toContain('PATCH /uploads/0 from 0'));
  server.away = 3;

  expect(await ended(asset)).toMatchObject({ id: 'asset-1' });
  expect(requests).toContain('PATCH /uploads/0 from 1000');
  expect(server.begun).toHaveLength(1);
});

test('goes on with a file that is chosen again after the page was reloaded', async () => {
  server.breaksAfter = 1000;
  server.away = 0;
  const before = new ResumableUpload(file, undefined, () => undefined);
  void before.run().catch(() => undefined);
  await vi.waitFor(() => expect(server.begun[0]?.bytes).toBe(1000));
  before.pause();

  await ended(upload(file));
  expect(server.begun).toHaveLength(1);
  expect(requests).toContain('PATCH /uploads/0 from 1000');
});

test('waits for somebody when the studio stays away, and says why', async () => {
  const sending = new ResumableUpload(file, undefined, () => undefined);
  const asset = sending.run();
  server.away = 1000;
  await settled();
  expect(sending.state).toBe('WAITING');
  expect(sending.problem?.code).toBe('UNREACHABLE');

  server.away = 0;
  sending.resume();
  expect(await ended(asset)).toMatchObject({ id: 'asset-1' });
});

test('can be paused and goes on from there', async () => {
  server.holding = true;
  const sending = new ResumableUpload(file, undefined, () => undefined);
  const asset = sending.run();
  await vi.waitFor(() => expect(requests).toContain('PATCH /uploads/0 from 0'));
  sending.pause();
  await settled();
  expect(sending.state).toBe('PAUSED');
  expect(requests).toHaveLength(2);

  server.holding = false;
  sending.resume();
  expect(await ended(asset)).toMatchObject({ id: 'asset-1' });
  expect(requests).toContain('HEAD /uploads/0');
});

test('that is stopped is forgotten by the studio', async () => {
  server.holding = true;
  const stopper = new AbortController();
  const asset = upload(file, { signal: stopper.signal });
  await vi.waitFor(() => expect(requests).toContain('PATCH /uploads/0 from 0'));
  stopper.abort();

  await expect(ended(asset)).rejects.toMatchObject({ code: 'UPLOAD_STOPPED' });
  expect(requests).toContain('DELETE /uploads/0');
});

test('ends with the words of the studio as soon as a part is refused', async () => {
  server.refusal = { status: 415, body: '{"detail": "Expected sound.", "code": "ASSET_UNSUPPORTED", "hint": "Another."}' };

  await expect(ended(upload(file))).rejects.toMatchObject({ code: 'ASSET_UNSUPPORTED', hint: 'Another.' });
  expect(requests.filter((request) => request.startsWith('PATCH'))).toHaveLength(1);
  expect(Object.keys(localStorage).filter((key) => key.startsWith('tus::'))).toEqual([]);
});

describe('checking', () => {
  test('ends with the words of the studio where the file is refused', async () => {
    finishing = [() => problem(422, 'AUDIO_UNREADABLE')];

    await expect(ended(upload(file))).rejects.toMatchObject({ code: 'AUDIO_UNREADABLE' });
  });

  test('is asked for again where nobody answered, or an earlier request is still at it', async () => {
    finishing = [
      () => {
        throw new TypeError('Failed to fetch');
      },
      () => problem(423, 'ASSET_UPLOAD_BUSY'),
      kept,
    ];

    expect(await ended(upload(file))).toMatchObject({ id: 'asset-1' });
  });
});

describe('the files of a project', () => {
  test('can be paused, go on when the connection is back, and are put where they belong', async () => {
    const arrived: Asset[] = [];
    const transfers = new Transfers(new Attempts(() => undefined), () => undefined, async (asset) => {
      arrived.push(asset);
    });
    server.away = 1000;
    const taken = transfers.take([file]);
    await settled();
    expect(transfers.running.audio).toMatchObject({ name: 'Grüße.wav', state: 'WAITING' });

    server.away = 0;
    transfers.hurry();
    await ended(taken);
    expect(arrived).toEqual([{ id: 'asset-1', kind: 'AUDIO' }]);
    expect(transfers.running).toEqual({});
  });
});
