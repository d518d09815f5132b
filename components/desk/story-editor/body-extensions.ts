import { type Extensions, Node } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { FormBlockNode } from '#components/desk/story-editor/blocks/form-block-node.ts';
import { KeepSelectedBlock } from '#components/desk/story-editor/keep-selected-block.ts';
import { safeHref } from '#lib/stories/blocks/inline.ts';

/** A subhead: one line of plain text. Headings of any level that are pasted become one. */
const Subhead = Node.create({
  name: 'heading',
  group: 'block',
  content: 'text*',
  marks: '',
  defining: true,
  parseHTML: () => [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}` })),
  renderHTML: () => ['h2', 0],
  addKeyboardShortcuts() {
    return { 'Mod-Alt-2': () => this.editor.commands.toggleNode(this.name, 'paragraph') };
  },
});

/** An item of one paragraph: the paper's lists have one level. */
const ListItem = Node.create({
  name: 'listItem',
  content: 'paragraph',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Shift-Tab': () => this.editor.commands.liftListItem(this.name),
    };
  },
});

/** Exactly what the blocks of `lib/stories/blocks/body.ts` can hold; anything else that is pasted becomes plain paragraphs. */
export const bodyExtensions: Extensions = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    hardBreak: false,
    heading: false,
    horizontalRule: false,
    listItem: false,
    strike: false,
    underline: false,
    link: {
      openOnClick: false,
      autolink: true,
      defaultProtocol: 'https',
      HTMLAttributes: { rel: null, target: null },
      isAllowedUri: (href) => safeHref.safeParse(href).success,
    },
  }),
  Subhead,
  ListItem,
  FormBlockNode,
  KeepSelectedBlock,
];
