import { api } from './api';

/** The server tells of no more with one answer. */
const AT_ONCE = 200;

/** What files are called; each is asked for once, many with one request. */
export class AssetLabels {
  private readonly labels = new Map<string, string>();
  private readonly asked = new Set<string>();

  /** Nothing for a file that was not asked for, or is gone. */
  of(asset: string): string | undefined {
    return this.labels.get(asset);
  }

  async read(assets: string[]): Promise<void> {
    const unknown = [...new Set(assets)].filter((asset) => !this.asked.has(asset));
    for (let from = 0; from < unknown.length; from += AT_ONCE) {
      const part = unknown.slice(from, from + AT_ONCE);
      for (const { id, label } of await api.assets(part)) {
        this.labels.set(id, label);
      }
      part.forEach((asset) => this.asked.add(asset));
    }
  }
}
