import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { api } from '../api';
import { texts } from '../texts';
import { isFinal, type Render } from '../types';
import { duration, FORMATS, moment, percent, size, stateOf, videoSeconds, workedFor } from '../words';
import { mouthOf } from '../mouth-zoom';
import { askForChanges } from './change-dialog';
import { compareInDialog } from './compare-dialog';
import { confirmed } from './confirm';
import { DeskElement } from './desk-element';
import { isConvertible, offerFormats } from './export-dialog';
import { showLog } from './log-dialog';
import { problemNote } from './parts';
import { isComparable, type Compared } from './render-compare';
import { prioritySelect, receiptLink } from './render-parts';

/** What has been rendered in this project: to watch, to keep, to do again, to throw away. */
class StudioHistory extends DeskElement {
  protected override render(): TemplateResult {
    const { all } = this.workbench.renders;
    const problem = problemNote(this.workbench.problems.renders);
    return all.length === 0
      ? html`<p class="soft">${texts.history.none}</p>
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
    return html`${prioritySelect(render.priority, texts.common.renderOf(when), (priority) =>
        renders.prioritise(render.id, priority),
      )}
      ${render.state === 'PAUSED'
        ? this.button(texts.common.resume, when, () => void renders.resume(render.id))
        : this.button(texts.common.pause, when, () => void renders.pause(render.id))}
      ${this.button(texts.common.duplicate, when, () => void this.duplicate(render, when))}
      ${this.button(texts.common.log, when, () => this.log(render, when))}`;
  }

  private log(render: Render, when: string): void {
    showLog(render, texts.common.renderOfAsTitle(when));
  }

  private ended(render: Render, when: string): TemplateResult {
    return html`${render.state === 'DONE'
        ? html`<a class="button quiet small" href=${api.downloadAddress(render.id)} download>${texts.common.download}</a>
            ${isConvertible(render)
              ? this.button(texts.common.convert, when, () => offerFormats(render, this.workbench.project?.name ?? ''))
              : nothing}
            ${receiptLink(render)}`
        : this.button(texts.common.retry, when, () => void this.workbench.renders.retry(render.id))}
      ${this.partner(render) === undefined ? nothing : this.button(texts.common.compare, when, () => this.compare(render))}
      ${this.button(texts.common.duplicate, when, () => void this.duplicate(render, when))}
      ${this.button(texts.common.log, when, () => this.log(render, when))}
      ${this.button(texts.common.delete, when, () => void this.discard(render, when))}`;
  }

  private button(words: string, when: string, act: () => void): TemplateResult {
    return html`<button type="button" class="quiet small" aria-label=${texts.common.actOn(words, texts.common.renderOf(when))} @click=${act}>
      ${words}
    </button>`;
  }

  /** What a render is compared with at first: the one in the preview, or the next that was made before it. */
  private partner(render: Render): Render | undefined {
    const { all, shown } = this.workbench.renders;
    const others = all.filter((other) => other.id !== render.id && isComparable(other));
    const older = others.find((other) => other.submittedAt <= render.submittedAt);
    return isComparable(render) ? (others.find((other) => other.id === shown?.id) ?? older ?? others[0]) : undefined;
  }

  private compare(render: Render): void {
    const partner = this.partner(render);
    if (partner !== undefined) {
      const { materials, project, renders } = this.workbench;
      compareInDialog({
        title: texts.history.compareTitle,
        choices: renders.all.filter(isComparable).map((other) => this.compared(other)),
        chosen: [partner.id, render.id],
        view: 'wipe',
        mouth: mouthOf(materials, project?.faceIndex ?? 0),
      });
    }
  }

  private compared(render: Render): Compared {
    const worked = workedFor(render);
    return {
      render,
      title: this.details(render, moment(render.submittedAt)),
      notes: worked === undefined ? [] : [texts.common.renderedIn(duration(worked))],
    };
  }

  private details(render: Render, when: string): string {
    const model = this.workbench.models.find((other) => other.id === render.modelId)?.title ?? render.modelId;
    const video = render.state === 'DONE' ? [duration(videoSeconds(render)), size(render.bytes)] : [];
    const voice = this.workbench.renders.voiceOf(render);
    return [when, ...(voice === undefined ? [] : [voice]), model, FORMATS[render.format].name, texts.common.fps(render.frameRate), ...video].join(' · ');
  }

  private async duplicate(render: Render, when: string): Promise<void> {
    const change = await askForChanges(render, this.workbench.models, texts.common.renderOfAsTitle(when));
    if (change !== undefined) {
      await this.workbench.renders.duplicate(render.id, change);
    }
  }

  private async discard(render: Render, when: string): Promise<void> {
    if (await confirmed(texts.history.deleteTitle, texts.history.deleteOf(when), texts.history.deleteAct)) {
      await this.workbench.renders.remove(render.id);
    }
  }
}

customElements.define('studio-history', StudioHistory);
