import { textOf, withIds } from '#lib/stories/blocks/body.ts';
import type { MailPiece, MailStretch } from '#lib/webmail/types.ts';

/** The words of some stretches, a paragraph a line, with what their pictures are said to show. */
export function textOfStretches(stretches: readonly MailStretch[]): string {
  return stretches.flatMap(({ pieces }) => pieces.flatMap(wordsOf)).join('\n');
}

function wordsOf(piece: MailPiece): string[] {
  if (piece.kind === 'picture') return piece.picture.alt ? [piece.picture.alt] : [];
  return textOf(withIds([{ ...piece.block, id: 'unnamed' }]));
}
