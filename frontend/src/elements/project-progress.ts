import { api } from '../api';
import { isFinal } from '../types';
import { percent, stateOf } from '../words';

const EVERY = 1500;

/** Keeps the state on a project's card up to date while a render of it runs. */
class ProjectProgress extends HTMLElement {
  private timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.timer = setTimeout(() => void this.look(), EVERY);
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer);
  }

  private async look(): Promise<void> {
    const render = await api.render(this.dataset['render'] ?? '').catch(() => undefined);
    if (render === undefined || !this.isConnected) {
      return;
    }
    this.textContent = render.state === 'RENDERING' ? `${stateOf(render)} ${percent(render)}` : stateOf(render);
    this.dataset['state'] = render.state;
    if (!isFinal(render)) {
      this.timer = setTimeout(() => void this.look(), EVERY);
    }
  }
}

customElements.define('project-progress', ProjectProgress);
