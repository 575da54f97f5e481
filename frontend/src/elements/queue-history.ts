import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { api } from '../api';
import type { Render } from '../types';
import { duration, formatWords, moment, size, stateOf, videoSeconds, workedFor } from '../words';
import { askForChanges } from './change-dialog';
import { confirmed } from './confirm';
import { isConvertible, offerFormats } from './export-dialog';
import { showLog } from './log-dialog';
import { problemNote } from './parts';
import { QueueElement } from './queue-desk';
import { receiptLink } from './render-parts';
import { playInDialog } from './video-dialog';

/** The renders that are at their end: to watch, to keep, to try again, to throw away. */
class QueueHistory extends QueueElement {
  protected override render(): TemplateResult {
    const { ended, hasMore } = this.board;
    return html`${ended.length === 0
      ? html`<p class="soft">What is done, failed or cancelled is kept here until you delete it.</p>`
      : html`<ul class="history">
          ${repeat(
            ended,
            (render) => render.id,
            (render) => this.row(render),
          )}
        </ul>`}
    ${hasMore
      ? html`<button type="button" class="small" @click=${() => void this.board.more()}>Show more</button>`
      : nothing}`;
  }

  private row(render: Render): TemplateResult {
    const name = this.board.nameOf(render) ?? 'A project';
    const when = moment(render.finishedAt ?? render.submittedAt);
    return html`<li class="entry" data-render=${render.id} data-state=${render.state}>
      <a class="entry-show" href="/projects/${render.project}#render-${render.id}">
        <img
          src=${render.state === 'DONE' ? api.posterAddress(render.id) : api.thumbnailAddress(render.subject)}
          alt=""
          width="56"
          height="56"
          loading="lazy"
        />
        <span class="entry-words">
          <b>${name}</b>
          <span class="soft"><span class="state" data-state=${render.state}>${stateOf(render)}</span> · ${this.details(render, when)}</span>
        </span>
      </a>
      ${this.actions(render, name, when)} ${this.reason(render)} ${problemNote(this.board.problem(render.id))}
    </li>`;
  }

  private details(render: Render, when: string): string {
    const worked = workedFor(render);
    const took = render.state === 'DONE' && worked !== undefined ? [`rendered in ${duration(worked)}`] : [];
    const video = render.state === 'DONE' ? [duration(videoSeconds(render)), size(render.bytes)] : [];
    const voice = this.board.voiceOf(render);
    return [when, ...(voice === undefined ? [] : [voice]), this.board.modelOf(render), formatWords(render), ...video, ...took].join(' · ');
  }

  private reason({ failure }: Render): TemplateResult | typeof nothing {
    return failure === null
      ? nothing
      : html`<div class="note note-problem entry-reason">
          <p>${failure.message}</p>
          ${failure.hint === '' ? nothing : html`<p class="hint">${failure.hint}</p>`}
        </div>`;
  }

  private actions(render: Render, name: string, when: string): TemplateResult {
    const done = render.state === 'DONE';
    const plays = done && render.format !== 'PNG';
    return html`<span class="entry-actions">
      ${plays ? this.button('Play', name, () => playInDialog(render, name)) : nothing}
      ${done
        ? html`<a class="button quiet small" href=${api.downloadAddress(render.id)} download>Download</a>
            ${isConvertible(render) ? this.button('Convert', name, () => offerFormats(render, name)) : nothing} ${receiptLink(render)}`
        : this.button('Retry', name, () => void this.board.retry(render))}
      ${this.button('Duplicate', name, () => void this.duplicate(render, name))}
      ${this.button('Log', name, () => showLog(render, name))}
      ${this.button('Delete', name, () => void this.discard(render, name, when))}
    </span>`;
  }

  private button(words: string, name: string, act: () => void): TemplateResult {
    return html`<button type="button" class="quiet small" aria-label=${`${words} ${name}`} @click=${act}>${words}</button>`;
  }

  private async duplicate(render: Render, name: string): Promise<void> {
    const change = await askForChanges(render, this.board.models, name);
    if (change !== undefined) {
      await this.board.duplicate(render, change);
    }
  }

  private async discard(render: Render, name: string, when: string): Promise<void> {
    const agreed = await confirmed(
      'Delete this render?',
      `The render of ${name} that ended ${when} goes for good, with its video.`,
      'Delete render',
    );
    if (agreed) {
      await this.board.remove(render);
    }
  }
}

customElements.define('queue-history', QueueHistory);
