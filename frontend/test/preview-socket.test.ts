import { beforeEach, describe, expect, test } from 'vitest';
import { PreviewSocket, type PreviewListener } from '../src/preview-socket';
import { previewMessage, testingRender } from './testing-render';

/** The server's end of a connection, played by the test. */
class TestingSocket {
  readyState = 0;
  binaryType = 'blob';
  readonly sent: { type: string; render?: string }[] = [];
  onopen: (() => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;
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

  drop(code = 1006): void {
    this.readyState = 3;
    this.onclose?.({ code });
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
  frame: (frame, render) => heard.push(`frame ${frame.index} of ${render}`),
  queue: () => heard.push('queue'),
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
    reload: () => heard.push('reload'),
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
  socket.follow(['render-1']);
  expect(sockets[0]!.sent).toEqual([]);

  connect();

  expect(sockets[0]!.sent).toMatchObject([{ type: 'watch', render: 'render-1', longestEdge: 960 }]);
});

test('passes on the snapshot, the changes after it and the frames', () => {
  socket.follow(['render-1']);
  const server = connect();
  server.say(snapshot(10));
  server.say(changed(11));
  server.show(previewMessage({ channel: 1, index: 12 }));

  expect(heard).toEqual(['connected', 'changed render-1 10', 'changed render-1 11', 'frame 12 of render-1']);
});

test('leaves out a change that is older than what it has heard', () => {
  socket.follow(['render-1']);
  const server = connect();
  server.say(snapshot(10, { seq: 5 }));
  server.say(changed(9, { seq: 4 }));
  server.say(changed(10, { seq: 5 }));

  expect(heard).toEqual(['connected', 'changed render-1 10']);
});

test('leaves out frames of another channel and those before the snapshot', () => {
  socket.follow(['render-1']);
  const server = connect();
  server.show(previewMessage({ channel: 1, index: 1 }));
  server.say(snapshot(10, { channel: 1 }));
  server.show(previewMessage({ channel: 2, index: 2 }));

  expect(heard).toEqual(['connected', 'changed render-1 10']);
});

test('changes over to another render on the same connection', () => {
  socket.follow(['render-1']);
  const server = connect();
  server.say(snapshot(10));
  heard = [];
  socket.follow(['render-2']);
  server.say(changed(11, { seq: 2 }));
  server.show(previewMessage({ channel: 1, index: 12 }));
  server.say(snapshot(0, { seq: 3, channel: 2, id: 'render-2' }));
  server.show(previewMessage({ channel: 2, index: 1 }));

  expect(sockets).toHaveLength(1);
  expect(server.sent.slice(1)).toMatchObject([
    { type: 'unwatch', render: 'render-1' },
    { type: 'watch', render: 'render-2' },
  ]);
  expect(heard).toEqual(['changed render-2 0', 'frame 1 of render-2']);
});

test('tells of a render that is gone and of a request that is refused', () => {
  socket.follow(['render-1']);
  const server = connect();
  server.say(snapshot(10));
  server.say({ type: 'deleted', seq: 2, channel: 1, id: 'render-1' });
  server.say({ type: 'error', seq: 3, code: 'RENDER_NOT_FOUND', message: 'No such render.', hint: '' });

  expect(heard.slice(2)).toEqual(['deleted render-1', 'refused']);
});

test('watches several renders at once, each by its own channel', () => {
  socket.follow(['render-1', 'render-2']);
  const server = connect();
  server.say(snapshot(10, { seq: 1, channel: 1 }));
  server.say(snapshot(20, { seq: 2, channel: 2, id: 'render-2' }));
  server.show(previewMessage({ channel: 2, index: 21 }));
  socket.follow(['render-2', 'render-3']);

  expect(heard.slice(1)).toEqual(['changed render-1 10', 'changed render-2 20', 'frame 21 of render-2']);
  expect(server.sent.slice(2)).toMatchObject([
    { type: 'unwatch', render: 'render-1' },
    { type: 'watch', render: 'render-3' },
  ]);
});

test('watches the queue, and asks for it again after an interruption', () => {
  socket.watchQueue();
  socket.watchQueue();
  const server = connect();
  server.say({ type: 'queueChanged', seq: 1 });
  server.say({ type: 'queueChanged', seq: 1 });
  server.drop();
  waiting.shift()!.task();
  connect().say({ type: 'queueChanged', seq: 1 });

  expect(server.sent).toEqual([{ type: 'watchQueue' }]);
  expect(sockets[1]!.sent).toEqual([{ type: 'watchQueue' }]);
  expect(heard).toEqual(['connected', 'queue', 'lost', 'connected', 'queue']);
});

test('stays connected for the queue when no render is watched any more', () => {
  socket.watchQueue();
  socket.follow(['render-1']);
  const server = connect();
  socket.follow([]);

  expect(server.readyState).toBe(1);
  expect(server.sent.at(-1)).toEqual({ type: 'unwatch', render: 'render-1' });
});

test('does not connect at once again while it waits after a failure', () => {
  socket.watchQueue();
  sockets[0]!.drop();
  socket.follow(['render-1']);

  expect(sockets).toHaveLength(1);
});

describe('when the connection is lost', () => {
  test('comes back, asks again, and takes the new snapshot although its numbers start anew', () => {
    socket.follow(['render-1']);
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
      'frame 61 of render-1',
    ]);
  });

  test('waits longer from failure to failure, up to a limit, and anew after success', () => {
    socket.follow(['render-1']);
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
    socket.follow(['render-1']);
    sockets[0]!.drop();
    socket.hurry();
    socket.hurry();

    expect(sockets).toHaveLength(2);
    expect(waiting).toEqual([]);
  });

  test('does not listen to the old connection any more', () => {
    socket.follow(['render-1']);
    const old = connect();
    old.drop();
    waiting.shift()!.task();
    old.say(snapshot(1));

    expect(heard).toEqual(['lost']);
  });
});

test('stays away once it was stopped', () => {
  socket.follow(['render-1']);
  connect().say(snapshot(1));
  socket.stop();
  socket.hurry();

  expect(sockets[0]!.readyState).toBe(3);
  expect(waiting).toEqual([]);
  expect(sockets).toHaveLength(1);
  expect(heard).not.toContain('lost');
});

test('leaves a connection that may be dead for a new one, and says nothing of a loss', () => {
  socket.follow(['render-1']);
  const dead = connect();
  dead.say(snapshot(10));
  socket.renew();
  const fresh = connect();
  fresh.say(snapshot(40));
  dead.say(changed(11));

  expect(fresh.sent).toMatchObject([{ type: 'watch', render: 'render-1' }]);
  expect(heard).toEqual(['connected', 'changed render-1 10', 'connected', 'changed render-1 40']);
  expect(waiting).toEqual([]);
});

test('needs no new connection where it watches nothing', () => {
  socket.renew();
  expect(sockets).toEqual([]);
});

test('shows the page anew when the login has ended, and does not try again', () => {
  socket.follow(['render-1']);
  connect().drop(1008);

  expect(heard).toEqual(['reload']);
  expect(waiting).toEqual([]);
});
