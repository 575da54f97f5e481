/**
 * The files that were dropped, and those that lie directly in folders that were dropped, but for those that systems put
 * there by themselves. Rejects where one cannot be read.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  // The list is empty once the event is over, so the entries are taken before anything is waited for.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  const loose = [...transfer.files];
  if (!entries.some((entry) => entry?.isDirectory)) {
    return loose;
  }
  const found = await Promise.all(entries.map((entry) => (entry === null ? [] : filesOf(entry))));
  return found.flat();
}

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) {
    return [await fileOf(entry)];
  }
  const inside = await entriesIn(entry as FileSystemDirectoryEntry);
  return Promise.all(inside.filter((inner) => inner.isFile && !isOfTheSystem(inner.name)).map(fileOf));
}

function isOfTheSystem(name: string): boolean {
  return name.startsWith('.') || ['thumbs.db', 'desktop.ini'].includes(name.toLowerCase());
}

function fileOf(entry: FileSystemEntry): Promise<File> {
  return new Promise((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
}

/** A reader gives some entries at a time, and none when all have been given. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) {
      return all;
    }
    all.push(...some);
  }
}
