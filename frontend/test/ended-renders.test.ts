import { expect, test } from 'vitest';
import { EndedRenders } from '../src/ended-renders';
import { FirstFrames } from '../src/first-frames';
import { noticeOf } from '../src/notices';
import { testingRender } from './testing-render';

test('tells of each end once, and not of what had ended before', () => {
  const ended = new EndedRenders();
  const old = testingRender({ id: 'old', state: 'DONE' });
  const done = testingRender({ state: 'DONE' });
  expect(ended.among([old, testingRender()])).toEqual([]);
  expect(ended.among([old, done])).toEqual([done]);
  expect(ended.among([old, done])).toEqual([]);
});

test('what was cancelled is no news, and what is taken up again ends again', () => {
  const ended = new EndedRenders();
  ended.among([testingRender()]);
  expect(ended.among([testingRender({ state: 'CANCELLED' })])).toEqual([]);
  ended.among([testingRender({ state: 'QUEUED' })]);
  expect(ended.among([testingRender({ state: 'FAILED' })])).toHaveLength(1);
});

test('a notice says what came of it', () => {
  expect(noticeOf(testingRender({ state: 'DONE' }), 'Greeting')).toEqual({
    title: 'Greeting is rendered',
    body: '4.0 s of video, ready to watch.',
  });
  const failure = { code: 'X', message: 'The disk is full.', hint: '' };
  expect(noticeOf(testingRender({ state: 'FAILED', failure }), 'Greeting').body).toBe('The disk is full.');
});

test('measures the time to the first frame of those that it saw begin', () => {
  let now = 10;
  const frames = new FirstFrames(() => now);
  frames.saw(testingRender({ state: 'PREPARING' }));
  now = 11.5;
  frames.shown('render-1');
  now = 20;
  frames.shown('render-1');
  expect(frames.of('render-1')).toBe(1.5);

  frames.saw(testingRender({ id: 'render-2', framesDone: 50 }));
  frames.shown('render-2');
  expect(frames.of('render-2')).toBeUndefined();
});
