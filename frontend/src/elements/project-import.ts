import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { importProject } from '../api';
import { asProblem, type Problem } from '../problem';
import { texts } from '../texts';
import type { Transfer } from '../transfers';
import { fileChooser, problemNote, transferNote } from './parts';

const ACCEPT = '.soliloquy,.zip,application/zip';

/** Takes the file of a project, and leads to what became of it. */
class ProjectImport extends LitElement {
  private transfer: Transfer | undefined;
  private problem: Problem | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`${this.transfer === undefined
        ? fileChooser({
            name: 'project-file',
            accept: ACCEPT,
            look: 'button',
            content: html`<span>${texts.projects.import}</span>`,
            take: ([file]) => void this.take(file),
          })
        : nothing}
      ${transferNote(this.transfer)} ${problemNote(this.problem)}`;
  }

  private async take(file: File | undefined): Promise<void> {
    if (file === undefined) {
      return;
    }
    const stopper = new AbortController();
    const transfer: Transfer = { name: file.name, share: 0, stop: () => stopper.abort() };
    this.transfer = transfer;
    this.problem = undefined;
    this.requestUpdate();
    try {
      const progress = (share: number) => {
        transfer.share = share;
        this.requestUpdate();
      };
      const project = await importProject(file, { signal: stopper.signal, progress });
      location.assign(`/projects/${project.id}`);
    } catch (reason) {
      this.problem = asProblem(reason);
      this.transfer = undefined;
      this.requestUpdate();
    }
  }
}

customElements.define('project-import', ProjectImport);
