import { html, render } from 'lit';
import { texts } from '../texts';

const WORDS = texts.exporting;

/** Lets somebody choose what goes into a project's file, and saves it. */
export function exportProject(name: string, address: string): void {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-labelledby', 'export-project-title');
  const link = (): HTMLAnchorElement | null => dialog.querySelector('a');
  render(
    html`<h2 id="export-project-title">${WORDS.title(name)}</h2>
      <p class="hint">${WORDS.content}</p>
      <label class="with-output">
        <input
          type="checkbox"
          @change=${(event: Event) => {
            const wanted = (event.target as HTMLInputElement).checked;
            link()?.setAttribute('href', wanted ? `${address}?results` : address);
          }}
        />
        ${WORDS.results}
      </label>
      <div class="actions">
        <button type="button" class="quiet" @click=${() => dialog.close()}>${texts.common.cancel}</button>
        <a class="button primary" href=${address} download @click=${() => dialog.close()}>${WORDS.export}</a>
      </div>`,
    dialog,
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
