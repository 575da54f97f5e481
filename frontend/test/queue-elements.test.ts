import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import '../src/elements/queue-desk';
import '../src/elements/queue-head';
import '../src/elements/queue-history';
import '../src/elements/queue-jobs';
import '../src/elements/queue-machine';
import { TestingQueue, waiting } from './testing-queue';
import { testingRender } from './testing-render';

let server: TestingQueue;

beforeEach(() => {
  server = new TestingQueue().open();
});

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

/** The page as the server sends it, when its parts have read what they show. */
async function opened(): Promise<void> {
  document.body.innerHTML = `<queue-desk>
    <queue-head></queue-head><queue-jobs><p>One moment …</p></queue-jobs>
    <queue-machine></queue-machine><queue-receipt></queue-receipt><queue-history></queue-history>
  </queue-desk>`;
  await vi.waitFor(() => expect(words('queue-machine')).toContain('used'));
  await vi.waitFor(() => expect(words('queue-jobs')).not.toContain('One moment'));
}

function find<E extends HTMLElement = HTMLElement>(selector: string): E {
  return document.querySelector<E>(selector)!;
}

function words(selector: string): string {
  return find(selector).textContent.replace(/\s+/g, ' ').trim();
}

function press(label: string): void {
  find<HTMLButtonElement>(`[aria-label="${label}"]`).click();
}

const order = () => [...document.querySelectorAll<HTMLElement>('.job')].map((row) => row.dataset['job']).join('');

test('groups the jobs by what happens to them, in their order', async () => {
  const running = testingRender({ id: 'r', framesDone: 25, frameCount: 100 });
  server.unfinished = [running, ...waiting('a', 'b'), testingRender({ id: 'p', state: 'PAUSED', framesDone: 10 })];
  await opened();

  expect([...document.querySelectorAll('h3')].map((title) => title.textContent.replace(/\s+/g, ' ').trim())).toEqual([
    'Running 1',
    'Waiting 2',
    'Paused 1',
  ]);
  expect(order()).toBe('rabp');
  expect(words('queue-head')).toContain('1 running, 2 waiting and 1 paused, all done in about 2 min');
  expect(words('[data-job=r]')).toContain('25 of 100 frames · 50 frames/s · about 2 s left');
  expect(find('[data-job=r] progress').getAttribute('value')).toBe('0.25');
  expect(words('[data-job=a]')).toContain('Next in the queue, begins in about 2 s');
  expect(words('[data-job=p]')).toContain('Paused 10 %');
  expect(find('[data-job=a] a').getAttribute('href')).toBe('/projects/project-1#render-a');
});

test('counts a job that is prepared among those that wait while the devices are taken', async () => {
  const node = { id: '1', name: 'one', startedAt: '2026-03-01T10:00:00Z', seenAt: '2026-03-01T10:00:00Z', self: true };
  server.nodes = [{ ...node, slots: 1 }];
  server.unfinished = [
    testingRender({ id: 'r' }),
    testingRender({ id: 's', framesDone: 0 }),
    testingRender({ id: 't', state: 'PREPARING', frameCount: 0, framesDone: 0 }),
    ...waiting('a'),
  ];
  await opened();
  await vi.waitFor(() => expect(words('queue-head')).toContain('2 running and 2 waiting'));
  expect(words('[data-job=s]')).toContain('Waiting its turn');
  expect(words('[data-job=s]')).toContain('Next in the queue');
  expect(words('[data-job=a]')).toContain('2nd in the queue');
});

