import { html, render } from 'lit';
import { texts } from '../texts';

/**
 * Asks for a name.
 *
 * @return nothing where none is given
 */
export function askForName(title: string, name: string, act: string): Promise<string | undefined> {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-labelledby', 'ask-name-title');
  render(
    html`<form method="dialog">
      <h2 id="ask-name-title">${title}</h2>
      <label for="ask-name">${texts.common.name}</label>
      <input id="ask-name" autocomplete="off" maxlength="120" required .value=${name} autofocus />
      <div class="actions">
        <button type="button" class="quiet" @click=${() => dialog.close()}>${texts.common.cancel}</button>
        <button class="primary" value="act">${act}</button>
      </div>
    </form>`,
    dialog,
  );
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector('input')?.select();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      const given = dialog.querySelector('input')?.value.trim() ?? '';
      dialog.remove();
      resolve(dialog.returnValue === 'act' && given !== '' ? given : undefined);
    });
  });
}
