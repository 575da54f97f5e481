import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { droppedFiles } from '../dropped-files';
import { ModelImports } from '../model-imports';
import { type Problem, problemOf } from '../problem';
import { texts } from '../texts';
import type { Model, Precision, SpeechMode } from '../types';
import { fileChooser, problemNote, segments, transferNote } from './parts';

const PRECISIONS: Record<Precision, { words: string; use: string }> = texts.imports.precisions;

/** What checkpoints do not tell. */
const MODES: Record<SpeechMode, { words: string; use: string }> = texts.imports.modes;

const UNREADABLE = problemOf('DROP_UNREADABLE', texts.problems.unreadableDrop);

/** Takes checkpoints, ONNX networks and packages that are dropped anywhere on the page, and leads to the models they became. */
class ModelImport extends LitElement {
  private readonly imports = new ModelImports();
  private over = false;
  private unreadable: Problem | undefined;
  private readonly leaving = new AbortController();

  override connectedCallback(): void {
    this.replaceChildren();
    super.connectedCallback();
    const { signal } = this.leaving;
    this.imports.addEventListener('change', () => this.requestUpdate(), { signal });
    document.addEventListener('dragover', (event) => this.drag(event), { signal });
    document.addEventListener('dragleave', () => this.mark(false), { signal });
    document.addEventListener('drop', (event) => this.drop(event), { signal });
  }

  override disconnectedCallback(): void {
    this.leaving.abort();
    super.disconnectedCallback();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { running, refused, precision, mode } = this.imports;
    return html`
      ${running === undefined ? this.chooser() : transferNote(running, texts.imports.checking)}
      ${this.imports.waiting > 0 ? html`<p class="hint">${texts.imports.more(this.imports.waiting)}</p>` : nothing}
      ${problemNote(this.unreadable)}
      ${refused.map(
        ({ name, problem }) =>
          html`<div class="refused-file"><p class="soft ellipsis">${name}</p>${problemNote(problem)}</div>`,
      )}
      ${segments<Precision>(
        'precision',
        texts.imports.precision,
        [
          { value: 'FP32', words: PRECISIONS.FP32.words },
          { value: 'FP16', words: PRECISIONS.FP16.words },
        ],
        precision,
        (chosen) => this.imports.choose({ precision: chosen }),
      )}
      <p class="hint">${PRECISIONS[precision].use}</p>
      ${segments<SpeechMode>(
        'mode',
        texts.imports.trainedOn,
        [
          { value: 'told', words: MODES.told.words },
          { value: 'hubert', words: MODES.hubert.words },
        ],
        mode,
        (chosen) => this.imports.choose({ mode: chosen }),
      )}
      <p class="hint">${MODES[mode].use}</p>
    `;
  }

  private chooser(): TemplateResult {
    return fileChooser({
      name: 'model',
      accept: '.pth,.onnx,.zip,.tar,.gz,.yaml',
      look: this.over ? 'dropzone dropzone-model dropzone-over' : 'dropzone dropzone-model',
      multiple: true,
      take: (files) => void this.take(files),
      content: html`<svg class="icon-large" viewBox="0 0 48 48" aria-hidden="true">
          <path d="M24 5 41 14.5v19L24 43 7 33.5v-19zM7 14.5 24 24l17-9.5M24 24v19" />
        </svg>
        <span>${texts.imports.drop}</span>
        <small>${texts.imports.kinds}</small>`,
    });
  }

  private async take(files: File[]): Promise<void> {
    const imported = await this.imports.take(files);
    if (imported.length > 0 && this.imports.refused.length === 0) {
      location.assign(addressOf(imported));
    }
  }

  private drag(event: DragEvent): void {
    if (event.dataTransfer?.types.includes('Files')) {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      this.mark(true);
    }
  }

  private drop(event: DragEvent): void {
    if (event.dataTransfer?.types.includes('Files')) {
      event.preventDefault();
      this.mark(false);
      void this.takeDropped(event.dataTransfer);
    }
  }

  private async takeDropped(transfer: DataTransfer): Promise<void> {
    this.unreadable = undefined;
    try {
      const files = await droppedFiles(transfer);
      this.unreadable = files.length === 0 ? UNREADABLE : undefined;
      await this.take(files);
    } catch {
      this.unreadable = UNREADABLE;
    }
    this.requestUpdate();
  }

  private mark(over: boolean): void {
    if (this.over !== over) {
      this.over = over;
      this.requestUpdate();
    }
  }
}

/** The page that says which models are new. */
function addressOf(models: Model[]): string {
  const query = new URLSearchParams(models.map((model) => ['imported', model.id]));
  return `/models?${query}`;
}

customElements.define('model-import', ModelImport);
