// Takes the four face networks out of the MediaPipe npm packages (Apache-2.0), checks each against its SHA-256 and
// writes them where the Maven build packs them into the application. Usage: node cut-face-networks.mjs OUTPUT_FOLDER
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../node_modules/@mediapipe/', import.meta.url));
const meshAssets = 'face_mesh/face_mesh_solution_packed_assets.data';

// The byte ranges are the ones that the package's own loader script lists for its concatenated asset file.
const networks = [
  {
    name: 'face_landmark_with_attention.tflite',
    from: meshAssets,
    range: [0, 2495952],
    sha256: '883b7411747bac657c30c462d305d312e9dec6adbf8b85e2f5d8d722fca9455d',
  },
  {
    name: 'face_landmark.tflite',
    from: meshAssets,
    range: [2495952, 3737848],
    sha256: 'c603fa6149219a3e9487dc9abd7a0c24474c77263273d24868378cdf40aa26d1',
  },
  {
    name: 'face_detection_short_range.tflite',
    from: 'face_detection/face_detection_short_range.tflite',
    sha256: '3bc182eb9f33925d9e58b5c8d59308a760f4adea8f282370e428c51212c26633',
  },
  {
    name: 'face_detection_full_range.tflite',
    from: 'face_detection/face_detection_full_range.tflite',
    sha256: '99bf9494d84f50acc6617d89873f71bf6635a841ea699c17cb3377f9507cfec3',
  },
];

const output = process.argv[2];
if (!output) {
  throw new Error('Expected the output folder as the only argument.');
}
await mkdir(output, { recursive: true });
for (const { name, from, range, sha256 } of networks) {
  const file = await readFile(join(packages, from));
  const bytes = range ? file.subarray(...range) : file;
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256) {
    throw new Error(`${name} from ${from}: expected SHA-256 ${sha256}, found ${found}. Run "npm ci" in frontend/ again.`);
  }
  await writeFile(join(output, name), bytes);
}
