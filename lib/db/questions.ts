/**
 * What this process has asked of the database: how much was answered, and how long the rest waits. From this it can be
 * told whether the database is there, without asking it more.
 */
export class Questions {
  /** When each question was asked that has no answer yet, by `performance.now()`; the oldest first. */
  readonly #waiting = new Set<{ sinceMs: number }>();
  #answered = 0;

  /** How many were answered by now. */
  get answered(): number {
    return this.#answered;
  }

  /** How long the oldest one that waits has been waiting, milliseconds. */
  get waitMs(): number {
    const [oldest] = this.#waiting;
    return oldest ? performance.now() - oldest.sinceMs : 0;
  }

  /** @returns to be called when it was answered, or never will be */
  ask(): (isAnswered: boolean) => void {
    const question = { sinceMs: performance.now() };
    this.#waiting.add(question);
    return (isAnswered) => {
      if (this.#waiting.delete(question) && isAnswered) this.#answered += 1;
    };
  }
}
