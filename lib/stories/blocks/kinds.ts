import { z } from 'zod';
import type { BlockKind } from '#lib/stories/blocks/block-kind.ts';
import { conditions } from '#lib/stories/blocks/conditions.ts';
import { embed } from '#lib/stories/blocks/embed.ts';
import { gallery } from '#lib/stories/blocks/gallery.ts';
import { image } from '#lib/stories/blocks/image.ts';
import { linkCard } from '#lib/stories/blocks/link-card.ts';
import { list } from '#lib/stories/blocks/list.ts';
import { paragraph } from '#lib/stories/blocks/paragraph.ts';
import { pullQuote } from '#lib/stories/blocks/pull-quote.ts';
import { quote } from '#lib/stories/blocks/quote.ts';
import { subhead } from '#lib/stories/blocks/subhead.ts';
import { table } from '#lib/stories/blocks/table.ts';

/** A block as it may be saved. */
export const blockSchema = z.discriminatedUnion('type', [
  paragraph.schema,
  subhead.schema,
  image.schema,
  gallery.schema,
  quote.schema,
  pullQuote.schema,
  list.schema,
  table.schema,
  linkCard.schema,
  embed.schema,
  conditions.schema,
]);

export type Block = z.infer<typeof blockSchema>;
/** One that may still be without its id. */
export type NewBlock = z.input<typeof blockSchema>;
export type BlockType = Block['type'];
export type BlockOf<Type extends BlockType> = {
  [Each in Type]: Extract<Block, { type: Each }> & { type: Each };
}[Type];

/** Every kind of block, under the type that its blocks are stored with. */
const kinds: { readonly [Type in BlockType]: BlockKind<BlockOf<Type>> } = {
  paragraph,
  subhead,
  image,
  gallery,
  quote,
  pullQuote,
  list,
  table,
  linkCard,
  embed,
  conditions,
};

export const blockTypes = Object.keys(kinds) as BlockType[];

export function kindOf<Type extends BlockType>(block: BlockOf<Type>): BlockKind<BlockOf<Type>> {
  return kinds[block.type];
}
