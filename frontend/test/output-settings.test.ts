import { expect, test } from 'vitest';
import { edgeNear, isPlain, PLAIN_OUTPUT, qualityHint, sameOutput, withEdge } from '../src/output-settings';
import { outputSummary } from '../src/words';

test('says in one line what a video is going to be', () => {
  expect(outputSummary('MP4', 25, PLAIN_OUTPUT)).toBe('MP4 · 25 fps · good');
  expect(outputSummary('WEBM', 30, { ...PLAIN_OUTPUT, shape: 'PORTRAIT', shortEdge: 720, quality: 'BEST' })).toBe(
    'WebM · 9:16, 720p · 30 fps · best',
  );
  expect(outputSummary('PNG', 25, { ...PLAIN_OUTPUT, shortEdge: 700 })).toBe('PNG · 700 pixels · 25 fps');
});

test('brings any number to a size that a video can have', () => {
  expect([0, 65, 701, 9999, Number.NaN].map(edgeNear)).toEqual([64, 66, 702, 2160, 720]);
});

test('enlarges nothing where no size is chosen', () => {
  const large = { ...PLAIN_OUTPUT, shortEdge: 1080, enlarge: true };

  expect(withEdge(large, 720)).toEqual({ ...large, shortEdge: 720 });
  expect(withEdge(large, null)).toEqual(PLAIN_OUTPUT);
});

test('knows what is as if nobody had chosen', () => {
  expect(isPlain({ ...PLAIN_OUTPUT })).toBe(true);
  expect(isPlain({ ...PLAIN_OUTPUT, background: '#000000' })).toBe(false);
  expect(sameOutput({ ...PLAIN_OUTPUT, shape: 'SQUARE' }, { ...PLAIN_OUTPUT, shape: 'SQUARE' })).toBe(true);
});

test('says what quality means for each format', () => {
  expect(qualityHint('PNG', 'DRAFT')).toContain('changes nothing');
  expect(qualityHint('GIF', 'DRAFT')).toContain('64 colours');
  expect(qualityHint('MP4', 'BEST')).toContain('twice the bytes');
});
