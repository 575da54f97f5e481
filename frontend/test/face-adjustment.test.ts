import { expect, test } from 'vitest';
import {
  adjustedBox,
  adjustedMesh,
  arrow,
  closeUp,
  dotPath,
  isUnadjusted,
  type Mesh,
  MOUTH_POINTS,
  movedBox,
  movedPoint,
  offsetOf,
  outlinePath,
  resetPoint,
  resizedBox,
  UNADJUSTED,
} from '../src/face-adjustment';

const box = { x: 40, y: 20, width: 100, height: 50 };
const picture = { width: 200, height: 220 };

/** A face 100 pixels high, its mouth 40 wide, of which only these points are somewhere else than in its middle. */
const mesh: Mesh = Array.from({ length: 478 }, (_, point): [number, number] => {
  const places: Record<number, [number, number]> = { 10: [60, 10], 152: [60, 110], 61: [40, 80], 76: [41, 80], 291: [80, 80] };
  return places[point] ?? [60, 80];
});

const adjusted = (right: number, down: number, scale: number) => adjustedBox(box, { right, down, scale }, 200, 100);

test('draws a box where the studio will cut it', () => {
  expect(adjusted(0, 0, 1)).toBe(box);
  expect(adjusted(0.1, -0.2, 1)).toEqual({ x: 50, y: 10, width: 100, height: 50 });
  expect(adjusted(0, 0, 0.5)).toEqual({ x: 65, y: 33, width: 50, height: 25 });
  expect(adjusted(0.5, 0.5, 2)).toEqual({ x: 40, y: 20, width: 160, height: 80 });
});

test('moves and resizes a box no farther than the studio takes', () => {
  expect(movedBox(UNADJUSTED, box, 10, -10).box).toEqual({ right: 0.1, down: -0.2, scale: 1 });
  expect(movedBox(UNADJUSTED, box, 1000, -1000).box).toEqual({ right: 0.5, down: -0.5, scale: 1 });
  expect(resizedBox(UNADJUSTED, 1.1).box.scale).toBe(1.1);
  expect(resizedBox(UNADJUSTED, 9).box.scale).toBe(2);
  expect(resizedBox(UNADJUSTED, -9).box.scale).toBe(0.5);
});

test('moves a point on from where it is, within the picture and near the mouth', () => {
  const once = movedPoint(UNADJUSTED, mesh, picture, 61, -4, 3);
  const twice = movedPoint(once, mesh, picture, 61, -1, 0);
  const far = movedPoint(UNADJUSTED, mesh, picture, 61, 300, 0);
  const out = movedPoint(UNADJUSTED, mesh, { width: 85, height: 220 }, 291, 15, 0);

  expect(offsetOf(twice, 61)).toEqual({ point: 61, right: -5, down: 3 });
  expect(offsetOf(far, 61).right).toBe(19.9);
  expect(offsetOf(out, 291).right).toBe(5);
});

test('forgets a point that is put back, and knows when nothing is left', () => {
  const moved = movedPoint(movedPoint(UNADJUSTED, mesh, picture, 291, 2, 0), mesh, picture, 61, 1, 0);

  expect(moved.points.map(({ point }) => point)).toEqual([61, 291]);
  expect(isUnadjusted(moved)).toBe(false);
  expect(isUnadjusted(resetPoint(resetPoint(moved, 61), 291))).toBe(true);
  expect(isUnadjusted(movedPoint(movedPoint(UNADJUSTED, mesh, picture, 61, 1, 0), mesh, picture, 61, -1, 0))).toBe(true);
});

test('takes the neighbours of a point along, and nothing that is far away', () => {
  const after = adjustedMesh(mesh, movedPoint(UNADJUSTED, mesh, picture, 61, -4, 3));

  expect(after[61]![0]).toBeCloseTo(36, 3);
  expect(after[61]![1]).toBeCloseTo(83, 3);
  expect(after[76]![0]).toBeLessThan(40);
  expect(after[291]).toEqual(mesh[291]);
  expect(after[10]).toEqual(mesh[10]);
});

test('goes close to the mouth, or to the box, without leaving the picture', () => {
  const mouth = closeUp(picture, null, mesh);
  const around = closeUp(picture, { x: 150, y: 180, width: 40, height: 40 }, mesh);

  expect(mouth.width).toBeCloseTo(88);
  expect(mouth.height).toBeCloseTo(70.4);
  expect(mouth.x).toBeCloseTo(16);
  expect([around.x + around.width, around.y + around.height]).toEqual([200, 220]);
  expect(closeUp({ width: 50, height: 90 }, null, mesh)).toMatchObject({ x: 0, width: 50 });
});

test('draws every point and closed outlines', () => {
  expect(dotPath([[1, 2], [3, 4]])).toBe('M1 2h0M3 4h0');
  expect(outlinePath(mesh).match(/M/g)).toHaveLength(7);
  expect(outlinePath(mesh).startsWith('M60 10L')).toBe(true);
  expect(MOUTH_POINTS.size).toBe(14);
});

test('goes one step with an arrow key, and five with Shift', () => {
  expect(arrow('ArrowLeft', false)).toEqual({ right: -1, down: 0 });
  expect(arrow('ArrowDown', true)).toEqual({ right: 0, down: 5 });
  expect(arrow('Enter', false)).toBeUndefined();
});
