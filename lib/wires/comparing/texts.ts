import type { Db } from '#lib/db/client.ts';
import { contentOf, getRevision, type TakenStory } from '#lib/stories/history/revisions.ts';
import { storyContentSchema } from '#lib/stories/input.ts';
import type { StoryContent } from '#lib/stories/types.ts';
import type { WireTexts } from '#lib/wires/comparing/types.ts';
import type { ItemRow } from '#lib/wires/following/item.ts';
import { composeNewer } from '#lib/wires/following/newer-words.ts';

/**
 * A story's text, its wire's newest, and what both began with: the words that the portal wrote last or, once somebody has
 * compared a newer text with ours, that one. What was left out then is ours now, and is not asked about again.
 */
export async function readTexts(
  db: Db,
  item: ItemRow,
  story: Pick<TakenStory, 'headRevisionId' | 'liveRevisionId'>,
): Promise<WireTexts & { written: StoryContent }> {
  const { settledVersion, writtenVersion } = item;
  const written = contentOf(await getRevision(db, item.writtenRevisionId));
  const isCompared = settledVersion > writtenVersion;
  const base = isCompared ? await composeNewer(db, { ...item, readyVersion: settledVersion }, written, story) : written;
  const newest = await composeNewer(db, item, base, story);
  return {
    written,
    base: inSchema(base),
    ours: contentOf(await getRevision(db, story.headRevisionId)),
    newest: inSchema(newest),
  };
}

/** As it would be stored. What is more than a story holds stays as it is, to be looked at. */
const inSchema = (content: StoryContent): StoryContent => storyContentSchema.safeParse(content).data ?? content;
