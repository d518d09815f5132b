import { type Editor, wrappingInputRule } from '@tiptap/core';
import { ListItem as StandardListItem, OrderedList as StandardOrderedList } from '@tiptap/extension-list';
import type { Node } from '@tiptap/pm/model';
import { maxListDepth } from '#lib/stories/blocks/list.ts';

/** The words of an item, then the lists inside it. Tab nests it, Shift-Tab lifts it. */
export const ListItem = StandardListItem.extend({
  content: 'paragraph (bulletList|orderedList)*',
  addKeyboardShortcuts() {
    return {
      ...this.parent?.(),
      Tab: () => wouldBeTooDeep(this.editor) || this.editor.commands.sinkListItem(this.name),
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

/** May the items at the caret be nested in the one above them? The first of a list has none. */
export const canIndent = (editor: Editor): boolean =>
  !wouldBeTooDeep(editor) && editor.can().sinkListItem(ListItem.name);

/** Nests them. */
export const indent = (editor: Editor): boolean =>
  canIndent(editor) && editor.chain().focus().sinkListItem(ListItem.name).run();

export const canOutdent = (editor: Editor): boolean => editor.can().liftListItem(ListItem.name);

/** Lifts the items at the caret out of their list. */
export const outdent = (editor: Editor): boolean =>
  canOutdent(editor) && editor.chain().focus().liftListItem(ListItem.name).run();

/** Would the items at the caret, with the lists in them, be deeper than a story holds, once they are nested? */
function wouldBeTooDeep({ state: { selection } }: Editor): boolean {
  const { $from, $to } = selection;
  const range = $from.blockRange($to, ({ firstChild }) => firstChild?.type.name === ListItem.name);
  if (!range) return false;
  const depth = Array.from({ length: range.depth + 1 }, (_, at) => $from.node(at)).filter(isList).length;
  const items = range.parent.children.slice(range.startIndex, range.endIndex);
  return depth + 1 + Math.max(...items.map(heightOf)) > maxListDepth;
}

const isList = ({ type }: Node): boolean => type.name === 'bulletList' || type.name === OrderedList.name;

/** How many lists an item holds in one another. */
function heightOf(item: Node): number {
  const lists = item.children.filter(isList);
  return Math.max(0, ...lists.map((list) => 1 + Math.max(...list.children.map(heightOf))));
}
