import { expect, test } from 'vitest';
import { withRowsDescribed } from '../src/feature-rows';

const rows = (name = 'voice.bin', floats = 6) => new File([new Float32Array(floats)], name);
const json = (text: string, name = 'voice.bin.json') => new File([text], name);

async function text(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return String.fromCharCode(...bytes);
}

test('makes an array of raw numbers and their description', async () => {
  const [npy, ...others] = await withRowsDescribed([rows(), json('{"num_frames": 2, "feature_size": 3, "shape": [2, 3]}')]);

  expect(others).toEqual([]);
  expect(npy!.name).toBe('voice.npy');
  const content = await text(npy!);
  expect(content.startsWith('\x93NUMPY\x01\x00')).toBe(true);
  const length = content.charCodeAt(8) + content.charCodeAt(9) * 256;
  expect((10 + length) % 64).toBe(0);
  expect(content.slice(10, 10 + length).trim()).toBe("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3,), }");
  expect(content.charCodeAt(9 + length)).toBe(10);
  expect(content.length).toBe(10 + length + 24);
});

test('does without a shape, and finds a description under either name', async () => {
  const [npy] = await withRowsDescribed([json('{"num_frames": 3, "feature_size": 2}', 'voice.json'), rows()]);

  expect(await text(npy!)).toContain("'shape': (3, 2,)");
});

test('leaves every other file as it is', async () => {
  const files = [rows('alone.bin'), rows('voice.npy'), json('{}', 'notes.json')];

  expect(await withRowsDescribed(files)).toEqual(files);
});

test('refuses a description of other numbers', async () => {
  await expect(withRowsDescribed([rows(), json('{"num_frames": 2, "feature_size": 512}')])).rejects.toMatchObject({
    message: 'Expected 4096 bytes in voice.bin, as its description says, found 24.',
  });
  await expect(withRowsDescribed([rows(), json('nonsense')])).rejects.toMatchObject({ code: 'FEATURES_DESCRIPTION' });
  await expect(withRowsDescribed([rows(), json('{"shape": [2, "3"]}')])).rejects.toMatchObject({
    code: 'FEATURES_DESCRIPTION',
  });
});
