import { html, nothing, type TemplateResult } from 'lit';
import { texts } from '../texts';
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
      <span>${words}${possible ? nothing : html`<span class="visually-hidden"> ${texts.stage.later}</span>`}</span>
    </label>`;
  return html`<fieldset class="stage-view">
    <legend class="visually-hidden">${texts.stage.view}</legend>
    ${choice('frame', texts.stage.newest, true, texts.stage.newestHelp)}
    ${choice(
      'video',
      texts.stage.withSound,
      ready,
      ready ? texts.stage.withSoundHelp : texts.stage.withSoundLater,
    )}
  </fieldset>`;
}
