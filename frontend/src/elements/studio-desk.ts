import type { Slot } from '../materials';
import { onWaking } from '../waking';
import { Workbench } from '../workbench';
import { pageTitle } from '../words';
import { takeFiles } from './batch-dialog';
import './upload-notice';
import type { FileAgain } from './upload-notice';

/** The studio page: owns the workbench, and takes files that are dropped or pasted anywhere on it. */
export class StudioDesk extends HTMLElement {
  workbench!: Workbench;
  private readonly leaving = new AbortController();

  connectedCallback(): void {
    this.workbench = new Workbench(this.dataset['project'] ?? '');
    const { signal } = this.leaving;
    document.addEventListener('dragover', (event) => this.over(event), { signal });
    document.addEventListener('dragleave', () => this.mark(undefined), { signal });
    document.addEventListener('drop', (event) => this.drop(event), { signal });
    document.addEventListener('paste', (event) => this.paste(event), { signal });
    document.addEventListener('visibilitychange', () => this.seen(), { signal });
    window.addEventListener('online', () => void this.workbench.wake(), { signal });
    onWaking(() => void this.workbench.wakeFromSleep(), signal);
    window.addEventListener('pagehide', () => this.workbench.saveNow(), { signal });
    this.workbench.addEventListener('change', () => this.entitle(), { signal });
    window.addEventListener('hashchange', () => this.point(), { signal });
    this.addEventListener('again', (event) => this.goOn((event as CustomEvent<FileAgain>).detail), { signal });
    this.point();
    void this.workbench.load();
  }

  /** The address may say which render is meant. */
  private point(): void {
    const render = /^#render-(.+)$/.exec(location.hash)?.[1];
    if (render !== undefined) {
      this.workbench.renders.show(render);
    }
  }

  disconnectedCallback(): void {
    this.leaving.abort();
    this.workbench.close();
  }

  /** A file belongs where it belonged before the page was loaded. */
  private goOn({ file, upload }: FileAgain): void {
    const slot = upload.as === 'CLIP' ? 'subject' : upload.as === 'FEATURES' ? 'features' : undefined;
    void this.workbench.take([file], slot);
  }

  private over(event: DragEvent): void {
    if (event.dataTransfer?.types.includes('Files')) {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      this.mark(slotAt(event.target));
    }
  }

  private drop(event: DragEvent): void {
    const files = event.dataTransfer?.files;
    if (files !== undefined && files.length > 0) {
      event.preventDefault();
      this.mark(undefined);
      takeFiles(this.workbench, [...files], files.length === 1 ? slotAt(event.target) : undefined);
    }
  }

  private paste(event: ClipboardEvent): void {
    const files = event.clipboardData?.files;
    if (files !== undefined && files.length > 0) {
      event.preventDefault();
      takeFiles(this.workbench, [...files]);
    }
  }

  private seen(): void {
    if (document.visibilityState === 'visible') {
      this.workbench.unseen = undefined;
      void this.workbench.wake();
    } else {
      this.workbench.saveNow();
    }
  }

  private mark(slot: Slot | undefined): void {
    for (const panel of this.querySelectorAll<HTMLElement>('[data-slot]')) {
      panel.toggleAttribute('data-over', panel.dataset['slot'] === slot);
    }
  }

  private entitle(): void {
    const { project, renders, unseen } = this.workbench;
    if (project !== undefined) {
      document.title = pageTitle(project.name, renders.active ?? unseen);
    }
  }
}

function slotAt(target: EventTarget | null): Slot | undefined {
  const panel = target instanceof Element ? target.closest<HTMLElement>('[data-slot]') : null;
  return panel?.dataset['slot'] as Slot | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'studio-desk': StudioDesk;
  }
}

customElements.define('studio-desk', StudioDesk);
