import type { JSONContent } from '@tiptap/core';
import { chunks } from '#components/desk/story-editor/blocks/chunks.ts';
import { inlinesOf, isBlank } from '#components/desk/story-editor/blocks/inlines-of.ts';
import { maxRuns } from '#lib/stories/blocks/inline.ts';
import { itemsOf, type ListItem, maxItems, maxListDepth, maxSublists, type Sublist } from '#lib/stories/blocks/list.ts';

/** A list of the editor as lists that may be stored: items of nothing are left out, and what is too long is divided. */
export function listsOf(node: JSONContent): Sublist[] {
  return divide(sublist(node, 1));
}

const isList = ({ type }: JSONContent) => type === 'bulletList' || type === 'orderedList';

function sublist(node: JSONContent, depth: number): Sublist {
  const ordered = node.type === 'orderedList';
  return { ordered, ...startOf(ordered, node.attrs?.start), items: readItems(node, depth) };
}

function startOf(ordered: boolean, start: unknown): Pick<Sublist, 'start'> {
  return ordered && typeof start === 'number' && start !== 1 ? { start: Math.min(Math.max(start, 0), 1_000_000) } : {};
}

function readItems(node: JSONContent, depth: number): ListItem[] {
  const items: ListItem[] = [];
  for (const child of (node.content ?? []).flatMap((item) => item.content ?? [])) {
    if (isList(child)) place(sublist(child, depth + 1), items, depth);
    else {
      const text = inlinesOf(child);
      if (!isBlank(text)) items.push(...chunks(text, maxRuns).map((part) => ({ text: part })));
    }
  }
  return items;
}

/** Puts a list under the item before it; beside it where it would lie too deep or there is none. */
function place(list: Sublist, items: ListItem[], depth: number): void {
  if (list.items.length === 0) return;
  const last = items.at(-1);
  if (!last || depth >= maxListDepth || last.lists?.length === maxSublists) items.push(...list.items);
  else last.lists = [...(last.lists ?? []), list];
}

/** Lists of at most `maxItems` items, the numbers of which go on. */
function divide(list: Sublist): Sublist[] {
  const parts: Sublist[] = [];
  let first = list.start ?? 1;
  let items: ListItem[] = [];
  const close = () => {
    if (items.length > 0) parts.push({ ...list, ...startOf(list.ordered, first), items });
    first += items.length;
    items = [];
  };
  for (const item of list.items) {
    const size = itemsOf({ items: [item] }).length;
    if (itemsOf({ items }).length + size > maxItems) close();
    if (size <= maxItems) items.push(item);
    else {
      // one item alone is too much: the lists inside it follow it
      items.push({ text: item.text });
      close();
      parts.push(...(item.lists ?? []).flatMap(divide));
    }
  }
  close();
  return parts;
}
