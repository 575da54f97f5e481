import type { Materials } from './materials';

/** A part of a picture, in shares of its width and height. */
export interface Region {
  x: number;
  y: number;
  width: number;
  height: number;
  /** The picture that it is a part of, where a video may show it with a background around it. */
  of?: Extent;
}

export interface Extent {
  width: number;
  height: number;
}

/** The share of the box that the region is to fill. */
const FILLED = 0.7;
const LARGEST = 8;

/** Where the mouth is in a face, in shares of the face's box. */
const MOUTH: Region = { x: 0.2, y: 0.52, width: 0.6, height: 0.4 };

/**
 * The transform, about the upper left corner, that brings a region of a picture into the middle of the box that the
 * picture fits into.
 */
export function zoomOnto(part: Region, picture: Extent, box: Extent): string {
  const region = part.of === undefined ? part : within(part, part.of, picture);
  if (picture.width <= 0 || picture.height <= 0 || box.width <= 0 || box.height <= 0) {
    return 'none';
  }
  const fit = Math.min(box.width / picture.width, box.height / picture.height);
  const shown = { width: picture.width * fit, height: picture.height * fit };
  const scale = Math.max(
    1,
    Math.min(
      LARGEST,
      (FILLED * box.width) / (region.width * shown.width),
      (FILLED * box.height) / (region.height * shown.height),
    ),
  );
  const across = (box.width - shown.width) / 2 + (region.x + region.width / 2) * shown.width;
  const down = (box.height - shown.height) / 2 + (region.y + region.height / 2) * shown.height;
  const moved = (centre: number, length: number) => percentOf(0.5 - (scale * centre) / length);
  return `translate(${moved(across, box.width)}, ${moved(down, box.height)}) scale(${rounded(scale)})`;
}

/** The same region of a video of which the picture is the middle, where the video has another shape than the picture. */
export function within(region: Region, picture: Extent, video: Extent): Region {
  const wider = (video.width * picture.height) / (video.height * picture.width);
  if (!(wider > 0) || !Number.isFinite(wider)) {
    return region;
  }
  const [across, down] = wider > 1 ? [1 / wider, 1] : [1, wider];
  return {
    x: 0.5 + (region.x - 0.5) * across,
    y: 0.5 + (region.y - 0.5) * down,
    width: region.width * across,
    height: region.height * down,
  };
}

/** Where the mouth of a project's subject is; nothing until that is known. */
export function mouthOf({ subject, faces, template }: Materials, faceIndex: number): Region | undefined {
  if (subject?.kind === 'TEMPLATE_SET' && template !== undefined) {
    return around(template.boxes, template);
  }
  const face = faces?.find(({ index }) => index === faceIndex) ?? faces?.[0];
  if (subject?.kind !== 'PORTRAIT' || face === undefined) {
    return undefined;
  }
  const { x, y, width, height } = face.box;
  return {
    x: (x + MOUTH.x * width) / subject.width,
    y: (y + MOUTH.y * height) / subject.height,
    width: (MOUTH.width * width) / subject.width,
    height: (MOUTH.height * height) / subject.height,
    of: { width: subject.width, height: subject.height },
  };
}

/** The middle of all boxes, as large as they are on average: a picture that follows each of them would tremble. */
function around(boxes: [number, number, number, number][], picture: Extent): Region | undefined {
  if (boxes.length === 0) {
    return undefined;
  }
  const mean = (place: 0 | 1 | 2 | 3) => boxes.reduce((sum, box) => sum + box[place], 0) / boxes.length;
  return {
    x: mean(0) / picture.width,
    y: mean(1) / picture.height,
    width: mean(2) / picture.width,
    height: mean(3) / picture.height,
    of: { width: picture.width, height: picture.height },
  };
}

function percentOf(share: number): string {
  return `${rounded(share * 100)}%`;
}

function rounded(value: number): number {
  return Number(value.toFixed(3)) || 0;
}
