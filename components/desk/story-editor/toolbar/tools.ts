import type { Editor } from '@tiptap/react';
import { type BlockStart, blockStarts } from '#components/desk/story-editor/blocks/block-forms.tsx';
import type { FormBlock } from '#components/desk/story-editor/blocks/from-blocks.ts';
import { canIndent, canOutdent, indent, outdent } from '#components/desk/story-editor/nodes/lists.ts';
import { toggleQuote } from '#components/desk/story-editor/nodes/quote.ts';
import { toggleSubhead } from '#components/desk/story-editor/nodes/subhead.ts';

export type Tool = {
  name: string;
  keys?: string;
  isActive?: (editor: Editor) => boolean;
  /** Can it do something where the caret is? Left out: always. */
  isPossible?: (editor: Editor) => boolean;
  run?: (editor: Editor) => unknown;
  /** A block that this inserts. */
  start?: BlockStart<FormBlock>;
};

/** The tools of the body, in their order. */
export const tools: readonly Tool[] = [
  {
    name: 'Bold',
    keys: 'Ctrl+B',
    isActive: (editor) => editor.isActive('bold'),
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'Italic',
    keys: 'Ctrl+I',
    isActive: (editor) => editor.isActive('italic'),
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  { name: 'Link', keys: 'Ctrl+K', isActive: (editor) => editor.isActive('link') },
  {
    name: 'Subscript',
    keys: 'Ctrl+,',
    isActive: (editor) => editor.isActive('script', { kind: 'sub' }),
    run: (editor) => editor.chain().focus().toggleMark('script', { kind: 'sub' }).run(),
  },
  {
    name: 'Superscript',
    keys: 'Ctrl+.',
    isActive: (editor) => editor.isActive('script', { kind: 'sup' }),
    run: (editor) => editor.chain().focus().toggleMark('script', { kind: 'sup' }).run(),
  },
  {
    name: 'Subhead',
    keys: 'Ctrl+Alt+2',
    isActive: (editor) => editor.isActive('heading'),
    run: toggleSubhead,
  },
  {
    name: 'Bullets',
    isActive: (editor) => editor.isActive('bulletList'),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'Numbers',
    isActive: (editor) => editor.isActive('orderedList'),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  { name: 'Indent', keys: 'Tab', isPossible: canIndent, run: indent },
  { name: 'Outdent', keys: 'Shift+Tab', isPossible: canOutdent, run: outdent },
  {
    name: 'Quote',
    keys: 'Ctrl+Shift+B',
    isActive: (editor) => editor.isActive('blockquote'),
    run: toggleQuote,
  },
  ...blockStarts,
  { name: 'Undo', keys: 'Ctrl+Z', run: (editor) => editor.chain().focus().undo().run() },
  { name: 'Redo', keys: 'Ctrl+Shift+Z', run: (editor) => editor.chain().focus().redo().run() },
];
