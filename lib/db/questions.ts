import { DatabaseAwayError } from '#lib/db/database-away.ts';

/** Something that was asked of the database. */
export type Question = {
  /** To be called when it was answered, or never will be. False when it was given up before. */
  end: (isAnswered: boolean) => boolean;
  /** Fails when it is given up. */
  givenUp: Promise<never>;
};

/**
 * What this process has asked of the database: how much was answered, and how long the rest waits. From this it can be
 * told whether the database is there, without asking it more.
 */
export class Questions {
  /** When each was asked that has no answer yet, by `performance.now()`; the oldest first. */
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

  ask(): Question {
    const { promise: givenUp, reject } = Promise.withResolvers<never>();
    const waiting = { sinceMs: performance.now(), giveUp: () => reject(new DatabaseAwayError()) };
    this.#waiting.add(waiting);
    return {
      givenUp,
      end: (isAnswered) => {
        const wasWaiting = this.#waiting.delete(waiting);
        if (wasWaiting && isAnswered) this.#answered += 1;
        return wasWaiting;
      },
    };
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
}
