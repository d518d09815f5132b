import { z } from 'zod';
import { isBlockId, newBlockId } from '#lib/stories/blocks/block-id.ts';
import { readLostEmbed } from '#lib/stories/blocks/embed.ts';
import { maxTextLength } from '#lib/stories/blocks/inline.ts';
import { type Block, blockSchema, kindOf, type NewBlock } from '#lib/stories/blocks/kinds.ts';
import { toCurrentShape } from '#lib/stories/blocks/old-shapes.ts';
import type { Picture } from '#lib/stories/blocks/picture.ts';

/**
 * The body of a story: typed blocks, validated on the way in (`bodySchema`) and read leniently on the way out
 * (`readBody`), so that a damaged row costs its form, never its words.
 */
export type Body = Block[];

export const maxBlocks = 1_000;

/** What a body may be when it is saved: at most 1,000 blocks, each with an id of its own. */
export const bodySchema = z
  .array(blockSchema)
  .max(maxBlocks, `at most ${maxBlocks} blocks`)
  .transform((body) => withDistinctIds(body, newBlockId));

/** Blocks as a body: one without an id gets a new one, and of two with the same id the second. */
export function withIds(blocks: readonly NewBlock[]): Body {
  return withDistinctIds(
    blocks.map((block) => ({ ...block, id: block.id ?? newBlockId() })),
    newBlockId,
  );
}

/**
 * Reads a stored body. Blocks that no longer parse become paragraphs of whatever text they hold, and an embed of a
 * provider we no longer show a link card; one that is only longer than it may be stays as it is. Nothing throws.
 * @param stored the `body` column, or anything else
 * @param revisionId of a story. Its blocks that were stored before blocks had ids are called `r<revisionId>-<index>`
 * whenever they are read, and keep that name when they are saved again.
 */
export function readBody(stored: unknown, revisionId = 0): Body {
  const idAt = (index: number) => `r${revisionId}-${index}`;
  const blocks = Array.isArray(stored) ? stored : [stored];
  const body = blocks.flatMap((given: unknown, index) => {
    const block = withId(toCurrentShape(given), idAt(index));
    const { data } = blockSchema.safeParse(block);
    if (data) return data;
    if (isOnlyTooLong(block)) return block;
    return readLostEmbed(block) ?? salvage(block, idAt(index));
  });
  return withDistinctIds(body, (index) => `${idAt(index)}-again`);
}

/** Has it the form of a block, with more in it than may be saved? A browser keeps such words. */
function isOnlyTooLong(block: unknown): block is Block {
  const { error } = blockSchema.safeParse(block);
  return error?.issues.every(({ code }) => code === 'too_big') ?? true;
}

function withId(block: unknown, id: string): unknown {
  if (block === null || typeof block !== 'object' || Array.isArray(block)) return block;
  return 'id' in block && isBlockId(block.id) ? block : { ...block, id };
}

function withDistinctIds(body: Body, idFor: (index: number) => string): Body {
  const seen = new Set<string>();
  return body.map((block, index) => {
    const id = seen.has(block.id) ? idFor(index) : block.id;
    seen.add(id);
    return id === block.id ? block : { ...block, id };
  });
}

/** The pictures a body shows, in order. */
export function picturesOf(body: Body): Picture[] {
  return body.flatMap((block) => kindOf(block).pictures?.(block) ?? []);
}

/** The words of a body without its form, for previews, mails and counting. */
export function textOf(body: Body): string[] {
  return body.flatMap((block) => kindOf(block).text(block));
}

/** Every text that the page of a body prints, but for the words of its pictures. */
export function printedIn(body: Body): string[] {
  return body.flatMap((block) => {
    const { printed, text } = kindOf(block);
    return (printed ?? text)(block);
  });
}

// Keys whose strings are addresses or names of things, not words a reader should be shown.
const notWords = new Set([
  ...['id', 'type', 'script', 'href', 'mediaId', 'src', 'url'],
  ...['shows', 'ref', 'language', 'at', 'takenAt', 'until', 'signature', 'placeName'],
]);

function salvage(value: unknown, id: string): Body {
  const words = wordsIn(value).join(' ').trim();
  const parts = Array.from({ length: Math.ceil(words.length / maxTextLength) }, (_, part) => ({
    text: words.slice(part * maxTextLength, (part + 1) * maxTextLength),
  }));
  return parts.length > 0 ? [{ id, type: 'paragraph', text: parts }] : [];
}

function wordsIn(value: unknown, depth = 0): string[] {
  if (depth > 20) return [];
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((item) => wordsIn(item, depth + 1));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => (notWords.has(key) ? [] : wordsIn(item, depth + 1)));
}
