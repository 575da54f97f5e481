import { html, LitElement, nothing, render as draw, type TemplateResult } from 'lit';
import { api } from '../api';
import { Baking, choiceLike, contenderTitle, optionsOf, STRETCH, type Option } from '../bake-off';
import { timecode } from '../frame-times';
import { animates } from '../model-choice';
import { mouthOf } from '../mouth-zoom';
import { texts } from '../texts';
import type { BakeOff, Model, Render } from '../types';
import { moment, percent, shareDone, speed, stateOf } from '../words';
import type { Workbench } from '../workbench';
import { failureNote, problemNote } from './parts';
import { isComparable, type Compared } from './render-compare';
import './render-compare';

/** Opens the choice of models that are to render the same seconds. */
export function openBakeOff(workbench: Workbench): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'compare-dialog bake-off-dialog';
  dialog.setAttribute('aria-labelledby', 'bake-off-title');
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  draw(
    html`<form method="dialog" class="frames-head">
        <h2 id="bake-off-title">${texts.bakeOff.title(STRETCH)}</h2>
        <button class="small">${texts.common.close}</button>
      </form>
      <bake-off .workbench=${workbench} @chosen=${() => dialog.close()}></bake-off>`,
    dialog,
  );
  dialog.showModal();
}

/** Several models, the same seconds, side by side: chosen, rendered, looked at. Tells of `chosen` when one is taken. */
class BakeOffPart extends LitElement {
  static override properties = { workbench: { attribute: false }, start: { state: true } };

  declare workbench: Workbench;
  /** Where the stretch begins, in seconds. */
  declare private start: number;
  private baking!: Baking;
  private readonly chosen = new Set<string>();

  constructor() {
    super();
    this.start = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.baking = new Baking(this.workbench.project?.id ?? '', () => this.requestUpdate());
    this.start = this.earliest;
    this.models.slice(0, 4).forEach((model) => this.chosen.add(`${model.id} defaults`));
    void this.baking.open(this.models);
  }

