import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { api } from '../api';
import { asProblem, type Problem } from '../problem';
import { texts } from '../texts';
import type { ModelVerification } from '../types';
import { size } from '../words';
import { problemNote } from './parts';

/** The button beside a model that reads its files and says whether they are what they were. */
class ModelVerificationButton extends LitElement {
  private running = false;
  private found: ModelVerification | undefined;
  private problem: Problem | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { label = '' } = this.dataset;
    return html`<button type="button" class="quiet small" aria-label=${label} ?disabled=${this.running} @click=${this.verify}>
        ${this.running ? texts.imports.verifying : texts.imports.verify}
      </button>
      ${problemNote(this.problem)} ${this.found === undefined ? nothing : verdict(this.found)}`;
  }

  private async verify(): Promise<void> {
    const { model = '' } = this.dataset;
    this.running = true;
    this.found = undefined;
    this.problem = undefined;
    this.requestUpdate();
    try {
      this.found = await api.verifyModel(model);
    } catch (reason) {
      this.problem = asProblem(reason);
    }
    this.running = false;
    this.requestUpdate();
  }
}

function verdict({ whole, files }: ModelVerification): TemplateResult {
  if (whole) {
    return html`<p class="note" role="status">${texts.imports.whole}</p>`;
  }
  return html`<div class="note note-problem" role="alert">
    ${files.filter((file) => file.state !== 'WHOLE').map((file) => html`<p>${sentence(file)}</p>`)}
    <p class="hint">${texts.imports.damagedHint}</p>
  </div>`;
}

function sentence({ name, state, foundBytes, expectedBytes }: ModelVerification['files'][number]): string {
  switch (state) {
    case 'MISSING':
      return texts.imports.missing(name);
    case 'TRUNCATED':
      return texts.imports.truncated(name, size(foundBytes), size(expectedBytes));
    default:
      return texts.imports.altered(name);
  }
}

customElements.define('model-verification', ModelVerificationButton);
