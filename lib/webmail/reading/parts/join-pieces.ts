/**
 * The body of a part, out of the pieces in which the splitter gives it: most of them lie in the mail's own bytes, some
 * are lines that were copied. A body has no gaps, so one piece's place tells where all of it lies, and nothing large is
 * ever copied.
 */
export function joinPieces(pieces: readonly Buffer[], raw: Buffer): Buffer {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const starts = new Set<number>();
  let before = 0;
  for (const piece of pieces) {
    if (piece.length > 0 && piece.buffer === raw.buffer) starts.add(piece.byteOffset - raw.byteOffset - before);
    before += piece.length;
  }
  const [start = -1] = starts;
  if (starts.size !== 1 || start < 0 || start + length > raw.length) return Buffer.concat(pieces);
  return raw.subarray(start, start + length);
}
