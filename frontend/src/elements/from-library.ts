import { html, nothing, render as draw, type TemplateResult } from 'lit';
import { api } from '../api';
import { aboutAsset, hasThumbnail } from '../library-words';
import { asProblem, type Problem } from '../problem';
import { texts } from '../texts';
import type { AssetKind, LibraryEntry } from '../types';
import type { Workbench } from '../workbench';
import { problemNote } from './parts';

/** A button that offers what was uploaded before, for one of a project's panels. */
export function fromLibrary(workbench: Workbench, kinds: AssetKind[]): TemplateResult {
  return html`<button type="button" class="quiet small from-library" @click=${() => void offer(workbench, kinds)}>
    ${texts.library.fromHere}
  </button>`;
}

async function offer(workbench: Workbench, kinds: AssetKind[]): Promise<void> {
  const dialog = document.createElement('dialog');
  dialog.className = 'library-dialog';
  dialog.setAttribute('aria-labelledby', 'library-dialog-title');
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  let entries: LibraryEntry[] | undefined;
  let problem: Problem | undefined;
  let sought = '';
  const redraw = () => {
    const shown = entries?.filter(({ asset }) => asset.label.toLocaleLowerCase().includes(sought.toLocaleLowerCase()));
    draw(content(shown), dialog);
  };
  const search = (event: Event) => {
    sought = (event.target as HTMLInputElement).value.trim();
    redraw();
  };
  const take = ({ asset }: LibraryEntry) => {
    dialog.close();
    void workbench.choose(asset);
  };
  const content = (shown: LibraryEntry[] | undefined) => html`<form method="dialog">
    <h2 id="library-dialog-title">${texts.library.choose}</h2>
    <input type="search" autofocus autocomplete="off" placeholder=${texts.library.searchHere} aria-label=${texts.library.searchHere} @input=${search} />
    ${problemNote(problem)}
    ${shown === undefined && problem === undefined ? html`<p class="soft" role="status">${texts.common.reading}</p>` : nothing}
    ${shown?.length === 0 ? html`<p class="soft" role="status">${texts.library.noneFits}</p>` : nothing}
    <ul class="library-choices">
      ${(shown ?? []).map((entry) => choice(entry, take))}
    </ul>
    <div class="actions"><button class="quiet" value="close">${texts.common.cancel}</button></div>
  </form>`;
  redraw();
  dialog.showModal();
  try {
    entries = (await api.library()).filter(({ asset }) => kinds.includes(asset.kind));
  } catch (reason) {
    problem = asProblem(reason);
  }
  redraw();
}

function choice(entry: LibraryEntry, take: (entry: LibraryEntry) => void): TemplateResult {
  const { asset } = entry;
  return html`<li>
    <button type="button" class="quiet library-choice" @click=${() => take(entry)}>
      ${hasThumbnail(asset)
        ? html`<img alt="" loading="lazy" src=${api.thumbnailAddress(asset.id)} />`
        : html`<svg viewBox="0 0 48 48" aria-hidden="true"><path d="M6 20v8M15 13v22M24 6v36M33 14v20M42 20v8" /></svg>`}
      <span class="library-choice-words"
        ><span class="ellipsis">${asset.label}</span> <small class="soft">${aboutAsset(asset)}</small></span
      >
    </button>
  </li>`;
}
