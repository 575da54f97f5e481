import { html, render as draw, type TemplateResult } from 'lit';
import { api } from '../api';
import { asProblem } from '../problem';
import { texts } from '../texts';
import type { Render, RenderLine } from '../types';
import './copy-report';
import { problemNote } from './parts';

/** Shows what was told of a render while it was worked at, to be read, and copied into a report. */
export function showLog(render: Render, name: string): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'frames-dialog log-dialog';
  dialog.setAttribute('aria-labelledby', 'log-title');
  const show = (content: TemplateResult) => draw(frame(name, content, () => void read()), dialog);
  const read = async () => {
    try {
      show(text(render, await api.renderLog(render.id)));
    } catch (reason) {
      show(html`${problemNote(asProblem(reason))}`);
    }
  };
  show(html`<p class="soft">${texts.common.reading}</p>`);
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.showModal();
  void read();
}

function frame(name: string, content: TemplateResult, again: () => void): TemplateResult {
  return html`<form method="dialog" class="frames-head">
      <h2 id="log-title" class="ellipsis">${texts.log.title(name)}</h2>
      <button type="button" class="quiet small" @click=${again}>${texts.log.again}</button>
      <button class="small">${texts.common.close}</button>
    </form>
    ${content}`;
}

function text(render: Render, lines: RenderLine[]): TemplateResult {
  return lines.length === 0
    ? html`<p class="soft">${texts.log.empty}</p>`
    : html`<pre id="log-text" class="report-text log-text" tabindex="0" aria-labelledby="log-title">
${headOf(render)}${lines.map(
            (line) =>
              html`
<span data-severity=${line.severity}>${line.at.slice(0, 19).replace('T', ' ')} ${line.node} ${line.severity} ${line.text}</span>`,
          )}</pre>
        <copy-report data-of="log-text" data-words=${texts.report.copyLog}></copy-report>`;
}

/** Whoever is given the text knows what it is about. */
function headOf({ id, state, modelId, format, frameCount }: Render): string {
  return `Render ${id}: ${state}, ${modelId}, ${format}, ${frameCount} frames`;
}
