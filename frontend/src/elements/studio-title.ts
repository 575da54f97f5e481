import { html, type TemplateResult } from 'lit';
import { texts } from '../texts';
import { DeskElement } from './desk-element';
import { problemNote } from './parts';

/** The project's name, to be changed where it stands. */
class StudioTitle extends DeskElement {
  protected override render(): TemplateResult {
    const name = this.workbench.project?.name ?? '';
    return html`<h1>
        <input
          class="title"
          name="name"
          aria-label=${texts.projects.nameLabel}
          maxlength="120"
          autocomplete="off"
          .value=${name}
          @change=${this.rename}
          @keydown=${this.key}
        />
      </h1>
      ${problemNote(this.workbench.problems.page)}`;
  }

  private async rename(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const name = input.value.trim();
    const { project } = this.workbench;
    if (name !== '' && (await this.workbench.rename(name))) {
      return;
    }
    input.value = project?.name ?? '';
  }

  private key(event: KeyboardEvent): void {
    const input = event.target as HTMLInputElement;
    if (event.key === 'Escape') {
      input.value = this.workbench.project?.name ?? '';
    }
    if (event.key === 'Enter' || event.key === 'Escape') {
      input.blur();
    }
  }
}

customElements.define('studio-title', StudioTitle);
