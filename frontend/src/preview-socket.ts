import { readPreviewFrame, type PreviewFrame } from './preview-frame';
import type { Render } from './types';

/** What the server says in words; binary messages are preview frames. `seq` counts up over one connection. */
type Message =
  | { type: 'snapshot' | 'changed'; seq: number; channel: number; render: Render }
  | { type: 'deleted'; seq: number; channel: number; id: string }
  | { type: 'error'; seq: number; code: string; message: string; hint: string };

export interface PreviewListener {
  changed(render: Render): void;
  deleted(render: string): void;
  frame(frame: PreviewFrame): void;
  /** The server does not know what it was asked for: what this page believes is out of date. */
  refused(): void;
  connection(connected: boolean): void;
}

/** What this class needs of the browser; tests bring their own. */
export interface Surroundings {
  open(): WebSocket;
  later(task: () => void, milliseconds: number): () => void;
  random(): number;
}

const FIRST_WAIT = 250;
const LONGEST_WAIT = 8000;
const OPEN = 1;

/**
 * Watches one render at a time over `/ws/preview`, and takes up the thread by itself when the connection is lost: the
 * server answers every `watch` with a snapshot. Messages out of turn, and those of other renders, are left out.
 */
export class PreviewSocket {
  private socket: WebSocket | undefined;
  private watched: string | undefined;
  private channel: number | undefined;
  private seq = 0;
  private attempts = 0;
  private stopWaiting: (() => void) | undefined;

  constructor(
    private readonly listener: PreviewListener,
    private readonly surroundings: Surroundings = browser,
  ) {}

  /** Watches this render instead of any other; asking for the same one again does nothing. */
  watch(render: string): void {
    if (this.watched === render) {
      return;
    }
    const former = this.watched;
    this.watched = render;
    this.channel = undefined;
    if (this.socket?.readyState === OPEN) {
      this.socket.send(JSON.stringify({ type: 'unwatch', render: former }));
      this.ask();
    } else if (this.socket === undefined) {
      this.connect();
    }
  }

  /** Lets go of the connection; nothing is heard of the render any more. */
  stop(): void {
    this.watched = undefined;
    this.stopWaiting?.();
    this.stopWaiting = undefined;
    const socket = this.socket;
    this.socket = undefined;
    socket?.close();
  }

  /** Tries at once instead of waiting on, as when the machine has just woken up. */
  hurry(): void {
    if (this.watched !== undefined && this.socket === undefined) {
      this.attempts = 0;
      this.connect();
    }
  }

  private connect(): void {
    this.stopWaiting?.();
    this.stopWaiting = undefined;
    const socket = this.surroundings.open();
    socket.binaryType = 'arraybuffer';
    this.socket = socket;
    this.seq = 0;
    socket.onopen = () => this.ask();
    socket.onmessage = (event: MessageEvent) => this.socket === socket && this.receive(event.data);
    socket.onclose = () => this.socket === socket && this.lost();
  }

  private ask(): void {
    this.socket?.send(
      JSON.stringify({ type: 'watch', render: this.watched, previewsPerSecond: 12, longestEdge: 960 }),
    );
  }

  private lost(): void {
    this.socket = undefined;
    this.channel = undefined;
    if (this.watched === undefined) {
      return;
    }
    this.listener.connection(false);
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.attempts++);
    this.stopWaiting = this.surroundings.later(() => this.connect(), wait * (0.5 + this.surroundings.random() / 2));
  }

  private receive(data: unknown): void {
    if (data instanceof ArrayBuffer) {
      const frame = readPreviewFrame(data);
      if (frame !== undefined && frame.channel === this.channel) {
        this.listener.frame(frame);
      }
    } else {
      this.hear(JSON.parse(String(data)) as Message);
    }
  }

  private hear(message: Message): void {
    if (message.seq <= this.seq) {
      return;
    }
    this.seq = message.seq;
    switch (message.type) {
      case 'error':
        this.listener.refused();
        break;
      case 'deleted':
        if (message.id === this.watched) {
          this.listener.deleted(message.id);
        }
        break;
      case 'snapshot':
      case 'changed':
        if (message.render.id === this.watched) {
          this.reached(message.channel);
          this.listener.changed(message.render);
        }
    }
  }

  private reached(channel: number): void {
    if (this.channel === undefined) {
      this.channel = channel;
      this.attempts = 0;
      this.listener.connection(true);
    }
  }
}

const browser: Surroundings = {
  open: () => new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws/preview`),
  later: (task, milliseconds) => {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
  random: Math.random,
};
