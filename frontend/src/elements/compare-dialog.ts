import { html, render as draw } from 'lit';
import type { Region } from '../mouth-zoom';
import { texts } from '../texts';
import type { Compared, CompareView } from './render-compare';
import './render-compare';

/** What is compared, and how it is shown at first. */
export interface Comparison {
  title: string;
  choices: Compared[];
  /** The ids of those that are shown, the one that leads first. */
  chosen: string[];
  view: CompareView;
  mouth: Region | undefined;
}

/** Opens a comparison above the page, as large as the window allows. */
export function compareInDialog({ title, choices, chosen, view, mouth }: Comparison): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = 'compare-dialog';
  dialog.setAttribute('aria-labelledby', 'compare-title');
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  draw(
    html`<form method="dialog" class="frames-head">
        <h2 id="compare-title" class="ellipsis">${title}</h2>
        <button class="small">${texts.common.close}</button>
      </form>
      <render-compare .choices=${choices} .chosen=${chosen} .view=${view} .mouth=${mouth}></render-compare>`,
    dialog,
  );
  dialog.showModal();
  dialog.querySelector<HTMLElement>('.wipe-handle')?.focus();
  return dialog;
}
