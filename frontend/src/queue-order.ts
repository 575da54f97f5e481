import { isRunning, type Priority, type QueueState, type Render } from './types';

/** Where a job is to be put: directly before another one, or behind all of this priority. */
export interface Relocation {
  before: string | null;
  /** Set where the job has to change its priority first. */
  priority?: Priority;
}

export type Step = 'top' | 'up' | 'down';

/**
 * What is worked on. A job that has begun waits again while the devices are taken by those before it.
 *
 * @param slots how many jobs are rendered at once, as far as that is known
 */
export function runningIn(renders: Render[], slots = Infinity): Render[] {
  const rendering = renders.filter((render) => render.state === 'RENDERING').slice(0, slots);
  return renders.filter((render) => isRunning(render) && (render.state !== 'RENDERING' || rendering.includes(render)));
}

/** @param slots as of {@link runningIn} */
export function waitingIn(renders: Render[], slots = Infinity): Render[] {
  const running = runningIn(renders, slots);
  return renders.filter((render) => render.state !== 'PAUSED' && !running.includes(render));
}

export function pausedIn(renders: Render[]): Render[] {
  return renders.filter((render) => render.state === 'PAUSED');
}

/** One step within a list; nothing where there is no such step. */
export function stepped(list: Render[], id: string, step: Step): Relocation | undefined {
  const index = list.findIndex((render) => render.id === id);
  if (index < 0) {
    return undefined;
  }
  if (step === 'down') {
    return index === list.length - 1 ? undefined : placedAt(list, id, index + 2);
  }
  return index === 0 ? undefined : placedAt(list, id, step === 'top' ? 0 : index - 1);
}

/**
 * What to ask for so that a job comes to stand before the one that is now at this index.
 *
 * @param index 0 … the list's length, which means the end
 */
export function placedAt(list: Render[], id: string, index: number): Relocation | undefined {
  const own = list.findIndex((render) => render.id === id);
  if (own < 0 || index === own || index === own + 1) {
    return undefined;
  }
  const before = list[index];
  if (before !== undefined) {
    return { before: before.id };
  }
  const last = list.at(-1)?.priority;
  return last === undefined || last === list[own]?.priority ? { before: null } : { before: null, priority: last };
}

/** The order as it is going to be, to be shown until the server says it. */
export function relocated(renders: Render[], id: string, { before, priority }: Relocation): Render[] {
  const job = renders.find((render) => render.id === id);
  if (job === undefined) {
    return renders;
  }
  const others = renders.filter((render) => render.id !== id);
  const next = others.findIndex((render) => render.id === before);
  const taken = others[next]?.priority ?? priority ?? job.priority;
  const index = next < 0 ? behind(others, taken) : next;
  return [...others.slice(0, index), { ...job, priority: taken }, ...others.slice(index)];
}

/** The order when a job has another priority: behind all that have it already. */
export function prioritised(renders: Render[], id: string, priority: Priority): Render[] {
  return relocated(renders, id, { before: null, priority });
}

/** The number of a waiting job among those that wait, from 1; nothing where it does not wait. */
export function placeOf(queue: QueueState, id: string, slots = Infinity): number | undefined {
  const index = waitingIn(queue.renders, slots).findIndex((render) => render.id === id);
  return index < 0 ? undefined : index + 1 + othersBefore(queue, id);
}

/** How many renders of other people come before one's own. */
export function othersBefore(queue: QueueState, id: string): number {
  const others = new Set(queue.others ?? []);
  let place = 0;
  let before = 0;
  for (const render of queue.renders) {
    for (; others.has(place); place++) {
      before++;
    }
    if (render.id === id) {
      return before;
    }
    place++;
  }
  return before;
}

/**
 * Seconds until a waiting job begins; nothing where one of those before it cannot be told. What the jobs take one by one
 * is brought to what the studio says for all of them, as it may work on several at once.
 */
export function secondsUntil(queue: QueueState, id: string): number | undefined {
  const coming = queue.renders.filter((render) => render.state !== 'PAUSED');
  const index = coming.findIndex((render) => render.id === id);
  const costs = coming.map((render) => render.secondsLeft ?? render.predicted?.seconds);
  const before = index < 0 ? undefined : total(costs.slice(0, index));
  const all = total(costs);
  if (before === undefined || queue.paused || othersBefore(queue, id) > 0) {
    return undefined;
  }
  return all === undefined || all === 0 || queue.secondsLeft === null
    ? before
    : before * Math.min(1, queue.secondsLeft / all);
}

function total(seconds: (number | undefined)[]): number | undefined {
  return seconds.includes(undefined) ? undefined : seconds.reduce<number>((sum, one) => sum + one!, 0);
}

const RANKS: Priority[] = ['HIGH', 'NORMAL', 'LOW'];

/** The index behind the last job of this priority or a higher one. */
function behind(renders: Render[], priority: Priority | undefined): number {
  const rank = RANKS.indexOf(priority ?? 'NORMAL');
  return 1 + renders.findLastIndex((render) => RANKS.indexOf(render.priority ?? 'NORMAL') <= rank);
}
