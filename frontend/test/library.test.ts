import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Library, projectName } from '../src/library';
import { aboutAsset } from '../src/library-words';
import type { Asset, LibraryEntry } from '../src/types';
import { TestingStudio } from './testing-studio';

const asset = (id: string, different: Partial<Asset> = {}): Asset => ({
  id,
  kind: 'PORTRAIT',
  label: id,
  mediaType: 'image/png',
  bytes: 1,
  width: 64,
  height: 48,
  seconds: 0,
  createdAt: '2026-01-01T00:00:00Z',
  ...different,
});
const entry = (id: string, different: Partial<Asset> = {}): LibraryEntry => ({ asset: asset(id, different), projects: [] });

let studio: TestingStudio;
let library: Library;

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  studio = new TestingStudio().open();
  studio.library = [
    entry('old', { bytes: 9, label: 'Bea' }),
    entry('new', { createdAt: '2026-02-02T00:00:00Z', label: 'anna', kind: 'AUDIO' }),
  ];
  library = new Library();
});

afterEach(() => vi.unstubAllGlobals());

const shown = () => library.shown.map((each) => each.asset.id);

test('is found, filtered and sorted', async () => {
  await library.load();
  expect(shown()).toEqual(['new', 'old']);
  library.choose({ sort: 'size' });
  expect(shown()).toEqual(['old', 'new']);
  library.choose({ sort: 'name', sought: ' A' });
  expect(shown()).toEqual(['new', 'old']);
  library.choose({ sought: 'bea' });
  expect(shown()).toEqual(['old']);
  library.choose({ sought: '', kind: 'AUDIO' });
  expect(shown()).toEqual(['new']);
});

test('takes many files, and says of each why it is refused', async () => {
  const video = new File(['x'], 'clip-1', { type: 'video/mp4' });
  await library.take([new File(['x'], 'portrait-1'), new File(['x'], 'audio-1'), video]);

  expect(studio.requests).toContain('POST /uploads portrait-1');
  expect(studio.requests).toContain('POST /uploads audio-1');
  expect(studio.requests).toContain('POST /uploads clip-1 as CLIP');
  expect(library.refusals).toEqual([]);
  expect(library.transfers).toEqual([]);

  studio.uploads.refusal = { status: 415, body: '{"detail": "No.", "code": "ASSET_UNSUPPORTED", "hint": ""}' };
  await library.take([new File(['x'], 'a.txt'), new File(['x'], 'b.txt')]);
  expect(library.refusals.map(({ name }) => name)).toEqual(['a.txt', 'b.txt']);
});

test('says why a file that is used stays', async () => {
  await library.load();
  studio.deletion = Response.json({ detail: 'It is needed.', code: 'ASSET_IN_USE', hint: '' }, { status: 409 });
  await library.remove(library.entries![0]!);

  expect(library.refusals).toMatchObject([{ name: 'Bea', problem: { code: 'ASSET_IN_USE' } }]);
  expect(library.entries).toHaveLength(2);
});

describe('a project', () => {
  test('is begun with a file', async () => {
    studio.answers['POST /projects'] = { id: 'project-1', name: 'Bea' };
    await library.load();

    expect(await library.begin(library.entries![0]!)).toBe('/projects/project-1');
    expect(studio.requests).toContain('POST /projects {"name":"Bea"}');
    expect(studio.requests).toContain('PATCH /projects/project-1 {"subject":"old"}');
  });

  test('is given a voice', async () => {
    await library.load();

    expect(await library.use(library.entries![1]!, 'project-1')).toBe('/projects/project-1');
    expect(studio.requests).toContain('PATCH /projects/project-1 {"audio":"new"}');
  });

  test('is called as the file, without its ending', () => {
    expect(projectName('me.at.home.jpeg')).toBe('me.at.home');
    expect(projectName('.png')).toBe('.png');
    expect(projectName('Anna')).toBe('Anna');
  });
});

test('says what a file is', () => {
  expect(aboutAsset(asset('a', { bytes: 1200 }))).toBe('Portrait · 64 × 48 · 1.2 kB');
  expect(aboutAsset(asset('a', { kind: 'AUDIO', width: 0, seconds: 65, bytes: 5 }))).toBe('Sound · 1:05 · 5 bytes');
});
