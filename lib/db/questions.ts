/**
 * What this process has asked of the database: how much was answered, and how long the rest waits. From this it can be
 * told whether the database is there, without asking it more.
 */
export class Questions {
  /** When each question was asked that has no answer yet, by `performance.now()`; the oldest first. */
  readonly #waiting = new Set<{ sinceMs: number; giveUp: () => void }>();
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

  /** Tells those who have waited for so long that they wait for nothing. */
  giveUp(waitedMs: number): void {
    const askedUntil = performance.now() - waitedMs;
    for (const question of this.#waiting) {
      if (question.sinceMs > askedUntil) return;
      this.#waiting.delete(question);
      question.giveUp();
    }
  }

  /**
   * @param giveUp called where it is given up
   * @returns to be called when it was answered, or never will be; false when that does not matter any more
   */
  ask(giveUp: () => void): (isAnswered: boolean) => boolean {
    const question = { sinceMs: performance.now(), giveUp };
    this.#waiting.add(question);
    return (isAnswered) => {
      const isWaiting = this.#waiting.delete(question);
      if (isWaiting && isAnswered) this.#answered += 1;
      return isWaiting;
    };
  }
}
