import { html, nothing, type TemplateResult } from 'lit';
import type { Storage, StudioNode } from '../types';
import { moment, size } from '../words';
import { fileChooser, problemNote } from './parts';
import { QueueElement } from './queue-desk';

/** How much room there is, and who works, where that is more than this machine. */
class QueueMachine extends QueueElement {
  protected override render(): TemplateResult {
    const { storage, nodes } = this.board;
    return html`${problemNote(this.board.problem('machine') ?? this.board.problem('nodes'))} ${storage === undefined ? nothing : this.room(storage)}
    ${nodes.length > 1 ? this.workers(nodes) : nothing}`;
  }

  private room(storage: Storage): TemplateResult {
    const parts: [string, number][] = [
      ['Finished videos', storage.rendersBytes],
      ['Renders under way', storage.jobsBytes],
      ['Portraits, voices, clips', storage.uploadsBytes],
      ['Models', storage.modelsBytes],
      ['Everything else', storage.otherBytes],
    ];
    const used = parts.reduce((sum, [, bytes]) => sum + bytes, 0);
    return html`<details class="room">
        <summary>${size(used)} used, ${size(storage.freeBytes)} free</summary>
        <dl class="room-parts">
          ${parts.map(([words, bytes]) => html`<dt>${words}</dt><dd>${size(bytes)}</dd>`)}
        </dl>
      </details>
      ${lowWarning(storage)}`;
  }

  private workers(nodes: StudioNode[]): TemplateResult {
    return html`<h3>Machines</h3>
      <ul class="nodes">
        ${nodes.map(
          (node) => html`<li>
            <b>${node.name}</b>${node.self ? html` <span class="badge">this one</span>` : nothing}
            <span class="soft">${slots(node.slots)} · seen ${moment(node.seenAt)}</span>
          </li>`,
        )}
      </ul>`;
  }
}

/** Takes the receipt of a render, which is rendered once more exactly as it was. */
class QueueReceipt extends QueueElement {
  protected override render(): TemplateResult {
    return html`${fileChooser({
      name: 'receipt',
      accept: '.json,application/json',
      look: 'dropzone',
      take: ([file]) => {
        if (file !== undefined) {
          void this.board.renderAgain(file);
        }
      },
      content: html`<span><b>Drop a receipt</b>, or <u>choose a file</u></span>
        <small>A render comes with a receipt of all that went into it. From it the same video is made again.</small>`,
    })}
    ${problemNote(this.board.problem('receipt'))}`;
  }
}

function slots(count: number): string {
  if (count === 0) {
    return 'shows pages only';
  }
  return count === 1 ? 'renders one at a time' : `renders ${count} at once`;
}

function lowWarning({ freeBytes, minimumFreeBytes }: Storage): TemplateResult | typeof nothing {
  if (freeBytes >= 2 * minimumFreeBytes) {
    return nothing;
  }
  const full = freeBytes < minimumFreeBytes;
  return html`<div class="note note-problem" role="status">
    <p>${full ? 'The disk is nearly full: renders wait until there is room.' : 'The disk is getting full.'}</p>
    <p class="hint">
      Renders need ${size(minimumFreeBytes)} to be free. Delete renders or projects that you do not need any more.
    </p>
  </div>`;
}

customElements.define('queue-machine', QueueMachine);
customElements.define('queue-receipt', QueueReceipt);
