import english from '../../../src/main/resources/sentences.properties?raw';
import german from '../../../src/main/resources/sentences_de.properties?raw';
import germanProblems from '../../../src/main/resources/problems_de.properties?raw';
import { language, texts } from '.';

/** What the server says in English, in other languages; its own pages take it from the very same files. */
const SENTENCES: Record<string, string> = { de: german };
const PROBLEMS: Record<string, string> = { de: germanProblems };

/** `key=value`, one a line, as the server's message bundles are. */
export function entries(bundle: string): Map<string, string> {
  const lines = bundle.split(/\r?\n/).filter((line) => line.includes('=') && !line.startsWith('#'));
  return new Map(lines.map((line): [string, string] => [
    line.slice(0, line.indexOf('=')).trim(),
    line.slice(line.indexOf('=') + 1).trim(),
  ]));
}

/** Sentences of one language, to be found by those of another. */
export class Sentences {
  private readonly whole = new Map<string, string>();
  private readonly open: { pattern: RegExp; other: string; words: number }[] = [];

  /**
   * @param from by their names; of two that fit the one with more words of its own is taken
   * @param to the sentences of the other language, by the same names
   */
  constructor(
    from: Map<string, string>,
    to: Map<string, string>,
    private readonly decimalMark: string,
  ) {
    for (const [name, sentence] of from) {
      const other = to.get(name) ?? sentence;
      if (/\{\d\}/.test(sentence)) {
        this.open.push({ pattern: patternOf(sentence), other, words: sentence.replace(/\{\d\}/g, '').length });
      } else {
        this.whole.set(sentence, other);
      }
    }
    this.open.sort((one, next) => next.words - one.words);
  }

  /** The sentence as it is where the other language has none for it. */
  of(sentence: string): string {
    const known = this.whole.get(sentence);
    if (known !== undefined) {
      return known;
    }
    for (const { pattern, other } of this.open) {
      const found = pattern.exec(sentence);
      if (found !== null) {
        return other.replace(/\{(\d)\}/g, (_, place: string) => this.figure(found.groups?.[`p${place}`] ?? ''));
      }
    }
    return sentence;
  }

  /** A name stays what it is; a number gets the other language's decimal mark, and a part may be a sentence itself. */
  private figure(part: string): string {
    return /^[−-]?\d+\.\d+\D*$/.test(part) ? part.replace('.', this.decimalMark) : this.of(part);
  }
}

function patternOf(sentence: string): RegExp {
  const parts = sentence.split(/(\{\d\})/).map((part) => {
    const place = /^\{(\d)\}$/.exec(part)?.[1];
    return place === undefined ? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : `(?<p${place}>.+?)`;
  });
  return new RegExp(`^${parts.join('')}$`, 's');
}

const decimalMark = texts.formats.number(0.5, 1).charAt(1);
const sentences = new Sentences(entries(english), entries(SENTENCES[language] ?? english), decimalMark);
const problems = entries(PROBLEMS[language] ?? '');

/** A sentence of the server's in the language of the page, as far as it is known there. */
export function said(sentence: string): string {
  return language === 'en' ? sentence : sentences.of(sentence);
}

/** What went wrong, by the code that the server gave it: nothing where the language of the page has no words for it. */
export function problemByCode(code: string): { message: string; hint: string } | undefined {
  const message = problems.get(code);
  return message === undefined ? undefined : { message, hint: problems.get(`${code}.hint`) ?? '' };
}
