import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { keyedDigest } from '#lib/crypto/keyed-hash.ts';
import { sealerFor } from '#lib/crypto/seal.ts';
import type { Db } from '#lib/db/client.ts';
import type { FileStorage } from '#lib/storage/storage.ts';
import { webmailBoxes } from '#lib/webmail/schema.ts';
import type { KeptJson, KeptText, SealedJson } from '#lib/webmail/sealing/kept.ts';
import { sealedStorage } from '#lib/webmail/sealing/sealed-storage.ts';
import type { BoxPurpose } from '#lib/webmail/types.ts';

/** A row of a table of the box. What is kept there opens in no other. */
export type RowPlace = {
  table: 'conversation' | 'message' | 'draft' | 'answer' | 'recipient' | 'note';
  row: number | string;
};

/**
 * What a box keeps its post in. Of most boxes it is kept as it is; of a box for sources nothing that a mail or a colleague
 * says stands in the database or among the originals but sealed, and what has to be found again is a keyed hash.
 */
export interface Closet {
  isSealed: boolean;
  shut(place: RowPlace, text: string): KeptText;
  /** What does not open, because the portal's secret is another one, says so instead. */
  open(place: RowPlace, text: KeptText): string;
  shutJson<T>(place: RowPlace, value: T): KeptJson<T>;
  /** @param instead what is shown where it does not open */
  openJson<T>(place: RowPlace, value: KeptJson<T>, instead: T): T;
  /** The name of a file or a Message-ID by which it is found again; hex, 64 characters. */
  hash(what: string | Uint8Array): string;
  /** The box's originals in this storage. */
  originals(storage: FileStorage): FileStorage;
}

export function closetOf({ id, purpose }: { id: number; purpose: BoxPurpose }): Closet {
  return purpose === 'sources' ? sealedCloset(id) : openCloset;
}

/** @throws when there is no such box */
export async function readCloset(db: Db, boxId: number): Promise<Closet> {
  const { id, purpose } = webmailBoxes;
  const [box] = await db.select({ id, purpose }).from(webmailBoxes).where(eq(id, boxId));
  if (!box) throw new Error(`there is no box ${boxId}`);
  return closetOf(box);
}

const plainHash = (what: string | Uint8Array) => createHash('sha256').update(what).digest('hex');

/** Of boxes that keep things as they are. */
export const openCloset: Closet = {
  isSealed: false,
  shut: (_place, text) => text as KeptText,
  open: (_place, text) => text,
  shutJson: (_place, value) => value as never,
  openJson: (_place, value) => value as never,
  hash: plainHash,
  originals: (storage) => storage,
};

/** Shown for what was sealed under another secret. */
export const unopened = '[Sealed: this portal’s secret does not open it]';

function sealedCloset(boxId: number): Closet {
  const spell = ({ table, row }: RowPlace) => `${table}/${boxId}/${row}`;
  const sealer = sealerFor('sources-mail');
  const shut = (place: RowPlace, text: string) => sealer.seal(text, spell(place));
  const open = (place: RowPlace, text: string) => sealer.unseal(text, spell(place));
  return {
    isSealed: true,
    shut: (place, text) => shut(place, text) as KeptText,
    open: (place, text) => open(place, text) ?? unopened,
    shutJson: (place, value) => ({ sealed: shut(place, JSON.stringify(value)) }) as never,
    openJson: (place, value, instead) => {
      const { sealed } = value as unknown as SealedJson;
      const json = typeof sealed === 'string' ? open(place, sealed) : null;
      return json === null ? instead : JSON.parse(json);
    },
    // the box is a part of it, so that the same mail in two boxes is not told to be the same
    hash: (what) => keyedDigest('sources-hashes', boxId, plainHash(what)).toString('hex'),
    originals: (storage) => sealedStorage(storage, sealer, `original/${boxId}`),
  };
}
