/**
 * Gathers pairs of lowest and highest sample into a few bars, as the heights 0…1 of the loudest in each.
 *
 * @param peaks lowest and highest in turn, each −1…1
 */
export function bars(peaks: number[], count: number): number[] {
  const pairs = Math.floor(peaks.length / 2);
  if (pairs === 0) {
    return [];
  }
  const used = Math.min(count, pairs);
  return Array.from({ length: used }, (_, bar) => {
    const from = Math.floor((bar * pairs) / used);
    const to = Math.max(from + 1, Math.floor(((bar + 1) * pairs) / used));
    let highest = 0;
    for (let pair = from; pair < to; pair++) {
      highest = Math.max(highest, Math.abs(peaks[2 * pair] ?? 0), Math.abs(peaks[2 * pair + 1] ?? 0));
    }
    return Math.min(1, highest);
  });
}
