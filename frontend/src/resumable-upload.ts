import type { DetailedError, Upload } from 'tus-js-client';
import { api, token } from './api';
import { asProblem, type Problem, problemFrom, problemOf, unreachable } from './problem';
import { texts } from './texts';
import type { Asset, AssetKind } from './types';

/** Bytes that are sent with one request: what is sent again at most when the studio's machine dies. */
const PART_BYTES = 8 * 1024 * 1024;

/** Milliseconds before the next try; a studio that restarts is back within them. */
const DELAYS = [300, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000];

/** Answers that only say that it is not the time: nobody there, another request at it, or a proxy without a studio. */
const PASSING = [0, 409, 423, 502, 503, 504];

/**
 * `WAITING` for the studio to be reached again, or for room on its disk; `CHECKING` is what the studio does with a file
 * that has arrived.
 */
export type UploadState = 'SENDING' | 'PAUSED' | 'WAITING' | 'CHECKING';

/**
 * One file on its way to the studio, in parts (tus), so that it goes on where it broke off: after a pause, a restart of
 * the studio, and when the same file is chosen again after the page was reloaded.
 */
export class ResumableUpload {
  state: UploadState = 'SENDING';
  /** 0…1; at 1 the studio has the whole file and checks it. */
  share = 0;
  /** Why it waits. */
  problem: Problem | undefined;
  private upload: Upload | undefined;
  private stopped = false;
  private refuse: (reason: Problem) => void = () => undefined;

  /**
   * @param as what the file has to be, where its content does not tell
   * @param changed told whenever there is something new to show
   */
  constructor(
    private readonly file: File,
    private readonly as: AssetKind | undefined,
    private readonly changed: () => void,
  ) {}

  /** Sends the file and gives the asset that the studio made of it. Rejects with a {@link Problem}. */
  async run(): Promise<Asset> {
    const address = await this.send();
    this.show('CHECKING', 1);
    return this.finish(address.slice(address.lastIndexOf('/') + 1));
  }

  pause(): void {
    if (this.state === 'SENDING') {
      void this.upload?.abort();
      this.show('PAUSED');
    }
  }

  /** Goes on after a pause, or tries at once instead of waiting on. */
  resume(): void {
    if (this.state === 'PAUSED' || this.state === 'WAITING') {
      this.problem = undefined;
      this.show('SENDING');
      this.upload?.start();
    }
  }

  /** Gives it up; nothing is kept of it. */
  stop(): void {
    this.stopped = true;
    this.refuse(problemOf('UPLOAD_STOPPED', texts.problems.uploadStopped));
    // What the studio does not hear of now it forgets by itself.
    void this.upload?.abort(true).catch(() => undefined);
  }

  private async send(): Promise<string> {
    const tus = await import('tus-js-client');
    return new Promise((resolve, reject) => {
      this.refuse = reject;
      const upload = new tus.Upload(this.file, {
        endpoint: new URL('/api/v1/uploads', location.href).href,
        chunkSize: PART_BYTES,
        retryDelays: DELAYS,
        metadata: { filename: this.file.name, ...(this.as === undefined ? {} : { as: this.as }) },
        fingerprint: () => Promise.resolve(this.fingerprint),
        removeFingerprintOnSuccess: true,
        onBeforeRequest: (request) => {
          Object.entries(token()).forEach(([name, value]) => request.setHeader(name, value));
        },
        onShouldRetry: (error) => PASSING.includes(error.originalResponse?.getStatus() ?? 0),
        onProgress: (sent, total) => this.sent(sent, total),
        onError: (error) => this.interrupted(error),
        onSuccess: () => resolve(upload.url ?? ''),
      });
      this.upload = upload;
      void this.begin(upload).catch((reason: unknown) => reject(asProblem(reason)));
    });
  }

  /** Goes on with what was begun before the page was loaded, if there is any. */
  private async begin(upload: Upload): Promise<void> {
    const [earlier] = await upload.findPreviousUploads();
    if (this.stopped) {
      this.stop();
    } else {
      if (earlier !== undefined) {
        upload.resumeFromPreviousUpload(earlier);
      }
      if (this.state !== 'PAUSED') {
        upload.start();
      }
    }
  }

  /** The studio has forgotten a file that it refused, and so does the browser. */
  private async forget(): Promise<void> {
    for (const { urlStorageKey } of (await this.upload?.findPreviousUploads()) ?? []) {
      localStorage.removeItem(urlStorageKey);
    }
  }

  /** What makes two files the same: the content is not read for it. */
  private get fingerprint(): string {
    const { name, type, size, lastModified } = this.file;
    return ['soliloquy', name, type, size, lastModified, this.as ?? ''].join('-');
  }

  private sent(bytes: number, total: number): void {
    if (this.state !== 'PAUSED') {
      this.show('SENDING', total > 0 ? Math.min(1, bytes / total) : 0);
    }
  }

  /** A refusal is the end; anything else can still become well. */
  private interrupted(error: Error | DetailedError): void {
    const response = 'originalResponse' in error ? error.originalResponse : null;
    const status = response?.getStatus() ?? 0;
    const problem = response && status > 0 ? problemFrom(status, response.getBody()) : unreachable();
    if (status >= 400 && status < 500) {
      void this.forget().catch(() => undefined);
      this.refuse(problem);
    } else {
      this.problem = problem;
      this.show('WAITING');
    }
  }

  private async finish(upload: string): Promise<Asset> {
    for (const delay of DELAYS) {
      try {
        return await api.finishUpload(upload);
      } catch (reason) {
        if (this.stopped || !PASSING.includes(asProblem(reason).status)) {
          throw reason;
        }
        await new Promise((resolve) => setTimeout(resolve, delay));
      }
    }
    return api.finishUpload(upload);
  }

  private show(state: UploadState, share = this.share): void {
    this.state = state;
    this.share = share;
    this.changed();
  }
}

export interface UploadOptions {
  /** What the file has to be, where its content does not tell. */
  as?: AssetKind;
  /** Told with 0…1 as bytes leave; 1 means that the studio has them all and checks them. */
  progress?: (share: number) => void;
  signal?: AbortSignal;
}

/** Sends a file where nobody can pause it: what would wait for somebody fails instead. */
export async function upload(file: File, { as, progress, signal }: UploadOptions = {}): Promise<Asset> {
  const sending: ResumableUpload = new ResumableUpload(file, as, () => {
    progress?.(sending.share);
    if (sending.state === 'WAITING') {
      failed(sending.problem ?? unreachable());
    }
  });
  let failed: (reason: Problem) => void = () => undefined;
  const interruption = new Promise<never>((_, reject) => (failed = reject));
  signal?.addEventListener('abort', () => sending.stop(), { once: true });
  return Promise.race([sending.run(), interruption]);
}
