import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../src/elements/project-grid';

const card = (id: string, name: string, changed: string, made: string) => `
  <li class="card" data-id="${id}" data-name="${name}" data-changed="${changed}" data-made="${made}">
    <a class="card-open" href="/projects/${id}" aria-label="Open ${name}" data-label="Open {name}"></a>
    <form class="card-name"><input type="hidden" name="_csrf" value="x" /><h2><input class="title" name="name" value="${name}" aria-label="Name of ${name}" /></h2></form>
    <p data-refusal hidden></p>
    <form data-delete><button>Delete</button></form>
  </li>`;

let requests: string[];
/** What the studio answers. */
let answer: () => Response;

beforeEach(() => {
  requests = [];
  answer = () => new Response(null, { status: 204 });
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    requests.push(`${init.method} ${address.replace('/api/v1', '')} ${init.body ?? ''}`.trim());
    return answer();
  });
  const grid = document.createElement('project-grid');
  grid.innerHTML = `
    <form class="finder">
      <input type="search" name="q" />
      <select name="sort"><option value="changed">C</option><option value="name">N</option><option value="made">M</option></select>
      <button data-scriptless>Show</button>
    </form>
    <p data-none hidden>None</p>
    <ul class="cards">
      ${card('1', 'bea', '2026-03-01', '2026-01-01')}${card('2', 'Anna', '2026-02-01', '2026-02-01')}
    </ul>`;
  document.body.replaceChildren(grid);
});

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

const find = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector)!;
const shown = () =>
  [...document.querySelectorAll<HTMLElement>('.card')].filter(({ hidden }) => !hidden).map(({ dataset }) => dataset['id']);
const choose = (name: string, value: string) => {
  const field = find<HTMLInputElement>(`[name=${name}]`);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
};
const submit = (form: HTMLElement) => form.dispatchEvent(new Event('submit', { cancelable: true }));

test('finds projects as one types, and sorts them', () => {
  expect(find('[data-scriptless]').hidden).toBe(true);
  choose('sort', 'name');
  expect(shown()).toEqual(['2', '1']);
  choose('sort', 'changed');
  expect(shown()).toEqual(['1', '2']);
  choose('sort', 'made');
  choose('q', ' BE');
  expect(shown()).toEqual(['1']);
  choose('q', 'nobody');
  expect(shown()).toEqual([]);
  expect(find('[data-none]').hidden).toBe(false);
});

test('renames in place, and takes the name back when that is refused', async () => {
  answer = () => Response.json({ id: '1', name: 'Bea B.' });
  const input = find<HTMLInputElement>('[data-id="1"] input.title');
  input.value = ' Bea B. ';
  input.dispatchEvent(new Event('change'));
  await vi.waitFor(() => expect(find('[data-id="1"]').dataset['name']).toBe('Bea B.'));
  expect(requests).toEqual(['PATCH /projects/1 {"name":"Bea B."}']);
  expect(find('[data-id="1"] .card-open').getAttribute('aria-label')).toBe('Open Bea B.');

  answer = () => Response.json({ detail: 'Too strange.', code: 'PROJECT_NAME_INVALID', hint: 'Choose another.' }, { status: 422 });
  input.value = 'x';
  input.dispatchEvent(new Event('change'));
  await vi.waitFor(() => expect(input.value).toBe('Bea B.'));
  expect(find('[data-id="1"] [data-refusal]').textContent).toBe('Too strange. Choose another.');
});

test('gives a new name up with Escape', () => {
  const input = find<HTMLInputElement>('[data-id="1"] input.title');
  input.value = 'no';
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));

  expect(input.value).toBe('bea');
  expect(requests).toEqual([]);
});

test('deletes at once, with a way back', async () => {
  submit(find('[data-id="1"] [data-delete]'));
  await vi.waitFor(() => expect(shown()).toEqual(['2']));
  expect(requests).toEqual(['DELETE /projects/1']);
  choose('q', '');
  expect(shown()).toEqual(['2']);

  answer = () => Response.json({ id: '1', name: 'bea' });
  find<HTMLButtonElement>('.toast button').click();
  await vi.waitFor(() => expect(shown()).toEqual(['1', '2']));
  expect(requests.at(-1)).toBe('POST /projects/1/restore');
  await vi.waitFor(() => expect(document.querySelector('.toast')).toBeNull());
});

test('keeps a project that could not be deleted, and says why', async () => {
  answer = () => Response.json({ detail: 'Busy.', code: 'PROJECT_EDIT_CONFLICT', hint: 'Again.' }, { status: 409 });
  submit(find('[data-id="1"] [data-delete]'));

  await vi.waitFor(() => expect(find('[data-id="1"] [data-refusal]').hidden).toBe(false));
  expect(shown()).toEqual(['1', '2']);
});
