import { z } from 'zod';
import { languageTag } from '#lib/language-tag.ts';
import { distinctIds, maxInteger, rowId } from '#lib/row-id.ts';
import { singleLine } from '#lib/single-line.ts';
import { slugFrom, slugSchema } from '#lib/slug.ts';
import { storableDeep } from '#lib/storable.ts';
import { bodySchema, picturesOf } from '#lib/stories/blocks/body.ts';
import { safeHref } from '#lib/stories/blocks/inline.ts';
import { toCurrentShape } from '#lib/stories/blocks/old-shapes.ts';
import { pictureSchema } from '#lib/stories/blocks/picture.ts';
import { prominences, type StoryContent } from '#lib/stories/types.ts';

const wireSchema = z
  .strictObject({
    supplier: singleLine(120),
    feedName: singleLine(120),
    originalUrl: z.string(),
    copyright: singleLine(300),
    canonical: z.boolean().default(false),
    isSummary: z.boolean().default(false),
    isRelease: z.boolean().optional(),
  })
  .superRefine(({ originalUrl, isRelease }, context) => {
    if (isRelease && originalUrl === '') return;
    const [issue] = safeHref.safeParse(originalUrl).error?.issues ?? [];
    if (issue) context.addIssue({ code: 'custom', path: ['originalUrl'], message: issue.message });
  });

export const maxEditions = 50;
export const maxTopics = 12;
export const maxBylines = 10;
/** Of words that were given up in conflicts, which go with the next save; more of them go with the one after it. */
export const maxAside = 3;

const contentSchema = z.strictObject({
  /** Empty: made from the headline. */
  slug: slugSchema,
  sectionId: z.int().positive('choose a section').max(maxInteger),
  editionIds: z.array(rowId).max(maxEditions).transform(distinctIds),
  topicIds: z.array(rowId).max(maxTopics, `at most ${maxTopics} topics`).transform(distinctIds),
  prominence: z.enum(prominences),
  language: languageTag(),
  kicker: singleLine(40),
  headline: singleLine(200),
  deck: singleLine(400),
  bylines: z
    .array(singleLine(80))
    .max(maxBylines)
    .transform((names) => names.filter(Boolean)),
  dateline: singleLine(60),
  leadPicture: pictureSchema.nullable(),
  body: bodySchema,
  wire: wireSchema.nullable(),
});

/** A story at the version that whoever changes it saw. */
export const storyVersionSchema = z.strictObject({ id: rowId, version: z.int().positive() });

export type StoryContentInput = z.input<typeof contentSchema>;

/** What the desk may save. A draft may be empty; `publishFaults` says what is missing before readers see it. */
export const storyContentSchema = z.preprocess((content) => inCurrentShape(storableDeep(content)), contentSchema);

/** Editors that were open during an upgrade send the shapes they know. */
function inCurrentShape(content: unknown): unknown {
  if (content === null || typeof content !== 'object' || !('body' in content)) return content;
  return Array.isArray(content.body) ? { ...content, body: content.body.map(toCurrentShape) } : content;
}

/**
 * What a story still lacks before it may be published, in the words of the desk; empty when nothing does.
 */
export function publishFaults(content: StoryContent): string[] {
  const faults: string[] = [];
  if (!content.headline) faults.push('It needs a headline.');
  if (content.editionIds.length === 0) faults.push('Choose at least one edition.');
  if (content.body.length === 0) faults.push('The body is empty.');
  const pictures = [...(content.leadPicture ? [content.leadPicture] : []), ...picturesOf(content.body)];
  for (const [index, picture] of pictures.entries()) {
    // what a supplier says of its pictures is all there is to say of them
    const isOurs = content.wire === null;
    const missing = [
      isOurs && !picture.caption.trim() && 'a caption',
      !picture.credit.trim() && 'a credit',
      isOurs && !picture.alt.trim() && 'alt text',
    ].filter((part) => part !== false);
    if (missing.length > 0) faults.push(`Picture ${index + 1} needs ${missing.join(' and ')}.`);
  }
  return faults;
}

/** "Café opens – at last!" → "cafe-opens-at-last"; never empty. */
export function slugOf(headline: string): string {
  return slugFrom(headline, 'story');
}
