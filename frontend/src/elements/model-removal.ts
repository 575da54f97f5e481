import { html, LitElement, type TemplateResult } from 'lit';
import { api } from '../api';
import { asProblem, type Problem } from '../problem';
import { texts } from '../texts';
import { confirmed } from './confirm';
import { problemNote } from './parts';

/** The button beside a model that takes it out of the studio, after asking. */
class ModelRemoval extends LitElement {
  private problem: Problem | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { label = '' } = this.dataset;
    return html`<button type="button" class="quiet small" aria-label=${label} @click=${this.ask}>${texts.common.remove}</button>
      ${problemNote(this.problem)}`;
  }

  private async ask(): Promise<void> {
    const { model = '', title = '' } = this.dataset;
    const agreed = await confirmed(
      texts.imports.removeTitle(title),
      texts.imports.removeHelp,
      texts.imports.removeAct,
    );
    if (agreed) {
      await this.discard(model);
    }
  }

  private async discard(model: string): Promise<void> {
    try {
      await api.removeModel(model);
      location.assign('/models');
    } catch (reason) {
      this.problem = asProblem(reason);
      this.requestUpdate();
    }
  }
}

customElements.define('model-removal', ModelRemoval);
