import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ModelImports } from '../src/model-imports';

/** Takes checkpoints, and refuses every file that is called otherwise. */
class TestingImport extends EventTarget {
  static readonly forms: FormData[] = [];
  readonly upload = new EventTarget();
  status = 0;
  responseText = '';
  private address = '';

  open(method: string, address: string): void {
    this.address = `${method} ${address}`;
  }

  setRequestHeader(): void {}

  abort(): void {
    this.dispatchEvent(new Event('abort'));
  }

  send(form: FormData): void {
    TestingImport.forms.push(form);
    const { name } = form.get('file') as File;
    const taken = name.endsWith('.pth') && this.address === 'POST /api/v1/models';
    this.status = taken ? 201 : 422;
    this.responseText = JSON.stringify(
      taken ? { id: name } : { detail: 'Expected a checkpoint.', code: 'NO', hint: 'Choose N.pth.' },
    );
    if (name !== 'endless.pth') {
      queueMicrotask(() => this.dispatchEvent(new Event('load')));
    }
  }
}

let imports: ModelImports;

beforeEach(() => {
  TestingImport.forms.length = 0;
  vi.stubGlobal('XMLHttpRequest', TestingImport);
  imports = new ModelImports();
});

afterEach(() => vi.unstubAllGlobals());

test('sends each file with what was chosen', async () => {
  imports.choose({ precision: 'FP16', mode: 'hubert' });
  const models = await imports.take([new File(['x'], '100.pth'), new File(['x'], '200.pth')]);

  expect(models.map((model) => model.id)).toEqual(['100.pth', '200.pth']);
  expect(TestingImport.forms.map((form) => form.get('precision'))).toEqual(['FP16', 'FP16']);
  expect(TestingImport.forms.map((form) => form.get('mode'))).toEqual(['hubert', 'hubert']);
  expect(imports.running).toBeUndefined();
});

test('keeps why a file was refused, and goes on with the next', async () => {
  const models = await imports.take([new File(['x'], 'holiday.zip'), new File(['x'], '100.pth')]);

  expect(models).toHaveLength(1);
  expect(imports.refused).toMatchObject([{ name: 'holiday.zip', problem: { hint: 'Choose N.pth.' } }]);
});

test('forgets earlier refusals when new files are taken', async () => {
  await imports.take([new File(['x'], 'holiday.zip')]);
  await imports.take([new File(['x'], '100.pth')]);

  expect(imports.refused).toEqual([]);
});

test('can be stopped', async () => {
  const taken = imports.take([new File(['x'], 'endless.pth')]);
  imports.running!.stop();

  expect(await taken).toEqual([]);
  expect(imports.refused).toMatchObject([{ problem: { code: 'UPLOAD_STOPPED' } }]);
});

test('sends a description with all that came along, as one model', async () => {
  await imports.take([new File(['x'], 'model.yaml'), new File(['x'], 'network.onnx')]);

  expect(TestingImport.forms.map((form) => form.getAll('file').map((file) => (file as File).name))).toEqual([
    ['model.yaml', 'network.onnx'],
  ]);
});
