import type { MailPiece, MailStretch } from '#lib/webmail/types.ts';
import { outlineOf } from '#testing/foreign-html/outline.ts';

/** A body, one line a paragraph as `outlineOf` writes them; before those of a stretch that is folded its kind and ":". */
export const bodyOutline = (stretches: readonly MailStretch[]): string[] =>
  stretches.flatMap(({ kind, pieces }) => {
    const lines = pieces.flatMap(pieceLines);
    return kind === 'words' ? lines : lines.map((line) => `${kind}: ${line}`);
  });

function pieceLines(piece: MailPiece): string[] {
  if (piece.kind === 'block') return outlineOf({ parts: [piece] });
  const { picture } = piece;
  const words = [picture.state, picture.state === 'shown' ? picture.path : '', picture.alt].filter(
    (word) => word !== '',
  );
  return [`(${words.join(' ')})`];
}
