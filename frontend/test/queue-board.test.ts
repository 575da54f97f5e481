import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { QueueBoard } from '../src/queue-board';
import { TestingQueue, waiting } from './testing-queue';
import { testingRender } from './testing-render';

let server: TestingQueue;
let board: QueueBoard;

beforeEach(() => {
  server = new TestingQueue().open();
  server.unfinished = waiting('a', 'b', 'c');
  board = new QueueBoard();
});

afterEach(() => {
  board.close();
  vi.unstubAllGlobals();
});

async function opened(): Promise<void> {
  board.open();
  await vi.waitFor(() => expect(server.heard).toContainEqual({ type: 'watchQueue' }));
  await board.refresh();
}

const order = () => board.queue?.renders.map(({ id }) => id).join('');

test('reads the whole queue with one request, and each kind of names with one more', async () => {
  server.unfinished = Array.from({ length: 200 }, (_, index) => waiting(`job-${index}`)[0]!);
  await board.refresh();

  expect(board.queue?.renders).toHaveLength(200);
  expect(board.nameOf(board.queue!.renders[0]!)).toBe('Greeting');
  expect(server.requests).toEqual([
    'GET /queue',
    'GET /renders?limit=20',
    'GET /models',
    'GET /projects',
    'GET /assets?id=audio-1',
  ]);

  await board.refresh();
  expect(server.requests.slice(5)).toEqual(['GET /queue', 'GET /renders?limit=20']);
});

test('reads again when it is told that the queue has changed', async () => {
  await opened();
  server.unfinished = waiting('c', 'd');
  server.announce();

  await vi.waitFor(() => expect(order()).toBe('cd'));
});

test('keeps what has not changed, so that it is not drawn again', async () => {
  await opened();
  const [first, second] = board.queue!.renders;
  server.unfinished = [{ ...server.unfinished[0]! }, { ...server.unfinished[1]!, priority: 'HIGH' }];
  await board.refresh();

  expect(board.queue!.renders[0]).toBe(first);
  expect(board.queue!.renders[1]).not.toBe(second);
});

test('watches what runs, and shows its progress without reading again', async () => {
  const running = testingRender({ id: 'r', framesDone: 10 });
  server.unfinished = [running, ...waiting('a')];
  await opened();
  expect(server.heard).toContainEqual({ type: 'watch', render: 'r', previewsPerSecond: 1, longestEdge: 160 });
  const asked = server.requests.length;

  server.progress({ ...running, framesDone: 11 });
  expect(board.queue?.renders[0]?.framesDone).toBe(11);
  expect(server.requests).toHaveLength(asked);
});

test('shows a move at once, and asks for it', async () => {
  await opened();
  const letGo = server.hold();
  const moving = board.move(board.queue!.renders[2]!, { before: 'a' });
  expect(order()).toBe('cab');

  letGo();
  await moving;
  expect(server.requests).toContain('POST /renders/c/move {"before":"a"}');
  expect(order()).toBe('cab');
});

test('changes the priority first where the place asks for another one', async () => {
  await opened();
  await board.move(board.queue!.renders[0]!, { before: null, priority: 'LOW' });

  const asked = server.requests.filter((request) => request.includes('/renders/a'));
  expect(asked).toEqual(['PATCH /renders/a {"priority":"LOW"}', 'POST /renders/a/move {"before":null}']);
});

test('takes back what the server refuses, and says so beside the job', async () => {
  await opened();
  server.refused.add('POST /renders/c/move');
  await board.move(board.queue!.renders[2]!, { before: 'a' });

  expect(order()).toBe('abc');
  expect(board.problem('c')).toMatchObject({ message: 'It is past that.', hint: 'Look again.' });
  expect(board.problem('a')).toBeUndefined();
  expect(board.busy.size).toBe(0);
});

test('forgets a refusal with the job', async () => {
  await opened();
  server.refused.add('POST /renders/c/pause');
  await board.pause(board.queue!.renders[2]!);
  expect(board.problem('c')).toBeDefined();
  server.unfinished = waiting('a');
  await board.refresh();

  expect(board.problem('c')).toBeUndefined();
});

test('does not let an answer that is older than a move undo it', async () => {
  await opened();
  const letGo = server.hold();
  const reading = board.refresh();
  server.unfinished = waiting('c', 'a', 'b');
  const moving = board.move(board.queue!.renders[2]!, { before: 'a' });
  letGo();
  await Promise.all([reading, moving]);

  expect(order()).toBe('cab');
});

test('holds the whole queue and lets it go on', async () => {
  await opened();
  await board.pauseQueue();
  expect(board.queue?.paused).toBe(true);
  await board.resumeQueue();
  expect(board.queue?.paused).toBe(false);
  expect(server.requests.filter((request) => request.startsWith('POST'))).toEqual([
    'POST /queue/pause',
    'POST /queue/resume',
  ]);
});

test('says what has come to its end meanwhile', async () => {
  await opened();
  server.ended = [testingRender({ id: 'a', state: 'DONE' }), testingRender({ id: 'old', state: 'FAILED' })];
  server.unfinished = waiting('b', 'c');
  await board.refresh();

  expect(board.said).toBe('Greeting: Finished.');
});

test('shows more of what has ended, as far as the server gives it', async () => {
  server.ended = Array.from({ length: 300 }, (_, index) => testingRender({ id: `${index}`, state: 'DONE' }));
  await board.refresh();
  expect(board.ended).toHaveLength(20);
  expect(board.hasMore).toBe(true);

  await board.more();
  expect(board.ended).toHaveLength(60);
  for (let more = 0; more < 5; more++) {
    await board.more();
  }
  expect(board.ended).toHaveLength(200);
  expect(board.hasMore).toBe(false);
});

test('sends a receipt as it is', async () => {
  await board.renderAgain(new File(['{"version": 1}'], 'greeting.json'));

  expect(server.requests[0]).toBe('POST /renders/from-receipt {"version": 1}');
});

test('says that the studio cannot be reached, and goes on when it can', async () => {
  await opened();
  server.refused.add('GET /queue');
  await board.refresh();
  expect(board.problem('page')).toBeDefined();
  server.refused.clear();
  await board.refresh();

  expect(board.problem('page')).toBeUndefined();
});
