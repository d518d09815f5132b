import { processWide } from '#lib/process-wide.ts';

const maxBytes = 16 * 1024 * 1024;

/**
 * Finished cards, those least asked for thrown out first. Cards are drawn one at a time, and one that several ask for
 * at once is drawn once.
 */
export class CardShelf {
  readonly #cards = new Map<string, Buffer>();
  readonly #underway = new Map<string, Promise<Buffer>>();
  #bytes = 0;
  #last: Promise<unknown> = Promise.resolve();

  /** @param key says everything that is drawn */
  get(key: string, draw: () => Promise<Buffer>): Promise<Buffer> {
    const card = this.#cards.get(key);
    if (card) {
      this.#cards.delete(key);
      this.#cards.set(key, card);
      return Promise.resolve(card);
    }
    const underway = this.#underway.get(key) ?? this.#drawInTurn(key, draw);
    this.#underway.set(key, underway);
    return underway;
  }

  async #drawInTurn(key: string, draw: () => Promise<Buffer>): Promise<Buffer> {
    const turn = this.#last.then(draw);
    this.#last = turn.catch(() => {});
    try {
      const card = await turn;
      this.#put(key, card);
      return card;
    } finally {
      this.#underway.delete(key);
    }
  }

  #put(key: string, card: Buffer): void {
    this.#cards.set(key, card);
    this.#bytes += card.length;
    for (const [oldest, old] of this.#cards) {
      if (this.#bytes <= maxBytes) break;
      this.#cards.delete(oldest);
      this.#bytes -= old.length;
    }
  }
}

export const cardShelf = processWide('cards', new CardShelf()).value;
