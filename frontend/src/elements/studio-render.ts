import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api';
import { whyNotReady } from '../readiness';
import { isFinal, type Render } from '../types';
import { duration, percent, shareDone, size, speed, stateOf, timeLeft, videoSeconds, workedFor } from '../words';
import { DeskElement } from './desk-element';
import { problemNote } from './parts';

/** Starts a render, tells how far it is, and stops it. */
class StudioRender extends DeskElement {
  protected override render(): TemplateResult {
    const { shown, problems } = this.workbench;
    return html`
      ${shown !== undefined && !isFinal(shown) ? this.progress(shown) : this.start(shown)}
      ${problemNote(problems.render)}
    `;
  }

  private start(shown: Render | undefined): TemplateResult {
    const { active, submitting } = this.workbench;
    const reason = active === undefined ? whyNotReady(this.workbench) : 'Another render of this project is running.';
    return html`<div class="transport">
      <button
        type="button"
        class=${shown?.state === 'DONE' ? 'large' : 'large primary'}
        ?disabled=${reason !== undefined || submitting}
        aria-describedby="render-reason"
        @click=${() => this.workbench.submit()}
      >
        ${this.workbench.renders.length === 0 ? 'Render' : 'Render again'}
      </button>
      <p class="transport-words" id="render-reason">${reason ?? this.outlook(shown)}</p>
      ${shown?.state === 'DONE'
        ? html`<a class="button large primary" href=${api.downloadAddress(shown.id)} download>Download MP4</a>`
        : nothing}
    </div>`;
  }

  /** What came of the render shown, or what is going to be rendered. */
  private outlook(shown: Render | undefined): TemplateResult {
    if (shown?.state === 'DONE') {
      const worked = workedFor(shown);
      return html`<b>${stateOf(shown)}</b>${worked === undefined ? nothing : html` in ${duration(worked)}`}
        <span class="soft">
          ${duration(videoSeconds(shown))} · ${shown.width} × ${shown.height} · ${size(shown.bytes)}
        </span>`;
    }
    if (shown !== undefined) {
      return html`<b>${stateOf(shown)}</b>`;
    }
    const { audio, project } = this.workbench;
    const frames = Math.round((audio?.seconds ?? 0) * (project?.frameRate ?? 0));
    return html`Ready: ${duration(audio?.seconds ?? 0)} of video, ${frames} frames.`;
  }

  private progress(render: Render): TemplateResult {
    const begun = render.frameCount > 0;
    return html`<div class="transport transport-running">
      <p class="transport-state"><b role="status">${stateOf(render)}</b> <span>${begun ? percent(render) : ''}</span></p>
      <progress
        max="1"
        value=${begun ? shareDone(render) : nothing}
        aria-label="Progress of the render"
        aria-valuetext=${begun ? `${percent(render)}, ${stateOf(render)}` : stateOf(render)}
      ></progress>
      <p class="transport-words soft">${this.figures(render)}</p>
      <button type="button" @click=${() => this.workbench.cancel(render.id)}>Cancel</button>
    </div>`;
  }

  private figures(render: Render): string {
    if (!this.workbench.connected) {
      return 'The connection was lost. Trying again …';
    }
    const figures = [
      render.frameCount > 0 ? `${render.framesDone} of ${render.frameCount} frames` : '',
      render.framesPerSecond > 0 ? speed(render.framesPerSecond) : '',
      render.state === 'RENDERING' && render.secondsLeft !== null ? timeLeft(render.secondsLeft) : '',
    ];
    return figures.filter((figure) => figure !== '').join(' · ');
  }
}

customElements.define('studio-render', StudioRender);
