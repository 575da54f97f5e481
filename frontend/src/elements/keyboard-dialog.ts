import { html, render, type TemplateResult } from 'lit';
import { caps, keyboard, type Key, type KeyGroup } from '../keyboard';
import { texts } from '../texts';

const ID = 'keyboard-dialog';

/** Shows all keys of the page that is open. Does nothing while they are shown. */
export function showKeys(): void {
  if (document.getElementById(ID) !== null) {
    return;
  }
  const dialog = document.createElement('dialog');
  dialog.id = ID;
  dialog.className = 'keyboard-dialog';
  dialog.setAttribute('aria-labelledby', 'keyboard-title');
  render(overview(keyboard.declared()), dialog);
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.showModal();
}

/** From now on `?` shows them, and so does the page's own button. */
export function offerKeys(): void {
  keyboard.declare({
    title: texts.keys.everywhere,
    everywhere: true,
    keys: [
      { press: ['?'], words: texts.keys.showAll, act: showKeys },
      { press: ['Escape'], words: texts.keys.closeDialog },
    ],
  });
  keyboard.listen();
  for (const button of document.querySelectorAll<HTMLElement>('[data-keyboard]')) {
    button.hidden = false;
    button.addEventListener('click', showKeys);
  }
}

function overview(groups: KeyGroup[]): TemplateResult {
  return html`<form method="dialog" class="frames-head">
      <h2 id="keyboard-title">${texts.keys.title}</h2>
      <button class="small">${texts.common.close}</button>
    </form>
    <div class="key-groups">${groups.map(groupOf)}</div>
    <p class="hint">${texts.keys.rest}</p>`;
}

function groupOf({ title, keys }: KeyGroup): TemplateResult {
  return html`<section>
    <h3>${title}</h3>
    <dl class="keys">${keys.map(row)}</dl>
  </section>`;
}

function row({ press, words }: Key): TemplateResult {
  return html`<div>
    <dt>${press.map((way, index) => html`${index > 0 ? html` <span class="soft">${texts.keys.or}</span> ` : ''}${capsOf(way)}`)}</dt>
    <dd>${words}</dd>
  </div>`;
}

function capsOf(press: string): TemplateResult[] {
  return caps(press).map((cap) => html`<kbd>${cap}</kbd>`);
}
