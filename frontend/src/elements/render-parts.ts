import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api';
import { texts } from '../texts';
import { isRunning, type Priority, type Render } from '../types';
import { about, percent, shareDone, speed, timeLeft } from '../words';
import { failureWords } from './parts';

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
    aria-label=${texts.priorityOf(what)}
    @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as Priority)}
  >
    ${CHOICES.map(
      (priority) =>
        html`<option value=${priority} .selected=${priority === chosen}>${texts.priorities[priority]}</option>`,
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
    aria-label=${texts.common.progressOf(what)}
    aria-valuetext=${begun ? percent(render) : texts.queue.preparing}
  ></progress>`;
}

/** "120 of 300 frames · 24 frames/s · about 8 s left", as far as it is known. */
export function figures(render: Render): string {
  const running = isRunning(render);
  const known = [
    render.frameCount > 0 && (running || render.framesDone > 0)
      ? texts.common.framesDone(render.framesDone, render.frameCount)
      : '',
    running && render.framesPerSecond > 0 ? speed(render.framesPerSecond) : '',
    running && render.secondsLeft !== null ? timeLeft(render.secondsLeft) : '',
    !running && render.predicted ? texts.queue.takes(about(render.predicted.seconds)) : '',
  ];
  return known.filter((figure) => figure !== '').join(' · ');
}

/** Why a render waits although nothing of its own keeps it. */
export function noticeNote(render: Render): Content {
  return render.notice
    ? html`<div class="note note-held">${failureWords(render.notice)}</div>`
    : nothing;
}

export function receiptLink(render: Render): TemplateResult {
  return html`<a class="button quiet small" href=${api.receiptAddress(render.id)} download>${texts.common.receipt}</a>`;
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
