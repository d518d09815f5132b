import { z } from 'zod';
import { readLostEmbed } from '#lib/stories/blocks/embed.ts';
import { maxTextLength } from '#lib/stories/blocks/inline.ts';
import { type Block, blockSchema, kindOf } from '#lib/stories/blocks/kinds.ts';
import type { Picture } from '#lib/stories/blocks/picture.ts';

/**
 * The body of a story: typed blocks, validated on the way in (`bodySchema`) and read leniently on the way out
 * (`readBody`), so that a damaged row costs its form, never its words.
 */
export type Body = Block[];

/** What a body may be when it is saved: at most 400 blocks. */
export const bodySchema = z.array(blockSchema).max(400);

/**
 * Reads a stored body. Blocks that no longer parse become paragraphs of whatever text they hold, and an embed of a
 * provider we no longer show a link card; nothing throws.
 * @param stored the `body` column, or anything else
 */
export function readBody(stored: unknown): Body {
  if (!Array.isArray(stored)) return salvage(stored);
  return stored.flatMap((block) => {
    const { data } = blockSchema.safeParse(block);
    return data ?? readLostEmbed(block) ?? salvage(block);
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

/** The words of a body that are compared when a story was updated. */
export function comparedIn(body: Body): string[] {
  return body.flatMap((block) => {
    const { compared, text } = kindOf(block);
    return (compared ?? text)(block);
  });
}

/** Every text that the page of a body prints, but for the words of its pictures. */
export function printedIn(body: Body): string[] {
  return body.flatMap((block) => {
    const { printed, text } = kindOf(block);
    return (printed ?? text)(block);
  });
}

/** All that was typed into a body, but for the words of its pictures. */
export function typedIn(body: Body): string[] {
  return body.flatMap((block) => {
    const { typed, text } = kindOf(block);
    return (typed ?? text)(block);
  });
}

// Keys whose strings are addresses or names of things, not words a reader should be shown.
const notWords = new Set(['type', 'href', 'mediaId', 'src', 'url']);

function salvage(value: unknown): Body {
  const words = wordsIn(value).join(' ').trim().slice(0, maxTextLength);
  return words ? [{ type: 'paragraph', text: [{ text: words }] }] : [];
}

function wordsIn(value: unknown, depth = 0): string[] {
  if (depth > 20) return [];
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((item) => wordsIn(item, depth + 1));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => (notWords.has(key) ? [] : wordsIn(item, depth + 1)));
}
