import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api';
import { isFinal, type Render } from '../types';
import { duration, moment, percent, size, stateOf, videoSeconds } from '../words';
import { confirmed } from './confirm';
import { DeskElement } from './desk-element';

/** What has been rendered in this project: to watch, to keep, to throw away. */
class StudioHistory extends DeskElement {
  protected override render(): TemplateResult {
    const { renders } = this.workbench;
    return renders.length === 0
      ? html`<p class="soft">Every render of this project is kept here until you delete it.</p>`
      : html`<ul class="history">
          ${renders.map((render) => this.row(render))}
        </ul>`;
  }

  private row(render: Render): TemplateResult {
    const chosen = render === this.workbench.shown;
    const when = moment(render.submittedAt);
    return html`<li class=${chosen ? 'entry entry-chosen' : 'entry'} data-state=${render.state}>
      <button
        type="button"
        class="entry-show"
        aria-pressed=${chosen}
        @click=${() => this.workbench.show(render.id)}
      >
        <img src=${api.thumbnailAddress(render.portrait)} alt="" width="56" height="56" />
        <span class="entry-words">
          <b>${stateOf(render)}${render.state === 'RENDERING' ? ` ${percent(render)}` : ''}</b>
          <span class="soft">${this.details(render, when)}</span>
        </span>
      </button>
      <span class="entry-actions">
        ${render.state === 'DONE'
          ? html`<a class="button quiet small" href=${api.downloadAddress(render.id)} download>Download</a>`
          : nothing}
        ${isFinal(render)
          ? html`<button
              type="button"
              class="quiet small"
              aria-label=${`Delete the render of ${when}`}
              @click=${() => this.discard(render, when)}
            >
              Delete
            </button>`
          : nothing}
      </span>
    </li>`;
  }

  private details(render: Render, when: string): string {
    const model = this.workbench.models.find((other) => other.id === render.modelId)?.title ?? render.modelId;
    const video = render.state === 'DONE' ? [duration(videoSeconds(render)), size(render.bytes)] : [];
    return [when, model, `${render.frameRate} fps`, ...video].join(' · ');
  }

  private async discard(render: Render, when: string): Promise<void> {
    if (await confirmed('Delete this render?', `The render of ${when} and its video go for good.`, 'Delete render')) {
      await this.workbench.remove(render.id);
    }
  }
}

customElements.define('studio-history', StudioHistory);
