import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { api } from '../api';
import { asProblem, Problem } from '../problem';
import { texts } from '../texts';
import type { ModelDownload } from '../types';
import { size } from '../words';
import { problemNote } from './parts';

/** Milliseconds between two looks at how far it is. */
const EVERY = 500;

/** Installs a known model by download: begins, shows how far it is, pauses, goes on, cancels. */
class ModelDownloadPanel extends LitElement {
  private download: ModelDownload | undefined;
  private problem: Problem | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    this.replaceChildren();
    super.connectedCallback();
    if (this.dataset['state'] !== undefined) {
      void this.look();
    }
  }

  override disconnectedCallback(): void {
    clearTimeout(this.timer);
    super.disconnectedCallback();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { download } = this;
    return html`${problemNote(this.problem ?? failureOf(download))}
    ${download === undefined ? nothing : progress(download, this.name)}
    <div class="model-row-acts">${download === undefined ? this.button(texts.imports.install, this.begin) : this.acts(download)}</div>`;
  }

  private get name(): string {
    return this.dataset['title'] ?? '';
  }

  private acts({ state }: ModelDownload): TemplateResult {
    const cancel = this.button(texts.common.cancel, this.cancel, 'quiet small');
    switch (state) {
      case 'RUNNING':
        return html`${this.button(texts.common.pause, this.pause, 'quiet small')} ${cancel}`;
      case 'CHECKING':
        return cancel;
      default:
        return html`${this.button(texts.common.resume, this.begin, 'small')} ${cancel}`;
    }
  }

  private button(words: string, act: () => Promise<void>, look = ''): TemplateResult {
    return html`<button
      type="button"
      class=${look}
      aria-label=${`${words}: ${this.name}`}
      @click=${() => void this.attempt(act)}
    >
      ${words}
    </button>`;
  }

  private readonly begin = async () => {
    this.download = await api.downloadModel(this.model);
    this.lookAgain();
  };

  private readonly pause = async () => {
    await api.pauseModelDownload(this.model);
    await this.look();
  };

  private readonly cancel = async () => {
    await api.cancelModelDownload(this.model);
    clearTimeout(this.timer);
    this.download = undefined;
  };

  private get model(): string {
    return this.dataset['model'] ?? '';
  }

  private async attempt(act: () => Promise<void>): Promise<void> {
    this.problem = undefined;
    try {
      await act();
    } catch (reason) {
      this.problem = asProblem(reason);
    }
    this.requestUpdate();
  }

  /** One that was under way and is no more has become a model. */
  private async look(): Promise<void> {
    try {
      const before = this.download;
      this.download = (await api.modelDownloads()).find((download) => download.model === this.model);
      this.problem = undefined;
      if (this.download === undefined && before !== undefined) {
        location.assign(`/models?imported=${encodeURIComponent(this.model)}`);
      }
    } catch (reason) {
      this.problem = asProblem(reason);
    }
    this.lookAgain();
    this.requestUpdate();
  }

  private lookAgain(): void {
    clearTimeout(this.timer);
    if (this.download?.state === 'RUNNING' || this.download?.state === 'CHECKING') {
      this.timer = setTimeout(() => void this.look(), EVERY);
    }
  }
}

function failureOf(download: ModelDownload | undefined): Problem | undefined {
  const failure = download?.failure;
  return failure ? new Problem(0, failure.code, failure.message, failure.hint) : undefined;
}

function progress({ state, bytesDone, bytes }: ModelDownload, name: string): TemplateResult {
  const words = state === 'CHECKING' ? texts.imports.comparing : texts.common.of(size(bytesDone), size(bytes));
  return html`<div class="transfer">
    <p class="transfer-words">
      <span>${state === 'PAUSED' ? texts.imports.paused : state === 'FAILED' ? texts.imports.stopped : texts.imports.downloading}</span><span>${words}</span>
    </p>
    <progress max=${bytes} value=${bytesDone} aria-label=${texts.imports.downloadOf(name)} aria-valuetext=${words}></progress>
  </div>`;
}

customElements.define('model-download', ModelDownloadPanel);
