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

  /** Whether there was nobody to refuse anything: true only until the studio is heard again. */
  get passing(): boolean {
    return this.code === 'UNREACHABLE';
  }
}

/** Reads an error answer; answers that are no problem document still give words to show. */
export function problemFrom(status: number, body: string): Problem {
  const document = parsed(body);
  if (typeof document?.detail === 'string') {
    return new Problem(status, text(document.code) || 'UNKNOWN', document.detail, text(document.hint));
  }
  if (status === 403) {
    return new Problem(
      status,
      'REFUSED',
      'The studio refused this request.',
      'Reload the page and try again.',
    );
  }
  if (status === 413) {
    return new Problem(status, 'TOO_LARGE', 'This file is larger than the studio accepts.', 'Choose a smaller one.');
  }
  return new Problem(
    status,
    'UNEXPECTED',
    `The studio answered with an error (${status}).`,
    'Try again. If it happens again, look at the studio’s log.',
  );
}

export function unreachable(): Problem {
  return new Problem(
    0,
    'UNREACHABLE',
    'The studio does not answer.',
    'See whether it is still running, then try again.',
  );
}

/** Makes a problem of whatever was thrown, so that there is always something to show. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) {
    return thrown;
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new Problem(0, 'UNEXPECTED', `Something went wrong on this page: ${message}`, 'Reload the page and try again.');
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
