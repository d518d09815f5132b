import { z } from 'zod';
import { readBody } from '#lib/stories/blocks/body.ts';
import { prominences, type StoryContent } from '#lib/stories/types.ts';

/**
 * A story's words as this browser keeps them. `base`: the stored words that they are made of; `key`: the name of a story
 * that is not stored yet; `aside`: words that were given up for them, and are no version yet.
 */
export type LocalDraft = StoryContent & {
  base?: StoryContent | undefined;
  key?: string | undefined;
  aside?: StoryContent[] | undefined;
};

export function contentIn({ base: _base, key: _key, aside: _aside, ...content }: LocalDraft): StoryContent {
  return content;
}

/** The form only: what the server would refuse, such as half an address, is somebody's words all the same. */
const wordsSchema = z.object({
  slug: z.string(),
  sectionId: z.int(),
  editionIds: z.array(z.int()),
  topicIds: z.array(z.int()),
  prominence: z.enum(prominences),
  language: z.string(),
  kicker: z.string(),
  headline: z.string(),
  deck: z.string(),
  bylines: z.array(z.string()),
  dateline: z.string(),
  leadPicture: z.object({ mediaId: z.string(), caption: z.string(), credit: z.string(), alt: z.string() }).nullable(),
  body: z.array(z.unknown()).transform((body) => readBody(body)),
  wire: z
    .object({
      supplier: z.string(),
      feedName: z.string(),
      originalUrl: z.string(),
      copyright: z.string(),
      canonical: z.boolean(),
      // drafts that were kept before there were summaries
      isSummary: z.boolean().default(false),
      isRelease: z.boolean().optional(),
    })
    .nullable(),
}) satisfies z.ZodType<StoryContent>;

export const localDraftSchema = wordsSchema.extend({
  base: wordsSchema.optional(),
  key: z.string().optional(),
  aside: z.array(wordsSchema).optional(),
}) satisfies z.ZodType<LocalDraft>;
