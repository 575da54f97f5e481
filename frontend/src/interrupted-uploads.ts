import { token } from './api';
import { fingerprintOf, isUnderWay } from './resumable-upload';
import type { AssetKind } from './types';

/** An upload that was under way when its page was closed or reloaded, and of which the studio still keeps a part. */
export interface InterruptedUpload {
  name: string;
  /** Bytes of the whole file. */
  size: number;
  /** Bytes that the studio has. */
  arrived: number;
  /** What the file has to be, where its content does not tell. */
  as?: AssetKind;
  /** Where the browser remembers it. */
  key: string;
  address: string;
}

/** What is remembered of an upload by tus-js-client. */
interface Remembered {
  size: number | null;
  metadata: Record<string, string>;
  uploadUrl: string | null;
}

const PREFIX = 'tus::soliloquy-';

/** Those that nobody is at, on this or another page. The browser remembers them; how far they are the studio tells. */
export async function interruptedUploads(): Promise<InterruptedUpload[]> {
  const found: InterruptedUpload[] = [];
  for (const key of Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))) {
    const upload = await interrupted(key);
    if (upload !== undefined) {
      found.push(upload);
    }
  }
  return found;
}

async function interrupted(key: string): Promise<InterruptedUpload | undefined> {
  const remembered = read(key);
  if (remembered?.uploadUrl == null || remembered.size === null || (await isUnderWay(key.slice('tus::'.length)))) {
    return undefined;
  }
  const { size, metadata, uploadUrl: address } = remembered;
  const arrived = await bytesAt(address);
  return arrived === undefined
    ? undefined
    : { name: metadata['filename'] ?? '', size, arrived, as: metadata['as'] as AssetKind | undefined, key, address };
}

function read(key: string): Remembered | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Nothing where the studio cannot be asked, or keeps nothing of it for whoever asks. */
async function bytesAt(address: string): Promise<number | undefined> {
  const answer = await fetch(address, { method: 'HEAD', headers: { 'Tus-Resumable': '1.0.0' } }).catch(() => undefined);
  const bytes = Number(answer?.headers.get('Upload-Offset') ?? NaN);
  return answer?.ok === true && Number.isFinite(bytes) ? bytes : undefined;
}

/** The one that a file is, unless it is another file or has been changed since. */
export function interruptedAs(file: File, uploads: InterruptedUpload[]): InterruptedUpload | undefined {
  return uploads.find(({ key, as }) => key.startsWith(`tus::${fingerprintOf(file, as)}::`));
}

/** Gives it up; what the studio does not hear of now it forgets by itself. */
export async function discardUpload({ key, address }: InterruptedUpload): Promise<void> {
  localStorage.removeItem(key);
  await fetch(address, { method: 'DELETE', headers: { 'Tus-Resumable': '1.0.0', ...token() } }).catch(() => undefined);
}
