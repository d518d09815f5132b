import { sealBytes, unsealBytes } from '#lib/crypto/seal.ts';
import { type FileStorage, readWhole } from '#lib/storage/storage.ts';

/**
 * Files that are sealed where they lie, each for its own name. What does not open is not there.
 * @param place what they belong to
 */
export function sealedStorage(storage: FileStorage, place: string): FileStorage {
  const placeOf = (name: string) => `${place}/${name}`;
  return {
    ...storage,
    write: (name, bytes) => storage.write(name, sealBytes(bytes, placeOf(name), 'sources-mail')),
    async read(name) {
      const sealed = await readWhole(storage, name);
      const bytes = sealed && unsealBytes(sealed, placeOf(name), 'sources-mail');
      return bytes && { sizeBytes: bytes.length, stream: new Blob([new Uint8Array(bytes)]).stream() };
    },
  };
}
