import { texts } from './texts';
import type { StudioNode } from './types';

/** What a render may name: each kind of device that somebody has, and each device where there are several of a kind. */
export function deviceChoices(nodes: StudioNode[]): string[] {
  const devices = [...new Set(nodes.flatMap((node) => (node.slots > 0 ? (node.devices ?? []) : [])))].sort();
  const kinds = [...new Set(devices.map(kindOf))].sort((one, other) => rank(one) - rank(other));
  return kinds.flatMap((kind) => {
    const ofKind = devices.filter((device) => kindOf(device) === kind);
    return ofKind.length > 1 ? [kind, ...ofKind] : [kind];
  });
}

/** "NVIDIA GPU 1" for `cuda:1`. */
export function deviceWords(device: string): string {
  const [kind = '', index] = device.split(':');
  const words = texts.devices[kind] ?? kind;
  return index === undefined ? words : `${words} ${index}`;
}

function kindOf(device: string): string {
  return device.split(':')[0] ?? device;
}

/** The processor last: whoever has another device hardly means it. */
function rank(kind: string): number {
  return kind === 'cpu' ? 1 : 0;
}
