import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { likelyVoice, Speaking } from '../src/speaking';
import type { SpeechEngine, SpeechJob } from '../src/types';
import { TestingStudio } from './testing-studio';

const job: SpeechJob = { id: 'job-1', state: 'RUNNING', asset: null, failure: null };
const espeak: SpeechEngine = {
  id: 'espeak-ng',
  title: 'eSpeak NG',
  available: true,
  explanation: '',
  voices: [
    { id: 'de', name: 'German', language: 'de' },
    { id: 'en', name: 'English', language: 'en-gb' },
  ],
  speed: { minimum: 0.5, maximum: 2, step: 0.05, normal: 1 },
  pitch: null,
};
const piper: SpeechEngine = { ...espeak, id: 'piper', available: false, explanation: 'Install it.', voices: [] };

let studio: TestingStudio;

beforeEach(() => {
  studio = new TestingStudio().open();
  studio.engines = [piper, espeak];
  studio.answers['POST /speech'] = job;
});

afterEach(() => vi.unstubAllGlobals());

async function opened(): Promise<Speaking> {
  const speaking = new Speaking(() => undefined);
  await speaking.open();
  speaking.text = 'Hello.';
  return speaking;
}

test('takes an engine that can speak and a voice of the reader’s language', async () => {
  const speaking = await opened();

  expect(speaking.engine).toBe('espeak-ng');
  expect(speaking.voice).toBe('en');
  expect(speaking.unable.map(({ explanation }) => explanation)).toEqual(['Install it.']);
});

test('waits until the studio has spoken, and changes nothing that the engine cannot change', async () => {
  studio.speech = [job, { ...job, state: 'DONE', asset: 'audio-9' }];

  expect(await (await opened()).speak()).toBe('audio-9');

  const order = studio.requests.find((request) => request.startsWith('POST /speech'));
  expect(order).toBe('POST /speech {"engine":"espeak-ng","voice":"en","text":"Hello.","speed":1}');
});

test('says why nothing was spoken', async () => {
  studio.speech = [{ ...job, state: 'FAILED', failure: { code: 'SPEECH_FAILED', message: 'It coughed.', hint: 'Wait.' } }];
  const speaking = await opened();

  expect(await speaking.speak()).toBeUndefined();
  expect(speaking.problem).toMatchObject({ code: 'SPEECH_FAILED', message: 'It coughed.', hint: 'Wait.' });
  expect(speaking.running).toBeUndefined();
});

test('stops what it began', async () => {
  studio.speech = [{ ...job, state: 'CANCELLED' }];
  const speaking = await opened();
  const spoken = speaking.speak();
  await vi.waitFor(() => expect(speaking.running).toBeDefined());
  await speaking.stop();

  expect(await spoken).toBeUndefined();
  expect(speaking.problem).toBeUndefined();
  expect(studio.requests).toContain('DELETE /speech/job-1');
});

test.each([
  ['de-AT', 'de'],
  ['en-GB', 'en'],
  ['fr', 'de'],
])('a reader of %s gets the voice %s', (language, voice) => {
  expect(likelyVoice(espeak.voices, language)?.id).toBe(voice);
});
