import { type Editor, wrappingInputRule } from '@tiptap/core';
import { ListItem as StandardListItem, OrderedList as StandardOrderedList } from '@tiptap/extension-list';
import { maxListDepth } from '#lib/stories/blocks/list.ts';

/** The words of an item, then the lists inside it. Tab nests it, Shift-Tab lifts it. */
export const ListItem = StandardListItem.extend({
  content: 'paragraph (bulletList|orderedList)*',
  addKeyboardShortcuts() {
    return {
      ...this.parent?.(),
      Tab: () => depthOf(this.editor) >= maxListDepth || this.editor.commands.sinkListItem(this.name),
    };
  },
});

/** A numbered list, which may begin at any number. */
export const OrderedList = StandardOrderedList.extend({
  addAttributes: () => ({
    start: {
      default: 1,
      parseHTML: (element: HTMLElement) => Number.parseInt(element.getAttribute('start') ?? '1', 10) || 1,
    },
  }),
  renderHTML: ({ HTMLAttributes: { start, ...others } }) => ['ol', { ...others, ...(start === 1 ? {} : { start }) }, 0],
  // a year that begins a sentence begins no list
  addInputRules() {
    const getAttributes = ([, number]: RegExpMatchArray) => ({ start: Number(number) });
    return [wrappingInputRule({ find: /^(\d{1,3})\.\s$/, type: this.type, getAttributes, joinPredicate: () => false })];
  },
  // what is pasted is read elsewhere
  addProseMirrorPlugins: () => [],
});

/** How many lists the caret is in. */
function depthOf(editor: Editor): number {
  const { $from } = editor.state.selection;
  return Array.from({ length: $from.depth }, (_, depth) => $from.node(depth + 1)).filter(
    ({ type }) => type.name === 'listItem',
  ).length;
}
