import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type FileStorage, readWhole } from '#lib/storage/storage.ts';

/** What every storage must do. Call inside a `describe`; `open` gives an empty storage of `.jpg` names. */
export function keepsTheStorageContract(open: () => Promise<FileStorage> | FileStorage): void {
  const name = `${'ab'.repeat(32)}.jpg`;

  test('gives back what was written, with its size', async () => {
    const storage = await open();
    const bytes = Buffer.alloc(200_000, 'x');
    await storage.write(name, bytes);
    const file = await storage.read(name);
    expect(file?.sizeBytes).toBe(bytes.length);
    await file?.stream.cancel();
    expect(await readWhole(storage, name)).toEqual(bytes);
  });

  test('holds nothing open for readers that never begin, or stop in the middle', async () => {
    const storage = await open();
    await storage.write(name, Buffer.alloc(700_000, 'z'));
    const openFiles = () => readdirSync('/dev/fd').length;
    const before = openFiles();
    const held = await Promise.all(
      Array.from({ length: 200 }, async (_, number) => {
        const file = await storage.read(name);
        if (number % 2) await file?.stream.getReader().read();
        return file;
      }),
    );
    expect(held).toHaveLength(200);
    expect(openFiles() - before).toBeLessThan(20);
  });

  test('has nothing that was not written', async () => {
    expect(await (await open()).read(name)).toBeNull();
  });

  test('removes, also what is not there', async () => {
    const storage = await open();
    await storage.write(name, Buffer.from('x'));
    await storage.remove(name);
    await storage.remove(name);
    expect(await storage.read(name)).toBeNull();
  });

  test('lists its names in order, a few at a time', async () => {
    const storage = await open();
    expect(await storage.list('', 10)).toEqual([]);
    const names = ['01', '02', '10', '1f'].map((start) => `${start.repeat(32)}.jpg`);
    for (const each of names.toReversed()) await storage.write(each, Buffer.from('x'));
    const listed = async (after: string, limit: number) => (await storage.list(after, limit)).map((one) => one.name);
    expect(await listed('', 3)).toEqual(names.slice(0, 3));
    expect(await listed(names[2] ?? '', 3)).toEqual(names.slice(3));
    expect(await listed('1', 1)).toEqual(names.slice(2, 3));
    expect(await listed('1f', 9)).toEqual(names.slice(3));
    expect(await listed('ff', 9)).toEqual([]);
    const [first] = await storage.list('', 1);
    await storage.remove(names[0] ?? '');
    expect(first?.writtenAt).toBeInstanceOf(Date);
    expect(await listed('', 9)).toEqual(names.slice(1));
  });

  test('writes one name from many sides at once, never half', async () => {
    const storage = await open();
    const bytes = Buffer.alloc(1_000_000, 'y');
    await storage.write(name, bytes);
    const writes = Array.from({ length: 5 }, () => storage.write(name, bytes));
    const reads = Array.from({ length: 5 }, () => readWhole(storage, name));
    for (const read of await Promise.all(reads)) expect(read?.equals(bytes)).toBe(true);
    await Promise.all(writes);
  });

  test.each(['', '..', '../secrets', 'a.jpg', `${'ab'.repeat(32)}.svg`, `x/${name}`, `${name}\n`])(
    'refuses the name %j',
    async (wrong) => {
      const storage = await open();
      await expect(storage.write(wrong, Buffer.from('x'))).rejects.toThrow('not the name of a stored file');
      await expect(storage.read(wrong)).rejects.toThrow('not the name of a stored file');
      await expect(storage.remove(wrong)).rejects.toThrow('not the name of a stored file');
    },
  );
}
