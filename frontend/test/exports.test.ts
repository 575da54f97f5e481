import { afterEach, expect, test, vi } from 'vitest';
import { Exports } from '../src/exports';
import type { RenderExport } from '../src/types';
import { testingRender } from './testing-render';
import { TestingStudio } from './testing-studio';

const GIF = '/renders/render-1/exports/GIF';

afterEach(() => vi.unstubAllGlobals());

function conversion(different: Partial<RenderExport>): RenderExport {
  return { render: 'render-1', format: 'GIF', state: 'WAITING', framesDone: 0, frameCount: 10, bytes: 0, failure: null, ...different };
}

test('follows a conversion until it is done', async () => {
  const studio = new TestingStudio().open();
  const exports = new Exports(testingRender({ state: 'DONE' }), () => undefined);
  studio.answers[`POST ${GIF}`] = conversion({});
  studio.found[GIF] = conversion({ state: 'DONE', bytes: 7 });
  await exports.begin('GIF');
  expect(exports.of('GIF')?.state).toBe('WAITING');
  await vi.waitFor(() => expect(exports.of('GIF')?.state).toBe('DONE'), 5000);

  expect(exports.of('GIF')?.bytes).toBe(7);
  expect(exports.address('GIF')).toBe('/api/v1/renders/render-1/exports/GIF/file');
  exports.close();
});

test('says why a conversion could not begin', async () => {
  new TestingStudio().open();
  const exports = new Exports(testingRender({ state: 'DONE' }), () => undefined);
  await exports.begin('GIF');
  expect(exports.problem?.code).toBe('PROJECT_INCOMPLETE');
});
