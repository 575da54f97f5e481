import { html, nothing, type TemplateResult } from 'lit';
import { api } from '../api';
import { Attempts } from '../attempts';
import { texts } from '../texts';
import type { ImportedReceipt } from '../types';
import { duration, formatWords, moment, size } from '../words';
import { PLAIN_OUTPUT } from '../output-settings';
import { DeskElement } from './desk-element';
import { problemNote } from './parts';

const WORDS = texts.imported;

/** The receipts that came with the project when it was imported, each of which can be rendered again. */
class ImportedReceipts extends DeskElement {
  private receipts: ImportedReceipt[] = [];
  private asked = false;
  private readonly attempts = new Attempts<'imported'>(() => this.requestUpdate());

  protected override updated(): void {
    const { project } = this.workbench;
    if (!this.asked && project !== undefined) {
      this.asked = true;
      void this.attempts.attempt('imported', async () => {
        this.receipts = await api.importedReceipts(project.id);
      });
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const problem = problemNote(this.attempts.problems.imported);
    return this.receipts.length === 0
      ? html`${problem}`
      : html`<h3 class="imported-title">${WORDS.title}</h3>
          <p class="hint">${WORDS.hint}</p>
          <ul class="history">
            ${this.receipts.map((receipt) => this.row(receipt))}
          </ul>
          ${problem}`;
  }

  private row({ index, receipt: { recipe, facts }, hasResult }: ImportedReceipt): TemplateResult {
    const project = this.workbench.project?.id ?? '';
    const when = moment(facts.writtenAt);
    const model = this.workbench.models.find(({ id }) => id === recipe.model.id)?.title ?? recipe.model.id;
    const { frames, width, height, bytes } = facts.result;
    const words = [
      when,
      model,
      formatWords({ format: recipe.format, output: recipe.output ?? PLAIN_OUTPUT }),
      texts.common.fps(recipe.frameRate),
      duration(frames / recipe.frameRate),
      texts.common.size(width, height),
      size(bytes),
    ];
    return html`<li class="entry entry-imported" data-imported=${index}>
      <span class="entry-words"><span class="soft">${words.join(' · ')}</span></span>
      <span class="entry-actions">
        <button
          type="button"
          class="quiet small"
          aria-label=${WORDS.of(WORDS.again, when)}
          @click=${() => void this.again(project, index)}
        >
          ${WORDS.again}
        </button>
        ${hasResult
          ? html`<a
              class="button quiet small"
              href=${api.importedResultAddress(project, index)}
              aria-label=${WORDS.of(texts.common.download, when)}
              download
              >${texts.common.download}</a
            >`
          : nothing}
        <a
          class="button quiet small"
          href=${api.importedReceiptAddress(project, index)}
          aria-label=${WORDS.of(texts.common.receipt, when)}
          download="receipt.json"
          >${texts.common.receipt}</a
        >
      </span>
    </li>`;
  }

  private again(project: string, index: number): Promise<void> {
    return this.attempts.attempt('imported', async () => {
      this.workbench.renders.take([await api.renderImported(project, index)]);
    });
  }
}

customElements.define('imported-receipts', ImportedReceipts);