test('shows the log of a render that is at its end', async () => {
  server.ended = [testingRender({ id: 'd', state: 'FAILED' })];
  server.log = [
    { at: '2026-03-01T10:00:00.123Z', node: 'one', severity: 'INFO', text: 'The step "prepare" took 1.0 s.' },
    { at: '2026-03-01T10:00:09Z', node: 'two', severity: 'ERROR', text: 'It broke.\n\tat somewhere' },
  ];
  await opened();
  await vi.waitFor(() => expect(find('[data-render=d]')).not.toBeNull());
  [...find('[data-render=d]').querySelectorAll('button')].find((each) => each.textContent.trim() === 'Log')!.click();

  await vi.waitFor(() => expect(find('.log-text')).not.toBeNull());
  const told = find('.log-text').textContent.trim().split('\n');
  expect(told[0]).toContain('Render d: FAILED');
  expect(told.slice(1)).toEqual([
    '2026-03-01 10:00:00 one INFO The step "prepare" took 1.0 s.',
    '2026-03-01 10:00:09 two ERROR It broke.',
    '\tat somewhere',
  ]);
  expect(words('.log-dialog copy-report')).toBe('Copy log');
});

test('says why a job waits, and what to do', async () => {
  const notice = { code: 'MEDIA_STORAGE_FULL', message: 'The disk is full.', hint: 'Make room.' };
  server.unfinished = waiting('a').map((job) => ({ ...job, notice }));
  await opened();

  expect(words('[data-job=a] .note')).toBe('The disk is full. Make room.');
});

test('moves the job that has the focus by the keyboard', async () => {
  server.unfinished = waiting('a', 'b');
  await opened();
  const button = find<HTMLButtonElement>('[data-job=b] button');
  button.focus();
  const press = (key: string, shiftKey: boolean) =>
    button.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }));
  press('ArrowUp', false);
  press('ArrowUp', true);

  await vi.waitFor(() => expect(server.requests).toContain('POST /renders/b/move {"before":"a"}'));
  expect(server.requests.filter((request) => request.includes('/move'))).toHaveLength(1);
});

test('moves a job by its buttons, keeps the focus on it, and offers no step that is none', async () => {
  server.unfinished = waiting('a', 'b', 'c');
  await opened();
  expect(find<HTMLButtonElement>('[data-job=a] [data-act=up]').disabled).toBe(true);
  expect(find<HTMLButtonElement>('[data-job=c] [data-act=down]').disabled).toBe(true);

  find('[data-job=c] [data-act=up]').click();
  await vi.waitFor(() => expect(order()).toBe('acb'));
  await vi.waitFor(() => expect(document.activeElement).toBe(find('[data-job=c] [data-act=up]')));

  find('[data-job=c] [data-act=top]').click();
  await vi.waitFor(() => expect(order()).toBe('cab'));
  await vi.waitFor(() => expect(document.activeElement).toBe(find('[data-job=c] [data-act=down]')));
  expect(server.requests).toContain('POST /renders/c/move {"before":"a"}');
});

test('changes a priority, pauses, resumes and cancels', async () => {
  server.unfinished = waiting('a');
  await opened();
  const select = find<HTMLSelectElement>('[aria-label="Priority of Greeting"]');
  select.value = 'HIGH';
  select.dispatchEvent(new Event('change'));
  await vi.waitFor(() => expect(server.requests).toContain('PATCH /renders/a {"priority":"HIGH"}'));

  press('Pause Greeting');
  await vi.waitFor(() => expect(words('[data-job=a]')).toContain('Paused'));
  press('Resume Greeting');
  await vi.waitFor(() => expect(words('[data-job=a]')).toContain('Waiting its turn'));
  press('Cancel Greeting');
  await vi.waitFor(() => expect(server.requests).toContain('POST /renders/a/cancel'));
});

test('tells a refusal beside the job that it concerns', async () => {
  server.unfinished = waiting('a', 'b');
  server.refused.add('POST /renders/b/pause');
  await opened();
  find('[data-job=b] [aria-label="Pause Greeting"]').click();

  await vi.waitFor(() => expect(words('[data-job=b] [role=alert]')).toBe('It is past that. Look again.'));
  expect(document.querySelectorAll('[role=alert]')).toHaveLength(1);
});

