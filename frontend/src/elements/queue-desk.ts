import { LitElement, type PropertyValues } from 'lit';
import { EndedRenders } from '../ended-renders';
import { Notices } from '../notices';
import { QueueBoard } from '../queue-board';
import { runningIn } from '../queue-order';
import { onWaking } from '../waking';
import { queueTitle } from '../words';

/** The queue page: owns what is known of the queue, and takes receipts that are dropped anywhere on it. */
export class QueueDesk extends HTMLElement {
  board!: QueueBoard;
  private readonly leaving = new AbortController();
  private readonly ended = new EndedRenders();
  private readonly notices = new Notices();
  /** As the server named the page. */
  private readonly name = document.title;

  connectedCallback(): void {
    this.board = new QueueBoard();
    const { signal } = this.leaving;
    document.addEventListener('dragover', (event) => this.over(event), { signal });
    document.addEventListener('dragleave', () => this.toggleAttribute('data-over', false), { signal });
    document.addEventListener('drop', (event) => this.drop(event), { signal });
    document.addEventListener('visibilitychange', () => this.seen(), { signal });
    window.addEventListener('online', () => this.board.wake(), { signal });
    onWaking(() => this.board.wakeFromSleep(), signal);
    this.board.addEventListener('change', () => this.entitle(), { signal });
    this.board.addEventListener('change', () => this.tellOfEnds(), { signal });
    this.board.open();
  }

  disconnectedCallback(): void {
    this.leaving.abort();
    this.board.close();
  }

  private entitle(): void {
    const { queue, slots } = this.board;
    if (queue !== undefined) {
      document.title = queueTitle(this.name, runningIn(queue.renders, slots)[0]);
    }
  }

  private tellOfEnds(): void {
    const { queue, ended } = this.board;
    for (const render of this.ended.among([...(queue?.renders ?? []), ...ended])) {
      this.notices.tell(render, this.board.nameOf(render) ?? '');
    }
  }

  private over(event: DragEvent): void {
    if (event.dataTransfer?.types.includes('Files')) {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      this.toggleAttribute('data-over', true);
    }
  }

  private drop(event: DragEvent): void {
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) {
      event.preventDefault();
      this.toggleAttribute('data-over', false);
      void this.board.renderAgain(file);
    }
  }

  private seen(): void {
    if (document.visibilityState === 'visible') {
      this.board.wake();
    }
  }
}

/**
 * A part of the queue page. It stands in the document itself, so that the page's styles and labels reach it, and leaves
 * what the server rendered in its place until it knows better.
 */
export abstract class QueueElement extends LitElement {
  protected board!: QueueBoard;
  private readonly changed = () => this.requestUpdate();

  override connectedCallback(): void {
    const desk = this.closest<QueueDesk>('queue-desk');
    if (desk === null) {
      throw new Error(`Expected <${this.localName}> within <queue-desk>`);
    }
    this.board = desk.board;
    this.board.addEventListener('change', this.changed);
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    this.board.removeEventListener('change', this.changed);
    super.disconnectedCallback();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override shouldUpdate(): boolean {
    return this.board.queue !== undefined || this.board.problem('page') !== undefined;
  }

  protected override update(changes: PropertyValues): void {
    if (!this.hasUpdated) {
      this.replaceChildren();
      this.renderOptions.renderBefore = null;
    }
    super.update(changes);
  }
}

customElements.define('queue-desk', QueueDesk);
