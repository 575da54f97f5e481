import { html, nothing, render as draw, type TemplateResult } from 'lit';
import { Speaking } from '../speaking';
import { texts } from '../texts';
import { said } from '../texts/said';
import type { SpeechEngine, VoiceRange } from '../types';
import type { Workbench } from '../workbench';
import { problemNote, segments } from './parts';

const LONGEST = 5000;

/** Makes a voice of a text, with a program of the studio's machine. */
export function speakInDialog(workbench: Workbench): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'voice-dialog';
  dialog.setAttribute('aria-labelledby', 'speak-title');
  const speaking = new Speaking(() => draw(form(speaking, submit, () => dialog.close()), dialog));
  const submit = async () => {
    const asset = await speaking.speak();
    if (asset !== undefined && dialog.open) {
      dialog.close();
      await workbench.useSound(asset);
    }
  };
  draw(form(speaking, submit, () => dialog.close()), dialog);
  document.body.append(dialog);
  dialog.addEventListener('close', () => {
    void speaking.stop();
    dialog.remove();
  });
  dialog.showModal();
  void speaking.open();
}

function form(speaking: Speaking, submit: () => Promise<void>, close: () => void): TemplateResult {
  const { engines, able, running, problem } = speaking;
  return html`<form
    class="voice-form"
    method="dialog"
    @submit=${(event: Event) => {
      event.preventDefault();
      void submit();
    }}
  >
    <h2 id="speak-title">${texts.speaking.title}</h2>
    ${problemNote(problem)}
    ${engines === undefined && problem === undefined
      ? html`<p class="hint" role="status">${texts.speaking.looking}</p>`
      : nothing}
    ${able.length === 0 ? nothing : fields(speaking)} ${speaking.unable.length === 0 ? nothing : absent(speaking)}
    <div class="actions">
      <button type="button" class="quiet" @click=${close}>${texts.common.cancel}</button>
      ${running === undefined
        ? html`<button class="primary" ?disabled=${able.length === 0}>${texts.speaking.make}</button>`
        : html`<button type="button" class="danger" @click=${() => void speaking.stop()}>${texts.speaking.stop}</button>`}
    </div>
  </form>`;
}

function fields(speaking: Speaking): TemplateResult {
  const { able, chosen } = speaking;
  return html`
    ${able.length === 1
      ? nothing
      : segments(
          'engine',
          texts.speaking.program,
          able.map(({ id, title }) => ({ value: id, words: title })),
          speaking.engine,
          (engine) => speaking.choose(engine),
        )}
    <label>
      <span>${texts.speaking.text}</span>
      <textarea
        rows="5"
        required
        maxlength=${LONGEST}
        placeholder=${texts.speaking.example}
        .value=${speaking.text}
        @input=${(event: Event) => (speaking.text = (event.target as HTMLTextAreaElement).value)}
      ></textarea>
    </label>
    <label>
      <span>${texts.common.voice}</span>
      <select @change=${(event: Event) => (speaking.voice = (event.target as HTMLSelectElement).value)}>
        ${chosen?.voices.map(
          ({ id, name, language }) =>
            html`<option value=${id} ?selected=${id === speaking.voice}>${name === language ? name : `${name} · ${language}`}</option>`,
        )}
      </select>
    </label>
    ${chosen?.speed ? range(texts.speaking.speed, chosen.speed, speaking.speed, (speed) => (speaking.speed = speed)) : nothing}
    ${chosen?.pitch ? range(texts.speaking.pitch, chosen.pitch, speaking.pitch, (pitch) => (speaking.pitch = pitch)) : nothing}
  `;
}

function range(words: string, { minimum, maximum, step }: VoiceRange, value: number, take: (value: number) => void) {
  return html`<label class="voice-range">
    <span>${words}</span>
    <input
      type="range"
      min=${minimum}
      max=${maximum}
      step=${step}
      .value=${String(value)}
      @input=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        take(input.valueAsNumber);
        input.nextElementSibling!.textContent = input.value;
      }}
    />
    <output>${value}</output>
  </label>`;
}

/** What could speak here if somebody installed it. */
function absent({ able, unable }: Speaking): TemplateResult {
  const list = html`<ul class="absent">
    ${unable.map(({ title, explanation }: SpeechEngine) => html`<li><b>${title}.</b> ${said(explanation)}</li>`)}
  </ul>`;
  return able.length === 0
    ? html`<p>${texts.speaking.nobody}</p>
        ${list}`
    : html`<details class="absent-more"><summary>${texts.speaking.others}</summary>${list}</details>`;
}
