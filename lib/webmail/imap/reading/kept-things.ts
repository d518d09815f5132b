import { processWide } from '#lib/process-wide.ts';
import type { ApartReading } from '#lib/webmail/reading/reading-schema.ts';

/** The things used last, in the memory of this process alone, as long as their sizes allow. */
export class KeptThings<T> {
  readonly #maxSize: number;
  readonly #things = new Map<string, { thing: T; size: number }>();
  #size = 0;

  constructor(maxSize: number) {
    this.#maxSize = maxSize;
  }

  get(key: string): T | undefined {
    const kept = this.#things.get(key);
    if (!kept) return undefined;
    this.#things.delete(key);
    this.#things.set(key, kept);
    return kept.thing;
  }

  set(key: string, thing: T, size: number): void {
    this.#forget(key);
    if (size > this.#maxSize) return;
    this.#things.set(key, { thing, size });
    this.#size += size;
    for (const oldest of this.#things.keys()) {
      if (this.#size <= this.#maxSize) break;
      this.#forget(oldest);
    }
  }

  /** Forgets all whose key begins so. */
  forgetAll(beginning: string): void {
    for (const key of [...this.#things.keys()]) if (key.startsWith(beginning)) this.#forget(key);
  }

  #forget(key: string): void {
    this.#size -= this.#things.get(key)?.size ?? 0;
    this.#things.delete(key);
  }
}

const mebibyte = 1024 * 1024;

/** What was read of mail at servers stays in memory for whoever opens it next; nothing of it is written. */
export const keptReadings = processWide(
  'readings of mail at servers',
  new KeptThings<ApartReading>(64 * mebibyte),
).value;
export const keptSnippets = processWide('snippets of mail at servers', new KeptThings<string>(4 * mebibyte)).value;

export function forgetMailOf(boxId: number): void {
  keptReadings.forgetAll(`${boxId}:`);
  keptSnippets.forgetAll(`${boxId}:`);
}
