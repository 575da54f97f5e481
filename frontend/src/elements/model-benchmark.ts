import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { api } from '../api';
import { asProblem, Problem } from '../problem';
import { texts } from '../texts';
import { said } from '../texts/said';
import type {
  BenchmarkChoice,
  BenchmarkFigures,
  BenchmarkJob,
  BenchmarkResult,
  BenchmarkState,
  NetworkRate,
} from '../types';
import { size } from '../words';
import { failureWords, problemNote, segments } from './parts';

/** The names of a measured model's figures, in the table's order. */
const FIGURES = texts.benchmark.figures;

const { number } = texts.formats;

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
    return html`<form class="panel benchmark-order" data-needs="administer" @submit=${this.start}>
      ${this.choices('models', models, this.models)} ${devices.length > 1 ? this.choices('devices', devices, this.devices) : nothing}
      ${segments<number>(
        'seconds',
        texts.benchmark.seconds,
        [5, 10, 30, 60].map((value) => ({ value, words: texts.units.seconds(String(value)) })),
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
          ${texts.benchmark.tune}
        </label>
        <p class="hint">${texts.benchmark.tuneHelp}</p>
      </div>
      <div class="actions">
        <button type="submit" class="primary" ?disabled=${running || this.models.size === 0 || this.devices.size === 0}>${texts.benchmark.measure}</button>
        ${running ? html`<button type="button" class="quiet" @click=${this.cancel}>${texts.common.stop}</button>` : nothing}
      </div>
    </form>`;
  }

  private choices(name: 'models' | 'devices', choices: BenchmarkChoice[], chosen: Set<string>): TemplateResult {
    return html`<fieldset>
      <legend>${texts.benchmark[name]}</legend>
      ${choices.map(
        ({ id, name: title }) => html`<label>
          <input
            type="checkbox"
            name=${name}
            value=${id}
            .checked=${chosen.has(id)}
            @change=${() => {
              chosen.delete(id) || chosen.add(id);
              this.requestUpdate();
            }}
          />
          ${said(title)}
        </label>`,
      )}
    </fieldset>`;
  }

  private outcome(job: BenchmarkJob): TemplateResult {
    return html`<section class="benchmark-figures" aria-label=${texts.benchmark.outcome}>
      ${job.state === 'RUNNING' ? this.progress(job) : nothing}
      ${job.state === 'CANCELLED' ? html`<p class="note" role="status">${texts.benchmark.stopped}</p>` : nothing}
      ${job.refusal === null ? nothing : problemNote(new Problem(0, job.refusal.code, job.refusal.message, job.refusal.hint))}
      ${job.results.length === 0 ? nothing : table(job.results)}
    </section>`;
  }

  private progress({ progress }: BenchmarkJob): TemplateResult {
    const name = said(this.state?.models.find(({ id }) => id === progress?.model)?.name ?? progress?.model ?? '');
    const words = progress === null
      ? texts.benchmark.begins
      : texts.benchmark.phaseOf(name, texts.benchmark.phases[progress.phase]);
    return html`<div class="transfer">
      <p class="transfer-words" role="status"><span>${words}</span></p>
      <progress
        max=${progress?.total ?? 1}
        value=${progress?.done ?? 0}
        aria-label=${texts.benchmark.done}
      ></progress>
    </div>`;
  }
}

function table(results: BenchmarkResult[]): TemplateResult {
  return html`<div class="benchmark-scroll" tabindex="0" role="region" aria-label=${texts.benchmark.table}>
      <table class="benchmark-table">
        <thead>
          <tr>
            <th scope="col">${texts.common.model}</th>
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
  const name = html`${said(title)}<br /><small class="soft">${texts.benchmark.on(device)}</small>`;
  if (figures === null) {
    return html`<tr>
      <td>${name}</td>
      <td colspan="6">${refusal === null ? nothing : failureWords(refusal)}</td>
    </tr>`;
  }
  const { network, latency } = figures;
  return html`<tr>
    <td>${name}</td>
    <td data-name=${FIGURES.speed}><b>${number(figures.framesPerSecond, 1)}</b></td>
    <td data-name=${FIGURES.network}>${network === null ? '–' : number(network.framesPerSecond, 1)}</td>
    <td data-name=${FIGURES.p50}>${texts.benchmark.milliseconds(number(latency.p50))}</td>
    <td data-name=${FIGURES.p95}>${texts.benchmark.milliseconds(number(latency.p95))}</td>
    <td data-name=${FIGURES.p99}>${texts.benchmark.milliseconds(number(latency.p99))}</td>
    <td data-name=${FIGURES.memory}>${size(figures.memoryBytes)}</td>
  </tr>`;
}

function details({ title, deviceName, figures }: BenchmarkResult): TemplateResult | typeof nothing {
  return figures === null
    ? nothing
    : html`<details>
        <summary>${texts.benchmark.stageByStage(said(title))}</summary>
        <p class="soft">
          ${texts.benchmark.stagesHelp(figures.frames, figures.width, figures.height, said(deviceName))}
        </p>
        <ul class="benchmark-stages">
          ${figures.stages.map(
            ({ name, milliseconds }) => html`<li>
              ${texts.benchmark.stages[name] ?? name} <b>${texts.benchmark.milliseconds(number(milliseconds, 1))}</b>
            </li>`,
          )}
        </ul>
        ${tuned(figures)}
      </details>`;
}

function tuned({ network, tried }: BenchmarkFigures): TemplateResult | typeof nothing {
  if (network === null) {
    return nothing;
  }
  return html`<p class="soft">${texts.benchmark.network(way(network))}</p>
    ${tried.length === 0
      ? nothing
      : html`<ul class="benchmark-stages">
          ${tried.map((rate) => html`<li>${way(rate)} <b>${texts.benchmark.aSecond(number(rate.framesPerSecond, 1))}</b></li>`)}
        </ul>`}`;
}

function way({ calls, threads, batch }: NetworkRate): string {
  return texts.benchmark.way(calls, threads, batch);
}

customElements.define('model-benchmark', ModelBenchmark);
