import { afterEach, expect, test } from 'vitest';
import { mayAdminister, mayEdit } from '../src/rights';

afterEach(() => delete document.body.dataset['may']);

test.each([
  ['view', false, false],
  ['view edit', true, false],
  ['view edit administer', true, true],
])('of "%s" are what the page says', (may, edit, administer) => {
  document.body.dataset['may'] = may;
  expect([mayEdit(), mayAdminister()]).toEqual([edit, administer]);
});

test('are all where the page does not say', () => {
  expect([mayEdit(), mayAdminister()]).toEqual([true, true]);
});
