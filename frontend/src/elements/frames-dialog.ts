import { html, render } from 'lit';
import { texts } from '../texts';
import type { Asset, TemplateSet } from '../types';
import './template-frames';

/** Opens a template set as large as the window allows, at the given frame. */
export function lookClosely(asset: Asset, set: TemplateSet, frame: number): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'frames-dialog';
  dialog.setAttribute('aria-labelledby', 'frames-title');
  render(
    html`<form method="dialog" class="frames-head">
        <h2 id="frames-title" class="ellipsis">${asset.label}</h2>
        <button class="small">${texts.common.close}</button>
      </form>
      <template-frames .asset=${asset.id} .set=${set} .edge=${1280} .start=${frame}></template-frames>`,
    dialog,
  );
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.showModal();
  dialog.querySelector('input')?.focus();
}
