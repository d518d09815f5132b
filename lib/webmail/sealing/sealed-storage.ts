import type { Sealer } from '#lib/crypto/seal.ts';
import { type FileStorage, readWhole } from '#lib/storage/storage.ts';

/**
 * Files that are sealed where they lie, each for its own name. What does not open is not there.
 * @param place what they belong to
 */
export function sealedStorage(storage: FileStorage, sealer: Sealer, place: string): FileStorage {
  const placeOf = (name: string) => `${place}/${name}`;
  return {
    ...storage,
    write: (name, bytes) => storage.write(name, sealer.sealBytes(bytes, placeOf(name))),
    async read(name) {
      const sealed = await readWhole(storage, name);
      const bytes = sealed && sealer.unsealBytes(sealed, placeOf(name));
      return bytes && { sizeBytes: bytes.length, stream: new Blob([new Uint8Array(bytes)]).stream() };
    },
  };
}
