import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { api } from '../api';
import { droppedFiles } from '../dropped-files';
import { Library, type LibrarySort } from '../library';
import { aboutAsset, hasThumbnail, KINDS } from '../library-words';
import { texts } from '../texts';
import type { AssetKind, LibraryEntry } from '../types';
import { moment } from '../words';
import { confirmed } from './confirm';
import { failureWords, fileChooser, problemNote, segments, transferNote } from './parts';

const WORDS = texts.library;
const SORTS: Record<LibrarySort, string> = texts.library.sorts;
const DRAGGED = 'application/x-soliloquy-asset';

/** The library's page. It stands in the document itself, so that the page's styles reach it. */
class StudioLibrary extends LitElement {
  private readonly library = new Library();
  private readonly leaving = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = this.leaving;
    this.library.addEventListener('change', () => this.requestUpdate(), { signal });
    document.addEventListener('dragover', (event) => over(event), { signal });
    document.addEventListener('drop', (event) => this.dropped(event), { signal });
    document.addEventListener('paste', (event) => this.pasted(event), { signal });
    window.addEventListener('online', () => this.library.hurry(), { signal });
    document.addEventListener(
      'visibilitychange',
      () => document.visibilityState === 'visible' && void this.library.load(),
      { signal },
    );
    void this.library.load();
  }

  override disconnectedCallback(): void {
    this.leaving.abort();
    super.disconnectedCallback();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** What the server has drawn stays until the library is read. */
  protected override shouldUpdate(): boolean {
    return this.library.entries !== undefined || this.library.problem !== undefined;
  }

  protected override update(changes: Map<PropertyKey, unknown>): void {
    if (!this.hasUpdated) {
      this.replaceChildren();
      this.renderOptions.renderBefore = null;
    }
    super.update(changes);
  }

  protected override render(): TemplateResult {
    const { library } = this;
    const { shown, entries } = library;
    return html`
      ${this.tools()} ${problemNote(library.problem)} ${library.refusals.map(
        ({ name, problem }) => html`<div class="note note-problem" role="alert">
          <p><b>${name}</b></p>
          ${failureWords(problem)}
        </div>`,
      )}
      ${library.transfers.map((transfer) => transferNote(transfer))}
      ${entries?.length === 0
        ? html`<p class="soft">${WORDS.empty}</p>`
        : shown.length === 0
          ? html`<p class="soft" role="status">${WORDS.none}</p>`
          : html`${this.targets()}
              <ul class="cards">
                ${shown.map((entry) => this.card(entry))}
              </ul>`}
    `;
  }

  private tools(): TemplateResult {
    const { library } = this;
    const kinds: { value: AssetKind | 'ALL'; words: string }[] = [
      { value: 'ALL', words: WORDS.all },
      ...(Object.keys(KINDS) as AssetKind[]).map((value) => ({ value, words: KINDS[value].many })),
    ];
    return html`<div class="library-tools">
        <form class="finder" role="search" @submit=${(event: Event) => event.preventDefault()}>
          <input
            type="search"
            autocomplete="off"
            placeholder=${WORDS.search}
            aria-label=${WORDS.search}
            .value=${library.sought}
            @input=${(event: Event) => library.choose({ sought: (event.target as HTMLInputElement).value })}
          />
          <select
            aria-label=${WORDS.sort}
            @change=${(event: Event) => library.choose({ sort: (event.target as HTMLSelectElement).value as LibrarySort })}
          >
            ${Object.entries(SORTS).map(
              ([value, words]) => html`<option value=${value} ?selected=${value === library.sort}>${words}</option>`,
            )}
          </select>
        </form>
        ${fileChooser({
          name: 'library',
          accept: '',
          look: 'button primary',
          multiple: true,
          content: html`<span>${WORDS.upload}</span>`,
          take: (files) => void library.take(files),
        })}
      </div>
      ${segments('kind', html`<span class="visually-hidden">${WORDS.kind}</span>`, kinds, library.kind, (kind) =>
        library.choose({ kind }),
      )}
      <p class="hint">${WORDS.drop}</p>`;
  }

  /** Where a card can be dragged to; the card's own choice does the same for who drags nothing. */
  private targets(): TemplateResult | typeof nothing {
    const { projects } = this.library;
    return projects.length === 0
      ? nothing
      : html`<div class="library-targets" aria-hidden="true">
          <span class="soft">${WORDS.projects}</span>
          ${projects.slice(0, 8).map(
            ({ id, name }) => html`<span
              class="library-target"
              data-project=${id}
              @dragenter=${(event: DragEvent) => mark(event, true)}
              @dragleave=${(event: DragEvent) => mark(event, false)}
              >${name}</span
            >`,
          )}
        </div>`;
  }

  private card(entry: LibraryEntry): TemplateResult {
    const { asset, projects } = entry;
    return html`<li
      class="card"
      draggable="true"
      @dragstart=${(event: DragEvent) => event.dataTransfer?.setData(DRAGGED, asset.id)}
    >
      <span class="card-picture">
        ${hasThumbnail(asset)
          ? html`<img alt="" loading="lazy" draggable="false" src=${api.thumbnailAddress(asset.id)} />`
          : html`<svg class="icon-large" viewBox="0 0 48 48" aria-hidden="true">
              <path d="M6 20v8M15 13v22M24 6v36M33 14v20M42 20v8" />
            </svg>`}
      </span>
      <div class="card-words">
        <div class="card-name">
          <h2>
            <input
              class="title"
              maxlength="200"
              autocomplete="off"
              aria-label=${WORDS.label(asset.label)}
              .value=${asset.label}
              @change=${(event: Event) => this.rename(entry, event.target as HTMLInputElement)}
              @keydown=${(event: KeyboardEvent) => key(event, asset.label)}
            />
          </h2>
        </div>
        ${asset.kind === 'AUDIO'
          ? html`<audio controls preload="none" src=${api.contentAddress(asset.id)}></audio>`
          : nothing}
        <p class="soft">${aboutAsset(asset)}</p>
        <p class="soft">${asset.createdAt === undefined ? nothing : moment(asset.createdAt)}</p>
        <p class="library-uses">
          ${projects.length === 0
            ? html`<span class="soft">${WORDS.unused}</span>`
            : html`<span class="soft">${WORDS.usedIn}</span> ${projects.map(
                  ({ id, name }, index) => html`${index > 0 ? ', ' : ''}<a href=${`/projects/${id}`}>${name}</a>`,
                )}`}
        </p>
      </div>
      <div class="card-actions">
        <button
          type="button"
          class="quiet small"
          aria-label=${WORDS.beginWith(asset.label)}
          @click=${() => this.go(this.library.begin(entry))}
        >
          ${WORDS.begin}
        </button>
        ${this.useIn(entry)}
        <button
          type="button"
          class="quiet small"
          aria-label=${WORDS.removeOf(asset.label)}
          title=${projects.length > 0 ? WORDS.keepUsed : nothing}
          @click=${() => this.forget(entry)}
        >
          ${texts.common.delete}
        </button>
      </div>
    </li>`;
  }

  private useIn(entry: LibraryEntry): TemplateResult | typeof nothing {
    const { projects } = this.library;
    const chosen = (event: Event) => {
      const select = event.target as HTMLSelectElement;
      const project = select.value;
      select.value = '';
      void this.go(this.library.use(entry, project));
    };
    return projects.length === 0
      ? nothing
      : html`<select class="small" aria-label=${WORDS.useOf(entry.asset.label)} @change=${chosen}>
          <option value="">${WORDS.use}</option>
          ${projects.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
        </select>`;
  }

  private async go(address: Promise<string | undefined>): Promise<void> {
    const there = await address;
    if (there !== undefined) {
      location.assign(there);
    }
  }

  private async rename(entry: LibraryEntry, input: HTMLInputElement): Promise<void> {
    const label = input.value.trim();
    if (label !== '' && label !== entry.asset.label) {
      await this.library.rename(entry, label);
    }
    input.value = entry.asset.label;
  }

  private async forget(entry: LibraryEntry): Promise<void> {
    const used = entry.projects.length > 0;
    if (used || (await confirmed(WORDS.removal(entry.asset.label), WORDS.removed, texts.common.delete))) {
      await this.library.remove(entry);
    }
  }

  private dropped(event: DragEvent): void {
    const transfer = event.dataTransfer;
    const asset = transfer?.getData(DRAGGED) ?? '';
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-project]') : null;
    if (asset !== '' && target !== null) {
      event.preventDefault();
      target.removeAttribute('data-over');
      const entry = this.library.entries?.find((each) => each.asset.id === asset);
      if (entry !== undefined) {
        void this.go(this.library.use(entry, target.dataset['project'] ?? ''));
      }
    } else if (transfer?.types.includes('Files')) {
      event.preventDefault();
      void droppedFiles(transfer).then((files) => this.library.take(files));
    }
  }

  private pasted(event: ClipboardEvent): void {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length > 0) {
      event.preventDefault();
      void this.library.take(files);
    }
  }
}

function over(event: DragEvent): void {
  const { types } = event.dataTransfer ?? { types: [] as readonly string[] };
  const onProject = event.target instanceof Element && event.target.closest('[data-project]') !== null;
  if (types.includes('Files') || (types.includes(DRAGGED) && onProject)) {
    event.preventDefault();
  }
}

function mark(event: DragEvent, over: boolean): void {
  (event.currentTarget as HTMLElement).toggleAttribute('data-over', over && event.dataTransfer!.types.includes(DRAGGED));
}

function key(event: KeyboardEvent, label: string): void {
  const input = event.target as HTMLInputElement;
  if (event.key === 'Escape') {
    input.value = label;
  }
  if (event.key === 'Enter' || event.key === 'Escape') {
    input.blur();
  }
}

customElements.define('studio-library', StudioLibrary);
