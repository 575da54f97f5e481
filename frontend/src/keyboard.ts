import { texts } from './texts';

/** One act that a key of the page does. */
export interface Key {
  /**
   * How it is pressed, each way as good as the others: as `KeyboardEvent.key` names it, letters small, the space bar as
   * `Space`; before it `Shift+` for letters and named keys, and `Ctrl+`, which is also the Mac's command key.
   */
  press: string[];
  words: string;
  /** Nothing where the part of the page that has the focus acts by itself, and the key is only told of. */
  act?: () => void;
  /** Whether it does anything at this moment; always, unless it says otherwise. */
  when?: () => boolean;
}

/** The keys of one part of a page. */
export interface KeyGroup {
  title: string;
  keys: Key[];
  /** The dialog that they belong to: then they act in it alone. Those of no dialog rest while one is open. */
  within?: HTMLElement;
  /** They act even while a dialog is open. */
  everywhere?: boolean;
}

/**
 * Knows all keys of the page that is open: its parts declare theirs while they are there. A key never acts where text is
 * written, nor where the control that has the focus needs it itself.
 */
export class Keyboard {
  private readonly groups = new Set<KeyGroup>();

  /** @return takes the keys back */
  declare(group: KeyGroup): () => void {
    this.groups.add(group);
    return () => this.groups.delete(group);
  }

  /** Those that act now first, then the others, each in the order of their declaration. */
  declared(): KeyGroup[] {
    const modal = openDialog();
    const all = [...this.groups].filter((group) => group.keys.length > 0);
    return [...all.filter((group) => group.within === modal), ...all.filter((group) => group.within !== modal)];
  }

  /** Listens until the signal says otherwise. */
  listen(signal?: AbortSignal): void {
    document.addEventListener('keydown', (event) => this.hear(event), { signal });
  }

  private hear(event: KeyboardEvent): void {
    const pressed = nameOf(event);
    if (event.defaultPrevented || pressed === undefined || isNeededBy(event.target, pressed)) {
      return;
    }
    const key = this.find(pressed);
    if (key?.act !== undefined) {
      event.preventDefault();
      key.act();
    }
  }

  private find(pressed: string): Key | undefined {
    const modal = openDialog();
    return [...this.groups]
      .filter((group) => group.everywhere === true || group.within === modal)
      .flatMap((group) => group.keys)
      .find((key) => key.act !== undefined && key.press.includes(pressed) && (key.when?.() ?? true));
  }
}

/** The keys of this page. */
export const keyboard = new Keyboard();

const SIGNS: Record<string, string> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
};

/** "Shift+ArrowLeft" → ["Shift", "←"]: the caps that are pressed together. */
export function caps(press: string): string[] {
  const parts = press === '+' ? ['+'] : press.split('+');
  return parts.map((part) => SIGNS[part] ?? texts.keys.caps[part] ?? (part.length === 1 ? part.toUpperCase() : part));
}

/** Nothing where the press belongs to the browser or to the keyboard's language. */
function nameOf({ key, altKey, ctrlKey, metaKey, shiftKey, isComposing }: KeyboardEvent): string | undefined {
  if (altKey || isComposing) {
    return undefined;
  }
  const letter = key.length === 1 && key.toLowerCase() !== key.toUpperCase();
  const named = key === ' ' ? 'Space' : letter ? key.toLowerCase() : key;
  const shift = shiftKey && (letter || named.length > 1) ? 'Shift+' : '';
  return `${ctrlKey || metaKey ? 'Ctrl+' : ''}${shift}${named}`;
}

const PRESSING = ['Space', 'Enter'];
const MOVING = [...PRESSING, 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'];

function isNeededBy(target: EventTarget | null, pressed: string): boolean {
  if (!(target instanceof HTMLElement)) {
    return false;
  }
  const bare = pressed.replace(/^Shift\+/, '');
  if (target instanceof HTMLInputElement) {
    switch (target.type) {
      case 'range':
      case 'radio':
        return MOVING.includes(bare);
      case 'checkbox':
      case 'button':
      case 'submit':
      case 'file':
        return PRESSING.includes(bare);
      default:
        return true;
    }
  }
  if (target.isContentEditable || target.matches('textarea, select')) {
    return true;
  }
  return target.matches('button, a[href], summary') && PRESSING.includes(bare);
}

/** The dialog on top of all others, while one is open. */
function openDialog(): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('dialog[open]')].at(-1);
}
