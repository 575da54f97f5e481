import './in-german';
import { html, render } from 'lit';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../src/elements/queue-desk';
import '../src/elements/queue-head';
import '../src/elements/queue-history';
import '../src/elements/queue-jobs';
import '../src/elements/queue-machine';
import { problemNote } from '../src/elements/parts';
import { inPageWords } from '../src/model-words';
import { Problem } from '../src/problem';
import { said } from '../src/texts/said';
import { duration, frameRuns, moment, size, speed } from '../src/words';
import { TestingQueue, waiting } from './testing-queue';
import { testingRender } from './testing-render';
import { testingModel } from './testing-studio';

let server: TestingQueue;

beforeEach(() => {
  server = new TestingQueue().open();
});

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

function words(selector: string): string {
  return document.querySelector(selector)!.textContent.replace(/\s+/g, ' ').trim();
}

function draw(problem: Problem): void {
  const place = document.createElement('div');
  document.body.append(place);
  render(html`${problemNote(problem)}`, place);
}

test('the queue speaks the language of the page', async () => {
  server.unfinished = [testingRender({ id: 'r', framesDone: 25, frameCount: 100 }), ...waiting('a', 'b')];
  server.ended = [testingRender({ id: 'd', state: 'FAILED', failure: { code: 'VIDEO_STORAGE_FULL', message: 'No room.', hint: '' } })];
  document.body.innerHTML = `<queue-desk>
    <queue-head></queue-head><queue-jobs></queue-jobs><queue-machine></queue-machine><queue-history></queue-history>
  </queue-desk>`;
  await vi.waitFor(() => expect(document.querySelector('[data-job=a] queue-job')?.textContent).toContain('Wartet'));

  expect(words('queue-head')).toContain('1 läuft und 2 warten, alles fertig in etwa 2 min');
  expect(words('[data-job=r]')).toContain('25 von 100 Bildern · 50 Bilder/s · noch etwa 2 s');
  expect(words('[data-job=a]')).toContain('Als Nächstes an der Reihe, beginnt in etwa 2 s');
  expect(document.querySelector('[data-job=r] [aria-label^="Anhalten: "]')).not.toBeNull();
  await vi.waitFor(() => expect(words('[data-render=d]')).toContain('Der Datenträger ist voll.'));
});

test('a failure is told by its code, with what the server said to be unfolded', () => {
  draw(new Problem(409, 'ASSET_IN_USE', 'Two projects need it.', 'Delete them.'));

  expect(words('.note > p')).toBe('Ein Projekt oder ein Rendering braucht diese Datei noch.');
  expect(words('.note details [lang=en]')).toBe('Two projects need it. Delete them.');
});

test('a failure that nobody knows is told in the server’s words', () => {
  draw(new Problem(500, 'NEW_ONE', 'It broke.', ''));

  expect(words('.note')).toBe('It broke.');
});

test('sentences of the server are found by what they are in English', () => {
  expect(said('The face is turned aside by 27 degrees.')).toBe('Das Gesicht ist um 27 Grad zur Seite gedreht.');
  expect(said('This runs at 2.3× real time here: about 40 seconds.')).toBe(
    'Das läuft hier mit 2,3-facher Echtzeit: etwa 40 Sekunden.',
  );
  expect(said('The model "Anna 1.0" is there with all it needs.')).toBe(
    'Das Modell „Anna 1.0“ ist da, mit allem, was es braucht.',
  );
  expect(said('Nobody has ever said this.')).toBe('Nobody has ever said this.');
});

test('a model of the studio is told in German, one of somebody else as that one tells it', () => {
  const model = testingModel({ summary: 'Glows.', parameters: [{ name: 'seed', title: 'Seed', help: 'Grows.', unit: '', minimum: 0, maximum: 1, step: 1, defaultValue: 0, choices: ['off', 'glow'] }] });

  expect(inPageWords(model)).toMatchObject({
    summary: 'Glows.',
    parameters: [{ name: 'seed', title: 'Startwert', help: 'Grows.', choices: ['aus', 'glow'] }],
  });
});

test('numbers, lengths and moments are written as in German', () => {
  expect(duration(4.93)).toBe('4,9 s');
  expect(size(1500)).toBe('1,5 kB');
  expect(speed(2.345)).toBe('2,3 Bilder/s');
  expect(moment(new Date(2026, 1, 3, 9, 7).toISOString(), new Date(2026, 2, 2))).toBe('3. Feb. 2026, 09:07');
  expect(frameRuns([[0, 0], [7, 11]])).toBe('den Bildern 1 und 8–12');
});
