/** Positions a lexeme may have, and the last there is, as PostgreSQL limits them. */
const maxPositions = 255;
const lastPosition = 16_383;
/** PostgreSQL refuses a document of more than a megabyte; what lies beyond this is not found by its words. */
const maxBytes = 950_000;
/** Between two texts that stand apart, so that no phrase reaches from one into the next. */
const apart = 10;

export type Weight = 'A' | 'B' | 'C' | 'D';

/** A lexeme of which not every position is known; a phrase with it may stand anywhere in such a story. */
export const withoutPlace = (lexeme: string): string => `${lexeme}…`;

/** A lexeme as it is written in a `tsvector` or `tsquery`. */
export const quoteLexeme = (lexeme: string): string => `'${lexeme.replace(/['\\]/g, '$&$&')}'`;

/** Puts together what casts to a `tsvector`, text by text. */
export class TsvectorBuilder {
  readonly #positions = new Map<string, Map<number, Weight>>();
  #before = 0;
  #bytes = 0;

  /** @param place within the text, from 0 */
  add(lexeme: string, place: number, weight: Weight): void {
    if (lexeme === '') return;
    const position = this.#before + place + 1;
    const known = this.#known(lexeme);
    if (!known) return;
    if (position <= lastPosition && known.size < maxPositions) {
      if (!known.has(position)) this.#bytes += 2;
      known.set(position, known.get(position) ?? weight);
      return;
    }
    // found by its word even so, and told to be so
    if (known.size === 0) known.set(lastPosition, weight);
    this.#known(withoutPlace(lexeme))?.set(lastPosition, weight);
  }

  /** @param length of the text, in tokens */
  endText(length: number): void {
    this.#before += length + apart;
  }

  /** The positions of a lexeme; null where there is no room for another. */
  #known(lexeme: string): Map<number, Weight> | null {
    const known = this.#positions.get(lexeme);
    if (known) return known;
    // beside its letters each has an entry, a count and is aligned
    const bytes = Buffer.byteLength(lexeme) + 10;
    if (this.#bytes + bytes > maxBytes) return null;
    this.#bytes += bytes;
    const fresh = new Map<number, Weight>();
    this.#positions.set(lexeme, fresh);
    return fresh;
  }

  toString(): string {
    return [...this.#positions]
      .map(
        ([lexeme, positions]) =>
          `${quoteLexeme(lexeme)}:${[...positions].map(([at, weight]) => at + weight).join(',')}`,
      )
      .join(' ');
  }
}
