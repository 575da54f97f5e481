import { html, nothing, svg, type TemplateResult } from 'lit';
import { api } from '../api';
import type { Asset } from '../types';
import { bars } from '../waveform';
import { clock, size } from '../words';
import { takeFiles } from './batch-dialog';
import { DeskElement } from './desk-element';
import { fromLibrary } from './from-library';
import { fileChooser, problemNote, transferNote, type Chooser } from './parts';

const ACCEPT = 'audio/*,video/mp4,video/webm,.wav,.mp3,.m4a,.aac,.ogg,.opus,.flac';
const BARS = 96;

/** The voice: its waveform, to be heard from any point. */
class StudioAudio extends DeskElement {
  private seconds = 0;
  private playing = false;
  private readonly clip = `played-${Math.random().toString(36).slice(2)}`;

  protected override render(): TemplateResult {
    const { materials, transfers, problems } = this.workbench;
    const { audio } = materials;
    return html`
      ${audio === undefined ? this.empty() : this.player(audio)}
      ${fromLibrary(this.workbench, ['AUDIO'])}
      ${transferNote(transfers.audio)} ${problemNote(problems.audio)}
      ${audio === undefined ? nothing : this.about(audio)}
    `;
  }

  private empty(): TemplateResult {
    return this.chooser({
      look: 'dropzone dropzone-audio',
      content: html`<svg class="icon-large" viewBox="0 0 48 48" aria-hidden="true">
          <path d="M6 20v8M15 13v22M24 6v36M33 14v20M42 20v8" />
        </svg>
        <span><b>Drop a recording</b>, or <u>choose a file</u></span>
        <small>WAV, MP3, M4A, OGG, Opus or FLAC, or a video with sound.</small>
        <small>Several at once become a video each.</small>`,
    });
  }

  private player(audio: Asset): TemplateResult {
    return html`<div class="player">
      <button
        type="button"
        class="round"
        aria-label=${this.playing ? 'Pause the voice' : 'Play the voice'}
        @click=${this.toggle}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          ${this.playing ? svg`<path d="M8 6v12M16 6v12" />` : svg`<path class="filled" d="M8 5.5v13l11-6.5z" />`}
        </svg>
      </button>
      <div class="wave">
        ${this.waveform(audio)}
        <input
          type="range"
          min="0"
          max=${audio.seconds}
          step="0.01"
          .value=${String(this.seconds)}
          aria-label="Position in the voice"
          aria-valuetext=${`${clock(this.seconds)} of ${clock(audio.seconds)}`}
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
    </div>`;
  }

  /** Bars of the loudness, those already heard in another colour. */
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

  private about(audio: Asset): TemplateResult {
    return html`<div class="file-line">
      <span class="ellipsis" title=${audio.label}>${audio.label}</span>
      <span class="soft">${clock(audio.seconds)} · ${size(audio.bytes)}</span>
      ${this.chooser({ look: 'button quiet small', content: html`<span>Replace</span>` })}
    </div>`;
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

  private get sound(): HTMLAudioElement | null {
    return this.querySelector('audio');
  }

  private async toggle(): Promise<void> {
    const sound = this.sound;
    if (sound?.paused) {
      // A play that is refused or cut short leaves the element paused, which is what the button then shows.
      await sound.play().catch(() => this.heard());
    } else {
      sound?.pause();
    }
  }

  private seek(event: Event): void {
    const sound = this.sound;
    if (sound !== null) {
      sound.currentTime = Number((event.target as HTMLInputElement).value);
      this.heard();
    }
  }

  private heard(): void {
    this.seconds = this.sound?.currentTime ?? 0;
    this.playing = this.sound !== null && !this.sound.paused;
    this.requestUpdate();
  }
}

customElements.define('studio-audio', StudioAudio);
