import { inWords } from './problem';
import { texts } from './texts';
import type { Render } from './types';
import { duration, videoSeconds } from './words';

/** Whether the desktop may tell that a render is done: nothing where it cannot. */
export type NoticeState = 'off' | 'on' | 'refused' | undefined;

const CHOICE = 'notices';

/** Notices on the desktop when a render comes to its end. They are asked for by a click, never by themselves. */
export class Notices {
  get state(): NoticeState {
    if (!('Notification' in globalThis) || !isSecureContext) {
      return undefined;
    }
    if (Notification.permission === 'denied') {
      return 'refused';
    }
    return Notification.permission === 'granted' && localStorage.getItem(CHOICE) === 'on' ? 'on' : 'off';
  }

  /** Asks the browser, which may ask the person. To be called on a click. */
  async choose(wanted: boolean): Promise<void> {
    localStorage.setItem(CHOICE, wanted ? 'on' : 'off');
    if (wanted && Notification.permission === 'default') {
      await Notification.requestPermission();
    }
  }

  /** Tells it unless the page is looked at. Several tabs tell it but once. */
  tell(render: Render, name: string): void {
    if (this.state !== 'on' || document.visibilityState === 'visible') {
      return;
    }
    const { title, body } = noticeOf(render, name);
    try {
      const notice = new Notification(title, { body, tag: render.id, icon: '/assets/logo.svg' });
      notice.addEventListener('click', () => {
        window.focus();
        notice.close();
      });
    } catch {
      // Some browsers show notices for installed pages alone.
    }
  }
}

/** What is said of a render that is at its end. */
export function noticeOf(render: Render, name: string): { title: string; body: string } {
  return render.state === 'DONE'
    ? { title: texts.notices.done(name), body: texts.notices.doneHelp(duration(videoSeconds(render))) }
    : { title: texts.notices.failed(name), body: render.failure ? inWords(render.failure).message : '' };
}
