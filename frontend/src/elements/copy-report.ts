import { texts } from '../texts';

/** A button that copies the text of another element, named by `data-of`; `data-words` are its own. */
class CopyReport extends HTMLElement {
  connectedCallback(): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'small';
    button.textContent = this.dataset['words'] ?? texts.report.copy;
    button.addEventListener('click', () => void this.copy(button));
    this.replaceChildren(button);
  }

  private async copy(button: HTMLButtonElement): Promise<void> {
    const source = document.getElementById(this.dataset['of'] ?? '');
    if (source !== null) {
      button.textContent = (await copied(source)) ? texts.report.copied : texts.report.selected;
    }
  }
}

/** Browsers give the clipboard to safe addresses only; elsewhere the text is selected for the reader to copy. */
async function copied(source: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(source.textContent ?? '');
    return true;
  } catch {
    window.getSelection()?.selectAllChildren(source);
    return false;
  }
}

customElements.define('copy-report', CopyReport);
