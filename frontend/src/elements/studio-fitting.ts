import { html, nothing, type TemplateResult } from 'lit';
import { texts } from '../texts';
import type { MouthPosition } from '../types';
import { MOUTHS } from '../words';
import { DeskElement } from './desk-element';
import { problemNote, segments } from './parts';
import { closeBy, placed, UNPLACED } from './placed';

/** Mesh or box over the subject, to be put right by hand, with a frame that the model draws of it. */
class StudioFitting extends DeskElement {
  protected override render(): TemplateResult | typeof nothing {
    const { fitting, problems } = this.workbench;
    if (fitting.geometry === undefined) {
      return problems.fitting === undefined ? nothing : html`${problemNote(problems.fitting)}`;
    }
    const boxed = fitting.geometry.box !== null || fitting.geometry.mesh === null;
    return html`<div class="line-actions">
        <button
          type="button"
          class="small"
          aria-pressed=${String(fitting.drawn)}
          @click=${() => fitting.draw(!fitting.drawn)}
        >
          ${boxed ? texts.fitting.showBox : texts.fitting.showMesh}
        </button>
        ${fitting.possible
          ? html`<button
              type="button"
              class="small"
              aria-pressed=${String(fitting.open)}
              @click=${() => fitting.toggle()}
            >
              ${texts.fitting.adjust}
            </button>`
          : nothing}
        ${fitting.untouched
          ? nothing
          : html`<button type="button" class="quiet small" @click=${() => fitting.reset()}>${texts.fitting.reset}</button>`}
      </div>
      ${fitting.open ? this.bench() : nothing}`;
  }

  private bench(): TemplateResult {
    const { fitting } = this.workbench;
    const { check } = fitting;
    const points = fitting.geometry?.adjusts.includes('POINTS');
    return html`<p class="hint">
        ${points ? texts.fitting.pointsHelp : texts.fitting.boxHelp}
      </p>
      ${segments(
        'mouth-position',
        texts.fitting.mouth,
        (Object.keys(MOUTHS) as MouthPosition[]).map((value) => ({ value, words: MOUTHS[value] })),
        fitting.mouth,
        (mouth) => fitting.choose(mouth),
      )}
      <figure class="fit-check" aria-busy=${String(check.drawing)}>
        ${check.picture === undefined ? nothing : this.drawn(check.picture)}
        <figcaption role="status">${check.drawing ? texts.fitting.drawing : texts.fitting.drawn}</figcaption>
      </figure>
      ${problemNote(check.problem)}`;
  }

  /** From as close by as the portrait, so that both can be compared. */
  private drawn(address: string): TemplateResult {
    const { fitting, model } = this.workbench;
    const { view, picture } = fitting;
    const close = view !== undefined && picture !== undefined;
    return html`<div class=${close ? 'portrait portrait-close' : 'portrait'}>
      <div class="portrait-whole" ${placed(close ? closeBy(view, picture) : UNPLACED)}>
        <img
          src=${address}
          alt=${texts.fitting.picture(model?.title ?? texts.fitting.theModel, MOUTHS[fitting.mouth])}
        />
      </div>
    </div>`;
  }
}

customElements.define('studio-fitting', StudioFitting);
