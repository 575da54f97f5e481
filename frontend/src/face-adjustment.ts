import { texts } from './texts';
import type { BoxAdjustment, FaceAdjustment, PointOffset, Rectangle } from './types';

/** The face is as it was measured. */
export const UNADJUSTED: FaceAdjustment = { box: { right: 0, down: 0, scale: 1 }, points: [] };

/** The points of a mouth that can be moved, and what they are called; left and right are the picture's. */
export const MOUTH_POINTS: ReadonlyMap<number, string> = new Map(
  ([61, 291, 0, 39, 269, 13, 82, 312, 14, 87, 317, 17, 181, 405] as const).map((point) => [
    point,
    texts.fitting.points[point],
  ]),
);

/** The studio takes no more: in parts of the box, in times of it, and in parts of the face's height. */
const FARTHEST_BOX = 0.5;
const SMALLEST_BOX = 0.5;
const LARGEST_BOX = 2;
const FARTHEST_POINT = 0.199;

const FOREHEAD = 10;
const CHIN = 152;

export type Mesh = readonly (readonly [number, number])[];

export function isUnadjusted({ box, points }: FaceAdjustment): boolean {
  return box.right === 0 && box.down === 0 && box.scale === 1 && points.length === 0;
}

/** The box as a person has moved and resized it, cut off where the picture ends, as the studio does it. */
export function adjustedBox(box: Rectangle, by: BoxAdjustment, width: number, height: number): Rectangle {
  if (by.right === 0 && by.down === 0 && by.scale === 1) {
    return box;
  }
  const [left, right] = edges(box.x, box.width, by.right, by.scale, width);
  const [top, bottom] = edges(box.y, box.height, by.down, by.scale, height);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function edges(start: number, length: number, shift: number, scale: number, end: number): [number, number] {
  const centre = start + length * (0.5 + shift);
  const first = clamped(Math.round(centre - (length * scale) / 2), 0, end - 1);
  return [first, clamped(Math.round(centre + (length * scale) / 2), first + 1, end)];
}

/** @param right in pixels of the picture, as is `down` */
export function movedBox(adjustment: FaceAdjustment, box: Rectangle, right: number, down: number): FaceAdjustment {
  return {
    ...adjustment,
    box: {
      ...adjustment.box,
      right: rounded(clamped(adjustment.box.right + right / box.width, -FARTHEST_BOX, FARTHEST_BOX), 4),
      down: rounded(clamped(adjustment.box.down + down / box.height, -FARTHEST_BOX, FARTHEST_BOX), 4),
    },
  };
}

/** @param by times it becomes larger; below 1 smaller */
export function resizedBox(adjustment: FaceAdjustment, by: number): FaceAdjustment {
  const scale = rounded(clamped(adjustment.box.scale * by, SMALLEST_BOX, LARGEST_BOX), 4);
  return { ...adjustment, box: { ...adjustment.box, scale } };
}

export function offsetOf({ points }: FaceAdjustment, point: number): PointOffset {
  return points.find((offset) => offset.point === point) ?? { point, right: 0, down: 0 };
}

/**
 * Moves one point on from where it is; no farther than a mouth's point can be from where it was measured, and not out of
 * the picture.
 */
export function movedPoint(
  adjustment: FaceAdjustment,
  mesh: Mesh,
  picture: { width: number; height: number },
  point: number,
  right: number,
  down: number,
): FaceAdjustment {
  const before = offsetOf(adjustment, point);
  const [x, y] = mesh[point] ?? [0, 0];
  const far = { x: before.right + right, y: before.down + down };
  const farthest = FARTHEST_POINT * faceHeight(mesh);
  const share = Math.min(1, farthest / Math.max(1e-9, Math.hypot(far.x, far.y)));
  return withOffset(adjustment, {
    point,
    right: rounded(clamped(x + far.x * share, 0, picture.width) - x, 1),
    down: rounded(clamped(y + far.y * share, 0, picture.height) - y, 1),
  });
}

export function resetPoint(adjustment: FaceAdjustment, point: number): FaceAdjustment {
  return withOffset(adjustment, { point, right: 0, down: 0 });
}

function withOffset(adjustment: FaceAdjustment, offset: PointOffset): FaceAdjustment {
  const others = adjustment.points.filter(({ point }) => point !== offset.point);
  const moved = offset.right !== 0 || offset.down !== 0;
  const points = [...others, ...(moved ? [offset] : [])].sort((one, other) => one.point - other.point);
  return { ...adjustment, points };
}

export function faceHeight(mesh: Mesh): number {
  const [x, y] = mesh[FOREHEAD] ?? [0, 0];
  const [chinX, chinY] = mesh[CHIN] ?? [0, 0];
  return Math.hypot(chinX - x, chinY - y);
}

/** Width to height of a view from close by. */
const CLOSE_UP = 5 / 4;

/** The part of a picture in which what is put right is seen large: the mouth, or the box and what is around it. */
export function closeUp(picture: { width: number; height: number }, box: Rectangle | null, mesh: Mesh | null): Rectangle {
  const seen = mesh === null || box !== null ? (box ?? { x: 0, y: 0, ...picture }) : mouthBounds(mesh);
  const wanted = Math.max(seen.width, seen.height * CLOSE_UP) * (box === null ? 2.2 : 1.7);
  const width = Math.min(wanted, picture.width, picture.height * CLOSE_UP);
  const height = width / CLOSE_UP;
  return {
    x: clamped(seen.x + (seen.width - width) / 2, 0, picture.width - width),
    y: clamped(seen.y + (seen.height - height) / 2, 0, picture.height - height),
    width,
    height,
  };
}

function mouthBounds(mesh: Mesh): Rectangle {
  const places = [...MOUTH_POINTS.keys()].map((point) => mesh[point] ?? ([0, 0] as const));
  const xs = places.map(([x]) => x);
  const ys = places.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(1, Math.max(...xs) - x), height: Math.max(1, Math.max(...ys) - y) };
}

