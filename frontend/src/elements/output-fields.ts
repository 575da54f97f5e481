import { html, nothing, type TemplateResult } from 'lit';
import { EDGES, edgeNear, edgeWords, LARGEST_EDGE, QUALITIES, qualityHint, SHAPES, SMALLEST_EDGE, withEdge } from '../output-settings';
import { texts } from '../texts';
import type { OutputFormat, OutputQuality, OutputSettings, OutputShape } from '../types';
import { segments } from './parts';

const OTHER = 'other';
const SHAPE_NAMES = Object.keys(SHAPES) as OutputShape[];
const QUALITY_NAMES = Object.keys(QUALITIES) as OutputQuality[];

/** What the fields of output settings are drawn from. */
export interface OutputForm {
  /** Makes the names of fields unlike those of another form on the page. */
  prefix: string;
  format: OutputFormat;
  output: OutputSettings;
  /** Whether a size of one's own is being chosen. */
  ownSize: boolean;
  change(output: OutputSettings, ownSize: boolean): void;
}

/** Shape, size, quality and background of a video. */
export function outputFields(form: OutputForm): TemplateResult {
  const { prefix, format, output } = form;
  const set = (different: Partial<OutputSettings>) => form.change({ ...output, ...different }, form.ownSize);
  return html`${segments<OutputShape>(
      `${prefix}-shape`,
      texts.output.shape,
      SHAPE_NAMES.map((shape) => ({ value: shape, words: SHAPES[shape] })),
      output.shape,
      (shape) => set({ shape }),
    )}
    ${output.shape === 'PICTURE' ? nothing : html`<p class="hint">${texts.output.shapeHelp}</p>`}
    ${size(form)}
    ${segments<OutputQuality>(
      `${prefix}-quality`,
      texts.output.quality,
      QUALITY_NAMES.map((quality) => ({ value: quality, words: QUALITIES[quality] })),
      output.quality,
      (quality) => set({ quality }),
    )}
    <p class="hint">${qualityHint(format, output.quality)}</p>
    <label class="background-choice">
      <span>${texts.output.background}</span>
      <input
        type="color"
        .value=${output.background}
        @change=${(event: Event) => set({ background: (event.target as HTMLInputElement).value })}
      />
      <span class="hint">${texts.output.backgroundHelp}</span>
    </label>`;
}

function size(form: OutputForm): TemplateResult {
  const { prefix, output, ownSize } = form;
  const own = ownSize || (output.shortEdge !== null && !EDGES.includes(output.shortEdge));
  return html`<div class="size-choice">
    <label for=${`${prefix}-size`}>${texts.output.size}</label>
    <select id=${`${prefix}-size`} @change=${(event: Event) => choose(form, (event.target as HTMLSelectElement).value)}>
      <option value="" .selected=${!own && output.shortEdge === null}>${texts.output.asRendered}</option>
      ${EDGES.map(
        (edge) => html`<option value=${edge} .selected=${!own && output.shortEdge === edge}>${edgeWords(edge)}</option>`,
      )}
      <option value=${OTHER} .selected=${own}>${texts.output.anotherSize}</option>
    </select>
    ${own ? ownEdge(form) : nothing}
    ${output.shortEdge === null
      ? nothing
      : html`<label class="enlarge">
          <input
            type="checkbox"
            .checked=${output.enlarge}
            @change=${(event: Event) =>
              form.change({ ...output, enlarge: (event.target as HTMLInputElement).checked }, ownSize)}
          />
          ${texts.output.enlarge}
        </label>`}
  </div>`;
}

function ownEdge(form: OutputForm): TemplateResult {
  const { prefix, output } = form;
  return html`<label class="own-size" for=${`${prefix}-edge`}>
    <span>${texts.output.shortEdge}</span>
    <input
      id=${`${prefix}-edge`}
      type="number"
      min=${SMALLEST_EDGE}
      max=${LARGEST_EDGE}
      step="2"
      .value=${String(output.shortEdge ?? '')}
      @change=${(event: Event) => {
        const field = event.target as HTMLInputElement;
        const edge = edgeNear(field.valueAsNumber);
        field.value = String(edge);
        form.change(withEdge(output, edge), true);
      }}
    />
    <span class="unit">${texts.output.range(SMALLEST_EDGE, LARGEST_EDGE)}</span>
  </label>`;
}

function choose({ output, change }: OutputForm, value: string): void {
  if (value === OTHER) {
    change(withEdge(output, output.shortEdge ?? 720), true);
  } else {
    change(withEdge(output, value === '' ? null : Number(value)), false);
  }
}