test('holds the whole queue, and says that it is held', async () => {
  server.unfinished = waiting('a');
  await opened();
  find('queue-head button').click();
  await vi.waitFor(() => expect(words('queue-head')).toContain('The queue is paused. Nothing is rendered'));
  expect(words('queue-head [role=status]')).toBe('The queue is paused.');

  find('queue-head button').click();
  await vi.waitFor(() => expect(words('queue-head')).not.toContain('stops'));
  expect(server.paused).toBe(false);
});

test('teaches what the queue is for while there is nothing in it', async () => {
  await opened();

  expect(words('queue-jobs')).toContain('Press Render in a project and it appears here.');
});

describe('what has ended', () => {
  const failure = { code: 'NETWORK_OUT_OF_MEMORY', message: 'Too little memory.', hint: 'Close something.' };

  beforeEach(() => {
    server.ended = [
      testingRender({ id: 'd', state: 'DONE', bytes: 3_400_000, finishedAt: '2026-03-01T10:00:41Z' }),
      testingRender({ id: 'f', state: 'FAILED', failure }),
      testingRender({ id: 'c', state: 'CANCELLED' }),
    ];
  });

  test('can be played, kept, and made again', async () => {
    await opened();
    const links = [...document.querySelectorAll('[data-render=d] .entry-actions a')];

    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/api/v1/renders/d/video?download',
      '/api/v1/renders/d/receipt?download',
    ]);
    expect(words('[data-render=d]')).toContain('4.0 s · 3.4 MB · rendered in 40 s');
    press('Play Greeting');
    expect(find('dialog video').getAttribute('src')).toBe('/api/v1/renders/d/video');
    find('dialog').remove();
  });

  test('says why it failed and offers to try again', async () => {
    await opened();
    expect(words('[data-render=f] .note')).toBe('Too little memory. Close something.');
    find('[data-render=f] [aria-label="Retry Greeting"]').click();

    await vi.waitFor(() => expect(server.requests).toContain('POST /renders/f/retry'));
    expect(document.querySelector('[data-render=d] [aria-label="Retry Greeting"]')).toBeNull();
  });

  test('is deleted only after asking', async () => {
    await opened();
    find('[data-render=c] [aria-label="Delete Greeting"]').click();
    expect(words('dialog')).toContain('Delete this render?');
    expect(server.requests).not.toContain('DELETE /renders/c');
    find('dialog button[value=act]').click();

    await vi.waitFor(() => expect(server.requests).toContain('DELETE /renders/c'));
  });

  test('is rendered once more with what is changed, and nothing else', async () => {
    await opened();
    find('[data-render=d] [aria-label="Duplicate Greeting"]').click();
    find<HTMLInputElement>('dialog input[value=GIF]').click();
    find('dialog button[value=render]').click();

    await vi.waitFor(() => expect(server.requests).toContain('POST /renders/d/duplicate {"format":"GIF"}'));
  });
});

test('tells how much room there is, and warns where it is little', async () => {
  await opened();
  expect(words('queue-machine summary')).toBe('4.2 GB used, 63 GB free');
  expect(words('queue-machine')).not.toContain('getting full');

  server.storage = { ...server.storage, freeBytes: 1.4e9 };
  await opened();
  expect(words('queue-machine')).toContain('The disk is getting full.');

  server.storage = { ...server.storage, freeBytes: 0.4e9 };
  await opened();
  expect(words('queue-machine')).toContain('renders wait until there is room');
});

test('lists the machines where there is more than one', async () => {
  const node = { slots: 1, startedAt: '2026-03-01T10:00:00Z', seenAt: '2026-03-01T10:00:00Z', self: true };
  server.nodes = [{ ...node, id: '1', name: 'atelier' }];
  await opened();
  expect(words('queue-machine')).not.toContain('atelier');

  server.nodes.push({ ...node, id: '2', name: 'front', slots: 0, self: false });
  await opened();
  expect(words('queue-machine')).toContain('atelier this one');
  expect(words('queue-machine')).toContain('front shows pages only');
});
