import { type Editor, Node } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';

/** A subhead: one line of plain text. */
export const Subhead = Node.create({
  name: 'heading',
  group: 'block',
  content: 'text*',
  marks: '',
  defining: true,
  parseHTML: () => [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}` })),
  renderHTML: () => ['h2', 0],
  addKeyboardShortcuts() {
    return { 'Mod-Alt-2': () => toggleSubhead(this.editor) };
  },
});

/** Makes the paragraphs in the selection subheads, or subheads paragraphs again. */
export function toggleSubhead(editor: Editor): boolean {
  const chain = editor.chain().focus();
  if (editor.isActive('heading')) return chain.setNode('paragraph').run();
  return chain
    .command(({ tr }) => breaksToSpaces(tr))
    .setNode('heading')
    .run();
}

/** A subhead has no line breaks; without this the words around one would run into each other. */
function breaksToSpaces(tr: Transaction): true {
  const { $from, $to } = tr.selection;
  const places: number[] = [];
  tr.doc.nodesBetween($from.start(), $to.end(), (node, place) => {
    if (node.type.name === 'hardBreak') places.push(place);
  });
  for (const place of places) tr.replaceWith(place, place + 1, tr.doc.type.schema.text(' '));
  return true;
}
