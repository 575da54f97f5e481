import { html, nothing, type TemplateResult } from 'lit';
import { texts } from '../texts';
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
      [texts.machine.room.renders, storage.rendersBytes],
      [texts.machine.room.jobs, storage.jobsBytes],
      [texts.machine.room.uploads, storage.uploadsBytes],
      [texts.machine.room.models, storage.modelsBytes],
      [texts.machine.room.other, storage.otherBytes],
    ];
    const used = parts.reduce((sum, [, bytes]) => sum + bytes, 0);
    return html`<details class="room">
        <summary>${texts.machine.used(size(used), size(storage.freeBytes))}</summary>
        <dl class="room-parts">
          ${parts.map(([words, bytes]) => html`<dt>${words}</dt><dd>${size(bytes)}</dd>`)}
        </dl>
      </details>
      ${lowWarning(storage)}`;
  }

  private workers(nodes: StudioNode[]): TemplateResult {
    return html`<h3>${texts.machine.machines}</h3>
      <ul class="nodes">
        ${nodes.map(
          (node) => html`<li>
            <b>${node.name}</b>${node.self ? html` <span class="badge">${texts.machine.self}</span>` : nothing}
            <span class="soft">${texts.machine.slots(node.slots)} · ${texts.machine.seen(moment(node.seenAt))}</span>
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
      content: html`<span>${texts.machine.receipt}</span>
        <small>${texts.machine.receiptHelp}</small>`,
    })}
    ${problemNote(this.board.problem('receipt'))}`;
  }
}

function lowWarning({ freeBytes, minimumFreeBytes }: Storage): TemplateResult | typeof nothing {
  if (freeBytes >= 2 * minimumFreeBytes) {
    return nothing;
  }
  const full = freeBytes < minimumFreeBytes;
  return html`<div class="note note-problem" role="status">
    <p>${full ? texts.machine.full : texts.machine.filling}</p>
    <p class="hint">${texts.machine.lowHint(size(minimumFreeBytes))}</p>
  </div>`;
}

customElements.define('queue-machine', QueueMachine);
customElements.define('queue-receipt', QueueReceipt);
