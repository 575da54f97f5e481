import { expect, test } from 'vitest';
import { readPreviewFrame } from '../src/preview-frame';
import { previewMessage } from './testing-render';

test('reads the header in big-endian order and the picture behind it', async () => {
  const frame = readPreviewFrame(previewMessage({ channel: 258, index: 65_536, count: 70_000, bytes: [1, 2, 3] }));

  expect(frame).toMatchObject({ channel: 258, index: 65_536, count: 70_000 });
  expect(frame?.picture.type).toBe('image/jpeg');
  expect(new Uint8Array(await frame!.picture.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]));
});

test('leaves out what a later server may send', () => {
  expect(readPreviewFrame(previewMessage({ version: 2 }))).toBeUndefined();
  expect(readPreviewFrame(previewMessage({ kind: 9 }))).toBeUndefined();
});

test('leaves out a message without a picture', () => {
  expect(readPreviewFrame(previewMessage({ bytes: [] }))).toBeUndefined();
  expect(readPreviewFrame(new ArrayBuffer(3))).toBeUndefined();
});
