import { z } from 'zod';
import { blockSchema, pictureSchema } from '#lib/stories/body.ts';
import { prominences, type StoryContent } from '#lib/stories/types.ts';

/**
 * Words that are in this browser and nowhere else yet: written on every change, forgotten once the server has them,
 * offered back after a crash, an expired session or a conflict. One pile a person and story.
 */
export type KeptWords = { at: Date; content: StoryContent };

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

// the form only: what the server would refuse, such as half an address, is somebody's words all the same
const contentSchema = z.object({
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
  body: z.array(blockSchema),
  wire: z
    .object({
      supplier: z.string(),
      feedName: z.string(),
      originalUrl: z.string(),
      copyright: z.string(),
      // words that were kept before there was such a right
      canonical: z.boolean().default(false),
    })
    .nullable(),
}) satisfies z.ZodType<StoryContent>;
const keptSchema = z.array(z.object({ at: z.coerce.date(), content: contentSchema }));

/** @param story its id, or `new` for one that was never saved */
export function keptWords(person: string, story: number | 'new', shelf: Shelf) {
  const key = `desk.words.${person}.${story}`;
  const read = (): KeptWords[] => {
    try {
      return keptSchema.parse(JSON.parse(shelf.getItem(key) ?? ''));
    } catch {
      return [];
    }
  };
  const write = (pile: readonly KeptWords[]): void => {
    try {
      if (pile.length > 0) shelf.setItem(key, JSON.stringify(pile));
      else shelf.removeItem(key);
    } catch {
      // a full or forbidden storage only costs the safety net
    }
  };
  return {
    /** The words on top. */
    find: (): KeptWords | null => read()[0] ?? null,
    /** Keeps these words and nothing else. */
    keep: (content: StoryContent, at: Date): void => write([{ at, content }]),
    /** Lays words on top of those that are kept already. */
    add: (words: KeptWords): void => write([words, ...read()]),
    /** Forgets the words on top. */
    drop: (): void => write(read().slice(1)),
    forget: (): void => write([]),
  };
}
