import type { ReactNode } from 'react';
import { ConditionsForm } from '#components/desk/story-editor/blocks/conditions.tsx';
import { EmbedForm } from '#components/desk/story-editor/blocks/embed.tsx';
import type { BlockWords, FormBlock, FormBlockType } from '#components/desk/story-editor/blocks/from-blocks.ts';
import { GalleryForm } from '#components/desk/story-editor/blocks/gallery.tsx';
import { ImageForm } from '#components/desk/story-editor/blocks/image.tsx';
import { LinkCardForm } from '#components/desk/story-editor/blocks/link-card.tsx';
import { PullQuoteForm } from '#components/desk/story-editor/blocks/pull-quote.tsx';
import { TableForm } from '#components/desk/story-editor/blocks/table.tsx';
import { maxLiveMs, type TakenConditions, untilAfter } from '#lib/stories/blocks/conditions.ts';
import type { Picture } from '#lib/stories/blocks/picture.ts';

export type BlockFormProps<Type extends FormBlockType> = {
  block: BlockWords<Type>;
  onChange: (block: BlockWords<Type>) => void;
};

/** What the toolbar inserts: an empty block, or one of pictures or conditions that are chosen first. */
export type BlockStart<Block> =
  | { kind: 'blank'; block: Block }
  | { kind: 'pictures'; howMany: 'one' | 'many'; toBlock: (first: Picture, others: Picture[]) => Block }
  | { kind: 'conditions'; toBlock: (taken: TakenConditions) => Block };

type BlockForm<Type extends FormBlockType> = {
  /** In the bar above the form and in the toolbar. */
  name: string;
  start: BlockStart<BlockWords<Type>>;
  Form: (props: BlockFormProps<Type>) => ReactNode;
};

/** Every kind of block that is filled in like a form, in the order of the toolbar. */
const forms: { readonly [Type in FormBlockType]: BlockForm<Type> } = {
  image: {
    name: 'Picture',
    start: { kind: 'pictures', howMany: 'one', toBlock: (picture) => ({ type: 'image', picture }) },
    Form: ImageForm,
  },
  gallery: {
    name: 'Gallery',
    start: {
      kind: 'pictures',
      howMany: 'many',
      toBlock: (first, others) => ({ type: 'gallery', pictures: [first, ...others] }),
    },
    Form: GalleryForm,
  },
  pullQuote: {
    name: 'Pull quote',
    start: { kind: 'blank', block: { type: 'pullQuote', text: '', attribution: '' } },
    Form: PullQuoteForm,
  },
  table: {
    name: 'Table',
    start: {
      kind: 'blank',
      block: {
        type: 'table',
        caption: '',
        rows: [
          ['', ''],
          ['', ''],
        ],
        headRow: true,
      },
    },
    Form: TableForm,
  },
  linkCard: {
    name: 'Link card',
    start: { kind: 'blank', block: { type: 'linkCard', href: '', headline: '', summary: '' } },
    Form: LinkCardForm,
  },
  embed: {
    name: 'Film or sound',
    start: { kind: 'blank', block: { type: 'embed', href: '', title: '' } },
    Form: EmbedForm,
  },
  conditions: {
    name: 'Conditions',
    // half as long as it may be
    start: { kind: 'conditions', toBlock: (taken) => ({ ...taken, until: untilAfter(taken.takenAt, maxLiveMs / 2) }) },
    Form: ConditionsForm,
  },
};

export const blockStarts: readonly { name: string; start: BlockStart<FormBlock> }[] = Object.values(forms);

const hasForm = (type: string): type is FormBlockType => Object.hasOwn(forms, type);

/** What a form block is called; null for a block of a kind that has no form. */
export function nameOfForm(type: string): string | null {
  return hasForm(type) ? forms[type].name : null;
}

export function BlockForm<Type extends FormBlockType>(props: BlockFormProps<Type>): ReactNode {
  const { Form }: BlockForm<Type> = forms[props.block.type];
  return <Form {...props} />;
}
