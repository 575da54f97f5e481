import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { keyboard, type Key } from '../keyboard';
import type { JobFrame } from '../queue-board';
import { pausedIn, placeOf, placedAt, runningIn, secondsUntil, stepped, waitingIn, type Relocation, type Step } from '../queue-order';
import { texts } from '../texts';
import type { QueueState, Render } from '../types';
import { about, placeWords } from '../words';
import { QueueElement } from './queue-desk';
import type { QueueJob } from './queue-job';
import './queue-job';

const STEPS: Record<string, Step | undefined> = { ArrowUp: 'up', ArrowDown: 'down' };

const KEYS: Key[] = [
  { press: ['Shift+ArrowUp'], words: texts.queue.keyEarlier },
  { press: ['Shift+ArrowDown'], words: texts.queue.keyLater },
];

/** The jobs that are not at their end, in the order in which they come. */
class QueueJobs extends QueueElement {
  private dragged: string | undefined;
  private takeBack: (() => void) | undefined;
  /** The control that was used to move a job: it keeps the focus although its row goes elsewhere. */
  private focused: { job: string; step: Step } | undefined;
  private readonly framed = (event: Event) => this.show((event as CustomEvent<JobFrame>).detail);

  override connectedCallback(): void {
    super.connectedCallback();
    this.board.addEventListener('frame', this.framed);
    this.takeBack = keyboard.declare({ title: texts.queue.keys, keys: KEYS });
  }

  override disconnectedCallback(): void {
    this.board.removeEventListener('frame', this.framed);
    this.takeBack?.();
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { queue, ended } = this.board;
    if (queue === undefined) {
      return nothing;
    }
    if (queue.renders.length === 0) {
      return ended.length === 0 ? this.teach() : html`<p class="soft">${texts.queue.allDone}</p>`;
    }
    const { slots } = this.board;
    return html`${this.group('running', runningIn(queue.renders, slots), queue)}
      ${this.group('waiting', waitingIn(queue.renders, slots), queue)} ${this.group('paused', pausedIn(queue.renders), queue)}`;
  }

  protected override updated(changes: PropertyValues): void {
    super.updated(changes);
    void this.refocus();
  }

  private teach(): TemplateResult {
    return html`<div class="panel teach">
      <h3>${texts.queue.teachTitle}</h3>
      <p>${texts.queue.teach}</p>
      <p><a class="button primary" href="/">${texts.queue.toProjects}</a></p>
    </div>`;
  }

  private group(name: keyof typeof texts.queue.groups, jobs: Render[], queue: QueueState): TemplateResult | typeof nothing {
    if (jobs.length === 0) {
      return nothing;
    }
    const id = `jobs-${name}`;
    return html`<section class="jobs-group" aria-labelledby=${id}>
      <h3 id=${id}>${texts.queue.groups[name]} <span class="soft">${jobs.length}</span></h3>
      <ol
        class="jobs"
        @dragstart=${this.lift}
        @dragover=${(event: DragEvent) => this.aim(event, jobs)}
        @dragleave=${this.clear}
        @drop=${(event: DragEvent) => this.drop(event, jobs)}
        @dragend=${this.letGo}
        @step=${(event: CustomEvent<Step>) => this.step(event, jobs)}
        @keydown=${(event: KeyboardEvent) => this.press(event, jobs)}
      >
        ${repeat(
          jobs,
          (job) => job.id,
          (job, index) => this.row(job, index, jobs.length, queue),
        )}
      </ol>
    </section>`;
  }

  private row(job: Render, index: number, count: number, queue: QueueState): TemplateResult {
    const place = placeOf(queue, job.id, this.board.slots);
    return html`<li class="job" data-job=${job.id} data-state=${job.state}>
      <queue-job
        .board=${this.board}
        .job=${job}
        .name=${this.board.nameOf(job) ?? texts.common.aProject}
        .voice=${this.board.voiceOf(job)}
        .model=${this.board.modelOf(job)}
        .outlook=${place === undefined ? '' : outlook(job, place, queue)}
        .waits=${place !== undefined}
        .problem=${this.board.problem(job.id)}
        .busy=${this.board.busy.has(job.id)}
        .first=${index === 0}
        .last=${index === count - 1}
        .movable=${job.state !== 'PAUSED' && count > 1}
      ></queue-job>
    </li>`;
  }

