import type { Editor } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';

/** Somebody's own words at length: paragraphs, and nothing else. */
export const Quote = Blockquote.extend({
  content: 'paragraph+',
  addKeyboardShortcuts() {
    return { ...this.parent?.(), 'Mod-Shift-b': () => toggleQuote(this.editor) };
  },
});

/** Sets the selected blocks off as a quote, or takes them out of one. */
export function toggleQuote(editor: Editor): boolean {
  const chain = editor.chain().focus();
  // a list or a subhead becomes paragraphs first
  return (editor.isActive('blockquote') ? chain.lift('blockquote') : chain.clearNodes().wrapIn('blockquote')).run();
}
