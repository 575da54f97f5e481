import { expect, test } from 'vitest';
import { mouthOf, within, zoomOnto } from '../src/mouth-zoom';
import { Materials } from '../src/materials';
import { frames } from './testing-studio';

test('brings the region into the middle of the box', () => {
  // The picture fills the box; its region is a tenth of it, so it is enlarged seven times.
  const transform = zoomOnto({ x: 0.45, y: 0.45, width: 0.1, height: 0.1 }, { width: 100, height: 100 }, { width: 200, height: 200 });
  expect(transform).toBe('translate(-300%, -300%) scale(7)');
});

test('counts the bars beside a picture that is narrower than the box', () => {
  const middle = zoomOnto({ x: 0.4, y: 0.4, width: 0.2, height: 0.2 }, { width: 100, height: 100 }, { width: 400, height: 100 });
  const left = zoomOnto({ x: 0, y: 0.4, width: 0.2, height: 0.2 }, { width: 100, height: 100 }, { width: 400, height: 100 });
  expect(middle).toBe('translate(-125%, -125%) scale(3.5)');
  expect(left).toBe('translate(-90%, -125%) scale(3.5)');
});

test('never makes smaller, and does nothing before it knows how large all is', () => {
  const whole = { x: 0, y: 0, width: 1, height: 1 };
  expect(zoomOnto(whole, { width: 10, height: 10 }, { width: 10, height: 10 })).toContain('scale(1)');
  expect(zoomOnto(whole, { width: 0, height: 0 }, { width: 10, height: 10 })).toBe('none');
});

test('the mouth is in the lower part of the face that speaks', () => {
  const materials = new Materials();
  materials.subject = { id: 'a', kind: 'PORTRAIT', label: '', mediaType: '', bytes: 1, width: 100, height: 200, seconds: 0 };
  expect(mouthOf(materials, 0)).toBeUndefined();
  materials.faces = [
    { index: 0, box: { x: 0, y: 0, width: 10, height: 10 }, score: 1 },
    { index: 1, box: { x: 50, y: 100, width: 40, height: 40 }, score: 1 },
  ];
  const mouth = mouthOf(materials, 1)!;
  expect(mouth.x + mouth.width / 2).toBeCloseTo(0.7);
  expect(mouth.y).toBeGreaterThan(0.6);
  expect(mouth.y + mouth.height).toBeLessThanOrEqual(0.7);
});

test('the mouth of a filmed person is where the frames are redrawn on average', () => {
  const materials = new Materials();
  materials.subject = { id: 'a', kind: 'TEMPLATE_SET', label: '', mediaType: '', bytes: 1, width: 320, height: 240, seconds: 0 };
  materials.template = frames;
  expect(mouthOf(materials, 0)).toEqual({ x: 11 / 320, y: 20 / 240, width: 31 / 320, height: 31 / 240, of: { width: 320, height: 240 } });
});

test('a region stays on the mouth where the background surrounds the picture', () => {
  const region = { x: 0.25, y: 0.5, width: 0.5, height: 0.25 };
  const picture = { width: 640, height: 480 };

  expect(within(region, picture, { width: 320, height: 240 })).toEqual(region);
  expect(within(region, picture, { width: 640, height: 960 })).toEqual({ x: 0.25, y: 0.5, width: 0.5, height: 0.125 });
  expect(within(region, picture, { width: 1280, height: 480 })).toEqual({ x: 0.375, y: 0.5, width: 0.25, height: 0.25 });
  expect(within(region, picture, { width: 0, height: 0 })).toBe(region);

  const video = { width: 640, height: 960 };
  const surrounded = zoomOnto({ ...region, of: picture }, video, video);
  expect(surrounded).toBe(zoomOnto(within(region, picture, video), video, video));
  expect(surrounded).not.toBe(zoomOnto(region, video, video));
});
