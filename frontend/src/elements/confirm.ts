import { html, render } from 'lit';
import { texts } from '../texts';

/** Asks before something that cannot be undone. Escape and "Keep" answer no. */
export function confirmed(question: string, consequence: string, act: string): Promise<boolean> {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-labelledby', 'confirm-question');
  render(
    html`<form method="dialog">
      <h2 id="confirm-question">${question}</h2>
      <p>${consequence}</p>
      <div class="actions">
        <button class="quiet" value="keep" autofocus>${texts.common.keep}</button>
        <button class="danger" value="act">${act}</button>
      </div>
    </form>`,
    dialog,
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'act');
    });
  });
}
