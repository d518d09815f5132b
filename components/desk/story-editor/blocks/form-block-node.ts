import { Node } from '@tiptap/core';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { FormBlockView } from '#components/desk/story-editor/blocks/form-block-view.tsx';
import { textOf } from '#lib/stories/blocks/body.ts';
import { blockSchema } from '#lib/stories/blocks/kinds.ts';

/** A block that is filled in like a small form. The node holds the whole block as one attribute. */
export const FormBlockNode = Node.create({
  name: 'formBlock',
  group: 'block',
  atom: true,
  selectable: true,
  // neither written to HTML nor read from it: `paste/own-words.ts` carries what is copied
  addAttributes: () => ({ block: { default: null, rendered: false, parseHTML: () => null } }),
  renderHTML: () => ['div'],
  renderText: ({ node }) => {
    const parsed = blockSchema.safeParse(node.attrs.block);
    return parsed.success ? textOf([parsed.data]).join('\n') : '';
  },
  addNodeView: () => ReactNodeViewRenderer(FormBlockView),
});
