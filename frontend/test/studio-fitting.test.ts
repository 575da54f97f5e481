import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../src/elements/studio-desk';
import '../src/elements/studio-subject';
import type { FitHandles } from '../src/elements/fit-handles';
import { testingModel, TestingStudio, trained } from './testing-studio';

let studio: TestingStudio;

beforeEach(() => {
  studio = new TestingStudio().open();
  studio.project = { ...studio.project, subject: 'portrait-1', subjectKind: 'PORTRAIT' };
  studio.models = [testingModel(), trained];
  studio.faces = [face(0, 1), face(1, 6)];
  studio.geometry = {
    adjusts: ['POINTS'],
    box: null,
    mesh: Array.from({ length: 478 }, (_, point): [number, number] => (point === 152 ? [0.5, 0.9] : [0.5, 0.5])),
  };
});

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

function face(index: number, x: number) {
  return { index, box: { x, y: 1, width: 5, height: 5 }, score: 1 };
}

async function opened(): Promise<void> {
  document.body.innerHTML = '<studio-desk data-project="project-1"><studio-subject></studio-subject></studio-desk>';
  await vi.waitFor(() => expect(button('Show the')).toBeDefined());
}

function button(words: string): HTMLButtonElement | undefined {
  return [...document.querySelectorAll('button')].find((found) =>
    `${found.getAttribute('aria-label') ?? ''} ${found.textContent}`.includes(words),
  );
}

const changes = () => studio.requests.filter((request) => request.startsWith('PATCH'));

function press(handle: Element, key: string, shiftKey = false): void {
  handle.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true }));
}

test('lets the one be chosen who speaks, by a numbered outline or by name', async () => {
  await opened();
  expect(button('Face 1 speaks')!.getAttribute('aria-pressed')).toBe('true');
  button('Let face 2 speak')!.click();

  await vi.waitFor(() => expect(changes()).toHaveLength(1));
  expect(changes()[0]).toContain('"faceIndex":1');
  expect(changes()[0]).toContain('"points":[]');
  await vi.waitFor(() => expect(button('Face 2 speaks')).toBeDefined());
});

test('draws the mesh over the portrait, or leaves it away', async () => {
  await opened();
  expect(document.querySelectorAll('.mesh-lines')).toHaveLength(1);
  button('Show the mesh')!.click();

  await vi.waitFor(() => expect(document.querySelector('.mesh-lines')).toBeNull());
});

test('draws the box where the model redraws one', async () => {
  studio.geometry = { adjusts: ['BOX'], box: { x: 0, y: 0, width: 1, height: 1 }, mesh: studio.geometry.mesh };
  await opened();

  expect(document.querySelector('.crop-box')!.getAttribute('width')).toBe('1');
  expect(button('Show the box')).toBeDefined();
});

test('moves a point by the keyboard, farther with Shift, and puts it back', async () => {
  await opened();
  button('Adjust by hand')!.click();
  await vi.waitFor(() => expect(document.querySelectorAll('.fit-point')).toHaveLength(14));
  const corner = document.querySelector<HTMLElement>('[data-point="61"]')!;
  press(corner, 'ArrowRight');
  await vi.waitFor(() => expect(corner.getAttribute('aria-label')).toBe('Left corner of the mouth, moved 0.1 px right'));
  press(corner, 'Delete');
  await vi.waitFor(() => expect(corner.getAttribute('aria-label')).toBe('Left corner of the mouth'));

  expect(button('Reset the adjustment')).toBeUndefined();
});

test('asks for a frame of what was changed, and says why there is none', async () => {
  await opened();
  button('Adjust by hand')!.click();

  await vi.waitFor(() =>
    expect(studio.requests.some((request) => request.startsWith('POST /projects/project-1/frame-check'))).toBe(true),
  );
  await vi.waitFor(() => expect(document.querySelector('studio-fitting .note-problem')).not.toBeNull());
});

test('moves and resizes a box with the mouse, right at whatever size it is shown', async () => {
  const handles = document.createElement('fit-handles') as FitHandles;
  handles.picture = { width: 1000, height: 500 };
  handles.box = { x: 100, y: 100, width: 200, height: 200 };
  handles.getBoundingClientRect = () => new DOMRect(10, 10, 250, 125);
  document.body.append(handles);
  await handles.updateComplete;
  drag(handles.querySelector('.fit-box')!, 5, -10);
  await handles.updateComplete;

  expect(handles.adjustment.box).toEqual({ right: 0.1, down: -0.2, scale: 1 });
  expect(handles.querySelector('.fit-box')!.getAttribute('aria-label')).toBe(
    'Box around the mouth, moved 10 % right, 20 % up',
  );
  expect((handles.querySelector('.fit-box') as HTMLElement).style.left).toBe('12%');
  drag(handles.querySelector('.fit-corner')!, 5, 5);
  expect(handles.adjustment.box.scale).toBe(1.2);
  press(handles.querySelector('.fit-box')!, 'ArrowLeft', true);
  expect(handles.adjustment.box.right).toBe(0.05);
});

function drag(handle: Element, right: number, down: number): void {
  const at = (type: string, x: number, y: number) =>
    handle.dispatchEvent(new PointerEvent(type, { pointerId: 1, button: 0, clientX: x, clientY: y }));
  at('pointerdown', 100, 100);
  at('pointermove', 100 + right / 2, 100 + down / 2);
  at('pointermove', 100 + right, 100 + down);
  at('pointerup', 100 + right, 100 + down);
}
