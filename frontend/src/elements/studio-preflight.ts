import { html, nothing, type TemplateResult } from 'lit';
import type { Finding, FindingLevel, PreflightReport } from '../types';
import { about, size } from '../words';
import { DeskElement } from './desk-element';

const LEVELS: Record<FindingLevel, string> = { PROBLEM: 'In the way', WARNING: 'Beware', NOTE: 'Note', GOOD: 'Good' };
const GRAVEST_FIRST: FindingLevel[] = ['PROBLEM', 'WARNING', 'NOTE', 'GOOD'];

/** What the studio finds when it looks at the subject and the voice before they are rendered: one line where all is well. */
class StudioPreflight extends DeskElement {
  protected override render(): TemplateResult | typeof nothing {
    const { preflight, problems, project } = this.workbench;
    if (problems.preflight !== undefined) {
      return html`<p class="soft">The check before rendering did not work: ${problems.preflight.message}</p>`;
    }
    if (project?.subject === null && project.audio === null) {
      return nothing;
    }
    return preflight.report === undefined
      ? html`<p class="soft">Looking at the subject and the voice …</p>`
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
            <summary>${light.length === 1 ? 'One more finding' : `${light.length} ${grave.length > 0 ? 'more ' : ''}findings`}</summary>
            <ul class="findings">
              ${light.map(row)}
            </ul>
          </details>`}
    </div>`;
  }
}

function row({ level, message, hint }: Finding): TemplateResult {
  return html`<li class="finding" data-level=${level}>
    <span class="finding-level">${LEVELS[level]}</span>
    <span>${message}${hint === '' || hint === null ? nothing : html` <span class="soft">${hint}</span>`}</span>
  </li>`;
}

function sorted(findings: Finding[]): Finding[] {
  return findings.toSorted((one, other) => GRAVEST_FIRST.indexOf(one.level) - GRAVEST_FIRST.indexOf(other.level));
}

function verdict({ findings, ready }: PreflightReport): string {
  const count = (wanted: FindingLevel) => findings.filter(({ level }) => level === wanted).length;
  if (count('PROBLEM') > 0) {
    return 'This cannot be rendered yet.';
  }
  const warnings = count('WARNING');
  if (warnings > 0) {
    return warnings === 1 ? 'Can be rendered, with one thing to know.' : `Can be rendered, with ${warnings} things to know.`;
  }
  return ready ? 'Nothing stands in the way.' : 'Looks good so far.';
}

/** "Takes about 40 s, up to 1.2 GB of memory and 12 MB on disk." */
function expectation({ predicted, ready }: PreflightReport): string {
  if (predicted === null || !ready) {
    return '';
  }
  if (predicted.seconds === null) {
    return 'How long it takes is known after the first render with this model.';
  }
  const parts = [
    predicted.memoryBytes === null ? '' : `${size(predicted.memoryBytes)} of memory`,
    predicted.diskBytes === null ? '' : `${size(predicted.diskBytes)} on disk`,
  ].filter((part) => part !== '');
  return `Takes ${about(predicted.seconds)}${parts.length > 0 ? `, needs ${parts.join(' and ')}` : ''}.`;
}

customElements.define('studio-preflight', StudioPreflight);
