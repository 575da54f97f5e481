import { html, nothing, type TemplateResult } from 'lit';
import { pausedIn, runningIn, waitingIn } from '../queue-order';
import { about, listed } from '../words';
import { problemNote } from './parts';
import { QueueElement } from './queue-desk';

/** How much is in the queue, how long that takes, and the switch that holds all of it. */
class QueueHead extends QueueElement {
  protected override render(): TemplateResult {
    const { queue } = this.board;
    return html`<div class="queue-summary">
        <p class="queue-count">${queue === undefined ? nothing : this.summary()}</p>
        ${queue === undefined ? nothing : this.toggle(queue.paused)}
      </div>
      ${queue?.paused
        ? html`<p class="note note-held">
            <b>The queue is paused.</b> Nothing is rendered, and nothing begins, until you
            resume it. Nothing that is done is lost.
          </p>`
        : nothing}
      ${this.board.connected
        ? nothing
        : html`<p class="note" role="status">The connection was lost. What you see may be old; trying again …</p>`}
      ${problemNote(this.board.problem('page') ?? this.board.problem('names'))} ${problemNote(this.board.problem('queue'))}
      <p class="visually-hidden" role="status">${this.board.said}</p>`;
  }

  private summary(): TemplateResult {
    const { slots } = this.board;
    const { renders = [], secondsLeft = null, paused = false, others = [] } = this.board.queue ?? {};
    if (renders.length === 0) {
      return others.length === 0 ? html`Nothing waits.` : html`Nothing of yours waits. ${othersWords(others.length)}`;
    }
    const counts = [
      [runningIn(renders, slots).length, 'running'] as const,
      [waitingIn(renders, slots).length, 'waiting'] as const,
      [pausedIn(renders).length, 'paused'] as const,
    ];
    const words = listed(counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`));
    return html`<b>${words}</b>${secondsLeft === null || paused
        ? nothing
        : html`<span class="soft">${`, all done in ${about(secondsLeft)}`}</span>`}
      ${others.length === 0 ? nothing : html`<span class="soft">${othersWords(others.length)}</span>`}`;
  }

  private toggle(paused: boolean): TemplateResult {
    return paused
      ? html`<button type="button" class="primary" ?disabled=${this.board.busy.has('queue')} @click=${this.resume}>
          Resume the queue
        </button>`
      : html`<button type="button" ?disabled=${this.board.busy.has('queue')} @click=${this.pause}>
          Pause the queue
        </button>`;
  }

  private pause(): void {
    void this.board.pauseQueue();
  }

  private resume(): void {
    void this.board.resumeQueue();
  }
}

function othersWords(count: number): string {
  return count === 1 ? 'Another person’s render is in the queue.' : `${count} renders of other people are in the queue.`;
}

customElements.define('queue-head', QueueHead);
