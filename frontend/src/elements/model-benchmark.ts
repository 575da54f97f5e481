import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { api } from '../api';
import { asProblem, Problem } from '../problem';
import type {
  BenchmarkChoice,
  BenchmarkFigures,
  BenchmarkJob,
  BenchmarkPhase,
  BenchmarkResult,
  BenchmarkState,
  NetworkRate,
} from '../types';
import { size } from '../words';
import { problemNote, segments } from './parts';

const PHASES: Record<BenchmarkPhase, string> = {
  WAITING: 'waits until the device is free',
  PREPARING: 'prepares a person and a voice',
  TUNING: 'tries how the network runs fastest',
  RENDERING: 'renders',
  LATENCY: 'renders frames one by one',
  ENCODING: 'encodes',
  NETWORK: 'runs the network alone',
};

const STAGES: Record<string, string> = {
  prepare: 'prepare',
  network: 'network',
  composite: 'compositing',
  encode: 'colours and H.264',
};

/** The names of a measured model's figures, in the table's order. */
const FIGURES = {
  speed: 'Frames a second',
  network: 'Network alone',
  p50: 'One frame: p50',
  p95: 'One frame: p95',
  p99: 'One frame: p99',
  memory: 'Memory',
};

const LOOK_AGAIN_MILLISECONDS = 700;

/** Measures models on devices, and shows the last measurement while and after it is made. */
class ModelBenchmark extends LitElement {
  private state: BenchmarkState | undefined;
  private problem: Problem | undefined;
  private models = new Set<string>();
  private devices = new Set<string>();
  private seconds = 10;
  private autoTune = false;
  private clock: number | undefined;

  override connectedCallback(): void {
    this.replaceChildren();
    super.connectedCallback();
    void this.look();
  }

  override disconnectedCallback(): void {
    clearTimeout(this.clock);
    super.disconnectedCallback();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Reads the state, and again as long as something runs. */
  private async look(): Promise<void> {
    clearTimeout(this.clock);
    await this.attempt(async () => {
      const first = this.state === undefined;
      this.state = await api.benchmark();
      if (first) {
        this.choose(this.state);
      }
    });
    if (this.isConnected && this.state?.latest?.state === 'RUNNING') {
      this.clock = window.setTimeout(() => void this.look(), LOOK_AGAIN_MILLISECONDS);
    }
  }

  private choose({ models, devices, latest }: BenchmarkState): void {
    this.models = new Set(latest?.models ?? models.map(({ id }) => id));
    this.devices = new Set(latest?.devices.length ? latest.devices : devices.slice(0, 1).map(({ id }) => id));
    this.seconds = latest?.seconds ?? this.seconds;
    this.autoTune = latest?.autoTune ?? this.autoTune;
  }

  private async start(event: Event): Promise<void> {
    event.preventDefault();
    await this.attempt(async () => {
      await api.startBenchmark({
        models: [...this.models],
        devices: [...this.devices],
        seconds: this.seconds,
        autoTune: this.autoTune,
      });
    });
    await this.lookUnless(this.problem);
  }

  private async cancel(): Promise<void> {
    await this.attempt(() => api.cancelBenchmark());
    await this.lookUnless(this.problem);
  }

  private async lookUnless(problem: Problem | undefined): Promise<void> {
    if (problem === undefined) {
      await this.look();
    }
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.problem = undefined;
    } catch (reason) {
      this.problem = asProblem(reason);
    }
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const latest = this.state?.latest ?? undefined;
    return html`${this.state === undefined ? nothing : this.order(this.state, latest?.state === 'RUNNING')}
    ${problemNote(this.problem)} ${latest === undefined ? nothing : this.outcome(latest)}`;
  }

  private order({ models, devices }: BenchmarkState, running: boolean): TemplateResult {
    return html`<form class="panel benchmark-order" @submit=${this.start}>
      ${this.choices('Models', models, this.models)} ${devices.length > 1 ? this.choices('Devices', devices, this.devices) : nothing}
      ${segments<number>(
        'seconds',
        'Each is measured for',
        [5, 10, 30, 60].map((value) => ({ value, words: `${value} s` })),
        this.seconds,
        (chosen) => {
          this.seconds = chosen;
        },
      )}
      <div>
        <label>
          <input
            type="checkbox"
            name="auto-tune"
            .checked=${this.autoTune}
            @change=${(event: Event) => {
              this.autoTune = (event.target as HTMLInputElement).checked;
            }}
          />
          Tune first
        </label>
        <p class="hint">
          Finds how many calls of each network side by side, with how many threads and frames each, are fastest. Renders
          use it from then on; no pixel changes.
        </p>
      </div>
      <div class="actions">
        <button type="submit" class="primary" ?disabled=${running || this.models.size === 0 || this.devices.size === 0}>Measure</button>
        ${running ? html`<button type="button" class="quiet" @click=${this.cancel}>Stop</button>` : nothing}
      </div>
    </form>`;
  }

