import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { api } from '../api';
import { asProblem, type Problem } from '../problem';
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
        ${this.running ? 'Reading …' : 'Verify'}
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
    return html`<p class="note" role="status">All its files are what they were.</p>`;
  }
  return html`<div class="note note-problem" role="alert">
    ${files.filter((file) => file.state !== 'WHOLE').map((file) => html`<p>${file.name} ${inWords(file)}.</p>`)}
    <p class="hint">Import the model again, which puts back what is damaged, or remove it and install it anew.</p>
  </div>`;
}

function inWords({ state, foundBytes, expectedBytes }: ModelVerification['files'][number]): string {
  switch (state) {
    case 'MISSING':
      return 'is missing';
    case 'TRUNCATED':
      return `ends too early: ${size(foundBytes)} of ${size(expectedBytes)}`;
    default:
      return 'has other bytes than it was installed with';
  }
}

customElements.define('model-verification', ModelVerificationButton);
