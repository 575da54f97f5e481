import { html, type TemplateResult } from 'lit';
import { PLAIN_OUTPUT } from '../output-settings';
import { texts } from '../texts';
import { outputSummary } from '../words';
import { DeskElement } from './desk-element';
import { outputFields } from './output-fields';

/** In which shape, how large and how carefully the next render is made; closed, it says so in one line. */
class StudioOutput extends DeskElement {
  private ownSize = false;

  protected override render(): TemplateResult {
    const { project } = this.workbench;
    const output = project?.output ?? PLAIN_OUTPUT;
    const format = project?.format ?? 'MP4';
    return html`<details class="output-settings">
      <summary><span class="output-title">${texts.output.title}</span> <span class="soft">${outputSummary(format, project?.frameRate ?? 25, output)}</span></summary>
      ${outputFields({
        prefix: 'output',
        format,
        output,
        ownSize: this.ownSize,
        change: (chosen, ownSize) => {
          this.ownSize = ownSize;
          this.workbench.change({ output: chosen });
        },
      })}
    </details>`;
  }
}

customElements.define('studio-output', StudioOutput);
