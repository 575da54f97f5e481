import { html, nothing, type TemplateResult } from 'lit';
import { inWords } from '../problem';
import { texts } from '../texts';
import type { Finding, FindingLevel, PreflightReport } from '../types';
import { about, size } from '../words';
import { DeskElement } from './desk-element';
import { originalWords } from './parts';

const LEVELS: Record<FindingLevel, string> = texts.preflight.levels;
const GRAVEST_FIRST: FindingLevel[] = ['PROBLEM', 'WARNING', 'NOTE', 'GOOD'];

/** What the studio finds when it looks at the subject and the voice before they are rendered: one line where all is well. */
class StudioPreflight extends DeskElement {
  protected override render(): TemplateResult | typeof nothing {
    const { preflight, problems, project } = this.workbench;
    if (problems.preflight !== undefined) {
      return html`<p class="soft">${texts.preflight.failed(inWords(problems.preflight).message)}</p>`;
    }
    if (project?.subject === null && project.audio === null) {
      return nothing;
    }
    return preflight.report === undefined
      ? html`<p class="soft">${texts.preflight.looking}</p>`
      : this.report(preflight.report, preflight.current);
  }

  protected override updated(): void {
    const { project, problems } = this.workbench;
    this.hidden = project?.subject === null && project.audio === null && problems.preflight === undefined;
  }

  private report(report: PreflightReport, current: boolean): TemplateResult {
    const grave = sorted(report.findings.filter(({ level }) => level === 'PROBLEM' || level === 'WARNING'));
    const light = sorted(report.findings.filter(({ level }) => level === 'NOTE' || level === 'GOOD'));
    return html`<div class="preflight" aria-busy=${!current}>
      <p class="preflight-line" role="status">
        <b>${verdict(report)}</b> <span class="soft">${expectation(report)}</span>
      </p>
      ${grave.length === 0 ? nothing : html`<ul class="findings">${grave.map(row)}</ul>`}
      ${light.length === 0
        ? nothing
        : html`<details class="findings-more">
            <summary>${others(light.length, grave.length > 0)}</summary>
            <ul class="findings">
              ${light.map(row)}
            </ul>
          </details>`}
    </div>`;
  }
}

function others(count: number, more: boolean): string {
  if (count === 1) {
    return texts.preflight.oneMore;
  }
  return more ? texts.preflight.moreFindings(count) : texts.preflight.findings(count);
}

function row(finding: Finding): TemplateResult {
  const { level } = finding;
  const words = inWords(finding);
  return html`<li class="finding" data-level=${level}>
    <span class="finding-level">${LEVELS[level]}</span>
    <span
      >${words.message}${words.hint === '' ? nothing : html` <span class="soft">${words.hint}</span>`} ${originalWords(words)}</span
    >
  </li>`;
}

function sorted(findings: Finding[]): Finding[] {
  return findings.toSorted((one, other) => GRAVEST_FIRST.indexOf(one.level) - GRAVEST_FIRST.indexOf(other.level));
}

function verdict({ findings, ready }: PreflightReport): string {
  const count = (wanted: FindingLevel) => findings.filter(({ level }) => level === wanted).length;
  if (count('PROBLEM') > 0) {
    return texts.preflight.not;
  }
  const warnings = count('WARNING');
  if (warnings > 0) {
    return texts.preflight.warnings(warnings);
  }
  return ready ? texts.preflight.ready : texts.preflight.soFar;
}

/** "Takes about 40 s, up to 1.2 GB of memory and 12 MB on disk." */
function expectation({ predicted, ready }: PreflightReport): string {
  if (predicted === null || !ready) {
    return '';
  }
  if (predicted.seconds === null) {
    return texts.preflight.unmeasured;
  }
  const parts = [
    predicted.memoryBytes === null ? '' : texts.preflight.memory(size(predicted.memoryBytes)),
    predicted.diskBytes === null ? '' : texts.preflight.disk(size(predicted.diskBytes)),
  ].filter((part) => part !== '');
  const takes = about(predicted.seconds);
  return parts.length > 0 ? texts.preflight.takesAndNeeds(takes, parts) : texts.preflight.takes(takes);
}

customElements.define('studio-preflight', StudioPreflight);
