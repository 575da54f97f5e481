import { html, nothing, type TemplateResult } from 'lit';
import { pausedIn, runningIn, waitingIn } from '../queue-order';
import { texts } from '../texts';
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
        ? html`<p class="note note-held">${texts.queue.held}</p>`
        : nothing}
      ${this.board.connected
        ? nothing
        : html`<p class="note" role="status">${texts.queue.disconnected}</p>`}
      ${problemNote(this.board.problem('page') ?? this.board.problem('names'))} ${problemNote(this.board.problem('queue'))}
      <p class="visually-hidden" role="status">${this.board.said}</p>`;
  }

  private summary(): TemplateResult {
    const { slots } = this.board;
    const { renders = [], secondsLeft = null, paused = false, others = [] } = this.board.queue ?? {};
    if (renders.length === 0) {
      return others.length === 0 ? html`${texts.queue.nothing}` : html`${texts.queue.nothingOfYours} ${texts.queue.others(others.length)}`;
    }
    const counts = [
      [runningIn(renders, slots).length, texts.queue.running] as const,
      [waitingIn(renders, slots).length, texts.queue.waiting] as const,
      [pausedIn(renders).length, texts.queue.paused] as const,
    ];
    const words = listed(counts.filter(([count]) => count > 0).map(([count, words]) => words(count)));
    return html`<b>${words}</b>${secondsLeft === null || paused
        ? nothing
        : html`<span class="soft">${texts.queue.allDoneIn(about(secondsLeft))}</span>`}
      ${others.length === 0 ? nothing : html`<span class="soft">${texts.queue.others(others.length)}</span>`}`;
  }

  private toggle(paused: boolean): TemplateResult {
    return paused
      ? html`<button type="button" class="primary" ?disabled=${this.board.busy.has('queue')} @click=${this.resume}>
          ${texts.queue.resumeAll}
        </button>`
      : html`<button type="button" ?disabled=${this.board.busy.has('queue')} @click=${this.pause}>
          ${texts.queue.pauseAll}
        </button>`;
  }

  private pause(): void {
    void this.board.pauseQueue();
  }

  private resume(): void {
    void this.board.resumeQueue();
  }
}

customElements.define('queue-head', QueueHead);
