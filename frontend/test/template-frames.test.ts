import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../src/elements/template-frames';
import type { TemplateFrames } from '../src/elements/template-frames';
import { frames } from './testing-studio';

/** Pictures that come at once, but for frame 2, which is lost. */
class TestingImage {
  static readonly asked: string[] = [];
  private address = '';

  set src(address: string) {
    this.address = address;
    TestingImage.asked.push(address);
  }

  async decode(): Promise<void> {
    if (this.address.includes('/2?')) {
      throw new Error('lost');
    }
  }
}

let element: TemplateFrames;

beforeEach(async () => {
  vi.stubGlobal('Image', TestingImage);
  TestingImage.asked.length = 0;
  element = document.createElement('template-frames');
  element.asset = 'set-1';
  element.set = frames;
  document.body.append(element);
  await element.updateComplete;
});

afterEach(() => {
  element.remove();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const slider = () => element.querySelector('input')!;

async function scrubTo(frame: number): Promise<void> {
  slider().value = String(frame);
  slider().dispatchEvent(new Event('input'));
  await element.updateComplete;
}

test('draws the box of the frame that is looked at, in the pixels of the frame', async () => {
  await scrubTo(1);
  const box = element.querySelector('.crop-box')!;

  expect(element.querySelector('.template-screen svg')!.getAttribute('viewBox')).toBe('0 0 320 240');
  expect(['x', 'y', 'width', 'height'].map((name) => box.getAttribute(name))).toEqual(['11', '20', '31', '31']);
  expect(element.index).toBe(1);
});

test('can be used and heard without seeing it', async () => {
  await scrubTo(1);

  expect(slider().getAttribute('aria-label')).toBe('Frame');
  expect(slider().getAttribute('aria-valuetext')).toBe('Frame 2 of 3');
  expect([slider().min, slider().max, slider().step]).toEqual(['0', '2', '1']);
  expect(element.querySelector('button')!.getAttribute('aria-label')).toBe('Play the frames');
});

test('fetches frames no larger than they are shown', () => {
  expect(TestingImage.asked[0]).toBe('/api/v1/assets/set-1/template/frames/0?edge=640');
});

test('says when a frame could not be loaded', async () => {
  await scrubTo(2);

  await vi.waitFor(() => expect(element.textContent).toContain('This frame could not be loaded.'));
});

test('plays to and fro, and leaves out what cannot be loaded', async () => {
  vi.useFakeTimers();
  element.querySelector('button')!.click();
  await element.updateComplete;
  expect(element.querySelector('button')!.getAttribute('aria-label')).toBe('Pause the frames');
  const seen = [];
  for (let step = 0; step < 5; step++) {
    await vi.advanceTimersByTimeAsync(40);
    seen.push(element.index);
  }
  expect(seen).toEqual([1, 2, 1, 0, 1]);

  element.querySelector('button')!.click();
  await vi.advanceTimersByTimeAsync(400);
  expect(element.index).toBe(1);
});
