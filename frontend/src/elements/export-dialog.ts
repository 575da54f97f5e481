import { html, nothing, render as draw, type TemplateResult } from 'lit';
import { api } from '../api';
import { Exports } from '../exports';
import { inWords } from '../problem';
import { texts } from '../texts';
import type { OutputFormat, Render } from '../types';
import { FORMATS, size } from '../words';
import { problemNote } from './parts';

const OTHERS: OutputFormat[] = ['MP4', 'WEBM', 'GIF', 'PNG'];

/** Whether a finished render can be had in other formats without rendering it again. */
export function isConvertible({ state, format }: Render): boolean {
  return state === 'DONE' && (format === 'MP4' || format === 'WEBM');
}

/** Offers a finished render in all formats. */
export function offerFormats(render: Render, name: string): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'export-dialog';
  dialog.setAttribute('aria-labelledby', 'export-title');
  const exports = new Exports(render, () => draw(content(render, name, exports), dialog));
  draw(content(render, name, exports), dialog);
  document.body.append(dialog);
  dialog.addEventListener('close', () => {
    exports.close();
    dialog.remove();
  });
  dialog.showModal();
}

function content(render: Render, name: string, exports: Exports): TemplateResult {
  return html`<form method="dialog" class="frames-head">
      <h2 id="export-title">${texts.exports.title(name)}</h2>
      <button class="small">${texts.common.close}</button>
    </form>
    <ul class="exports">
      ${OTHERS.map((format) => html`<li>${row(render, format, exports)}</li>`)}
    </ul>
    ${problemNote(exports.problem)}
    <p class="hint">${texts.exports.help}</p>`;
}

function row(render: Render, format: OutputFormat, exports: Exports): TemplateResult {
  const { name, use } = FORMATS[format];
  return html`<span class="export-words"><b>${name}</b> <span class="soft">${use}</span></span>
    ${format === render.format ? original(render) : converted(format, exports)}`;
}

function original(render: Render): TemplateResult {
  return html`<a class="button small" href=${api.downloadAddress(render.id)} download>${texts.exports.download(size(render.bytes))}</a>`;
}

function converted(format: OutputFormat, exports: Exports): TemplateResult {
  const known = exports.of(format);
  if (known?.state === 'DONE') {
    return html`<a class="button small" href=${exports.address(format)} download>${texts.exports.download(size(known.bytes))}</a>`;
  }
  if (known?.state === 'WAITING' || known?.state === 'RUNNING') {
    return html`<progress
      max="1"
      value=${known.state === 'RUNNING' ? known.framesDone / Math.max(1, known.frameCount) : nothing}
      aria-label=${texts.exports.progress(FORMATS[format].name)}
    ></progress>`;
  }
  return html`<button type="button" class="small" @click=${() => void exports.begin(format)}>
      ${(known === undefined ? texts.exports.make : texts.exports.again)(FORMATS[format].name)}
    </button>
    ${known?.failure ? html`<p class="hint">${inWords(known.failure).message}</p>` : nothing}`;
}
