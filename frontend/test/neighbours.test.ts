import { afterEach, expect, test, vi } from 'vitest';
import { Workbench } from '../src/workbench';
import { TestingStudio } from './testing-studio';

const open: Workbench[] = [];

afterEach(() => {
  open.splice(0).forEach((workbench) => workbench.close());
  vi.unstubAllGlobals();
});

/** Tabs of one browser: what one posts, all others hear. */
class TestingChannel extends EventTarget {
  private static readonly all = new Set<TestingChannel>();

  constructor() {
    super();
    TestingChannel.all.add(this);
  }

  postMessage(data: unknown): void {
    for (const other of TestingChannel.all) {
      if (other !== this) {
        queueMicrotask(() => other.dispatchEvent(new MessageEvent('message', { data })));
      }
    }
  }

  close(): void {
    TestingChannel.all.delete(this);
  }
}

async function tab(project: string): Promise<Workbench> {
  const workbench = new Workbench(project);
  open.push(workbench);
  await workbench.load();
  return workbench;
}

test('what one tab changes, another tab of the same project shows', async () => {
  new TestingStudio().open();
  vi.stubGlobal('BroadcastChannel', TestingChannel);
  const [one, other] = [await tab('project-1'), await tab('project-1')];

  one.change({ format: 'GIF' });
  one.saveNow();
  await vi.waitFor(() => expect(other.project?.format).toBe('GIF'));
  await one.rename('Farewell');
  await vi.waitFor(() => expect(other.project?.name).toBe('Farewell'));
});

test('a tab keeps what is changed in it while it hears of another change', async () => {
  const studio = new TestingStudio().open();
  vi.stubGlobal('BroadcastChannel', TestingChannel);
  const [one, other] = [await tab('project-1'), await tab('project-1')];

  other.change({ frameRate: 30 });
  one.change({ format: 'GIF' });
  one.saveNow();
  await vi.waitFor(() => expect(other.project).toMatchObject({ format: 'GIF', frameRate: 30 }));
  await vi.waitFor(() => expect(one.project).toMatchObject({ format: 'GIF', frameRate: 30 }));
  expect(studio.project).toMatchObject({ format: 'GIF', frameRate: 30 });
});
