import { texts } from './texts';
import type { Asset, AssetKind } from './types';
import { clock, size } from './words';

export const KINDS: Record<AssetKind, { one: string; many: string }> = texts.kinds;

/** "Portrait · 640 × 480 · 1.2 MB", "Sound · 0:12 · 300 kB". */
export function aboutAsset({ kind, width, height, seconds, bytes }: Asset): string {
  const picture = width > 0 && kind !== 'FEATURES' ? [texts.common.size(width, height)] : [];
  const length = seconds > 0 ? [clock(seconds)] : [];
  return [KINDS[kind].one, ...picture, ...length, size(bytes)].join(' · ');
}

export function hasThumbnail({ kind }: Asset): boolean {
  return kind === 'PORTRAIT' || kind === 'TEMPLATE_SET' || kind === 'CLIP';
}
