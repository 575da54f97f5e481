import { expect, test } from 'vitest';
import { droppedFiles } from '../src/dropped-files';

const file = (name: string) => new File(['x'], name);

function fileEntry(name: string): unknown {
  return { name, isFile: true, isDirectory: false, file: (take: (file: File) => void) => take(file(name)) };
}

/** Gives its entries one at a time, as browsers give a hundred at a time. */
function folderEntry(...names: string[]): unknown {
  const left = names.map(fileEntry);
  const readEntries = (take: (entries: unknown[]) => void) => take(left.splice(0, 1));
  return { isFile: false, isDirectory: true, createReader: () => ({ readEntries }) };
}

function dropped(files: File[], ...entries: unknown[]): DataTransfer {
  const items = entries.map((entry) => ({ webkitGetAsEntry: () => entry }));
  return { files, items } as unknown as DataTransfer;
}

test('files are taken as they are', async () => {
  const files = [file('100.pth')];

  expect(await droppedFiles(dropped(files, fileEntry('100.pth')))).toEqual(files);
});

test('a folder gives all the files in it', async () => {
  const found = await droppedFiles(dropped([file('may')], folderEntry('model.yaml', 'a.onnx', 'b.onnx')));

  expect(found.map((each) => each.name)).toEqual(['model.yaml', 'a.onnx', 'b.onnx']);
});

test('what systems leave in folders is left there', async () => {
  const folder = folderEntry('.DS_Store', 'model.yaml', 'Thumbs.db', 'desktop.ini', 'a.onnx');

  expect((await droppedFiles(dropped([], folder))).map((each) => each.name)).toEqual(['model.yaml', 'a.onnx']);
});

test('a folder that cannot be read is told', async () => {
  const readEntries = (_take: unknown, refuse: (reason: Error) => void) => refuse(new Error('gone'));
  const folder = { isFile: false, isDirectory: true, createReader: () => ({ readEntries }) };

  await expect(droppedFiles(dropped([], folder))).rejects.toThrow('gone');
});
