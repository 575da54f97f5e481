import { api } from '../api';
import type { PreviewFrame } from '../preview-frame';
import { PreviewSocket } from '../preview-socket';
import { isFinal, type Render } from '../types';
import { percent, stateOf } from '../words';

/** The cards are small, and there may be many. */
const SMALL = { previewsPerSecond: 1, longestEdge: 320 };

/** One connection may watch no more; the other cards keep their pictures. */
const MOST = 12;

/** Keeps the state on a project's card up to date while a render of it runs, and shows the newest frame of it there. */
class ProjectProgress extends HTMLElement {
  connectedCallback(): void {
    watched.add(this);
    follow();
  }

  disconnectedCallback(): void {
    watched.delete(this);
    follow();
  }

  get render(): string {
    return this.dataset['render'] ?? '';
  }

  show(render: Render): void {
    this.textContent = render.state === 'RENDERING' ? `${stateOf(render)} ${percent(render)}` : stateOf(render);
    this.dataset['state'] = render.state;
    if (isFinal(render)) {
      watched.delete(this);
      follow();
      this.showPoster(render);
    }
  }

  async draw({ picture }: PreviewFrame): Promise<void> {
    const frame = await createImageBitmap(picture);
    const canvas = this.canvas();
    if (canvas !== undefined) {
      canvas.width = frame.width;
      canvas.height = frame.height;
      canvas.getContext('2d')?.drawImage(frame, 0, 0);
    }
    frame.close();
  }

  private get place(): Element | null | undefined {
    return this.closest('.card')?.querySelector('.card-picture');
  }

  private canvas(): HTMLCanvasElement | undefined {
    const { place } = this;
    const found = place?.querySelector('canvas');
    if (!place || found) {
      return found ?? undefined;
    }
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    place.replaceChildren(canvas);
    return canvas;
  }

  private showPoster(render: Render): void {
    if (render.state === 'DONE') {
      const poster = document.createElement('img');
      poster.alt = '';
      poster.src = api.posterAddress(render.id);
      this.place?.replaceChildren(poster);
    }
  }
}

const watched = new Set<ProjectProgress>();

const socket = new PreviewSocket(
  {
    changed: (render) => of(render.id).forEach((card) => card.show(render)),
    frame: (frame, render) => of(render).forEach((card) => void card.draw(frame).catch(() => undefined)),
    deleted: () => undefined,
    queue: () => undefined,
    refused: () => undefined,
    connection: () => undefined,
  },
  undefined,
  SMALL,
);

function of(render: string): ProjectProgress[] {
  return [...watched].filter((card) => card.render === render);
}

function follow(): void {
  socket.follow([...watched].slice(0, MOST).map((card) => card.render));
}

customElements.define('project-progress', ProjectProgress);
