import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { api, importModel } from '../src/api';
import { Problem, problemFrom } from '../src/problem';

const REFUSAL = JSON.stringify({
  status: 415,
  title: 'Unsupported Media Type',
  detail: 'Expected a picture or a recording, found a text.',
  code: 'ASSET_TYPE_UNSUPPORTED',
  hint: 'Choose a JPEG, PNG or WebP.',
});

describe('an error answer', () => {
  test('speaks in the words of its problem document', () => {
    expect(problemFrom(415, REFUSAL)).toMatchObject({
      status: 415,
      code: 'ASSET_TYPE_UNSUPPORTED',
      message: 'Expected a picture or a recording, found a text.',
      hint: 'Choose a JPEG, PNG or WebP.',
    });
  });

  test.each([
    [403, '', 'REFUSED'],
    [413, '<html>', 'TOO_LARGE'],
    [502, 'Bad gateway', 'UNEXPECTED'],
    [500, 'null', 'UNEXPECTED'],
    [500, '{"detail": 7}', 'UNEXPECTED'],
  ])('of status %d that is no problem document still has words', (status, body, code) => {
    const problem = problemFrom(status, body);

    expect(problem.code).toBe(code);
    expect(problem.message).not.toBe('');
    expect(problem.hint).not.toBe('');
  });
});

/** A request whose server is the test. */
class TestingRequest extends EventTarget {
  static last: TestingRequest;
  readonly upload = new EventTarget();
  readonly headers: Record<string, string> = {};
  status = 0;
  responseText = '';
  opened = '';
  body: unknown;

  constructor() {
    super();
    TestingRequest.last = this;
  }

  open(method: string, address: string): void {
    this.opened = `${method} ${address}`;
  }

  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }

  send(body: unknown): void {
    this.body = body;
  }

  abort(): void {
    this.dispatchEvent(new Event('abort'));
  }

  sentBytes(loaded: number, total: number): void {
    this.upload.dispatchEvent(Object.assign(new Event('progress'), { lengthComputable: true, loaded, total }));
  }

  answer(status: number, text: string): void {
    this.status = status;
    this.responseText = text;
    this.dispatchEvent(new Event('load'));
  }
}

describe('an upload of a model', () => {
  const send = (options: Partial<Parameters<typeof importModel>[1]> = {}) =>
    importModel([new File(['x'], '100.pth')], { precision: 'FP16', mode: 'told', ...options });

  beforeEach(() => {
    vi.stubGlobal('XMLHttpRequest', TestingRequest);
    document.cookie = 'XSRF-TOKEN=token-1';
  });

  afterEach(() => vi.unstubAllGlobals());

  test('is a form with the token', async () => {
    const model = send();
    const request = TestingRequest.last;
    request.answer(201, '{"id": "anna"}');

    expect(await model).toEqual({ id: 'anna' });
    expect(request.opened).toBe('POST /api/v1/models');
    expect((request.body as FormData).get('precision')).toBe('FP16');
    expect((request.body as FormData).has('mode')).toBe(false);
    expect(request.headers).toMatchObject({ 'X-XSRF-TOKEN': 'token-1' });
    expect(request.headers).not.toHaveProperty('Content-Type');
  });

  test('tells how far it is', async () => {
    const shares: number[] = [];
    const model = send({ progress: (share) => shares.push(share) });
    TestingRequest.last.sentBytes(1, 4);
    TestingRequest.last.sentBytes(4, 4);
    TestingRequest.last.answer(201, '{}');
    await model;

    expect(shares).toEqual([0.25, 1]);
  });

  test('that is refused fails in the words of the studio', async () => {
    const model = send();
    TestingRequest.last.answer(415, REFUSAL);

    await expect(model).rejects.toMatchObject({ code: 'ASSET_TYPE_UNSUPPORTED', hint: 'Choose a JPEG, PNG or WebP.' });
  });

  test('that does not reach the studio says so', async () => {
    const model = send();
    TestingRequest.last.dispatchEvent(new Event('error'));

    await expect(model).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });

  test('can be stopped', async () => {
    const stopper = new AbortController();
    const model = send({ signal: stopper.signal });
    stopper.abort();

    await expect(model).rejects.toMatchObject({ code: 'UPLOAD_STOPPED' });
  });
});

describe('a request', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('that changes something carries the token, and its answer may be empty', async () => {
    document.cookie = 'XSRF-TOKEN=token-2';
    const fetching = vi.fn(async (_address: string, _init: RequestInit) => new Response(null, { status: 204 }));
    vi.stubGlobal('fetch', fetching);

    expect(await api.deleteRender('render-1')).toBeUndefined();
    expect(fetching.mock.calls[0]![0]).toBe('/api/v1/renders/render-1');
    expect(fetching.mock.calls[0]![1]).toMatchObject({ method: 'DELETE', headers: { 'X-XSRF-TOKEN': 'token-2' } });
  });

  test('whose token has grown old is sent once more with the one that the refusal brought', async () => {
    document.cookie = 'XSRF-TOKEN=old';
    const fetching = vi.fn(async (_address: string, init: RequestInit) => {
      if ((init.headers as Record<string, string>)['X-XSRF-TOKEN'] === 'fresh') {
        return new Response(null, { status: 204 });
      }
      document.cookie = 'XSRF-TOKEN=fresh';
      return new Response(JSON.stringify({ code: 'CSRF_TOKEN_INVALID', detail: 'Old.', hint: '' }), { status: 403 });
    });
    vi.stubGlobal('fetch', fetching);

    expect(await api.deleteRender('render-1')).toBeUndefined();
    expect(fetching).toHaveBeenCalledTimes(2);
  });

  test('that is refused again fails', async () => {
    const refusal = JSON.stringify({ code: 'CSRF_TOKEN_INVALID', detail: 'Old.', hint: '' });
    const fetching = vi.fn(async () => new Response(refusal, { status: 403 }));
    vi.stubGlobal('fetch', fetching);

    await expect(api.deleteRender('render-1')).rejects.toMatchObject({ code: 'CSRF_TOKEN_INVALID' });
    expect(fetching).toHaveBeenCalledTimes(2);
  });

  test('to a studio that is not there is a problem in words', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));

    await expect(api.models()).rejects.toBeInstanceOf(Problem);
    await expect(api.models()).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });
});
