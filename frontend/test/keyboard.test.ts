import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showKeys } from '../src/elements/keyboard-dialog';
import { caps, Keyboard, keyboard } from '../src/keyboard';

let keys: Keyboard;
let listening: AbortController;
const act = vi.fn();

beforeEach(() => {
  keys = new Keyboard();
  listening = new AbortController();
  keys.listen(listening.signal);
  act.mockReset();
});

afterEach(() => {
  listening.abort();
  document.body.replaceChildren();
});

function press(key: string, on: EventTarget = document.body, modifiers: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers });
  on.dispatchEvent(event);
  return event;
}

function added(markup: string): HTMLElement {
  document.body.innerHTML = markup;
  return document.body.firstElementChild as HTMLElement;
}

test('acts on the keys that a part of the page declares, until it takes them back', () => {
  const takeBack = keys.declare({ title: 'Video', keys: [{ press: ['.', 'ArrowRight'], words: 'One frame on', act }] });
  expect(press('.').defaultPrevented).toBe(true);
  press('ArrowRight');
  press(',');
  expect(act).toHaveBeenCalledTimes(2);

  takeBack();
  expect(press('.').defaultPrevented).toBe(false);
  expect(act).toHaveBeenCalledTimes(2);
});

test('tells letters with and without shift apart, and signs never', () => {
  const shifted = vi.fn();
  keys.declare({
    title: 'Video',
    keys: [
      { press: ['z'], words: 'Zoom', act },
      { press: ['Shift+z', '?'], words: 'Else', act: shifted },
    ],
  });
  press('z');
  expect(act).toHaveBeenCalledTimes(1);
  press('Z', document.body, { shiftKey: true });
  press('?', document.body, { shiftKey: true });
  expect(shifted).toHaveBeenCalledTimes(2);
});

test('leaves alone what belongs to the browser', () => {
  keys.declare({ title: 'Video', keys: [{ press: ['f'], words: 'Fill the screen', act }] });
  press('f', document.body, { ctrlKey: true });
  press('f', document.body, { metaKey: true });
  press('f', document.body, { altKey: true });
  expect(act).not.toHaveBeenCalled();
});

test.each([
  ['<input>', 'k', false],
  ['<input type="number">', 'k', false],
  ['<textarea></textarea>', 'k', false],
  ['<select><option>a</option></select>', 'k', false],
  ['<input type="range">', 'ArrowLeft', false],
  ['<input type="range">', 'k', true],
  ['<input type="radio">', 'ArrowLeft', false],
  ['<input type="checkbox">', 'Space', false],
  ['<input type="checkbox">', 'k', true],
  ['<button>Go</button>', 'Space', false],
  ['<button>Go</button>', 'k', true],
  ['<video></video>', 'ArrowLeft', true],
  ['<button>Go</button>', 'Ctrl+Enter', true],
  ['<input>', 'Ctrl+Enter', false],
])('on %s the key %s: %s', (markup, key, acts) => {
  keys.declare({ title: 'Video', keys: [{ press: ['k', 'ArrowLeft', 'Space', 'Ctrl+Enter'], words: 'Play', act }] });
  const ctrlKey = key.startsWith('Ctrl+');
  press(key === 'Space' ? ' ' : key.replace('Ctrl+', ''), added(markup), { ctrlKey });
  expect(act).toHaveBeenCalledTimes(acts ? 1 : 0);
});

test('rests while a dialog is open, but for the keys of that dialog and those of every page', () => {
  const within = added('<dialog open></dialog>');
  const inside = vi.fn();
  const everywhere = vi.fn();
  keys.declare({ title: 'Page', keys: [{ press: ['z'], words: 'Zoom', act }] });
  keys.declare({ title: 'Dialog', within, keys: [{ press: ['z'], words: 'Zoom', act: inside }] });
  keys.declare({ title: 'All', everywhere: true, keys: [{ press: ['?'], words: 'Keys', act: everywhere }] });
  press('z');
  press('?');
  expect([act, inside, everywhere].map((spy) => spy.mock.calls.length)).toEqual([0, 1, 1]);

  within.remove();
  press('z');
  expect(act).toHaveBeenCalledTimes(1);
});

test('leaves a key free that does nothing now, and one that is only told of', () => {
  keys.declare({ title: 'Video', keys: [{ press: ['z'], words: 'Zoom', act, when: () => false }] });
  keys.declare({ title: 'Queue', keys: [{ press: ['x'], words: 'Told' }] });
  expect(press('z').defaultPrevented).toBe(false);
  expect(press('x').defaultPrevented).toBe(false);
  expect(act).not.toHaveBeenCalled();
});

test('shows what has been declared, once', () => {
  const takeBack = keyboard.declare({
    title: 'Video',
    keys: [{ press: ['Shift+ArrowLeft'], words: 'Ten frames back', act }],
  });
  showKeys();
  showKeys();
  const dialogs = document.querySelectorAll('dialog');
  takeBack();

  expect(dialogs).toHaveLength(1);
  expect(dialogs[0]!.textContent).toContain('Ten frames back');
  expect([...dialogs[0]!.querySelectorAll('kbd')].map((cap) => cap.textContent)).toEqual(['Shift', '←']);
});

test('names keys as they are printed on keyboards', () => {
  expect(caps('Shift+ArrowUp')).toEqual(['Shift', '↑']);
  expect(caps('k')).toEqual(['K']);
  expect(caps('Escape')).toEqual(['Esc']);
  expect(caps('+')).toEqual(['+']);
});
