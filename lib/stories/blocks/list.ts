import { z } from 'zod';
import { blockId } from '#lib/stories/blocks/block-id.ts';
import type { BlockKind } from '#lib/stories/blocks/block-kind.ts';
import { type Inline, inlineHtml, inlines, plainText } from '#lib/stories/blocks/inline.ts';

/** Of one list, those of the lists inside it included. */
export const maxItems = 200;
/** A list in a list in a list … */
export const maxListDepth = 6;
/** Under one item. */
export const maxSublists = 20;

/** Its words, then the lists inside it. */
export type ListItem = { text: Inline[]; lists?: Sublist[] | undefined };
/** `start`: the number of the first item of an ordered list, where that is not 1. */
export type Sublist = { ordered: boolean; start?: number | undefined; items: ListItem[] };

const schema = z
  .strictObject({ id: blockId, type: z.literal('list'), ...listShape(maxListDepth) })
  .refine((list) => itemsOf(list).length <= maxItems, `a list may have at most ${maxItems} items`);

function listShape(depth: number) {
  const item: z.ZodType<ListItem, ListItem> =
    depth === 1
      ? z.strictObject({ text: inlines })
      : z.strictObject({
          text: inlines,
          lists: z
            .array(z.strictObject(listShape(depth - 1)))
            .min(1)
            .max(maxSublists)
            .optional(),
        });
  return {
    ordered: z.boolean(),
    start: z.int().min(0).max(1_000_000).optional(),
    items: z.array(item).min(1).max(maxItems),
  };
}

/** Every item of a list and of the lists inside it, as they stand. */
export function itemsOf(list: Pick<Sublist, 'items'>): ListItem[] {
  return list.items.flatMap((item) => [item, ...(item.lists ?? []).flatMap(itemsOf)]);
}

export const list = {
  schema,
  text: (block) => itemsOf(block).map(({ text }) => plainText(text)),
  withRuns: (block, change) => ({ ...block, items: block.items.map((item) => changeItem(item, change)) }),
  html: listHtml,
} satisfies BlockKind<z.infer<typeof schema>>;

function changeItem({ text, lists }: ListItem, change: (runs: Inline[]) => Inline[]): ListItem {
  const inside = lists?.map((each) => ({ ...each, items: each.items.map((item) => changeItem(item, change)) }));
  return { text: change(text), ...(inside && { lists: inside }) };
}

function listHtml({ ordered, start, items }: Sublist): string {
  const tag = ordered ? 'ol' : 'ul';
  const first = ordered && start !== undefined ? ` start="${start}"` : '';
  const inside = items.map(({ text, lists = [] }) => `<li>${inlineHtml(text)}${lists.map(listHtml).join('')}</li>`);
  return `<${tag}${first}>${inside.join('')}</${tag}>`;
}
