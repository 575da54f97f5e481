/** An upload as the server knows it. */
interface Begun {
  metadata: Record<string, string>;
  size: number;
  bytes: number;
}

/** Takes uploads in parts, as the studio does, by what the page asks of `XMLHttpRequest`. */
export class TestingTusServer {
  readonly begun: Begun[] = [];
  /** How many of the next requests find nobody. */
  away = 0;
  /** Bytes of the next part that arrive before the connection breaks off. */
  breaksAfter: number | undefined;
  /** What the next part is answered with instead of being taken. */
  refusal: { status: number; body: string } | undefined;
  /** As long as this is set, parts are neither taken nor answered. */
  holding = false;
  readonly tokens: (string | undefined)[] = [];

  /** @param told what was asked, in words */
  constructor(private readonly told: (request: string) => void = () => undefined) {}

  /** The name of the file that was uploaded to an address. */
  nameOf(path: string): string {
    return this.of(path)?.metadata['filename'] ?? '';
  }

  private of(path: string): Begun | undefined {
    return this.begun[Number(/\/uploads\/(\d+)/.exec(path)?.[1] ?? NaN)];
  }

  /** To stand in for `XMLHttpRequest`. */
  get request() {
    const server = this;
    return class {
      readonly upload: { onprogress?: (event: object) => void } = {};
      onload: (() => void) | undefined;
      onerror: ((reason: unknown) => void) | undefined;
      status = 0;
      responseText = '';
      private method = '';
      private path = '';
      private aborted = false;
      private readonly sent: Record<string, string> = {};
      private answered: Record<string, string> = {};

      open(method: string, address: string): void {
        this.method = method;
        this.path = new URL(address, 'http://studio').pathname.replace('/api/v1', '');
      }

      setRequestHeader(name: string, value: string): void {
        this.sent[name] = value;
      }

      getResponseHeader(name: string): string | null {
        return this.answered[name] ?? null;
      }

      abort(): void {
        this.aborted = true;
      }

      send(part: Blob | null): void {
        queueMicrotask(() => {
          if (this.aborted) {
            return;
          }
          if (server.away > 0) {
            server.away--;
            this.onerror?.(new Error('Nobody there'));
            return;
          }
          server.tokens.push(this.sent['X-XSRF-TOKEN']);
          this.answer(part);
        });
      }

      private answer(part: Blob | null): void {
        switch (this.method) {
          case 'POST':
            return this.begin();
          case 'HEAD':
            return this.tell();
          case 'DELETE':
            server.told(`DELETE ${this.path}`);
            return this.end(204);
          default:
            return this.take(part?.size ?? 0);
        }
      }

      private begin(): void {
        const metadata = decoded(this.sent['Upload-Metadata'] ?? '');
        server.begun.push({ metadata, size: Number(this.sent['Upload-Length']), bytes: 0 });
        const as = metadata['as'];
        server.told(`POST /uploads ${metadata['filename']}${as === undefined ? '' : ` as ${as}`}`);
        this.end(201, { Location: `/api/v1/uploads/${server.begun.length - 1}` });
      }

      private tell(): void {
        const upload = server.of(this.path);
        server.told(`HEAD ${this.path}`);
        if (upload === undefined) {
          return this.end(404);
        }
        this.end(200, { 'Upload-Offset': `${upload.bytes}`, 'Upload-Length': `${upload.size}` });
      }

      private take(bytes: number): void {
        const upload = server.of(this.path)!;
        server.told(`PATCH ${this.path} from ${this.sent['Upload-Offset']}`);
        if (server.holding) {
          return;
        }
        if (server.refusal !== undefined) {
          this.responseText = server.refusal.body;
          return this.end(server.refusal.status);
        }
        if (server.breaksAfter !== undefined) {
          upload.bytes += server.breaksAfter;
          server.breaksAfter = undefined;
          this.onerror?.(new Error('Broken off'));
          return;
        }
        upload.bytes += bytes;
        this.upload.onprogress?.({ lengthComputable: true, loaded: bytes });
        this.end(204, { 'Upload-Offset': `${upload.bytes}` });
      }

      private end(status: number, headers: Record<string, string> = {}): void {
        this.status = status;
        this.answered = headers;
        this.onload?.();
      }
    };
  }
}

function decoded(metadata: string): Record<string, string> {
  const pairs = metadata.split(',').map((pair) => pair.split(' '));
  const text = (base64: string) => new TextDecoder().decode(Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)));
  return Object.fromEntries(pairs.map(([name, value]) => [name!, text(value ?? '')]));
}