  private step(event: CustomEvent<Step>, jobs: Render[]): void {
    this.stepOf(event, event.detail, jobs);
  }

  /** Wherever in its row the focus is, the job goes with the arrow. */
  private press(event: KeyboardEvent, jobs: Render[]): void {
    const step = STEPS[event.key];
    if (step !== undefined && event.shiftKey && !(event.target instanceof HTMLSelectElement)) {
      event.preventDefault();
      this.stepOf(event, step, jobs);
    }
  }

  private stepOf(event: Event, step: Step, jobs: Render[]): void {
    const job = jobs.find(({ id }) => id === idAt(event));
    if (job !== undefined && job.state !== 'PAUSED') {
      this.focused = { job: job.id, step };
      this.move(job, stepped(jobs, job.id, step));
    }
  }

  private move(job: Render, relocation: Relocation | undefined): void {
    if (relocation !== undefined) {
      void this.board.move(job, relocation);
      this.requestUpdate();
    }
  }

  /** Where the control cannot be used any more, one beside it takes over. */
  private async refocus(): Promise<void> {
    if (this.focused === undefined) {
      return;
    }
    const { job, step } = this.focused;
    this.focused = undefined;
    const row = this.querySelector<QueueJob>(`[data-job="${job}"] queue-job`);
    await row?.updateComplete;
    const used = row?.querySelector<HTMLButtonElement>(`[data-act="${step}"]`);
    (used?.disabled ? row?.querySelector<HTMLButtonElement>('[data-act]:not(:disabled)') : used)?.focus();
  }

  private lift(event: DragEvent): void {
    const row = (event.target as HTMLElement).closest<HTMLElement>('.job');
    if (row !== null && event.dataTransfer !== null) {
      this.dragged = row.dataset['job'];
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setDragImage(row, 16, 16);
    }
  }

  private aim(event: DragEvent, jobs: Render[]): void {
    const row = rowAt(event);
    this.clear();
    if (row !== null && jobs.some(({ id }) => id === this.dragged)) {
      event.preventDefault();
      row.dataset['drop'] = inLowerHalf(event, row) ? 'after' : 'before';
    }
  }

  private drop(event: DragEvent, jobs: Render[]): void {
    const row = rowAt(event);
    const job = jobs.find(({ id }) => id === this.dragged);
    if (row !== null && job !== undefined) {
      event.preventDefault();
      const index = jobs.findIndex(({ id }) => id === row.dataset['job']) + (inLowerHalf(event, row) ? 1 : 0);
      this.move(job, placedAt(jobs, job.id, index));
    }
    this.letGo();
  }

  private letGo(): void {
    this.dragged = undefined;
    this.clear();
  }

  private clear(): void {
    this.querySelectorAll<HTMLElement>('[data-drop]').forEach((row) => delete row.dataset['drop']);
  }

  private show({ render, frame }: JobFrame): void {
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) {
      void this.querySelector<QueueJob>(`[data-job="${render}"] queue-job`)?.show(frame);
    }
  }
}

function outlook(job: Render, place: number, queue: QueueState): string {
  const seconds = secondsUntil(queue, job.id);
  return seconds === undefined ? placeWords(place) : texts.queue.begins(placeWords(place), about(seconds));
}

function rowAt(event: Event): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>('.job') : null;
}

function idAt(event: Event): string | undefined {
  return rowAt(event)?.dataset['job'];
}

function inLowerHalf(event: DragEvent, row: HTMLElement): boolean {
  const { top, height } = row.getBoundingClientRect();
  return event.clientY > top + height / 2;
}

customElements.define('queue-jobs', QueueJobs);
