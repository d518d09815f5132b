import type { JSONContent } from '@tiptap/core';
import { type Body, readBody } from '#lib/stories/blocks/body.ts';
import { type Inline, maxRuns, maxTextLength, plainText, safeHref } from '#lib/stories/blocks/inline.ts';
import { blockSchema } from '#lib/stories/blocks/kinds.ts';
import { maxItems } from '#lib/stories/blocks/list.ts';
import { maxSubheadLength } from '#lib/stories/blocks/subhead.ts';

/**
 * The editor's document as blocks that `bodySchema` accepts. Empty paragraphs are left out. Nothing a person typed is
 * lost: what has no form of its own, or is not filled in yet, becomes paragraphs of its words, and what is too long is
 * divided.
 */
export function toBlocks(doc: JSONContent): Body {
  return (doc.content ?? []).flatMap(blocksOf);
}

function blocksOf(node: JSONContent): Body {
  switch (node.type) {
    case 'paragraph':
      return paragraphs(inlinesOf(node));
    case 'heading':
      return subhead(node);
    case 'bulletList':
    case 'orderedList':
      return lists(node.type === 'orderedList', itemsOf(node));
    case 'formBlock':
      return formBlock(node.attrs?.block);
    default:
      return unknownNode(node);
  }
}

function paragraphs(text: Inline[]): Body {
  if (isBlank(text)) return [];
  return chunks(text, maxRuns).map((part) => ({ type: 'paragraph', text: part }));
}

function subhead(node: JSONContent): Body {
  const text = inlinesOf(node);
  const words = plainText(text).trim();
  if (words.length > maxSubheadLength) return paragraphs(text);
  return words ? [{ type: 'subhead', text: words }] : [];
}

function lists(ordered: boolean, items: Inline[][]): Body {
  return chunks(items, maxItems).map((part) => ({ type: 'list', ordered, items: part }));
}

/** Every paragraph inside a list is an item, however deep it lies: the paper's lists have one level. */
function itemsOf(node: JSONContent): Inline[][] {
  return (node.content ?? []).flatMap((child) => {
    if (child.type !== 'paragraph' && child.content?.some(isBlockNode)) return itemsOf(child);
    const text = inlinesOf(child);
    return isBlank(text) ? [] : chunks(text, maxRuns);
  });
}

function formBlock(block: unknown): Body {
  const parsed = blockSchema.safeParse(block);
  if (parsed.success) return [parsed.data];
  const href =
    block && typeof block === 'object' && 'href' in block && typeof block.href === 'string' ? block.href : '';
  const kept = readBody([block]);
  return kept.some(({ type }) => type === 'linkCard') ? kept : [...kept, ...readBody([{ address: href }])];
}

function unknownNode(node: JSONContent): Body {
  if (node.content?.some(isBlockNode)) return node.content.flatMap(blocksOf);
  const inside = paragraphs(inlinesOf(node));
  return inside.length > 0 ? inside : readBody([node.attrs ?? {}]);
}

const isBlockNode = (node: JSONContent) => node.type !== 'text' && node.type !== 'hardBreak' && Boolean(node.content);

/** The text under a node as runs; neighbours with the same marks become one. */
function inlinesOf(node: JSONContent): Inline[] {
  const runs: Inline[] = [];
  for (const run of runsOf(node)) {
    const last = runs.at(-1);
    if (last && sameMarks(last, run)) last.text += run.text;
    else runs.push(run);
  }
  return runs.flatMap((run) => divide(run));
}

function runsOf(node: JSONContent): Inline[] {
  if (node.type === 'hardBreak') return [{ text: ' ' }];
  if (node.text) return [{ text: node.text, ...marksOf(node) }];
  return (node.content ?? []).flatMap(runsOf);
}

function marksOf(node: JSONContent): Omit<Inline, 'text'> {
  const href = safeHref.safeParse(node.marks?.find((mark) => mark.type === 'link')?.attrs?.href).data;
  const has = (type: string) => node.marks?.some((mark) => mark.type === type);
  return {
    ...(has('bold') ? { strong: true } : {}),
    ...(has('italic') ? { emphasis: true } : {}),
    ...(href ? { href } : {}),
  };
}

const sameMarks = (a: Inline, b: Inline) => a.strong === b.strong && a.emphasis === b.emphasis && a.href === b.href;
const isBlank = (text: readonly Inline[]) => plainText(text).trim() === '';

function divide(run: Inline): Inline[] {
  const count = Math.ceil(run.text.length / maxTextLength);
  return Array.from({ length: count }, (_, index) => ({
    ...run,
    text: run.text.slice(index * maxTextLength, (index + 1) * maxTextLength),
  }));
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
