import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { de } from '../src/texts/de';
import { en } from '../src/texts/en';

const SOURCE = join(import.meta.dirname, '../src');

/** All TypeScript files but the texts themselves, by their names. */
const sources = new Map(
  (readdirSync(SOURCE, { recursive: true }) as string[])
    .filter((name) => name.endsWith('.ts') && !name.startsWith('texts'))
    .map((name) => [name, readFileSync(join(SOURCE, name), 'utf8')]),
);

test('no text is empty in any language', () => {
  const blank = (texts: object) => JSON.stringify(texts, (_, value: unknown) => (value === '' ? 'EMPTY' : value)).includes('"EMPTY"');

  expect(blank(en)).toBe(false);
  expect(blank(de)).toBe(false);
});

test('every text is said by somebody', () => {
  const code = [...sources.values()].join('\n').replaceAll('WORDS', 'texts.library');
  const unused = Object.entries(en).flatMap(([group, texts]) => {
    const whole = new RegExp(`texts\\.${group}(?![.\\w])`).test(code);
    return whole || typeof texts === 'function'
      ? []
      : Object.keys(texts).filter((name) => !new RegExp(`texts\\.${group}\\.${name}\\b`).test(code)).map((name) => `${group}.${name}`);
  });

  expect(unused).toEqual([]);
});

/** The fixed parts of every template that lit draws; `…` stands for what is put into them. */
function templates(code: string): string[] {
  const found: string[] = [];
  const read = (start: number, drawn: boolean): number => {
    let text = '';
    let at = start;
    while (at < code.length && code[at] !== '`') {
      if (code[at] === '\\') {
        at += 2;
      } else if (code.startsWith('${', at)) {
        text += '…';
        at = expression(at + 2);
      } else {
        text += code[at++];
      }
    }
    if (drawn) {
      found.push(text);
    }
    return at + 1;
  };
  const expression = (start: number): number => {
    let at = start;
    for (let depth = 1; at < code.length && depth > 0; ) {
      if (code[at] === '`') {
        at = read(at + 1, /(html|svg)$/.test(code.slice(0, at)));
      } else if (code[at] === "'") {
        const end = code.indexOf("'", at + 1);
        at = end < 0 ? code.length : end + 1;
      } else {
        depth += code[at] === '{' ? 1 : code[at] === '}' ? -1 : 0;
        at++;
      }
    }
    return at;
  };
  for (const start of code.matchAll(/(?:html|svg)`/g)) {
    const before = found.length;
    read(start.index + start[0].length, true);
    // What stands within it is found again from its own beginning.
    found.splice(before, found.length - before - 1);
  }
  return found;
}

const SPOKEN = /(?:aria-label|aria-valuetext|aria-description|title|placeholder|alt|label)="[^"]*\p{L}{2}/u;
const GIVEN = /(?:aria-label|aria-valuetext|aria-description|title|placeholder|alt)=\$\{([^\n]*)/g;

/** Whether a literal that is given to such an attribute has words in it, beside what is put into it. */
function speaks(code: string): boolean {
  return [...code.matchAll(GIVEN)].some(([, given = '']) =>
    [...given.replaceAll(/\$\{[^}`]*\}/g, '').matchAll(/`[^`]*`|'[^']*'/g)].some(([literal]) => /\p{L}{2}/u.test(literal)),
  );
}

test.each([...sources].filter(([name]) => name.startsWith('elements')))('%s has no words of its own', (_, code) => {
  for (const template of templates(code)) {
    const text = template.replaceAll(/<!--[^]*?-->/g, '').replaceAll(/<[^>]*>/g, ' ');
    expect(text).not.toMatch(/\p{L}{2}/u);
    expect(template).not.toMatch(SPOKEN);
  }
  expect(speaks(code)).toBe(false);
});

test('words in a template are noticed, wherever they stand', () => {
  const drawn = (code: string) => templates(code).map((template) => template.replaceAll(/<[^>]*>/g, ' ')).join(' ');

  expect(drawn('html`<p @click=${() => a > b}>Close</p>`')).toMatch(/Close/);
  expect(drawn('html`<p>${on ? html`<b>On</b>` : nothing}</p>`')).toMatch(/On/);
  expect(drawn('html`<p class="open">${texts.common.close} ${`${a} b`}</p>`')).not.toMatch(/\p{L}{2}/u);
  expect('<p aria-label="Close">').toMatch(SPOKEN);
  expect(speaks("aria-label=${open ? 'Close' : texts.open}")).toBe(true);
  expect(speaks('aria-label=${`Close ${name}`}')).toBe(true);
  expect(speaks('aria-label=${`${words}: ${name}`}')).toBe(false);
});
