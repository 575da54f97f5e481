import { asProblem, inWords } from '../problem';
import { texts } from '../texts';

/** Milliseconds that a message stays; the server keeps the way back for longer. */
const STAYS = 60_000;

export interface ToastAct {
  words: string;
  /** For who does not see the message beside it. */
  label: string;
  act(): Promise<void>;
}

/** Says something at the edge of the page for a while, with a button that does something about it. */
export function showToast(message: string, { words, label, act }: ToastAct): void {
  const toast = document.createElement('div');
  toast.className = 'toast';
  const text = document.createElement('span');
  text.className = 'ellipsis';
  text.textContent = message;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'small';
  button.textContent = words;
  button.setAttribute('aria-label', label);
  button.addEventListener('click', () => {
    act().then(
      () => toast.remove(),
      (reason: unknown) => (text.textContent = inWords(asProblem(reason)).message),
    );
  });
  toast.append(text, button);
  region().append(toast);
  setTimeout(() => toast.remove(), STAYS);
}

function region(): Element {
  const found = document.querySelector('.undo');
  if (found !== null) {
    return found;
  }
  const section = document.createElement('section');
  section.className = 'undo';
  section.setAttribute('role', 'status');
  section.setAttribute('aria-label', texts.projects.messages);
  document.body.append(section);
  return section;
}