/** How far a point reaches, and from where on the movement fades until it is gone; in widths of the mouth. */
const REACH = 0.7;
const FADES_FROM = 0.18;
const GONE = 0.6;

/** All points of a mesh, those around the mouth taken along by those that were moved, as the studio does it. */
export function adjustedMesh(mesh: Mesh, { points }: FaceAdjustment): Mesh {
  if (points.length === 0) {
    return mesh;
  }
  const width = Math.max(1e-6, distance(mesh, 61, 291));
  const handles = [...MOUTH_POINTS.keys()].map((point) => {
    const offset = points.find((moved) => moved.point === point);
    return { point, right: offset?.right ?? 0, down: offset?.down ?? 0 };
  });
  return mesh.map(([x, y], point) => {
    let sum = 0;
    let right = 0;
    let down = 0;
    let nearest = Infinity;
    for (const handle of handles) {
      const far = distance(mesh, point, handle.point) / width;
      const nearness = Math.max(0, REACH - far) / (REACH * Math.max(far, 1e-6));
      sum += nearness ** 2;
      right += nearness ** 2 * handle.right;
      down += nearness ** 2 * handle.down;
      nearest = Math.min(nearest, far);
    }
    const share = sum > 0 ? fading(nearest) / sum : 0;
    return [x + share * right, y + share * down] as const;
  });
}

function distance(mesh: Mesh, from: number, to: number): number {
  const [x, y] = mesh[from] ?? [0, 0];
  const [toX, toY] = mesh[to] ?? [0, 0];
  return Math.hypot(toX - x, toY - y);
}

function fading(far: number): number {
  const t = clamped((far - FADES_FROM) / (GONE - FADES_FROM), 0, 1);
  return 1 - t * t * (3 - 2 * t);
}

/** Outlines of a face: its oval, both edges of the lips, the eyes and the brows. */
const OUTLINES: readonly (readonly number[])[] = [
  [
    10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149, 150, 136,
    172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109, 10,
  ],
  [61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291, 375, 321, 405, 314, 17, 84, 181, 91, 146, 61],
  [78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308, 324, 318, 402, 317, 14, 87, 178, 88, 95, 78],
  [33, 246, 161, 160, 159, 158, 157, 173, 133, 155, 154, 153, 145, 144, 163, 7, 33],
  [362, 398, 384, 385, 386, 387, 388, 466, 263, 249, 390, 373, 374, 380, 381, 382, 362],
  [46, 53, 52, 65, 55],
  [285, 295, 282, 283, 276],
];

/** The outlines as an SVG path. */
export function outlinePath(mesh: Mesh): string {
  return OUTLINES.map((line) => `M${line.map((point) => (mesh[point] ?? [0, 0]).join(' ')).join('L')}`).join('');
}

/** Every point as a line without length, which round ends make a dot of. */
export function dotPath(mesh: Mesh): string {
  return mesh.map(([x, y]) => `M${x} ${y}h0`).join('');
}

/** What a key does: how far it moves, in steps, or nothing where it is none of those that move. */
export function arrow(key: string, shift: boolean): { right: number; down: number } | undefined {
  const far = shift ? 5 : 1;
  switch (key) {
    case 'ArrowLeft':
      return { right: -far, down: 0 };
    case 'ArrowRight':
      return { right: far, down: 0 };
    case 'ArrowUp':
      return { right: 0, down: -far };
    case 'ArrowDown':
      return { right: 0, down: far };
    default:
      return undefined;
  }
}

function clamped(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

function rounded(value: number, digits: number): number {
  // Adding 0 makes 0 of -0, which would not equal it.
  return Math.round(value * 10 ** digits) / 10 ** digits + 0;
}
