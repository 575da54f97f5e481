import { html, render as draw } from 'lit';
import { api } from '../api';
import { texts } from '../texts';
import type { Render } from '../types';

/** Plays a finished render above the page. */
export function playInDialog(render: Render, name: string): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'frames-dialog video-dialog';
  dialog.setAttribute('aria-labelledby', 'video-title');
  const address = api.videoAddress(render.id);
  draw(
    html`<form method="dialog" class="frames-head">
        <h2 id="video-title" class="ellipsis">${name}</h2>
        <button class="small">${texts.common.close}</button>
      </form>
      ${render.format === 'GIF'
        ? html`<img src=${address} alt=${texts.stage.loopOf(name)} />`
        : html`<video controls autoplay playsinline src=${address} aria-label=${texts.stage.videoOf(name)}></video>`}`,
    dialog,
  );
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.showModal();
}
