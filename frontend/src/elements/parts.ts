import { html, nothing, type TemplateResult } from 'lit';
import type { Slot } from '../materials';
import type { Problem } from '../problem';
import type { Transfer, Workbench } from '../workbench';

type Content = TemplateResult | typeof nothing;

/** What went wrong, said where it happened. */
export function problemNote(problem: Problem | undefined): Content {
  return problem === undefined
    ? nothing
    : html`<div class="note note-problem" role="alert">
        <p>${problem.message}</p>
        ${problem.hint === '' ? nothing : html`<p class="hint">${problem.hint}</p>`}
      </div>`;
}

/** How far a file has come, with a way to stop it. */
export function transferNote(transfer: Transfer | undefined): Content {
  if (transfer === undefined) {
    return nothing;
  }
  const checking = transfer.share >= 1;
  return html`<div class="transfer">
    <p class="transfer-words">
      <span class="ellipsis">${transfer.name}</span>
      <span>${checking ? 'Checking …' : `${Math.floor(transfer.share * 100)} %`}</span>
    </p>
    <progress
      max="1"
      .value=${transfer.share}
      aria-label=${`Upload of ${transfer.name}`}
      aria-valuetext=${checking ? 'Uploaded, being checked' : `${Math.floor(transfer.share * 100)} percent`}
    ></progress>
    <button type="button" class="quiet small" @click=${() => transfer.stop()}>Stop upload</button>
  </div>`;
}

/** A button that opens the system's file chooser. */
export function fileChooser(
  workbench: Workbench,
  slot: Slot,
  accept: string,
  look: string,
  content: TemplateResult,
): TemplateResult {
  const chosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    void workbench.take([...(input.files ?? [])], slot);
    input.value = '';
  };
  return html`<label class=${look}>
    <input class="visually-hidden" type="file" name=${slot} accept=${accept} @change=${chosen} />
    ${content}
  </label>`;
}
