import { readPreviewFrame, type PreviewFrame } from './preview-frame';
import type { Render } from './types';

/** What the server says in words; binary messages are preview frames. `seq` counts up over one connection. */
type Message =
  | { type: 'snapshot' | 'changed'; seq: number; channel: number; render: Render }
  | { type: 'deleted'; seq: number; channel: number; id: string }
  | { type: 'queueChanged'; seq: number }
  | { type: 'error'; seq: number; code: string; message: string; hint: string };

export interface PreviewListener {
  changed(render: Render): void;
  deleted(render: string): void;
  frame(frame: PreviewFrame, render: string): void;
  /** The order of the queue or the state of a render is another one; so it is at first, and after every interruption. */
  queue(): void;
  /** The server does not know what it was asked for: what this page believes is out of date. */
  refused(): void;
  connection(connected: boolean): void;
}

/** How often and how large the frames are wanted. */
export interface PreviewWish {
  previewsPerSecond: number;
  longestEdge: number;
}

/** What this class needs of the browser; tests bring their own. */
export interface Surroundings {
  open(): WebSocket;
  later(task: () => void, milliseconds: number): () => void;
  random(): number;
  /** Shows the page anew: whoever is not logged in any more is led to the door. */
  reload(): void;
}

/** As often as most videos show a frame: what is rendered faster than that looks as it is going to. */
const LARGE: PreviewWish = { previewsPerSecond: 25, longestEdge: 960 };
const FIRST_WAIT = 250;
const LONGEST_WAIT = 8000;
const OPEN = 1;
/** The status with which the server closes the connection of somebody whose login has ended. */
const LOGGED_OUT = 1008;

/**
 * Watches renders and the queue over `/ws/preview`, and takes up the thread by itself when the connection is lost: the
 * server answers every `watch` with a snapshot. Messages out of turn, and those of other renders, are left out.
 */
export class PreviewSocket {
  private socket: WebSocket | undefined;
  /** The renders that are watched, each with its channel once the server has named it. */
  private readonly channels = new Map<string, number | undefined>();
  private queueWatched = false;
  private heardAnything = false;
  private seq = 0;
  private attempts = 0;
  private stopWaiting: (() => void) | undefined;

  constructor(
    private readonly listener: PreviewListener,
    private readonly surroundings: Surroundings = browser,
    private readonly wish: PreviewWish = LARGE,
  ) {}

  /** Watches these renders instead of any others; those that are watched already are not asked for again. */
  follow(renders: string[]): void {
    const left = [...this.channels.keys()].filter((render) => !renders.includes(render));
    const added = renders.filter((render) => !this.channels.has(render));
    left.forEach((render) => this.channels.delete(render));
    added.forEach((render) => this.channels.set(render, undefined));
    if (this.socket?.readyState === OPEN) {
      left.forEach((render) => this.say({ type: 'unwatch', render }));
      added.forEach((render) => this.say({ type: 'watch', render, ...this.wish }));
    }
    this.connectOrLeave();
  }

  watchQueue(): void {
    if (!this.queueWatched) {
      this.queueWatched = true;
      if (this.socket?.readyState === OPEN) {
        this.say({ type: 'watchQueue' });
      }
      this.connectOrLeave();
    }
  }

  /** Lets go of the connection; nothing is heard any more. */
  stop(): void {
    this.channels.clear();
    this.queueWatched = false;
    this.connectOrLeave();
  }

  /** Tries at once instead of waiting on, as when the machine has just woken up. */
  hurry(): void {
    if (this.wanted && this.socket === undefined) {
      this.attempts = 0;
      this.connect();
    }
  }

  /** Leaves the connection for a new one: it may be dead without having told. */
  renew(): void {
    if (this.wanted) {
      const former = this.socket;
      this.socket = undefined;
      former?.close();
      this.forgetChannels();
      this.attempts = 0;
      this.connect();
    }
  }

  private get wanted(): boolean {
    return this.queueWatched || this.channels.size > 0;
  }

  private connectOrLeave(): void {
    if (!this.wanted) {
      this.stopWaiting?.();
      this.stopWaiting = undefined;
      const socket = this.socket;
      this.socket = undefined;
      socket?.close();
    } else if (this.socket === undefined && this.stopWaiting === undefined) {
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
    this.heardAnything = false;
    socket.onopen = () => this.socket === socket && this.ask();
    socket.onmessage = (event: MessageEvent) => this.socket === socket && this.receive(event.data);
    socket.onclose = (event) => this.socket === socket && this.ended(event.code);
  }

  private ask(): void {
    if (this.queueWatched) {
      this.say({ type: 'watchQueue' });
    }
    for (const render of this.channels.keys()) {
      this.say({ type: 'watch', render, ...this.wish });
    }
  }

  private say(message: object): void {
    this.socket?.send(JSON.stringify(message));
  }

  private ended(status: number): void {
    if (status === LOGGED_OUT) {
      this.surroundings.reload();
    } else {
      this.lost();
    }
  }

  private lost(): void {
    this.socket = undefined;
    this.forgetChannels();
    this.listener.connection(false);
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.attempts++);
    this.stopWaiting = this.surroundings.later(() => this.connect(), wait * (0.5 + this.surroundings.random() / 2));
  }

  private forgetChannels(): void {
    for (const render of this.channels.keys()) {
      this.channels.set(render, undefined);
    }
  }

  private receive(data: unknown): void {
    if (data instanceof ArrayBuffer) {
      const frame = readPreviewFrame(data);
      const render = [...this.channels].find(([, channel]) => channel !== undefined && channel === frame?.channel)?.[0];
      if (frame !== undefined && render !== undefined) {
        this.listener.frame(frame, render);
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
      case 'queueChanged':
        this.reached();
        this.listener.queue();
        break;
      case 'deleted':
        if (this.channels.has(message.id)) {
          this.listener.deleted(message.id);
        }
        break;
      case 'snapshot':
      case 'changed':
        if (this.channels.has(message.render.id)) {
          this.channels.set(message.render.id, message.channel);
          this.reached();
          this.listener.changed(message.render);
        }
    }
  }

  /** The connection does what it is for, which an open one alone does not tell. */
  private reached(): void {
    if (!this.heardAnything) {
      this.heardAnything = true;
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
  reload: () => location.reload(),
};
