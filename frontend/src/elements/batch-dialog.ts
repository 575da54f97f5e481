import { html, nothing, render as draw, type TemplateResult } from 'lit';
import { areRecordings, Batch, type BatchFile } from '../batch';
import type { Slot } from '../materials';
import { problemOf } from '../problem';
import { texts } from '../texts';
import type { Workbench } from '../workbench';
import { problemNote } from './parts';
import { prioritySelect } from './render-parts';

/** Takes files for a project; several recordings at once are offered as a batch. */
export function takeFiles(workbench: Workbench, files: File[], near?: Slot): void {
  if (!areRecordings(files)) {
    void workbench.take(files, near);
  } else if (workbench.materials.subject === undefined) {
    workbench.refuse('audio', problemOf('SUBJECT_MISSING', texts.problems.recordingsWithoutSubject(files.length)));
  } else {
    offerBatch(workbench, files);
  }
}

/** Asks whether each of the recordings is to be rendered with the project's subject, and does so. */
function offerBatch(workbench: Workbench, files: File[]): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'batch-dialog';
  dialog.setAttribute('aria-labelledby', 'batch-title');
  const redraw = () => draw(form(batch, submit, () => dialog.close()), dialog);
  const batch = new Batch(workbench.project?.id ?? '', files, redraw);
  const submit = async () => {
    const renders = await batch.submit();
    if (renders !== undefined) {
      dialog.close();
      workbench.renders.take(renders);
    }
  };
  redraw();
  document.body.append(dialog);
  dialog.addEventListener('close', () => {
    batch.stop();
    dialog.remove();
  });
  dialog.showModal();
}

function form(batch: Batch, submit: () => Promise<void>, close: () => void): TemplateResult {
  const count = batch.usable.length;
  const all = count === batch.files.length;
  return html`<form
    method="dialog"
    @submit=${(event: Event) => {
      event.preventDefault();
      void submit();
    }}
  >
    <h2 id="batch-title">${texts.batch.title(batch.files.length)}</h2>
    <p class="hint">${texts.batch.help}</p>
    <ul class="batch-files">
      ${batch.files.map((entry) => row(entry, batch.running))}
    </ul>
    ${prioritySelect(batch.priority, texts.batch.these, (priority) => (batch.priority = priority))}
    ${problemNote(batch.problem)}
    <div class="actions">
      <button type="button" class="quiet" @click=${close}>${texts.common.cancel}</button>
      <button class="primary" ?disabled=${batch.running || count === 0}>
        ${all ? texts.batch.all(count) : texts.batch.others(count)}
      </button>
    </div>
  </form>`;
}

function row({ file, share, asset, problem }: BatchFile, running: boolean): TemplateResult {
  const checking = share >= 1 ? texts.transfer.checking : `${Math.floor(share * 100)} %`;
  return html`<li>
    <span class="transfer-words">
      <span class="ellipsis">${file.name}</span>
      <span class="soft">${asset !== undefined ? texts.batch.ready : running && problem === undefined ? checking : ''}</span>
    </span>
    ${problem === undefined ? nothing : problemNote(problem)}
  </li>`;
}
