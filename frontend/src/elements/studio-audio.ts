import { html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { api } from '../api';
import { endingAt, endOf, isTrimmed, startingAt, stretched, usedSeconds } from '../sound-edit';
import { openSoundView, type SoundActs, type SoundSource, type SoundView } from '../sound-view';
import { texts } from '../texts';
import type { Asset, SoundEdit } from '../types';
import { bars } from '../waveform';
import { clock, duration, size } from '../words';
import { takeFiles } from './batch-dialog';
import { DeskElement } from './desk-element';
import { fromLibrary } from './from-library';
import { fileChooser, problemNote, transferNote, type Chooser } from './parts';
import { recordInDialog } from './record-dialog';
import { speakInDialog } from './speak-dialog';

const ACCEPT = 'audio/*,video/mp4,video/webm,.wav,.mp3,.m4a,.aac,.ogg,.opus,.flac';
const BARS = 96;

/** How much closer one step of a button or a key goes. */
const CLOSER = 1.6;

const LOUDNESSES = ([14, 16, 19, 23] as const).map((below) => ({ lufs: -below, words: texts.audio.loudnesses[below] }));

const USUAL_LOUDNESS = -16;

/** A difference in loudness that nobody hears. */
const MISSED = 0.5;

/** The voice: its waveform, to be heard from any point, and which stretch of it is used how loud. */
export class StudioAudio extends DeskElement {
  /** Draws the waveform. */
  static view: (source: SoundSource, acts: SoundActs) => Promise<SoundView> = openSoundView;

  private seconds = 0;
  private playing = false;
  private factor = 1;
  private view: SoundView | undefined;
  /** The sound that is drawn, or about to be. */
  private drawn: string | undefined;
  private readonly clip = `played-${Math.random().toString(36).slice(2)}`;

  override disconnectedCallback(): void {
    this.forget();
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult {
    const { materials, transfers, problems } = this.workbench;
    const { audio } = materials;
    return html`
      ${audio === undefined ? this.empty() : this.player(audio)}
      ${fromLibrary(this.workbench, ['AUDIO'])}
      ${transferNote(transfers.audio)} ${problemNote(problems.audio)}
      ${audio === undefined ? this.makers() : [this.trim(audio), this.levelling(), this.about(audio)]}
    `;
  }

  protected override updated(changes: PropertyValues): void {
    super.updated(changes);
    const { audio } = this.workbench.materials;
    if (audio?.id !== this.drawn) {
      this.forget();
      this.drawn = audio?.id;
      if (audio !== undefined) {
        void this.draw(audio);
      }
    }
    if (audio !== undefined) {
      this.view?.use(this.edit.start, endOf(this.edit, audio.seconds));
    }
  }

  private get edit(): SoundEdit {
    return this.workbench.project?.sound ?? { start: 0, end: null, loudness: null };
  }

  private empty(): TemplateResult {
    return this.chooser({
      look: 'dropzone dropzone-audio',
      content: html`<svg class="icon-large" viewBox="0 0 48 48" aria-hidden="true">
          <path d="M6 20v8M15 13v22M24 6v36M33 14v20M42 20v8" />
        </svg>
        <span>${texts.audio.drop}</span>
        <small>${texts.audio.formatsHelp}</small>
        <small>${texts.audio.severalHelp}</small>`,
    });
  }

  private player(audio: Asset): TemplateResult {
    const open = this.view !== undefined;
    return html`<div class="player">
        <button
          type="button"
          class="round"
          aria-label=${this.playing ? texts.audio.pause : texts.audio.play}
          @click=${this.toggle}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            ${this.playing ? svg`<path d="M8 6v12M16 6v12" />` : svg`<path class="filled" d="M8 5.5v13l11-6.5z" />`}
          </svg>
        </button>
        <div class="wave" ?data-open=${open} @keydown=${(event: KeyboardEvent) => this.key(event, audio)}>
          <div class="wave-surface"></div>
          ${open ? nothing : this.waveform(audio)}
          <input
            type="range"
            min="0"
            max=${audio.seconds}
            step="0.01"
            .value=${String(this.seconds)}
            title=${texts.audio.keys}
            aria-label=${texts.audio.position}
            aria-valuetext=${texts.common.of(clock(this.seconds), clock(audio.seconds))}
            @input=${this.seek}
          />
        </div>
        <audio
          preload="metadata"
          src=${api.contentAddress(audio.id)}
          @timeupdate=${this.heard}
          @play=${this.heard}
          @pause=${this.heard}
          @ended=${this.heard}
        ></audio>
      </div>
      <div class="wave-line">
        <span class="soft">${texts.common.of(clock(this.seconds), clock(audio.seconds))}</span>
        ${open ? this.zooming() : nothing}
      </div>`;
  }

  private zooming(): TemplateResult {
    const closest = this.view?.closest ?? 1;
    return html`<span class="zooming" role="group" aria-label=${texts.audio.zoom}>
      <button
        type="button"
        class="quiet small"
        aria-label=${texts.audio.farther}
        ?disabled=${this.factor <= 1}
        @click=${() => this.zoom(this.factor / CLOSER)}
      >
        −
      </button>
      <button
        type="button"
        class="quiet small"
        aria-label=${texts.audio.closer}
        ?disabled=${this.factor >= closest}
        @click=${() => this.zoom(this.factor * CLOSER)}
      >
        +
      </button>
      <button type="button" class="quiet small" ?disabled=${this.factor <= 1} @click=${() => this.zoom(1)}>${texts.audio.whole}</button>
    </span>`;
  }

  /** Bars of the loudness, those already heard in another colour; until the waveform itself is drawn. */
  private waveform(audio: Asset): TemplateResult {
    const heights = bars(this.workbench.materials.peaks ?? [], BARS);
    const path = heights
      .map((height, bar) => {
        const half = Math.max(1.5, height * 46);
        return `M${bar + 0.5} ${50 - half}V${50 + half}`;
      })
      .join('');
    const played = audio.seconds > 0 ? (this.seconds / audio.seconds) * Math.max(1, heights.length) : 0;
    return html`<svg viewBox="0 0 ${Math.max(1, heights.length)} 100" preserveAspectRatio="none" aria-hidden="true">
      <clipPath id=${this.clip}><rect x="0" y="0" width=${played} height="100" /></clipPath>
      <path class="wave-all" d=${path} />
      <path class="wave-played" d=${path} clip-path="url(#${this.clip})" />
    </svg>`;
  }

  private trim(audio: Asset): TemplateResult {
    const { edit } = this;
    const field = (words: string, value: number, take: (seconds: number) => SoundEdit) => html`<label>
      <span>${words}</span>
      <input
        type="number"
        min="0"
        max=${audio.seconds}
        step="0.01"
        .value=${value.toFixed(2)}
        @change=${(event: Event) => this.entered(event, take)}
      />
    </label>`;
    return html`<div class="trim" role="group" aria-label=${texts.audio.used}>
      ${field(texts.audio.from, edit.start, (seconds) => startingAt(edit, seconds, audio.seconds))}
      ${field(texts.audio.to, endOf(edit, audio.seconds), (seconds) => endingAt(edit, seconds, audio.seconds))}
      <span class="soft">s</span>
      <output class="soft">${texts.audio.usedSeconds(duration(usedSeconds(edit, audio.seconds)))}</output>
      ${isTrimmed(edit)
        ? html`<button type="button" class="quiet small" @click=${() => this.use({ ...edit, start: 0, end: null })}>
            ${texts.audio.useAll}
          </button>`
        : nothing}
    </div>`;
  }

  private levelling(): TemplateResult {
    const { loudness } = this.edit;
    const offered = LOUDNESSES.map(({ lufs }) => lufs);
    const own = loudness === null || offered.includes(loudness) ? [] : [{ lufs: loudness, words: `${loudness} LUFS` }];
    return html`<div class="levelling">
      <label class="check">
        <input
          type="checkbox"
          .checked=${loudness !== null}
          @change=${(event: Event) => this.level((event.target as HTMLInputElement).checked ? USUAL_LOUDNESS : null)}
        />
        <span>${texts.audio.even}</span>
      </label>
      ${loudness === null
        ? nothing
        : html`<select
            aria-label=${texts.audio.aim}
            @change=${(event: Event) => this.level(Number((event.target as HTMLSelectElement).value))}
          >
            ${[...LOUDNESSES, ...own].map(
              ({ lufs, words }) => html`<option value=${lufs} ?selected=${lufs === loudness}>${words}</option>`,
            )}
          </select>`}
      ${this.measured()}
    </div>`;
  }

  /** As the studio has measured it, where that is not out of date. */
  private measured(): TemplateResult | typeof nothing {
    const { report, current } = this.workbench.preflight;
    const lufs = current ? report?.audio?.loudnessLufs : undefined;
    if (lufs === undefined || lufs === null) {
      return nothing;
    }
    const wanted = this.edit.loudness ?? lufs;
    const words = lufs < wanted - MISSED ? texts.audio.limited : texts.audio.reached;
    return html`<span class="soft">${words(texts.formats.number(lufs, 1).replace('-', '−'))}</span>`;
  }

  private about(audio: Asset): TemplateResult {
    return html`<div class="file-line">
        <span class="ellipsis" title=${audio.label}>${audio.label}</span>
        <span class="soft">${clock(audio.seconds)} · ${size(audio.bytes)}</span>
      </div>
      <div class="line-actions">
        ${this.chooser({ look: 'button small', content: html`<span>${texts.common.replace}</span>` })} ${this.makers()}
      </div>`;
  }

  /** Other ways to a voice than a file. */
  private makers(): TemplateResult {
    const { workbench } = this;
    return html`<span class="line-actions">
      <button type="button" class="small" @click=${() => recordInDialog(workbench)}>${texts.audio.record}</button>
      <button type="button" class="small" @click=${() => speakInDialog(workbench)}>${texts.audio.write}</button>
    </span>`;
  }

  /** Several recordings may be chosen at once. */
  private chooser(drawn: Pick<Chooser, 'look' | 'content'>): TemplateResult {
    return fileChooser({
      name: 'audio',
      accept: ACCEPT,
      multiple: true,
      take: (files) => takeFiles(this.workbench, files, 'audio'),
      ...drawn,
    });
  }

  /** What cannot be drawn is left as bars. */
  private async draw(audio: Asset): Promise<void> {
    const container = this.querySelector<HTMLElement>('.wave-surface');
    const media = this.sound;
    if (container === null || media === null) {
      return;
    }
    try {
      const pairs = await api.waveform(audio.id);
      const source = { container, media, pairs, seconds: audio.seconds, nonce: this.dataset['nonce'] ?? '' };
      const view = await StudioAudio.view(source, {
        use: (start, end) => this.use(stretched(this.edit, start, end, audio.seconds)),
        zoom: (factor, around) => this.zoom(factor, around),
      });
      if (this.drawn !== audio.id) {
        view.close();
        return;
      }
      this.view = view;
      this.requestUpdate();
      view.silences(await api.silence(audio.id));
    } catch (reason) {
      console.warn('The waveform cannot be drawn', reason);
    }
  }

  private forget(): void {
    this.view?.close();
    this.view = undefined;
    this.drawn = undefined;
    this.factor = 1;
    this.seconds = 0;
  }

  private zoom(factor: number, around = this.seconds): void {
    this.factor = Math.min(Math.max(1, factor), this.view?.closest ?? 1);
    this.view?.zoom(this.factor, around);
    this.requestUpdate();
  }

  private use(sound: SoundEdit): void {
    this.workbench.change({ sound });
  }

  private level(loudness: number | null): void {
    this.use({ ...this.edit, loudness });
  }

  private entered(event: Event, take: (seconds: number) => SoundEdit): void {
    const field = event.target as HTMLInputElement;
    if (Number.isFinite(field.valueAsNumber)) {
      this.use(take(field.valueAsNumber));
    }
    // What was entered may have been moved to where it is possible, or may be what is there already.
    this.requestUpdate();
  }

  private key(event: KeyboardEvent, audio: Asset): void {
    const acts: Record<string, () => void> = {
      ' ': () => void this.toggle(),
      i: () => this.use(startingAt(this.edit, this.seconds, audio.seconds)),
      o: () => this.use(endingAt(this.edit, this.seconds, audio.seconds)),
      '+': () => this.zoom(this.factor * CLOSER),
      '-': () => this.zoom(this.factor / CLOSER),
      '0': () => this.zoom(1),
    };
    const act = acts[event.key.toLowerCase()];
    if (act !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      act();
    }
  }

  private get sound(): HTMLAudioElement | null {
    return this.querySelector('audio');
  }

  /** Plays what is used: from its beginning where the position lies outside of it. */
  private async toggle(): Promise<void> {
    const sound = this.sound;
    if (sound === null || !sound.paused) {
      sound?.pause();
      return;
    }
    const end = endOf(this.edit, this.workbench.materials.audio?.seconds ?? 0);
    if (sound.currentTime < this.edit.start || sound.currentTime >= end - 0.02) {
      sound.currentTime = this.edit.start;
    }
    // A play that is refused or cut short leaves the element paused, which is what the button then shows.
    await sound.play().catch(() => this.heard());
  }

  private seek(event: Event): void {
    const sound = this.sound;
    if (sound !== null) {
      sound.currentTime = Number((event.target as HTMLInputElement).value);
      this.heard();
    }
  }

  private heard(): void {
    const sound = this.sound;
    const before = this.seconds;
    this.seconds = sound?.currentTime ?? 0;
    this.playing = sound !== null && !sound.paused;
    const { end } = this.edit;
    if (this.playing && end !== null && before < end && this.seconds >= end) {
      sound?.pause();
    }
    this.requestUpdate();
  }
}

customElements.define('studio-audio', StudioAudio);
