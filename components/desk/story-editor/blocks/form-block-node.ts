import { Node } from '@tiptap/core';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { FormBlockView } from '#components/desk/story-editor/blocks/form-block-view.tsx';
import { textOf } from '#lib/stories/blocks/body.ts';
import { blockSchema } from '#lib/stories/blocks/kinds.ts';

// a name of our own, so that a foreign page's attribute is never taken for a block
const attribute = 'data-story-block';

/** A block that is filled in like a small form. The node holds the whole block as one attribute. */
export const FormBlockNode = Node.create({
  name: 'formBlock',
  group: 'block',
  atom: true,
  selectable: true,
  addAttributes: () => ({
    block: {
      default: null,
      parseHTML: (element: HTMLElement) => pastedBlock(element),
      renderHTML: ({ block }: Record<string, unknown>) => ({ [attribute]: JSON.stringify(block) }),
    },
  }),
  parseHTML: () => [{ tag: `div[${attribute}]`, getAttrs: (element) => (pastedBlock(element) ? null : false) }],
  renderHTML: ({ HTMLAttributes }) => ['div', HTMLAttributes],
  renderText: ({ node }) => {
    const parsed = blockSchema.safeParse(node.attrs.block);
    return parsed.success ? textOf([parsed.data]).join('\n') : '';
  },
  addNodeView: () => ReactNodeViewRenderer(FormBlockView),
});

/** The block of a copied form block, without an id; whatever else is on the clipboard is refused. */
function pastedBlock(element: HTMLElement): unknown {
  try {
    const { id: _id, ...block } = blockSchema.parse(JSON.parse(element.getAttribute(attribute) ?? ''));
    return block;
  } catch {
    return null;
  }
}
