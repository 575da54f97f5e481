import { html, nothing, type TemplateResult } from 'lit';
import type { Render } from '../types';

/** What the stage shows while a render is made: the frame rendered last, or all that is done, with its sound. */
export type StageView = 'frame' | 'video';

/** The choice between the two; nothing where there is none. */
export function stageView(
  render: Render,
  chosen: StageView,
  choose: (view: StageView) => void,
): TemplateResult | typeof nothing {
  if (render.format !== 'MP4' || render.state === 'DONE' || render.frameCount === 0) {
    return nothing;
  }
  const ready = render.streamable || chosen === 'video';
  const choice = (view: StageView, words: string, possible: boolean, why: string) =>
    html`<label title=${why}>
      <input
        type="radio"
        name="stage-view"
        value=${view}
        .checked=${view === chosen}
        ?disabled=${!possible}
        @change=${() => choose(view)}
      />
      <span>${words}${possible ? nothing : html`<span class="visually-hidden"> (in a few seconds)</span>`}</span>
    </label>`;
  return html`<fieldset class="stage-view">
    <legend class="visually-hidden">What to show while the video is rendered</legend>
    ${choice('frame', 'Newest frame', true, 'The frame that was rendered last')}
    ${choice(
      'video',
      'With sound',
      ready,
      ready ? 'What is rendered so far, from the beginning' : 'In a few seconds, when the first part is rendered',
    )}
  </fieldset>`;
}
