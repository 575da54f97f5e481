import { LitElement, type PropertyValues } from 'lit';
import type { Workbench } from '../workbench';
import type { StudioDesk } from './studio-desk';

/**
 * A part of the studio page. It stands in the document itself, so that the page's styles and labels reach it, and leaves
 * what the server rendered in its place until the workbench knows the project.
 */
export abstract class DeskElement extends LitElement {
  protected workbench!: Workbench;
  private readonly changed = () => this.requestUpdate();

  override connectedCallback(): void {
    const desk = this.closest<StudioDesk>('studio-desk');
    if (desk === null) {
      throw new Error(`Expected <${this.localName}> within <studio-desk>`);
    }
    this.workbench = desk.workbench;
    this.workbench.addEventListener('change', this.changed);
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    this.workbench.removeEventListener('change', this.changed);
    super.disconnectedCallback();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override shouldUpdate(): boolean {
    return this.workbench.project !== undefined;
  }

  protected override update(changes: PropertyValues): void {
    if (!this.hasUpdated) {
      this.replaceChildren();
      this.renderOptions.renderBefore = null;
    }
    super.update(changes);
  }
}
