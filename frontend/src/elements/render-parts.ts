import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api';
import { isRunning, type Priority, type Render } from '../types';
import { about, percent, PRIORITIES, shareDone, speed, timeLeft } from '../words';

type Content = TemplateResult | typeof nothing;

const CHOICES: Priority[] = ['HIGH', 'NORMAL', 'LOW'];

/** @param what the render, for those who hear the label */
export function prioritySelect(chosen: Priority | undefined, what: string, choose: (priority: Priority) => void): Content {
  if (chosen === undefined) {
    return nothing;
  }
  return html`<select
    class="priority"
    data-priority=${chosen}
    aria-label=${`Priority of ${what}`}
    @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as Priority)}
  >
    ${CHOICES.map(
      (priority) =>
        html`<option value=${priority} .selected=${priority === chosen}>${PRIORITIES[priority]} priority</option>`,
    )}
  </select>`;
}

/** How far a render has come, as a bar; nothing before it has begun. */
export function progressBar(render: Render, what: string): Content {
  if (!isRunning(render) && render.framesDone === 0) {
    return nothing;
  }
  const begun = render.frameCount > 0;
  return html`<progress
    max="1"
    value=${begun ? shareDone(render) : nothing}
    aria-label=${`Progress of ${what}`}
    aria-valuetext=${begun ? percent(render) : 'Preparing'}
  ></progress>`;
}

/** "120 of 300 frames · 24 frames/s · about 8 s left", as far as it is known. */
export function figures(render: Render): string {
  const running = isRunning(render);
  const known = [
    render.frameCount > 0 && (running || render.framesDone > 0)
      ? `${render.framesDone} of ${render.frameCount} frames`
      : '',
    running && render.framesPerSecond > 0 ? speed(render.framesPerSecond) : '',
    running && render.secondsLeft !== null ? timeLeft(render.secondsLeft) : '',
    !running && render.predicted ? `takes ${about(render.predicted.seconds)}` : '',
  ];
  return known.filter((figure) => figure !== '').join(' · ');
}

/** Why a render waits although nothing of its own keeps it. */
export function noticeNote(render: Render): Content {
  return render.notice
    ? html`<div class="note note-held">
        <p>${render.notice.message}</p>
        ${render.notice.hint === '' ? nothing : html`<p class="hint">${render.notice.hint}</p>`}
      </div>`
    : nothing;
}

export function receiptLink(render: Render): TemplateResult {
  return html`<a class="button quiet small" href=${api.receiptAddress(render.id)} download>Receipt</a>`;
}

/** A drawn sign on a small round button, said in words to those who do not see it. */
export function signButton(
  label: string,
  sign: TemplateResult,
  act: () => void,
  { name = '', disabled = false }: { name?: string; disabled?: boolean } = {},
): TemplateResult {
  return html`<button
    type="button"
    class="quiet sign"
    data-act=${name === '' ? nothing : name}
    aria-label=${label}
    title=${label}
    ?disabled=${disabled}
    @click=${act}
  >
    <svg viewBox="0 0 24 24" aria-hidden="true">${sign}</svg>
  </button>`;
}
