import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../src/elements/studio-desk';
import { StudioAudio } from '../src/elements/studio-audio';
import type { SoundActs, SoundView } from '../src/sound-view';
import type { SilentSpan } from '../src/types';
import { TestingStudio } from './testing-studio';

/** A waveform that remembers what it was told. */
class TestingView implements SoundView {
  readonly closest = 8;
  used: [number, number] = [0, 0];
  silent: SilentSpan[] = [];
  zoomed: number[] = [];
  open = true;

  constructor(readonly acts: SoundActs) {}

  use(start: number, end: number): void {
    this.used = [start, end];
  }

  silences(spans: SilentSpan[]): void {
    this.silent = spans;
  }

  zoom(factor: number): void {
    this.zoomed.push(factor);
  }

  close(): void {
    this.open = false;
  }
}

const drawing = StudioAudio.view;
let studio: TestingStudio;
let view: TestingView | undefined;

beforeEach(() => {
  sessionStorage.clear();
  view = undefined;
  studio = new TestingStudio().open();
  studio.project = { ...studio.project, subject: 'picture-1', subjectKind: 'PORTRAIT', audio: 'audio-1' };
  StudioAudio.view = async (_source, acts) => (view = new TestingView(acts));
});

afterEach(() => {
  document.body.replaceChildren();
  StudioAudio.view = drawing;
  vi.unstubAllGlobals();
});

async function opened(): Promise<HTMLElement> {
  document.body.innerHTML = `<studio-desk data-project="project-1"><studio-audio></studio-audio></studio-desk>`;
  await vi.waitFor(() => expect(view?.silent).toHaveLength(1));
  return document.querySelector('studio-audio')!;
}

function fields(panel: HTMLElement): HTMLInputElement[] {
  return [...panel.querySelectorAll<HTMLInputElement>('.trim input')];
}

function enter(field: HTMLInputElement, value: string): void {
  field.value = value;
  field.dispatchEvent(new Event('change'));
}

test('draws the waveform with its silence once it is read', async () => {
  const panel = await opened();

  expect(view!.silent).toEqual([{ start: 0.5, end: 1 }]);
  expect(view!.used).toEqual([0, 1]);
  await vi.waitFor(() => expect(panel.querySelector('.zooming')).not.toBeNull());
});

test('uses the stretch that is entered, as far as there is one', async () => {
  const panel = await opened();
  enter(fields(panel)[0]!, '0.25');
  await vi.waitFor(() => expect(studio.project.sound).toEqual({ start: 0.25, end: null, loudness: null }));
  enter(fields(panel)[1]!, '0.1');
  await vi.waitFor(() => expect(studio.project.sound).toEqual({ start: 0.25, end: 0.35, loudness: null }));

  expect(view!.used).toEqual([0.25, 0.35]);
  expect(panel.textContent).toContain('0.1 s used');
  panel.querySelector<HTMLButtonElement>('.trim button')!.click();
  await vi.waitFor(() => expect(studio.project.sound).toEqual({ start: 0, end: null, loudness: null }));
});

test('uses the stretch between the handles', async () => {
  const panel = await opened();
  view!.acts.use(0.2, 0.8);

  await vi.waitFor(() => expect(studio.project.sound).toMatchObject({ start: 0.2, end: 0.8 }));
  expect(fields(panel).map(({ value }) => value)).toEqual(['0.20', '0.80']);
});

test('evens out the loudness, as loud as chosen', async () => {
  const panel = await opened();
  panel.querySelector<HTMLInputElement>('.levelling input')!.click();
  await vi.waitFor(() => expect(studio.project.sound.loudness).toBe(-16));

  const select = panel.querySelector<HTMLSelectElement>('.levelling select')!;
  select.value = '-23';
  select.dispatchEvent(new Event('change'));
  await vi.waitFor(() => expect(studio.project.sound.loudness).toBe(-23));
});

test('is worked by keys', async () => {
  const panel = await opened();
  await vi.waitFor(() => expect(panel.querySelector('.zooming')).not.toBeNull());
  const sound = panel.querySelector('audio')!;
  const plays = vi.spyOn(sound, 'play').mockResolvedValue(undefined);
  const position = panel.querySelector<HTMLInputElement>('.wave input')!;
  const press = (key: string) => position.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

  press('+');
  press('+');
  press('-');
  press('0');
  expect(view!.zoomed.map((factor) => factor.toFixed(2))).toEqual(['1.60', '2.56', '1.60', '1.00']);

  sound.currentTime = 0.4;
  sound.dispatchEvent(new Event('timeupdate'));
  press('i');
  await vi.waitFor(() => expect(studio.project.sound.start).toBe(0.4));
  sound.currentTime = 0.7;
  sound.dispatchEvent(new Event('timeupdate'));
  press('O');
  await vi.waitFor(() => expect(studio.project.sound.end).toBe(0.7));

  press(' ');
  expect(plays).toHaveBeenCalledOnce();
  expect(sound.currentTime).toBe(0.4);
});

test('keeps the bars where the waveform cannot be drawn', async () => {
  const told = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  StudioAudio.view = () => Promise.reject(new Error('No canvas.'));
  document.body.innerHTML = `<studio-desk data-project="project-1"><studio-audio></studio-audio></studio-desk>`;

  await vi.waitFor(() => expect(told).toHaveBeenCalled());
  expect(document.querySelector('studio-audio .wave-all')).not.toBeNull();
  expect(document.querySelector('studio-audio .trim')).not.toBeNull();
});
