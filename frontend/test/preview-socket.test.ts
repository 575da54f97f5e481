import { beforeEach, describe, expect, test } from 'vitest';
import { PreviewSocket, type PreviewListener } from '../src/preview-socket';
import { previewMessage, testingRender } from './testing-render';

/** The server's end of a connection, played by the test. */
class TestingSocket {
  readyState = 0;
  binaryType = 'blob';
  readonly sent: { type: string; render: string }[] = [];
  onopen: (() => void) | null = null;
  onclose: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;

  send(message: string): void {
    this.sent.push(JSON.parse(message));
  }

  close(): void {
    this.drop();
  }

  accept(): void {
    this.readyState = 1;
    this.onopen?.();
  }

  drop(): void {
    this.readyState = 3;
    this.onclose?.();
  }

  say(message: object): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }

  show(frame: ArrayBuffer): void {
    this.onmessage?.({ data: frame });
  }
}

let sockets: TestingSocket[];
let waiting: { task: () => void; milliseconds: number }[];
let heard: string[];
let socket: PreviewSocket;

const listener: PreviewListener = {
  changed: (render) => heard.push(`changed ${render.id} ${render.framesDone}`),
  deleted: (render) => heard.push(`deleted ${render}`),
  refused: () => heard.push('refused'),
  frame: (frame) => heard.push(`frame ${frame.index}`),
  connection: (connected) => heard.push(connected ? 'connected' : 'lost'),
};

beforeEach(() => {
  sockets = [];
  waiting = [];
  heard = [];
  socket = new PreviewSocket(listener, {
    open: () => {
      const opened = new TestingSocket();
      sockets.push(opened);
      return opened as unknown as WebSocket;
    },
    later: (task, milliseconds) => {
      const entry = { task, milliseconds };
      waiting.push(entry);
      return () => (waiting = waiting.filter((other) => other !== entry));
    },
    random: () => 1,
  });
});

function snapshot(framesDone: number, { seq = 1, channel = 1, id = 'render-1' } = {}): object {
  return { type: 'snapshot', seq, channel, render: testingRender({ id, framesDone }) };
}

function changed(framesDone: number, { seq = 2, channel = 1, id = 'render-1' } = {}): object {
  return { type: 'changed', seq, channel, render: testingRender({ id, framesDone }) };
}

function connect(): TestingSocket {
  const server = sockets.at(-1)!;
  server.accept();
  return server;
}

test('asks for the render as soon as the connection stands', () => {
  socket.watch('render-1');
  expect(sockets[0]!.sent).toEqual([]);

  connect();

  expect(sockets[0]!.sent).toMatchObject([{ type: 'watch', render: 'render-1', longestEdge: 960 }]);
});

test('passes on the snapshot, the changes after it and the frames', () => {
  socket.watch('render-1');
  const server = connect();
  server.say(snapshot(10));
  server.say(changed(11));
  server.show(previewMessage({ channel: 1, index: 12 }));

  expect(heard).toEqual(['connected', 'changed render-1 10', 'changed render-1 11', 'frame 12']);
});

test('leaves out a change that is older than what it has heard', () => {
  socket.watch('render-1');
  const server = connect();
  server.say(snapshot(10, { seq: 5 }));
  server.say(changed(9, { seq: 4 }));
  server.say(changed(10, { seq: 5 }));

  expect(heard).toEqual(['connected', 'changed render-1 10']);
});

test('leaves out frames of another channel and those before the snapshot', () => {
  socket.watch('render-1');
  const server = connect();
  server.show(previewMessage({ channel: 1, index: 1 }));
  server.say(snapshot(10, { channel: 1 }));
  server.show(previewMessage({ channel: 2, index: 2 }));

  expect(heard).toEqual(['connected', 'changed render-1 10']);
});

test('changes over to another render on the same connection', () => {
  socket.watch('render-1');
  const server = connect();
  server.say(snapshot(10));
  heard = [];
  socket.watch('render-2');
  server.say(changed(11, { seq: 2 }));
  server.show(previewMessage({ channel: 1, index: 12 }));
  server.say(snapshot(0, { seq: 3, channel: 2, id: 'render-2' }));
  server.show(previewMessage({ channel: 2, index: 1 }));

  expect(sockets).toHaveLength(1);
  expect(server.sent.slice(1)).toMatchObject([
    { type: 'unwatch', render: 'render-1' },
    { type: 'watch', render: 'render-2' },
  ]);
  expect(heard).toEqual(['connected', 'changed render-2 0', 'frame 1']);
});

test('tells of a render that is gone and of a request that is refused', () => {
  socket.watch('render-1');
  const server = connect();
  server.say(snapshot(10));
  server.say({ type: 'deleted', seq: 2, channel: 1, id: 'render-1' });
  server.say({ type: 'error', seq: 3, code: 'RENDER_NOT_FOUND', message: 'No such render.', hint: '' });

  expect(heard.slice(2)).toEqual(['deleted render-1', 'refused']);
});

describe('when the connection is lost', () => {
  test('comes back, asks again, and takes the new snapshot although its numbers start anew', () => {
    socket.watch('render-1');
    connect().say(snapshot(50, { seq: 90 }));
    sockets[0]!.drop();
    waiting.shift()!.task();
    const server = connect();
    server.say(snapshot(60, { seq: 1, channel: 3 }));
    server.show(previewMessage({ channel: 3, index: 61 }));

    expect(server.sent).toMatchObject([{ type: 'watch', render: 'render-1' }]);
    expect(heard).toEqual([
      'connected',
      'changed render-1 50',
      'lost',
      'connected',
      'changed render-1 60',
      'frame 61',
    ]);
  });

  test('waits longer from failure to failure, up to a limit, and anew after success', () => {
    socket.watch('render-1');
    const waits: number[] = [];
    for (let failure = 0; failure < 8; failure++) {
      sockets.at(-1)!.drop();
      const { task, milliseconds } = waiting.shift()!;
      waits.push(milliseconds);
      task();
    }
    connect().say(snapshot(1));
    sockets.at(-1)!.drop();

    expect(waits).toEqual([250, 500, 1000, 2000, 4000, 8000, 8000, 8000]);
    expect(waiting[0]!.milliseconds).toBe(250);
  });

  test('hurries when asked to, and does not connect twice', () => {
    socket.watch('render-1');
    sockets[0]!.drop();
    socket.hurry();
    socket.hurry();

    expect(sockets).toHaveLength(2);
    expect(waiting).toEqual([]);
  });

  test('does not listen to the old connection any more', () => {
    socket.watch('render-1');
    const old = connect();
    old.drop();
    waiting.shift()!.task();
    old.say(snapshot(1));

    expect(heard).toEqual(['lost']);
  });
});

test('stays away once it was stopped', () => {
  socket.watch('render-1');
  connect().say(snapshot(1));
  socket.stop();
  socket.hurry();

  expect(sockets[0]!.readyState).toBe(3);
  expect(waiting).toEqual([]);
  expect(sockets).toHaveLength(1);
  expect(heard).not.toContain('lost');
});
