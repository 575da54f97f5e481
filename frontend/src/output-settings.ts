import { texts } from './texts';
import type { OutputFormat, OutputQuality, OutputSettings, OutputShape } from './types';

/** As if nobody had chosen anything: every frame as it is rendered. */
export const PLAIN_OUTPUT: OutputSettings = {
  shape: 'PICTURE',
  shortEdge: null,
  enlarge: false,
  quality: 'GOOD',
  background: '#ffffff',
};

export const SMALLEST_EDGE = 64;
export const LARGEST_EDGE = 2160;

/** Sizes that everybody knows by these names, by the shorter edge. */
export const EDGES: number[] = [480, 720, 1080, 1440, 2160];

export const SHAPES: Record<OutputShape, string> = texts.output.shapes;

export const QUALITIES: Record<OutputQuality, string> = texts.output.qualities;

/** The nearest size that a video can have. */
export function edgeNear(pixels: number): number {
  const even = Math.round(pixels / 2) * 2;
  return Number.isFinite(even) ? Math.min(LARGEST_EDGE, Math.max(SMALLEST_EDGE, even)) : 720;
}

/** Another size; nothing is enlarged to no size at all. */
export function withEdge(output: OutputSettings, shortEdge: number | null): OutputSettings {
  return { ...output, shortEdge, enlarge: output.enlarge && shortEdge !== null };
}

export function isPlain(output: OutputSettings): boolean {
  return sameOutput(output, PLAIN_OUTPUT);
}

export function sameOutput(one: OutputSettings, other: OutputSettings): boolean {
  return (Object.keys(PLAIN_OUTPUT) as (keyof OutputSettings)[]).every((name) => one[name] === other[name]);
}

/** What a quality means for a file of this format. */
export function qualityHint(format: OutputFormat, quality: OutputQuality): string {
  const { hints, hintOfGif, hintOfPng } = texts.output;
  return format === 'PNG' ? hintOfPng : format === 'GIF' ? hintOfGif(quality === 'DRAFT' ? 64 : 256) : hints[quality];
}

/** "Square, 720p" or nothing where it is as the picture. */
export function sizeWords({ shape, shortEdge }: OutputSettings): string {
  const words = [...(shape === 'PICTURE' ? [] : [SHAPES[shape]]), ...(shortEdge === null ? [] : [edgeWords(shortEdge)])];
  return words.join(', ');
}

export function edgeWords(edge: number): string {
  return EDGES.includes(edge) ? `${edge}p` : texts.output.pixels(edge);
}