  private choices(legend: string, choices: BenchmarkChoice[], chosen: Set<string>): TemplateResult {
    return html`<fieldset>
      <legend>${legend}</legend>
      ${choices.map(
        ({ id, name }) => html`<label>
          <input
            type="checkbox"
            name=${legend.toLowerCase()}
            value=${id}
            .checked=${chosen.has(id)}
            @change=${() => {
              chosen.delete(id) || chosen.add(id);
              this.requestUpdate();
            }}
          />
          ${name}
        </label>`,
      )}
    </fieldset>`;
  }

  private outcome(job: BenchmarkJob): TemplateResult {
    return html`<section class="benchmark-figures" aria-label="Figures">
      ${job.state === 'RUNNING' ? this.progress(job) : nothing}
      ${job.state === 'CANCELLED' ? html`<p class="note" role="status">Stopped.</p>` : nothing}
      ${job.refusal === null ? nothing : problemNote(new Problem(0, job.refusal.code, job.refusal.message, job.refusal.hint))}
      ${job.results.length === 0 ? nothing : table(job.results)}
    </section>`;
  }

  private progress({ progress }: BenchmarkJob): TemplateResult {
    const name = this.state?.models.find(({ id }) => id === progress?.model)?.name ?? progress?.model;
    const words = progress === null ? 'Begins …' : `${name}: ${PHASES[progress.phase]} …`;
    return html`<div class="transfer">
      <p class="transfer-words" role="status"><span>${words}</span></p>
      <progress
        max=${progress?.total ?? 1}
        value=${progress?.done ?? 0}
        aria-label="Measurements done"
      ></progress>
    </div>`;
  }
}

function table(results: BenchmarkResult[]): TemplateResult {
  return html`<div class="benchmark-scroll" tabindex="0" role="region" aria-label="Measured models">
      <table class="benchmark-table">
        <thead>
          <tr>
            <th scope="col">Model</th>
            ${Object.values(FIGURES).map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${results.map(row)}
        </tbody>
      </table>
    </div>
    ${results.map(details)}`;
}

function row({ title, device, figures, refusal }: BenchmarkResult): TemplateResult {
  const name = html`${title}<br /><small class="soft">on ${device}</small>`;
  if (figures === null) {
    return html`<tr>
      <td>${name}</td>
      <td colspan="6">${refusal?.message} <span class="hint">${refusal?.hint}</span></td>
    </tr>`;
  }
  const { network, latency } = figures;
  return html`<tr>
    <td>${name}</td>
    <td data-name=${FIGURES.speed}><b>${figures.framesPerSecond.toFixed(1)}</b></td>
    <td data-name=${FIGURES.network}>${network === null ? '–' : network.framesPerSecond.toFixed(1)}</td>
    <td data-name=${FIGURES.p50}>${latency.p50.toFixed(0)} ms</td>
    <td data-name=${FIGURES.p95}>${latency.p95.toFixed(0)} ms</td>
    <td data-name=${FIGURES.p99}>${latency.p99.toFixed(0)} ms</td>
    <td data-name=${FIGURES.memory}>${size(figures.memoryBytes)}</td>
  </tr>`;
}

function details({ title, deviceName, figures }: BenchmarkResult): TemplateResult | typeof nothing {
  return figures === null
    ? nothing
    : html`<details>
        <summary>${title}: stage by stage</summary>
        <p class="soft">
          ${figures.frames} frames of ${figures.width}×${figures.height} on ${deviceName}. Stages of several frames run
          side by side, so they add up to more than a frame takes.
        </p>
        <ul class="benchmark-stages">
          ${figures.stages.map(
            ({ name, milliseconds }) => html`<li>${STAGES[name] ?? name} <b>${milliseconds.toFixed(1)} ms</b></li>`,
          )}
        </ul>
        ${tuned(figures)}
      </details>`;
}

function tuned({ network, tried }: BenchmarkFigures): TemplateResult | typeof nothing {
  if (network === null) {
    return nothing;
  }
  return html`<p class="soft">The network: ${way(network)}.</p>
    ${tried.length === 0
      ? nothing
      : html`<ul class="benchmark-stages">
          ${tried.map((rate) => html`<li>${way(rate)} <b>${rate.framesPerSecond.toFixed(1)} a second</b></li>`)}
        </ul>`}`;
}

function way({ calls, threads, batch }: NetworkRate): string {
  const frames = batch === 1 ? '' : `, ${batch} frames each`;
  return `${calls} ${calls === 1 ? 'call' : 'calls'} side by side on ${threads} ${threads === 1 ? 'thread' : 'threads'}${frames}`;
}

customElements.define('model-benchmark', ModelBenchmark);
