import { z } from 'zod';
import { findEmbed } from '#lib/stories/blocks/embed-providers.ts';

/**
 * The body of a story: typed blocks, validated on the way in (`bodySchema`) and read leniently on the way out
 * (`readBody`), so that a damaged row costs its form, never its words.
 */
const maxTextLength = 20_000;

/** Text as PostgreSQL's JSON can hold it: no NUL, no half of a surrogate pair. */
const words = (maxLength: number) =>
  z
    .string()
    .max(maxLength)
    .transform((text) => text.toWellFormed().replaceAll('\0', ''));

/** Where a link may lead: http, https or mailto, absolute. Everything else is refused. */
export const safeHref = z
  .string()
  .max(2_000)
  .refine((href) => {
    try {
      return ['http:', 'https:', 'mailto:'].includes(new URL(href).protocol);
    } catch {
      return false;
    }
  }, 'must be a whole http, https or mailto address');

/** A run of text with the same marks; `href` makes it a link. */
export const inlineSchema = z.strictObject({
  text: words(maxTextLength).pipe(z.string().min(1)),
  strong: z.literal(true).optional(),
  emphasis: z.literal(true).optional(),
  href: safeHref.optional(),
});

const inlines = z.array(inlineSchema).min(1).max(500);

/** A picture as one story shows it. Caption and credit are demanded when publishing, so drafts may lack them. */
export const pictureSchema = z.strictObject({
  mediaId: z.uuid(),
  caption: words(1_000),
  credit: words(200),
  alt: words(500),
});

export const blockSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), text: inlines }),
  z.strictObject({ type: z.literal('subhead'), text: words(200).pipe(z.string().min(1)) }),
  z.strictObject({ type: z.literal('image'), picture: pictureSchema }),
  z.strictObject({ type: z.literal('gallery'), pictures: z.array(pictureSchema).min(1).max(30) }),
  z.strictObject({
    type: z.literal('pullQuote'),
    text: words(1_000).pipe(z.string().min(1)),
    attribution: words(200),
  }),
  z.strictObject({ type: z.literal('list'), ordered: z.boolean(), items: z.array(inlines).min(1).max(200) }),
  z.strictObject({
    type: z.literal('table'),
    caption: words(300),
    header: z.array(words(300)).min(1).max(12),
    rows: z.array(z.array(words(300)).min(1).max(12)).max(200),
  }),
  z.strictObject({
    type: z.literal('linkCard'),
    href: safeHref,
    headline: words(300).pipe(z.string().min(1)),
    summary: words(600),
  }),
  /** A film or sound at a provider of `embed-providers.ts`; without a title it is called by the provider's name. */
  z.strictObject({
    type: z.literal('embed'),
    href: z
      .string()
      .max(2_000)
      .refine((href) => findEmbed(href) !== null, 'must be the address of a film or sound we can show'),
    title: words(300),
  }),
]);

/** What a body may be when it is saved: at most 400 blocks. */
export const bodySchema = z.array(blockSchema).max(400);

export type Inline = z.infer<typeof inlineSchema>;
export type Picture = z.infer<typeof pictureSchema>;
export type Block = z.infer<typeof blockSchema>;
export type Body = Block[];

/**
 * Reads a stored body. Blocks that no longer parse become paragraphs of whatever text they hold, and an embed of a
 * provider we no longer show a link card; nothing throws.
 * @param stored the `body` column, or anything else
 */
export function readBody(stored: unknown): Body {
  if (!Array.isArray(stored)) return salvage(stored);
  return stored.flatMap((block) => {
    const parsed = blockSchema.safeParse(block);
    return parsed.success ? [parsed.data] : (lostEmbed(block) ?? salvage(block));
  });
}

/** Reads a stored picture; one that does not parse is no picture. */
export function readPicture(stored: unknown): Picture | null {
  const parsed = pictureSchema.safeParse(stored);
  return parsed.success ? parsed.data : null;
}

/** The pictures a body shows, in order. */
export function picturesOf(body: Body): Picture[] {
  return body.flatMap((block) => {
    if (block.type === 'image') return [block.picture];
    return block.type === 'gallery' ? block.pictures : [];
  });
}

/** The words of a body without its form, for previews, mails and counting. One string a block. */
export function textOf(body: Body): string[] {
  return body.flatMap((block): string[] => {
    switch (block.type) {
      case 'paragraph':
        return [joined(block.text)];
      case 'subhead':
        return [block.text];
      case 'pullQuote':
        return [block.text];
      case 'list':
        return block.items.map(joined);
      case 'table':
        return [block.header, ...block.rows].map((row) => row.join(', '));
      case 'image':
        return [block.picture.caption].filter(Boolean);
      case 'gallery':
        return block.pictures.map((picture) => picture.caption).filter(Boolean);
      case 'linkCard':
        return [block.headline];
      case 'embed':
        return [block.title].filter(Boolean);
      default:
        return block satisfies never;
    }
  });
}

const joined = (text: readonly Inline[]) => text.map((run) => run.text).join('');

const lostEmbedSchema = z.object({ type: z.literal('embed'), href: safeHref, title: words(300).catch('') });

function lostEmbed(block: unknown): Body | null {
  const { data } = lostEmbedSchema.safeParse(block);
  return data
    ? [{ type: 'linkCard', href: data.href, headline: data.title || data.href.slice(0, 300), summary: '' }]
    : null;
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
