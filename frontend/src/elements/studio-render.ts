import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api';
import { deviceWords } from '../device-choice';
import { keyboard } from '../keyboard';
import { whyNotReady } from '../readiness';
import { texts } from '../texts';
import { isFinal, isRunning, type OutputFormat, type Render } from '../types';
import { usedSeconds } from '../sound-edit';
import { duration, FORMATS, percent, shareDone, size, stateOf, videoSeconds, workedFor } from '../words';
import { DeskElement } from './desk-element';
import './notice-choice';
import { problemNote, segments } from './parts';
import { figures, noticeNote, prioritySelect } from './render-parts';

const FORMAT_NAMES: OutputFormat[] = ['MP4', 'WEBM', 'GIF', 'PNG'];

/** Starts a render, tells how far it is, and holds or stops it. */
class StudioRender extends DeskElement {
  private takeBack: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.takeBack = keyboard.declare({
      title: texts.keys.render,
      keys: [{ press: ['Ctrl+Enter'], words: texts.keys.render, act: () => void this.workbench.renders.submit(), when: () => this.ready }],
    });
  }

  override disconnectedCallback(): void {
    this.takeBack?.();
    super.disconnectedCallback();
  }

  private get ready(): boolean {
    return whyNotReady(this.workbench) === undefined && !this.workbench.renders.submitting;
  }

  protected override render(): TemplateResult {
    const { problems, renders } = this.workbench;
    const { shown } = renders;
    return html`
      ${shown !== undefined && !isFinal(shown) ? this.progress(shown) : nothing} ${this.start(shown)}
      ${problemNote(problems.render)} ${shown !== undefined && !isFinal(shown) ? html`<notice-choice></notice-choice>` : nothing}
    `;
  }

  private start(shown: Render | undefined): TemplateResult {
    const { renders } = this.workbench;
    const reason = whyNotReady(this.workbench);
    const first = shown === undefined;
    return html`${this.formats()}
      <div class="transport">
        <button
          type="button"
          class=${first || shown.state === 'FAILED' || shown.state === 'CANCELLED' ? 'large primary' : 'large'}
          ?disabled=${reason !== undefined || renders.submitting}
          aria-describedby="render-reason"
          @click=${() => renders.submit()}
        >
          ${renders.all.length === 0 ? texts.render.render : texts.render.again}
        </button>
        ${prioritySelect(renders.priority, texts.render.next, (priority) => {
          renders.priority = priority;
          this.requestUpdate();
        })}
        <p class="transport-words" id="render-reason">${reason ?? this.outlook(shown)}</p>
        ${shown?.state === 'DONE'
          ? html`<a class="button large primary" href=${api.downloadAddress(shown.id)} download>${texts.render.downloadAs(FORMATS[shown.format].file)}</a>`
          : nothing}
      </div>`;
  }

  private formats(): TemplateResult {
    const chosen = this.workbench.project?.format ?? 'MP4';
    return html`<div class="formats">
      ${segments<OutputFormat>(
        'format',
        html`<span class="visually-hidden">${texts.common.format}</span>`,
        FORMAT_NAMES.map((format) => ({ value: format, words: FORMATS[format].name })),
        chosen,
        (format) => this.workbench.change({ format }),
      )}
      <p class="hint">${FORMATS[chosen].use}</p>
    </div>`;
  }

  /** What came of the render shown, or what is going to be rendered. */
  private outlook(shown: Render | undefined): TemplateResult {
    if (shown?.state === 'DONE') {
      const worked = workedFor(shown);
      return html`${worked === undefined ? html`<b>${stateOf(shown)}</b>` : texts.render.in(stateOf(shown), duration(worked))}
        <span class="soft">
          ${duration(videoSeconds(shown))} · ${shown.width} × ${shown.height} · ${size(shown.bytes)}${shown.device === undefined
            ? ''
            : ` · ${deviceWords(shown.device)}`}
        </span>`;
    }
    if (shown !== undefined && isFinal(shown)) {
      return html`<b>${stateOf(shown)}</b>`;
    }
    if (shown !== undefined) {
      return html`<span class="soft">${texts.render.behind}</span>`;
    }
    const { materials, project } = this.workbench;
    const { audio } = materials;
    const seconds = audio === undefined || project === undefined ? 0 : usedSeconds(project.sound, audio.seconds);
    const frames = Math.round(seconds * (project?.frameRate ?? 0));
    return html`${texts.render.ready(duration(seconds), frames)}`;
  }

  private progress(render: Render): TemplateResult {
    const begun = render.frameCount > 0;
    const waits = render.state === 'QUEUED';
    return html`<div class="transport transport-running">
        <p class="transport-state"><b role="status">${stateOf(render)}</b> <span>${begun ? percent(render) : ''}</span></p>
        <progress
          max="1"
          value=${begun || !isRunning(render) ? shareDone(render) : nothing}
          aria-label=${texts.render.progress}
          aria-valuetext=${begun ? `${percent(render)}, ${stateOf(render)}` : stateOf(render)}
        ></progress>
        <p class="transport-words soft">${waits ? this.place(render) : this.figures(render)}</p>
        <div class="transport-holds">
          ${render.state === 'PAUSED'
            ? html`<button type="button" @click=${() => this.workbench.renders.resume(render.id)}>${texts.common.resume}</button>`
            : html`<button type="button" @click=${() => this.workbench.renders.pause(render.id)}>${texts.common.pause}</button>`}
          <button type="button" @click=${() => this.workbench.renders.cancel(render.id)}>${texts.common.cancel}</button>
        </div>
      </div>
      ${noticeNote(render)} ${problemNote(this.workbench.renders.problem(render))}`;
  }

  /** "3rd in the queue, begins in about 12 min · takes about 4 min". */
  private place(render: Render): TemplateResult {
    const { renders } = this.workbench;
    const words = [
      renders.queuePaused ? texts.render.queuePaused : '',
      renders.outlook(render) ?? '',
      this.figures(render),
    ];
    return html`${words.filter((part) => part !== '').join(' · ')} <a href="/queue">${texts.render.seeQueue}</a>`;
  }

  private figures(render: Render): string {
    return this.workbench.renders.connected ? figures(render) : texts.common.disconnected;
  }
}

customElements.define('studio-render', StudioRender);
