import { expect, test } from 'vitest';
import { deviceChoices, deviceWords } from '../src/device-choice';
import type { StudioNode } from '../src/types';

function node(slots: number, ...devices: string[]): StudioNode {
  return { id: 'n', name: 'n', slots, devices, startedAt: '', seenAt: '', self: false };
}

test('offers each kind, and each device where there are several of a kind', () => {
  expect(deviceChoices([node(2, 'cpu', 'cuda:1'), node(1, 'cuda:0')])).toEqual(['cuda', 'cuda:0', 'cuda:1', 'cpu']);
  expect(deviceChoices([node(2, 'cpu', 'cuda:0'), node(1, 'cpu')])).toEqual(['cuda', 'cpu']);
});

test('offers nothing of a node that only shows pages', () => {
  expect(deviceChoices([node(0, 'cpu')])).toEqual([]);
});

test('calls devices by words', () => {
  expect(deviceWords('cpu')).toBe('Processor');
  expect(deviceWords('cuda:1')).toBe('NVIDIA GPU 1');
  expect(deviceWords('abacus')).toBe('abacus');
});
