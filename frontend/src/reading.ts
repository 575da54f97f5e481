/** Reads again whenever it is asked to, one reading at a time: what is asked meanwhile is answered by one more. */
export class Reading {
  private asked = false;
  private running: Promise<void> | undefined;

  /** @param read never rejects */
  constructor(private readonly read: () => Promise<void>) {}

  /** Settles when what was read is newer than this call. */
  ask(): Promise<void> {
    this.asked = true;
    this.running ??= this.readWhileAsked().finally(() => (this.running = undefined));
    return this.running;
  }

  private async readWhileAsked(): Promise<void> {
    while (this.asked) {
      this.asked = false;
      await this.read();
    }
  }
}
