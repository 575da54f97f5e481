import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../src/elements/upload-notice';
import type { FileAgain } from '../src/elements/upload-notice';
import { fingerprintOf, ResumableUpload } from '../src/resumable-upload';
import { TestingTusServer } from './testing-tus-server';

const voice = new File(['a voice'], 'voice.wav', { type: 'audio/wav', lastModified: 1 });
const clip = new File(['a clip'], 'clip.mp4', { type: 'video/mp4', lastModified: 2 });

let requests: string[];
/** Bytes that the studio has of each upload, by its address. */
let kept: Record<string, number>;

beforeEach(() => {
  requests = [];
  kept = {};
  vi.stubGlobal('fetch', async (address: string, { method }: RequestInit) => {
    requests.push(`${method} ${address}`);
    const bytes = kept[address];
    return bytes === undefined
      ? new Response(null, { status: 404 })
      : new Response(null, { status: 200, headers: { 'Upload-Offset': String(bytes) } });
  });
});

afterEach(() => {
  document.body.replaceChildren();
  localStorage.clear();
  vi.unstubAllGlobals();
});

/** As tus-js-client leaves it when the page goes. */
function left(file: File, address: string, as?: 'CLIP'): void {
  const metadata = { filename: file.name, ...(as === undefined ? {} : { as }) };
  localStorage.setItem(
    `tus::${fingerprintOf(file, as)}::1`,
    JSON.stringify({ size: file.size, metadata, uploadUrl: address, creationTime: '' }),
  );
}

async function opened(): Promise<HTMLElement> {
  document.body.innerHTML = '<upload-notice></upload-notice>';
  const notice = document.querySelector<HTMLElement>('upload-notice')!;
  await vi.waitFor(() => expect(notice.querySelector('.note')).not.toBeNull());
  return notice;
}

function choose(notice: HTMLElement, ...files: File[]): void {
  const input = notice.querySelector<HTMLInputElement>('input')!;
  Object.defineProperty(input, 'files', { value: files, configurable: true });
  input.dispatchEvent(new Event('change'));
}

test('goes on with the files that are chosen again, as what they were uploaded', async () => {
  left(voice, '/api/v1/uploads/1');
  left(clip, '/api/v1/uploads/2', 'CLIP');
  kept = { '/api/v1/uploads/1': 3, '/api/v1/uploads/2': 0 };
  const again: FileAgain[] = [];
  const notice = await opened();
  notice.addEventListener('again', (event) => again.push((event as CustomEvent<FileAgain>).detail));

  expect(notice.textContent).toContain('2 uploads were interrupted');
  choose(notice, clip, new File(['other'], 'other.wav'));
  await vi.waitFor(() => expect(notice.textContent).toContain('An upload was interrupted'));

  expect(again.map(({ file, upload }) => [file.name, upload.as])).toEqual([['clip.mp4', 'CLIP']]);
  expect(notice.textContent).toContain('Not one of these files, or changed since: other.wav.');
});

test('discards what nobody wants any more, here and on the studio', async () => {
  left(voice, '/api/v1/uploads/1');
  kept = { '/api/v1/uploads/1': 3 };
  const notice = await opened();
  notice.querySelector<HTMLButtonElement>('button')!.click();

  await vi.waitFor(() => expect(requests).toContain('DELETE /api/v1/uploads/1'));
  expect(localStorage).toHaveLength(0);
  await vi.waitFor(() => expect(notice.querySelector('.note')).toBeNull());
});

test('says nothing of what the studio no longer keeps, and of what is under way', async () => {
  const server = new TestingTusServer();
  server.holding = true;
  vi.stubGlobal('XMLHttpRequest', server.request);
  const sending = new ResumableUpload(voice, undefined, () => undefined);
  const stopped = sending.run().catch(() => undefined);
  await vi.waitFor(() => expect(localStorage).toHaveLength(1));
  const address: string = JSON.parse(Object.values({ ...localStorage })[0]!).uploadUrl;
  kept = { [address]: 0, '/api/v1/uploads/9': 2 };
  left(clip, '/api/v1/uploads/gone');
  const other = new File(['other'], 'other.wav', { lastModified: 3 });
  left(other, '/api/v1/uploads/9');
  const notice = await opened();

  expect(notice.querySelectorAll('li')).toHaveLength(1);
  expect(notice.textContent).toContain('other.wav');
  sending.stop();
  await stopped;
});
