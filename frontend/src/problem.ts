import { texts } from './texts';
import type { Told } from './texts/en';
import { problemByCode, said } from './texts/said';
import type { Failure } from './types';

/** A failure as the server tells it (RFC 9457), or as the browser found it, in words for people. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly hint: string,
  ) {
    super(message);
    this.name = 'Problem';
  }

  get gone(): boolean {
    return this.status === 404;
  }
}

/** A failure of this page's own, or one that came without words. */
export function problemOf(code: string, [message, hint]: Told, status = 0): Problem {
  return new Problem(status, code, message, hint);
}

/** A failure in the words of the page's language. */
export interface Words {
  message: string;
  hint: string;
  /** What the server said, where that is another language and may tell more. */
  original?: string;
}

/** What is known of a failure by its code, or else what was said of it. */
export function inWords({ code, message, hint }: Pick<Failure, 'code' | 'message' | 'hint'>): Words {
  const whole = said(message);
  if (whole !== message) {
    return { message: whole, hint: said(hint ?? '') };
  }
  const known = problemByCode(code);
  return known === undefined ? { message, hint: hint ?? '' } : { ...known, original: `${message} ${hint ?? ''}`.trim() };
}

/** Reads an error answer; answers that are no problem document still give words to show. */
export function problemFrom(status: number, body: string): Problem {
  const document = parsed(body);
  if (typeof document?.detail === 'string') {
    return new Problem(status, text(document.code) || 'UNKNOWN', document.detail, text(document.hint));
  }
  if (status === 403) {
    return problemOf('REFUSED', texts.problems.refused, status);
  }
  if (status === 413) {
    return problemOf('TOO_LARGE', texts.problems.tooLarge, status);
  }
  return problemOf('UNEXPECTED', texts.problems.unexpected(status), status);
}

export function unreachable(): Problem {
  return problemOf('UNREACHABLE', texts.problems.unreachable);
}

/** Makes a problem of whatever was thrown, so that there is always something to show. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) {
    return thrown;
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return problemOf('UNEXPECTED', texts.problems.onThisPage(message));
}

function parsed(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
