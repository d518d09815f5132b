import type { Readable } from 'node:stream';

export const mebibyte = 1024 * 1024;
/** The largest mail that is taken. */
export const maxMailBytes = 50 * mebibyte;

/** Bytes of mails that are held in memory at once, by all that come in together. */
export class Room {
  #freeBytes: number;

  constructor(maxBytes: number) {
    this.#freeBytes = maxBytes;
  }

  /** @returns false, and takes nothing, where there is not so much left */
  take(bytes: number): boolean {
    if (bytes > this.#freeBytes) return false;
    this.#freeBytes -= bytes;
    return true;
  }

  give(bytes: number): void {
    this.#freeBytes += bytes;
  }
}

export type Incoming = {
  /** Null where it is larger than it may be, or there was no room for it. */
  bytes: Buffer | null;
  /** To be called when the bytes are done with. */
  release: () => void;
};

/**
 * Reads a stream to its end, and keeps what there is room for.
 * @throws when the stream breaks off
 */
export async function readIncoming(stream: Readable, room: Room, maxBytes: number): Promise<Incoming> {
  let chunks: Buffer[] | null = [];
  let taken = 0;
  const release = () => {
    room.give(taken);
    taken = 0;
  };
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (!chunks) continue;
      if (taken + chunk.length <= maxBytes && room.take(chunk.length)) {
        taken += chunk.length;
        chunks.push(chunk);
      } else {
        chunks = null;
        release();
      }
    }
  } catch (error) {
    release();
    throw error;
  }
  return { bytes: chunks && Buffer.concat(chunks), release };
}
