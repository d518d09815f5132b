import type { MailStretch } from '#lib/webmail/types.ts';

/** Of one body; what comes after them belongs to the last. */
export const maxStretches = 100;

/**
 * Stretches as a body has them: none without words or pictures, no two of a kind in a row. A mail that is nothing but an
 * earlier one, as one that is forwarded without a word, is shown as its own.
 */
export function toStretches(found: readonly MailStretch[]): MailStretch[] {
  const stretches: MailStretch[] = [];
  for (const { kind, pieces } of found) {
    const last = stretches.at(-1);
    if (pieces.length === 0) continue;
    if (last?.kind === kind) last.pieces.push(...pieces);
    else stretches.push({ kind, pieces: [...pieces] });
  }
  if (stretches.some(({ kind }) => kind === 'words')) return stretches;
  const own = stretches.findIndex(({ kind }) => kind === 'quote');
  return stretches.map((stretch, place) => (place === own ? { ...stretch, kind: 'words' } : stretch));
}