  override disconnectedCallback(): void {
    this.baking.close();
    void this.workbench.readSpeeds();
    super.disconnectedCallback();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  private get models(): Model[] {
    const kind = this.workbench.project?.subjectKind ?? null;
    return this.workbench.models.filter((model) => animates(model, kind));
  }

  /** Where what is used of the voice begins, as far as there are enough seconds behind it. */
  private get earliest(): number {
    const { materials, project } = this.workbench;
    return Math.min(project?.sound.start ?? 0, Math.max(0, (materials.audio?.seconds ?? 0) - STRETCH));
  }

  private get options(): Option[] {
    const { project } = this.workbench;
    return project === undefined ? [] : optionsOf(this.models, this.baking.presets, project);
  }

  protected override render(): TemplateResult {
    const { shown } = this.baking;
    return html`${shown === undefined ? this.choice() : this.result(shown)} ${problemNote(this.baking.problem)}`;
  }

  private choice(): TemplateResult {
    const contenders = this.options.filter(({ key }) => this.chosen.has(key)).map(({ contender }) => contender);
    return html`<div class="bake-off-choice">
      ${this.stretch()}
      <fieldset class="contenders">
        <legend>${texts.bakeOff.who}</legend>
        ${this.models.map((model) => this.ofModel(model))}
      </fieldset>
      ${this.models.length === 1
        ? html`<p class="hint">${texts.bakeOff.onlyOne(this.models[0]!.title)}</p>`
        : nothing}
      <div class="actions">
        <button
          type="button"
          class="primary"
          ?disabled=${contenders.length === 0 || contenders.length > 8 || this.baking.starting}
          @click=${() => void this.baking.begin(this.start, contenders)}
        >
          ${texts.bakeOff.begin(contenders.length, STRETCH)}
        </button>
      </div>
      ${this.earlier()}
    </div>`;
  }

  private stretch(): TemplateResult {
    const { audio } = this.workbench.materials;
    const last = Math.max(0, (audio?.seconds ?? 0) - STRETCH);
    const words = texts.bakeOff.stretch(
      timecode(this.start),
      timecode(Math.min(this.start + STRETCH, audio?.seconds ?? 0)),
    );
    return html`<label class="stretch">
        <span>${texts.bakeOff.which}</span>
        <input
          type="range"
          min="0"
          max=${last.toFixed(1)}
          step="0.1"
          .value=${String(this.start)}
          aria-valuetext=${words}
          ?disabled=${last === 0}
          @input=${(event: Event) => this.from(Number((event.target as HTMLInputElement).value))}
        />
        <output>${words}</output>
      </label>
      <div class="line-actions">
        <button type="button" class="small" @click=${() => this.listen()}>${texts.bakeOff.listen}</button>
        <audio
          preload="metadata"
          src=${audio === undefined ? nothing : api.contentAddress(audio.id)}
          @timeupdate=${(event: Event) => this.stopAtEnd(event.target as HTMLAudioElement)}
        ></audio>
      </div>`;
  }

  private ofModel(model: Model): TemplateResult {
    return html`<div class="contender">
      <b>${model.title}</b>
      ${this.options
        .filter((option) => option.model === model)
        .map(
          ({ key, title }) => html`<label>
            <input
              type="checkbox"
              name="contender"
              .checked=${this.chosen.has(key)}
              @change=${(event: Event) => this.choose(key, (event.target as HTMLInputElement).checked)}
            />
            <span>${title}</span>
          </label>`,
        )}
    </div>`;
  }

  private earlier(): TemplateResult | typeof nothing {
    return this.baking.kept.length === 0
      ? nothing
      : html`<h3>${texts.bakeOff.earlier}</h3>
          <ul class="jobs">
            ${this.baking.kept.map(
              (bakeOff) => html`<li class="line-actions">
                <button type="button" class="small" @click=${() => this.baking.show(bakeOff)}>
                  ${texts.bakeOff.earlierOne(moment(bakeOff.begunAt), bakeOff.renders.length, timecode(bakeOff.startSeconds))}
                </button>
                <button
                  type="button"
                  class="quiet small"
                  aria-label=${texts.bakeOff.deleteOf(moment(bakeOff.begunAt))}
                  @click=${() => void this.baking.remove(bakeOff)}
                >
                  ${texts.common.delete}
                </button>
              </li>`,
            )}
          </ul>`;
  }

  private result(bakeOff: BakeOff): TemplateResult {
    const comparable = bakeOff.renders.filter(isComparable);
    return html`${this.baking.done && comparable.length > 0
        ? html`<render-compare
            .choices=${comparable.map((render) => this.compared(render))}
            .chosen=${comparable.map(({ id }) => id)}
            .view=${'side'}
            .mouth=${mouthOf(this.workbench.materials, this.workbench.project?.faceIndex ?? 0)}
          ></render-compare>`
        : nothing}
      <ul class="bakes">
        ${bakeOff.renders.filter((render) => !this.baking.done || !isComparable(render)).map((render) => this.row(render))}
        ${bakeOff.refusals.map(
          ({ modelId, reason }) => html`<li>
            ${texts.bakeOff.cannot(this.titleOf(modelId))} ${failureNote(reason)}
          </li>`,
        )}
      </ul>
      <div class="actions">
        <button type="button" class="small" @click=${() => this.baking.show(undefined)}>${texts.bakeOff.chooseOthers}</button>
      </div>`;
  }

  private row(render: Render): TemplateResult {
    const title = contenderTitle(render, this.workbench.models, this.baking.presets);
    return html`<li>
      <b>${title}</b> <span class="soft">${stateOf(render)}${render.state === 'RENDERING' ? ` ${percent(render)}` : ''}</span>
      ${render.failure === null
        ? html`<progress max="1" value=${shareDone(render)} aria-label=${texts.common.progressOf(title)}></progress>`
        : failureNote(render.failure)}
    </li>`;
  }

  private compared(render: Render): Compared {
    return {
      render,
      title: contenderTitle(render, this.workbench.models, this.baking.presets),
      notes: render.framesPerSecond > 0 ? [speed(render.framesPerSecond)] : [],
      act: { words: texts.bakeOff.use, act: () => this.use(render) },
    };
  }

  private use(render: Render): void {
    const model = this.models.find(({ id }) => id === render.modelId);
    if (model !== undefined) {
      this.workbench.change(choiceLike(render, model));
      this.dispatchEvent(new Event('chosen'));
    }
  }

  private titleOf(modelId: string): string {
    return this.workbench.models.find(({ id }) => id === modelId)?.title ?? modelId;
  }

  private choose(key: string, wanted: boolean): void {
    if (wanted) {
      this.chosen.add(key);
    } else {
      this.chosen.delete(key);
    }
    this.requestUpdate();
  }

  private from(seconds: number): void {
    this.start = seconds;
    this.querySelector('audio')?.pause();
  }

  private listen(): void {
    const audio = this.querySelector('audio');
    if (audio !== null) {
      audio.currentTime = this.start;
      void audio.play().catch(() => undefined);
    }
  }

  private stopAtEnd(audio: HTMLAudioElement): void {
    if (audio.currentTime >= this.start + STRETCH) {
      audio.pause();
    }
  }
}

customElements.define('bake-off', BakeOffPart);
