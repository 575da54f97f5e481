/** What is said of a number, by the plural rule that its language has for it; `#` stands for the number itself. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Numbers, moments and lists as people who speak a language write them. */
export interface Formats {
  /** With so many decimals, none if not told otherwise. */
  number(value: number, decimals?: number): string;
  /** "1 frame", "12 frames". */
  plural(count: number, forms: Forms): string;
  /** "A", "A and B", "A, B and C". */
  list(names: string[]): string;
  /** "14:05", in the reader's own time zone. */
  time(instant: Date): string;
  /** "12 Mar 2026", in the reader's own time zone. */
  date(instant: Date): string;
}

/** @param locale a tag of BCP 47 */
export function formatsOf(locale: string): Formats {
  const rules = new Intl.PluralRules(locale);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
  const numbers = [0, 1, 2, 3, 4].map(
    (decimals) =>
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
        useGrouping: 'min2',
      }),
  );
  const number = (value: number, decimals = 0) => numbers[Math.min(decimals, numbers.length - 1)]!.format(value);
  return {
    number,
    plural: (count, forms) => (forms[rules.select(count)] ?? forms.other).replace('#', number(count)),
    list: (names) => list.format(names),
    time: (instant) => time.format(instant),
    date: (instant) => date.format(instant),
  };
}
