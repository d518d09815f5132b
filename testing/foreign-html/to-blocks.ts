import type { ForeignPart, ForeignPicture } from '#lib/foreign-html/types.ts';
import type { NewBlock } from '#lib/stories/blocks/kinds.ts';

/** Blocks of what was read. The caller says what becomes of a picture: a block of its own, or none. */
export function toBlocks(
  parts: readonly ForeignPart[],
  place: (picture: ForeignPicture) => NewBlock | null,
): NewBlock[] {
  return parts.flatMap((part) => (part.kind === 'block' ? [part.block] : (place(part.picture) ?? [])));
}
