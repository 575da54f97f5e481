import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { api } from '../api';
import { isFinal, type Render } from '../types';
import { duration, FORMATS, moment, percent, size, stateOf, videoSeconds } from '../words';
import { askForChanges } from './change-dialog';
import { confirmed } from './confirm';
import { DeskElement } from './desk-element';
import { showLog } from './log-dialog';
import { problemNote } from './parts';
import { prioritySelect, receiptLink } from './render-parts';

/** What has been rendered in this project: to watch, to keep, to do again, to throw away. */
class StudioHistory extends DeskElement {
  protected override render(): TemplateResult {
    const { all } = this.workbench.renders;
    const problem = problemNote(this.workbench.problems.renders);
    return all.length === 0
      ? html`<p class="soft">Every render of this project is kept here until you delete it.</p>
          ${problem}`
      : html`<ul class="history">
            ${repeat(
              all,
              (render) => render.id,
              (render) => this.row(render),
            )}
          </ul>
          ${problem}`;
  }

  private row(render: Render): TemplateResult {
    const { renders } = this.workbench;
    const chosen = render === renders.shown;
    const when = moment(render.submittedAt);
    const waits = renders.outlook(render);
    return html`<li class=${chosen ? 'entry entry-chosen' : 'entry'} data-render=${render.id} data-state=${render.state}>
      <button type="button" class="entry-show" aria-pressed=${chosen} @click=${() => renders.show(render.id)}>
        <img src=${api.thumbnailAddress(render.subject)} alt="" width="56" height="56" />
        <span class="entry-words">
          <b>${stateOf(render)}${render.state === 'RENDERING' ? ` ${percent(render)}` : ''}</b>
          <span class="soft">${waits === undefined ? '' : `${waits} · `}${this.details(render, when)}</span>
        </span>
      </button>
      <span class="entry-actions">${isFinal(render) ? this.ended(render, when) : this.unfinished(render, when)}</span>
      ${problemNote(renders.problem(render))}
    </li>`;
  }

  private unfinished(render: Render, when: string): TemplateResult {
    const { renders } = this.workbench;
    return html`${prioritySelect(render.priority, `the render of ${when}`, (priority) =>
        renders.prioritise(render.id, priority),
      )}
      ${render.state === 'PAUSED'
        ? this.button('Resume', when, () => void renders.resume(render.id))
        : this.button('Pause', when, () => void renders.pause(render.id))}
      ${this.button('Duplicate', when, () => void this.duplicate(render, when))}
      ${this.button('Log', when, () => this.log(render, when))}`;
  }

  private log(render: Render, when: string): void {
    showLog(render, `The render of ${when}`);
  }

  private ended(render: Render, when: string): TemplateResult {
    return html`${render.state === 'DONE'
        ? html`<a class="button quiet small" href=${api.downloadAddress(render.id)} download>Download</a>
            ${receiptLink(render)}`
        : this.button('Retry', when, () => void this.workbench.renders.retry(render.id))}
      ${this.button('Duplicate', when, () => void this.duplicate(render, when))}
      ${this.button('Log', when, () => this.log(render, when))}
      ${this.button('Delete', when, () => void this.discard(render, when))}`;
  }

  private button(words: string, when: string, act: () => void): TemplateResult {
    return html`<button type="button" class="quiet small" aria-label=${`${words} the render of ${when}`} @click=${act}>
      ${words}
    </button>`;
  }

  private details(render: Render, when: string): string {
    const model = this.workbench.models.find((other) => other.id === render.modelId)?.title ?? render.modelId;
    const video = render.state === 'DONE' ? [duration(videoSeconds(render)), size(render.bytes)] : [];
    const voice = this.workbench.renders.voiceOf(render);
    return [when, ...(voice === undefined ? [] : [voice]), model, FORMATS[render.format].name, `${render.frameRate} fps`, ...video].join(' · ');
  }

  private async duplicate(render: Render, when: string): Promise<void> {
    const change = await askForChanges(render, this.workbench.models, `The render of ${when}`);
    if (change !== undefined) {
      await this.workbench.renders.duplicate(render.id, change);
    }
  }

  private async discard(render: Render, when: string): Promise<void> {
    if (await confirmed('Delete this render?', `The render of ${when} and its video go for good.`, 'Delete render')) {
      await this.workbench.renders.remove(render.id);
    }
  }
}

customElements.define('studio-history', StudioHistory);
