import type { ReactNode } from 'react';
import { Conditions } from '#components/story/blocks/conditions.tsx';
import { Embed } from '#components/story/blocks/embed.tsx';
import { Gallery } from '#components/story/blocks/gallery.tsx';
import { Image } from '#components/story/blocks/image.tsx';
import { LinkCard } from '#components/story/blocks/link-card.tsx';
import { List } from '#components/story/blocks/list.tsx';
import { Paragraph } from '#components/story/blocks/paragraph.tsx';
import { PullQuote } from '#components/story/blocks/pull-quote.tsx';
import { Quote } from '#components/story/blocks/quote.tsx';
import { Subhead } from '#components/story/blocks/subhead.tsx';
import { Table } from '#components/story/blocks/table.tsx';
import type { ShownPicture } from '#lib/media/types.ts';
import type { LiveConditions } from '#lib/stories/blocks/conditions.ts';
import type { BlockOf, BlockType } from '#lib/stories/blocks/kinds.ts';

/** What a block's view is handed, whichever block it is. */
export type BlockViewProps<Type extends BlockType> = {
  block: BlockOf<Type>;
  pictures: ReadonlyMap<string, ShownPicture>;
  /** Opens the words of the story's first paragraph; empty for every other block. */
  dateline: string;
  /** The story's: what its pictures and tables are called is read aloud in it. */
  language: string;
  /** The story's address; without it there are no pages of its photographs and players. */
  path: string | undefined;
  /** The number of its first photograph, from 1 among the story's. */
  photo: number;
  /** Its number among the story's films and sounds, from 1. */
  player: number;
  /** What the page hands in for it where it is still live; undefined: it stands as it was taken. */
  live: LiveConditions | undefined;
};

/** How every kind of block looks. */
const views: { readonly [Type in BlockType]: (props: BlockViewProps<Type>) => ReactNode } = {
  paragraph: Paragraph,
  subhead: Subhead,
  image: Image,
  gallery: Gallery,
  quote: Quote,
  pullQuote: PullQuote,
  list: List,
  table: Table,
  linkCard: LinkCard,
  embed: Embed,
  conditions: Conditions,
};

export function BlockView<Type extends BlockType>(props: BlockViewProps<Type>): ReactNode {
  const View: (props: BlockViewProps<Type>) => ReactNode = views[props.block.type];
  return <View {...props} />;
}
