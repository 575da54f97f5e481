import { api } from '../api';
import { asProblem, inWords } from '../problem';
import { texts } from '../texts';
import { showToast } from './toast';

type Order = (one: HTMLElement, other: HTMLElement) => number;

const ORDERS: Record<string, Order> = {
  changed: (one, other) => latest(one, other, 'changed'),
  made: (one, other) => latest(one, other, 'made'),
  name: (one, other) => said(one, 'name').localeCompare(said(other, 'name')),
};

/**
 * The projects' cards, which the server has drawn: finds, sorts and renames them, and deletes them with a way back,
 * without the page being loaded again. Without it every form does the same in its own way.
 */
class ProjectGrid extends HTMLElement {
  connectedCallback(): void {
    const finder = this.querySelector<HTMLFormElement>('.finder');
    // What does not fit an address with a search the server has left out, so there only it can search again.
    if (finder !== null && !new URLSearchParams(location.search).get('q')) {
      this.searchAsOneTypes(finder);
    }
    this.cards.forEach((card) => this.enliven(card));
  }

  private get cards(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.card')];
  }

  private searchAsOneTypes(finder: HTMLFormElement): void {
    finder.querySelectorAll<HTMLElement>('[data-scriptless]').forEach((part) => (part.hidden = true));
    finder.addEventListener('input', () => this.find(finder));
    finder.addEventListener('submit', (event) => {
      event.preventDefault();
      this.find(finder);
    });
  }

  private find(finder: HTMLFormElement): void {
    const told = new FormData(finder);
    const sought = String(told.get('q')).trim();
    const sort = String(told.get('sort'));
    const list = this.querySelector('.cards');
    list?.append(...this.cards.sort(ORDERS[sort]));
    for (const card of this.cards) {
      card.hidden = card.hasAttribute('data-gone') || !contains(said(card, 'name'), sought);
    }
    this.tellWhetherAny();
    history.replaceState(null, '', sort === 'changed' ? '/' : `/?${new URLSearchParams({ sort })}`);
  }

  private tellWhetherAny(): void {
    const none = this.querySelector<HTMLElement>('[data-none]');
    if (none !== null) {
      none.hidden = this.cards.some((card) => !card.hidden);
    }
  }

  private enliven(card: HTMLElement): void {
    card.querySelector<HTMLFormElement>('form[data-delete]')?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.delete(card);
    });
    const form = card.querySelector<HTMLFormElement>('.card-name');
    const input = form?.querySelector<HTMLInputElement>('input[name=name]');
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      input?.blur();
    });
    input?.addEventListener('change', () => void this.rename(card, input));
    input?.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') {
        input.value = said(card, 'name');
        input.blur();
      }
    });
  }

  private async rename(card: HTMLElement, input: HTMLInputElement): Promise<void> {
    const name = input.value.trim();
    if (name === '' || name === said(card, 'name')) {
      input.value = said(card, 'name');
      return;
    }
    await this.attempt(card, async () => {
      const project = await api.changeProject(said(card, 'id'), { name });
      card.dataset['name'] = project.name;
      entitle(card, project.name);
    });
    input.value = said(card, 'name');
  }

  private async delete(card: HTMLElement): Promise<void> {
    await this.attempt(card, async () => {
      const id = said(card, 'id');
      await api.deleteProject(id);
      const next = neighbour(card);
      this.show(card, false);
      if (this.cards.every((other) => other.hasAttribute('data-gone'))) {
        // The page for somebody without projects is the server's, and so is the way back on it.
        location.assign('/');
        return;
      }
      next?.querySelector<HTMLElement>('.card-open')?.focus();
      showToast(texts.projects.deleted(said(card, 'name')), {
        words: texts.projects.undo,
        label: texts.projects.undoOf(said(card, 'name')),
        act: async () => {
          await api.restoreProject(id);
          this.show(card, true);
        },
      });
    });
  }

  private show(card: HTMLElement, there: boolean): void {
    card.toggleAttribute('data-gone', !there);
    card.hidden = !there;
    this.tellWhetherAny();
  }

  /** What went wrong with a card is said on it. */
  private async attempt(card: HTMLElement, act: () => Promise<void>): Promise<void> {
    const refusal = card.querySelector<HTMLElement>('[data-refusal]');
    refusal?.toggleAttribute('hidden', true);
    try {
      await act();
    } catch (reason) {
      const { message, hint } = inWords(asProblem(reason));
      if (refusal !== null) {
        refusal.textContent = `${message} ${hint}`.trim();
        refusal.hidden = false;
      }
    }
  }
}

function said(card: HTMLElement, what: string): string {
  return card.dataset[what] ?? '';
}

/** The server's words for each part of a card, with the new name in them. */
function entitle(card: HTMLElement, name: string): void {
  for (const part of card.querySelectorAll<HTMLElement>('[data-label]')) {
    part.setAttribute('aria-label', (part.dataset['label'] ?? '').replace('{name}', () => name));
  }
}

function latest(one: HTMLElement, other: HTMLElement, what: string): number {
  return said(other, what).localeCompare(said(one, what));
}

function contains(name: string, sought: string): boolean {
  return name.toLocaleLowerCase().includes(sought.toLocaleLowerCase());
}

/** Where the focus goes when a card disappears. */
function neighbour(card: HTMLElement): Element | null {
  const there = (other: Element | null) => other !== null && !other.hasAttribute('hidden');
  return there(card.nextElementSibling) ? card.nextElementSibling : card.previousElementSibling;
}

customElements.define('project-grid', ProjectGrid);
