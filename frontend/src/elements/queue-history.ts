import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { api } from '../api';
import { texts } from '../texts';
import type { Render } from '../types';
import { duration, FORMATS, moment, size, stateOf, videoSeconds, workedFor } from '../words';
import { askForChanges } from './change-dialog';
import { confirmed } from './confirm';
import { isConvertible, offerFormats } from './export-dialog';
import { showLog } from './log-dialog';
import { failureWords, problemNote } from './parts';
import { QueueElement } from './queue-desk';
import { receiptLink } from './render-parts';
import { playInDialog } from './video-dialog';

/** The renders that are at their end: to watch, to keep, to try again, to throw away. */
class QueueHistory extends QueueElement {
  protected override render(): TemplateResult {
    const { ended, hasMore } = this.board;
    return html`${ended.length === 0
      ? html`<p class="soft">${texts.ended.none}</p>`
      : html`<ul class="history">
          ${repeat(
            ended,
            (render) => render.id,
            (render) => this.row(render),
          )}
        </ul>`}
    ${hasMore
      ? html`<button type="button" class="small" @click=${() => void this.board.more()}>${texts.ended.more}</button>`
      : nothing}`;
  }

  private row(render: Render): TemplateResult {
    const name = this.board.nameOf(render) ?? texts.common.aProject;
    const when = moment(render.finishedAt ?? render.submittedAt);
    return html`<li class="entry" data-render=${render.id} data-state=${render.state}>
      <a class="entry-show" href="/projects/${render.project}#render-${render.id}">
        <img src=${api.thumbnailAddress(render.subject)} alt="" width="56" height="56" loading="lazy" />
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
    const took = render.state === 'DONE' && worked !== undefined ? [texts.common.renderedIn(duration(worked))] : [];
    const video = render.state === 'DONE' ? [duration(videoSeconds(render)), size(render.bytes)] : [];
    const voice = this.board.voiceOf(render);
    return [when, ...(voice === undefined ? [] : [voice]), this.board.modelOf(render), FORMATS[render.format].name, ...video, ...took].join(' · ');
  }

  private reason({ failure }: Render): TemplateResult | typeof nothing {
    return failure === null
      ? nothing
      : html`<div class="note note-problem entry-reason">${failureWords(failure)}</div>`;
  }

  private actions(render: Render, name: string, when: string): TemplateResult {
    const done = render.state === 'DONE';
    const plays = done && render.format !== 'PNG';
    return html`<span class="entry-actions">
      ${plays ? this.button(texts.common.play, name, () => playInDialog(render, name)) : nothing}
      ${done
        ? html`<a class="button quiet small" href=${api.downloadAddress(render.id)} download>${texts.common.download}</a>
            ${isConvertible(render) ? this.button(texts.common.convert, name, () => offerFormats(render, name)) : nothing} ${receiptLink(render)}`
        : this.button(texts.common.retry, name, () => void this.board.retry(render))}
      ${this.button(texts.common.duplicate, name, () => void this.duplicate(render, name))}
      ${this.button(texts.common.log, name, () => showLog(render, name))}
      ${this.button(texts.common.delete, name, () => void this.discard(render, name, when))}
    </span>`;
  }

  private button(words: string, name: string, act: () => void): TemplateResult {
    return html`<button type="button" class="quiet small" aria-label=${texts.common.actOn(words, name)} @click=${act}>${words}</button>`;
  }

  private async duplicate(render: Render, name: string): Promise<void> {
    const change = await askForChanges(render, this.board.models, name);
    if (change !== undefined) {
      await this.board.duplicate(render, change);
    }
  }

  private async discard(render: Render, name: string, when: string): Promise<void> {
    const agreed = await confirmed(
      texts.ended.deleteTitle,
      texts.ended.deleteOf(name, when),
      texts.ended.deleteAct,
    );
    if (agreed) {
      await this.board.remove(render);
    }
  }
}

customElements.define('queue-history', QueueHistory);
