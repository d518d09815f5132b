import { parseNames, typedNames } from '#lib/authors/names.ts';
import { readableSlug } from '#lib/slug.ts';
import type { Body } from '#lib/stories/blocks/body.ts';
import type { Picture } from '#lib/stories/blocks/picture.ts';
import { slugOf, storyContentSchema } from '#lib/stories/input.ts';
import { asStored } from '#lib/stories/merging/merge-words.ts';
import type { Prominence, StoryContent, WireAttribution } from '#lib/stories/types.ts';

/** Everything of a story but its body, as the editor's fields hold it. */
export type StoryFields = {
  /** Empty while the address follows the headline. */
  slug: string;
  sectionId: number;
  editionIds: readonly number[];
  topicIds: readonly number[];
  prominence: Prominence;
  language: string;
  kicker: string;
  headline: string;
  deck: string;
  /** Names as they are typed. */
  byline: string;
  dateline: string;
  leadPicture: Picture | null;
  wire: WireAttribution;
};

const noWire: WireAttribution = {
  supplier: '',
  feedName: '',
  originalUrl: '',
  copyright: '',
  canonical: false,
  isSummary: false,
};

export function fieldsOf({ body: _body, bylines, ...content }: StoryContent): StoryFields {
  return {
    ...content,
    slug: content.slug === slugOf(content.headline) ? '' : readableSlug(content.slug),
    byline: typedNames(bylines),
    wire: content.wire ?? noWire,
  };
}

export function contentOf({ byline, ...fields }: StoryFields, body: Body): StoryContent {
  return {
    ...fields,
    editionIds: [...fields.editionIds],
    topicIds: [...fields.topicIds],
    bylines: parseNames(byline),
    wire: isFilledIn(fields.wire) ? fields.wire : null,
    body,
  };
}

/** A tick alone says nothing of where a story came from. */
export function isFilledIn({ supplier, feedName, originalUrl, copyright }: WireAttribution): boolean {
  return [supplier, feedName, originalUrl, copyright].some((line) => line.trim());
}

/** Would both be stored as the same words? What the blocks are called is no word. */
export function sameContent(one: StoryContent, other: StoryContent): boolean {
  return stored(one) === stored(other);
}

function stored(content: StoryContent): string {
  const slug = content.slug || slugOf(content.headline);
  const body = content.body.map((block, index) => ({ ...block, id: `${index}` }));
  return JSON.stringify(storyContentSchema.safeParse({ ...content, slug, body }).data ?? { ...content, slug, body });
}

/**
 * The fields with what others changed in them. What they left alone stays as it is typed: a blank at the end of a
 * headline that somebody is still writing.
 */
export function takeFields(fields: StoryFields, typed: StoryContent, merged: StoryContent): StoryFields {
  const before = new Map<string, unknown>(Object.entries(fieldsOf(asStored(typed))));
  const changed = Object.entries(fieldsOf(merged)).filter(([name, value]) => !sameJson(value, before.get(name)));
  return { ...fields, ...Object.fromEntries(changed) };
}

export const sameJson = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
