import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { Notices } from '../notices';
import { texts } from '../texts';

/** Whether the desktop is to tell when a render is done. */
export class NoticeChoice extends LitElement {
  private readonly notices = new Notices();

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { state } = this.notices;
    if (state === undefined) {
      return nothing;
    }
    if (state === 'refused') {
      return html`<p class="hint">${texts.notices.refused}</p>`;
    }
    return html`<label class="notice-choice">
      <input
        class="switch"
        type="checkbox"
        role="switch"
        .checked=${state === 'on'}
        @change=${(event: Event) => void this.choose((event.target as HTMLInputElement).checked)}
      />
      <span>${texts.notices.offer}</span>
    </label>`;
  }

  private async choose(wanted: boolean): Promise<void> {
    await this.notices.choose(wanted);
    this.requestUpdate();
  }
}

customElements.define('notice-choice', NoticeChoice);
