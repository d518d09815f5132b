import type { JSONContent } from '@tiptap/core';
import { chunks } from '#components/desk/story-editor/blocks/chunks.ts';
import type { BlockWords, FormBlock } from '#components/desk/story-editor/blocks/from-blocks.ts';
import { inlinesOf, isBlank } from '#components/desk/story-editor/blocks/inlines-of.ts';
import { listsOf } from '#components/desk/story-editor/blocks/lists-of.ts';
import { newBlockId } from '#lib/stories/blocks/block-id.ts';
import { type Body, readBody } from '#lib/stories/blocks/body.ts';
import { type Inline, maxRuns, plainText } from '#lib/stories/blocks/inline.ts';
import { type Block, type BlockType, blockSchema } from '#lib/stories/blocks/kinds.ts';
import { maxQuoteParagraphs } from '#lib/stories/blocks/quote.ts';

type Words = BlockWords<BlockType>;

/**
 * The editor's document as blocks. Empty paragraphs are left out. Nothing a person typed is lost: what has no form of
 * its own, or is not filled in yet, becomes paragraphs of its words, and what is too long for one block is divided.
 * Words over the limit of a field stay as they are, and are refused in words when they are saved.
 */
export function toBlocks(doc: JSONContent): Body {
  const nodes = doc.content ?? [];
  const taken = new Set(nodes.map(idOf));
  return nodes.flatMap((node) => withIds(blocksOf(node), idOf(node) ?? newBlockId(), taken));
}

const idOf = (node: JSONContent): string | undefined => node.attrs?.id ?? undefined;

/** The first block of a node has its id; the others have the same each time they are read. */
function withIds(blocks: readonly Words[], id: string, taken: Set<string | undefined>): Body {
  let last = 1;
  return blocks.map((block, index): Block => {
    if (index === 0) return { ...block, id };
    const nameOf = (part: number) => `${id.slice(0, 34)}-${part}`;
    do last += 1;
    while (taken.has(nameOf(last)));
    return { ...block, id: nameOf(last) };
  });
}

function blocksOf(node: JSONContent): Words[] {
  switch (node.type) {
    case 'paragraph':
      return paragraphs(inlinesOf(node));
    case 'heading':
      return subhead(node);
    case 'blockquote':
      return quotes(node);
    case 'bulletList':
    case 'orderedList':
      return listsOf(node).map((list) => ({ type: 'list', ...list }));
    case 'formBlock':
      return formBlock(node.attrs?.block);
    default:
      return unknownNode(node);
  }
}

const textsOf = (text: Inline[]): Inline[][] => (isBlank(text) ? [] : chunks(text, maxRuns));
const paragraphs = (text: Inline[]): Words[] => textsOf(text).map((part) => ({ type: 'paragraph', text: part }));

function subhead(node: JSONContent): Words[] {
  const text = inlinesOf(node);
  return isBlank(text) ? [] : [{ type: 'subhead', text: plainText(text) }];
}

function quotes({ content = [] }: JSONContent): Words[] {
  const texts = content.flatMap((paragraph) => textsOf(inlinesOf(paragraph)));
  return chunks(texts, maxQuoteParagraphs).map((part) => ({ type: 'quote', paragraphs: part }));
}

function formBlock(block: FormBlock | null): Words[] {
  const { data, error } = blockSchema.safeParse(block);
  if (data) return [withoutId(data)];
  if (block && error.issues.every(({ code }) => code === 'too_big')) return [block];
  const href = block && 'href' in block ? block.href : '';
  const kept = readBody([block]);
  const isWhole = kept.some(({ type }) => type === 'linkCard');
  return [...kept, ...(isWhole ? [] : readBody([{ address: href }]))].map(withoutId);
}

function unknownNode(node: JSONContent): Words[] {
  if (node.content?.some(isBlockNode)) return node.content.flatMap(blocksOf);
  const inside = paragraphs(inlinesOf(node));
  return inside.length > 0 ? inside : readBody([node.attrs ?? {}]).map(withoutId);
}

const withoutId = ({ id: _id, ...block }: Block): Words => block;
const isBlockNode = (node: JSONContent) => node.type !== 'text' && node.type !== 'hardBreak' && Boolean(node.content);
