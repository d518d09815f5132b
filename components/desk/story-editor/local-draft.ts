import { z } from 'zod';
import { readBody } from '#lib/stories/blocks/body.ts';
import { pictureSchema } from '#lib/stories/blocks/picture.ts';
import { prominences, type StoryContent } from '#lib/stories/types.ts';

/** A story's words as this browser keeps them; `key`: the name of a story that is not stored yet. */
export type LocalDraft = StoryContent & { key?: string | undefined };

/** The form only: what the server would refuse, such as half an address, is somebody's words all the same. */
export const localDraftSchema = z.object({
  key: z.string().optional(),
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
  leadPicture: pictureSchema.nullable(),
  body: z.array(z.unknown()).transform((body) => readBody(body)),
  wire: z
    .object({
      supplier: z.string(),
      feedName: z.string(),
      originalUrl: z.string(),
      copyright: z.string(),
      canonical: z.boolean(),
    })
    .nullable(),
}) satisfies z.ZodType<LocalDraft>;
