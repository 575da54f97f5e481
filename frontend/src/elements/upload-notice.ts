import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { discardUpload, interruptedAs, interruptedUploads, type InterruptedUpload } from '../interrupted-uploads';
import { texts } from '../texts';
import { listed, size } from '../words';
import { fileChooser } from './parts';

const WORDS = texts.interrupted;

/** What the page is to go on with. */
export interface FileAgain {
  file: File;
  upload: InterruptedUpload;
}

/**
 * Says that uploads were interrupted when the page was closed or reloaded, and lets them go on or be discarded. The files
 * that are to go on are given to the page by the event `again`, which bubbles.
 */
class UploadNotice extends LitElement {
  private uploads: InterruptedUpload[] = [];
  private others: string[] = [];

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.look();
  }

  private async look(): Promise<void> {
    this.uploads = await interruptedUploads();
    this.requestUpdate();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { length } = this.uploads;
    if (length === 0) {
      return nothing;
    }
    return html`<div class="note upload-notice" role="status">
      <p><b>${WORDS.interrupted(length)}</b></p>
      <ul>
        ${this.uploads.map(
          ({ name, arrived, size: whole }) =>
            html`<li><span class="ellipsis">${name}</span> <span class="soft">${WORDS.progress(size(arrived), size(whole))}</span></li>`,
        )}
      </ul>
      <p class="hint">${WORDS.how(length)}</p>
      ${this.others.length === 0 ? nothing : html`<p class="hint" role="alert">${WORDS.others(listed(this.others))}</p>`}
      <div class="line-actions">
        ${fileChooser({
          name: 'interrupted',
          accept: '',
          look: 'button small',
          content: html`<span>${WORDS.choose(length)}</span>`,
          multiple: true,
          take: (files) => this.goOn(files),
        })}
        <button type="button" class="quiet small" @click=${() => void this.discard()}>${WORDS.discard(length)}</button>
      </div>
    </div>`;
  }

  private goOn(files: File[]): void {
    this.others = [];
    for (const file of files) {
      const upload = interruptedAs(file, this.uploads);
      if (upload === undefined) {
        this.others.push(file.name);
      } else {
        this.uploads = this.uploads.filter((other) => other !== upload);
        this.dispatchEvent(new CustomEvent<FileAgain>('again', { detail: { file, upload }, bubbles: true }));
      }
    }
    this.requestUpdate();
  }

  private async discard(): Promise<void> {
    const discarded = this.uploads;
    this.uploads = [];
    this.requestUpdate();
    await Promise.all(discarded.map(discardUpload));
  }
}

customElements.define('upload-notice', UploadNotice);
