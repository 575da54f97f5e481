import { html, nothing, render as draw, type TemplateResult } from 'lit';
import { Recording } from '../recording';
import { texts } from '../texts';
import type { Workbench } from '../workbench';
import { clock } from '../words';
import { problemNote } from './parts';

/** Records a voice with the microphone; what was said is uploaded like any file. */
export function recordInDialog(workbench: Workbench): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'voice-dialog';
  dialog.setAttribute('aria-labelledby', 'record-title');
  const recording = new Recording(() => draw(content(recording, stop, () => dialog.close()), dialog));
  const stop = async () => {
    const file = await recording.stop();
    dialog.close();
    if (file !== undefined) {
      await workbench.take([file], 'audio');
    }
  };
  document.body.append(dialog);
  dialog.addEventListener('close', () => {
    recording.close();
    dialog.remove();
  });
  dialog.showModal();
  void recording.open();
}

function content(recording: Recording, stop: () => Promise<void>, close: () => void): TemplateResult {
  const { state, problem } = recording;
  return html`<div class="voice-form">
    <h2 id="record-title">${texts.recording.title}</h2>
    ${problemNote(problem)}
    ${state === 'asking' ? html`<p class="hint">${texts.recording.asking}</p>` : nothing}
    ${state === 'ready' || state === 'recording' ? meter(recording) : nothing}
    <div class="actions">
      <button type="button" class="quiet" @click=${close}>${texts.common.cancel}</button>
      ${state === 'recording'
        ? html`<button type="button" class="primary" @click=${() => void stop()}>${texts.recording.stop}</button>`
        : html`<button type="button" class="primary" ?disabled=${state !== 'ready'} @click=${() => recording.start()}>
            ${texts.recording.start}
          </button>`}
    </div>
  </div>`;
}

function meter({ level, seconds, state }: Recording): TemplateResult {
  const loud = level > 0.97;
  return html`<div class="level">
    <meter
      min="0"
      max="1"
      low="0.02"
      high="0.9"
      optimum="0.4"
      value=${Math.sqrt(level)}
      aria-label=${texts.recording.level}
    ></meter>
    <output class="clock" aria-live="off">${clock(seconds)}</output>
  </div>
  <p class="hint" role="status">${words(loud, state === 'recording')}</p>`;
}

function words(loud: boolean, recording: boolean): string {
  if (loud) {
    return texts.recording.tooLoud;
  }
  return recording ? texts.recording.recording : texts.recording.speak;
}
