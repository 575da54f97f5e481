import { html, nothing, type TemplateResult } from 'lit';
import type { Slot } from '../materials';
import { inWords, type Problem, type Words } from '../problem';
import { texts } from '../texts';
import type { Transfer } from '../transfers';
import type { Failure } from '../types';
import type { Workbench } from '../workbench';

type Content = TemplateResult | typeof nothing;

/** What went wrong, said where it happened. */
export function problemNote(problem: Problem | undefined): Content {
  return problem === undefined
    ? nothing
    : html`<div class="note note-problem" role="alert">${failureWords(problem)}</div>`;
}

/** What went wrong some time ago, which nobody has to be told again. */
export function failureNote(failure: Failure): TemplateResult {
  return html`<div class="note note-problem">${failureWords(failure)}</div>`;
}

/** A failure and what to do about it; where that is another language's words, the studio's own can be unfolded. */
export function failureWords(failure: Failure): TemplateResult {
  const words = inWords(failure);
  return html`<p>${words.message}</p>
    ${words.hint === '' ? nothing : html`<p class="hint">${words.hint}</p>`} ${originalWords(words)}`;
}

/** What the studio said itself, to be unfolded. */
export function originalWords({ original }: Words): Content {
  return original === undefined
    ? nothing
    : html`<details class="original">
        <summary>${texts.common.english}</summary>
        <p lang="en">${original}</p>
      </details>`;
}

/** How far a file has come, with a way to stop it. */
export function transferNote(transfer: Transfer | undefined, afterwards = texts.transfer.checking): Content {
  if (transfer === undefined) {
    return nothing;
  }
  const whole = transfer.share >= 1;
  const paused = transfer.state === 'PAUSED';
  const waiting = transfer.state === 'WAITING';
  return html`<div class="transfer">
    <p class="transfer-words">
      <span class="ellipsis">${transfer.name}</span>
      <span>${whole ? afterwards : `${Math.floor(transfer.share * 100)} %`}</span>
    </p>
    <progress
      max="1"
      value=${whole ? nothing : transfer.share}
      aria-label=${texts.transfer.of(transfer.name)}
      aria-valuetext=${whole ? texts.transfer.uploaded(afterwards) : texts.transfer.percent(Math.floor(transfer.share * 100))}
    ></progress>
    ${waiting ? problemNote(transfer.problem) : nothing}
    <div class="line-actions">
      ${whole || transfer.pause === undefined
        ? nothing
        : html`<button
            type="button"
            class="quiet small"
            @click=${() => (paused || waiting ? transfer.resume?.() : transfer.pause?.())}
          >
            ${waiting ? texts.common.again : paused ? texts.transfer.goOn : texts.common.pause}
          </button>`}
      <button type="button" class="quiet small" @click=${() => transfer.stop()}>${texts.transfer.stop}</button>
    </div>
  </div>`;
}

/** What a button that opens the system's file chooser is told. */
export interface Chooser {
  name: string;
  accept: string;
  /** The classes that it is drawn with. */
  look: string;
  content: TemplateResult;
  multiple?: boolean;
  take(files: File[]): void;
}

/** A button that opens the system's file chooser. */
export function fileChooser({ name, accept, look, content, multiple = false, take }: Chooser): TemplateResult {
  const chosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    take([...(input.files ?? [])]);
    input.value = '';
  };
  return html`<label class=${look}>
    <input class="visually-hidden" type="file" name=${name} accept=${accept} ?multiple=${multiple} @change=${chosen} />
    ${content}
  </label>`;
}

/** A file chooser for one of a project's slots. */
export function slotChooser(
  workbench: Workbench,
  slot: Slot,
  { accept, look, content, multiple }: Pick<Chooser, 'accept' | 'look' | 'content' | 'multiple'>,
): TemplateResult {
  return fileChooser({ name: slot, accept, look, content, multiple, take: (files) => void workbench.take(files, slot) });
}

/** A few choices that stand side by side; exactly one is made. */
export function segments<V extends string | number>(
  name: string,
  legend: TemplateResult | string,
  choices: { value: V; words: string }[],
  chosen: V | undefined,
  choose: (value: V) => void,
): TemplateResult {
  return html`<fieldset class="segments">
    <legend>${legend}</legend>
    ${choices.map(
      ({ value, words }) => html`<label>
        <input
          type="radio"
          name=${name}
          value=${value}
          .checked=${value === chosen}
          @change=${() => choose(value)}
        />
        <span>${words}</span>
      </label>`,
    )}
  </fieldset>`;
}
