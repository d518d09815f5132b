import { hourMs } from '#lib/clock.ts';
import type { HourOfReads } from '#lib/readership/types.ts';

/** Counts kept at most while they cannot be stored: one is a story in an hour, some 100 bytes. */
const maxCounts = 10_000;

/** Reads counted in this process since they were last stored. Numbers only: nothing of who read. */
export class ReadCounts {
  #counts = new Map<string, HourOfReads>();
  #storing: Promise<void> = Promise.resolve();

  count(storyId: number, now: Date): void {
    this.#add({ storyId, hourAt: new Date(Math.floor(now.getTime() / hourMs) * hourMs), reads: 1 });
  }

  /**
   * Hands over what was counted. What could not be stored is counted on, within bounds.
   * @throws what `store` throws
   */
  flush(store: (counted: HourOfReads[]) => Promise<void>): Promise<void> {
    // one after another, so that the last one at a stop waits for the one that runs
    const turn = this.#storing.then(() => this.#handOver(store));
    this.#storing = turn.catch(() => {});
    return turn;
  }

  async #handOver(store: (counted: HourOfReads[]) => Promise<void>): Promise<void> {
    const counted = [...this.#counts.values()];
    if (counted.length === 0) return;
    this.#counts = new Map();
    try {
      await store(counted);
    } catch (error) {
      for (const one of counted) this.#add(one);
      throw error;
    }
  }

  #add({ storyId, hourAt, reads }: HourOfReads): void {
    const key = `${storyId} ${hourAt.getTime()}`;
    const known = this.#counts.get(key);
    if (known) known.reads += reads;
    else if (this.#counts.size < maxCounts) this.#counts.set(key, { storyId, hourAt, reads });
  }
}
