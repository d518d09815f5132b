import type { ForeignPart } from '#lib/foreign-html/types.ts';
import { textOf, withIds } from '#lib/stories/blocks/body.ts';
import type { NewBlock } from '#lib/stories/blocks/kinds.ts';

/** The words of some parts, a line each; not those of pictures. */
export const textsOf = (parts: readonly ForeignPart[]): string[] => textOf(withIds(blocksIn(parts)));

export const blocksIn = (parts: readonly ForeignPart[]): NewBlock[] =>
  parts.flatMap((part) => (part.kind === 'block' ? [part.block] : []));

export const lengthOf = (parts: readonly ForeignPart[]): number =>
  textsOf(parts).reduce((length, text) => length + text.length, 0);

/** Words that can be compared: "It’s back…" is "it s back". */
export const comparable = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
