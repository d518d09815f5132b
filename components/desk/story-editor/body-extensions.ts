import type { Extensions } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { FormBlockNode } from '#components/desk/story-editor/blocks/form-block-node.ts';
import { KeepSelectedBlock } from '#components/desk/story-editor/keep-selected-block.ts';
import { BlockIds } from '#components/desk/story-editor/nodes/block-ids.ts';
import { LineBreak } from '#components/desk/story-editor/nodes/line-break.ts';
import { ListItem, OrderedList } from '#components/desk/story-editor/nodes/lists.ts';
import { Quote } from '#components/desk/story-editor/nodes/quote.ts';
import { Script } from '#components/desk/story-editor/nodes/script.ts';
import { Subhead } from '#components/desk/story-editor/nodes/subhead.ts';
import { inlineSchema } from '#lib/stories/blocks/inline.ts';

/** Exactly what the blocks of `lib/stories/blocks` can hold. */
export const bodyExtensions: Extensions = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    hardBreak: false,
    heading: false,
    horizontalRule: false,
    listItem: false,
    orderedList: false,
    strike: false,
    underline: false,
    link: {
      openOnClick: false,
      autolink: true,
      // what is pasted is read by `paste/`
      linkOnPaste: false,
      defaultProtocol: 'https',
      HTMLAttributes: { rel: null, target: null },
      isAllowedUri: (href) => inlineSchema.shape.href.safeParse(href).success,
    },
  }),
  Subhead,
  ListItem,
  OrderedList,
  Quote,
  LineBreak,
  Script,
  FormBlockNode,
  BlockIds,
  KeepSelectedBlock,
];
