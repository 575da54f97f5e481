import { problemOf } from './problem';
import { texts } from './texts';

const MAGIC = '\x93NUMPY\x01\x00';
const LENGTH_BYTES = 2;
const ALIGNMENT = 64;
const FLOAT_BYTES = 4;

/**
 * The files, with each `name.bin` of little-endian 32-bit floats and its `name.bin.json` or `name.json` made one
 * `name.npy`, which is what the studio takes. The numbers are not read, so any size will do.
 *
 * @throws {Problem} where the description does not fit
 */
export async function withRowsDescribed(files: File[]): Promise<File[]> {
  const descriptions = files.filter((file) => /\.json$/i.test(file.name));
  const joined: File[] = [];
  for (const file of files) {
    const description = descriptions.find((other) => describes(other, file));
    if (description !== undefined) {
      joined.push(numpy(file, await shapeIn(description)));
    } else if (!files.some((other) => describes(file, other))) {
      joined.push(file);
    }
  }
  return joined;
}

function describes(description: File, rows: File): boolean {
  const stem = rows.name.replace(/\.bin$/i, '');
  return stem !== rows.name && [`${rows.name}.json`, `${stem}.json`].includes(description.name);
}

async function shapeIn(description: File): Promise<number[]> {
  let written: { num_frames?: unknown; feature_size?: unknown; shape?: unknown } | null;
  try {
    written = JSON.parse(await description.text());
  } catch {
    written = null;
  }
  const shape = Array.isArray(written?.shape) ? written.shape : [written?.num_frames, written?.feature_size];
  if (!shape.every((length) => Number.isInteger(length) && length > 0)) {
    throw problemOf('FEATURES_DESCRIPTION', texts.problems.featuresShape(description.name));
  }
  return shape;
}

function numpy(rows: File, shape: number[]): File {
  const bytes = shape.reduce((product, length) => product * length, FLOAT_BYTES);
  if (bytes !== rows.size) {
    throw problemOf('FEATURES_DESCRIPTION', texts.problems.featuresBytes(bytes, rows.name, rows.size));
  }
  const header = `{'descr': '<f4', 'fortran_order': False, 'shape': (${shape.join(', ')},), }`;
  const before = MAGIC.length + LENGTH_BYTES;
  const length = Math.ceil((before + header.length + 1) / ALIGNMENT) * ALIGNMENT - before;
  const text = `${MAGIC}${String.fromCharCode(length & 0xff, length >> 8)}${header.padEnd(length - 1)}\n`;
  const head = Uint8Array.from(text, (character) => character.charCodeAt(0));
  return new File([head, rows], rows.name.replace(/\.bin$/i, '.npy'));
}
