/** What happened in another tab of this browser. */
export type Neighbourly = { project: string } | { presets: true };

const NAME = 'soliloquy';

/** Tells the studio's other tabs of this browser what this one has changed, and hears of theirs. */
export class Neighbours {
  private readonly channel: BroadcastChannel | undefined;

  /** @param heard told of what another tab changed on the server; that is worth reading anew, no more */
  constructor(heard: (news: Neighbourly) => void) {
    this.channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(NAME) : undefined;
    this.channel?.addEventListener('message', (event: MessageEvent<Neighbourly>) => heard(event.data));
  }

  tell(news: Neighbourly): void {
    this.channel?.postMessage(news);
  }

  /** Hears and tells nothing any more. */
  close(): void {
    this.channel?.close();
  }
}
