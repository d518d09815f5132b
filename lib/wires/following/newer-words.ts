import { eq } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { system } from '#lib/staff/permissions.ts';
import { releaseWords } from '#lib/stories/desk/release-words.ts';
import { saveStory } from '#lib/stories/desk/save-story.ts';
import { canStep } from '#lib/stories/desk/steps.ts';
import { updateStory } from '#lib/stories/desk/update-story.ts';
import { contentOf, getRevision, lockStory, type TakenStory } from '#lib/stories/history/revisions.ts';
import { hasSameWords } from '#lib/stories/history/same-words.ts';
import { slugOf, storyContentSchema } from '#lib/stories/input.ts';
import { canonicalJson } from '#lib/stories/merging/canonical-json.ts';
import { stories } from '#lib/stories/schema.ts';
import type { StoryContent, StoryVersion } from '#lib/stories/types.ts';
import { carryIds } from '#lib/wires/following/carry-ids.ts';
import { wordsForStory } from '#lib/wires/following/compose-story.ts';
import { getReadyWords, getWireOf, type ItemRow } from '#lib/wires/following/item.ts';
import { isSignificant } from '#lib/wires/following/significance.ts';
import { saysTheSame } from '#lib/wires/following/untouched.ts';
import { wireItems } from '#lib/wires/schema.ts';

type TakenItem = ItemRow & { storyId: number };

/**
 * Gives an item's story the newest words of its wire, and its readers where they have the words that were there. A story
 * whose words are not those that the portal wrote last is left alone, and so is one that nobody can save any more.
 * @throws {InvalidError} when readers would get words that lack something
 */
export async function writeNewer(
  tx: Db,
  item: TakenItem,
  now: Date,
): Promise<'unchanged' | 'detached' | 'written' | 'updated'> {
  const story = await lockStory(tx, item.storyId, now);
  if (!canStep(story.stateNow, 'save')) return 'unchanged';
  const before = await findUntouched(tx, item, story);
  if (!before) return 'detached';
  const after = storyContentSchema.parse(await composeNewer(tx, item, before, story));
  const isSame = saysTheSame(before, after) && canonicalJson(before.wire) === canonicalJson(after.wire);
  const outcome = isSame ? 'unchanged' : await write(tx, story, before, after, now);
  const [{ head } = { head: null }] = await tx
    .select({ head: stories.headRevisionId })
    .from(stories)
    .where(eq(stories.id, story.id));
  await tx
    .update(wireItems)
    // the same words leave the base as it is: the head may be a working copy
    .set({ writtenVersion: item.readyVersion, ...(isSame ? {} : { writtenRevisionId: head }) })
    .where(eq(wireItems.id, item.id));
  return outcome;
}

/** The newest words of an item's story, where they are those that the portal wrote last; null: it is detached. */
export async function findUntouched(
  db: Db,
  { writtenRevisionId }: Pick<ItemRow, 'writtenRevisionId'>,
  { headRevisionId }: Pick<TakenStory, 'headRevisionId'>,
): Promise<StoryContent | null> {
  const head = contentOf(await getRevision(db, headRevisionId));
  const written = contentOf(await getRevision(db, writtenRevisionId));
  return saysTheSame(head, written) ? head : null;
}

/** The newest words of its wire on a story as it is placed. */
export async function composeNewer(
  db: Db,
  item: ItemRow,
  before: StoryContent,
  { liveRevisionId }: Pick<TakenStory, 'liveRevisionId'>,
): Promise<StoryContent> {
  const fresh = wordsForStory(await getWireOf(db, item), await getReadyWords(db, item));
  // readers keep the address they have
  const followsHeadline = liveRevisionId === null && before.slug === slugOf(before.headline);
  return { ...before, ...fresh, slug: followsHeadline ? '' : before.slug, body: carryIds(before.body, fresh.body) };
}

/** Readers get them only if they have all that was there: what staff have not given them yet is not theirs to see. */
async function write(
  tx: Db,
  story: TakenStory,
  before: StoryContent,
  content: StoryContent,
  now: Date,
): Promise<'written' | 'updated'> {
  const head = await getRevision(tx, story.headRevisionId);
  const live = story.liveRevisionId === null ? null : await getRevision(tx, story.liveRevisionId);
  const isLive = live !== null && hasSameWords(head, live);
  const { id, version } = story;
  const saved: StoryVersion = await saveStory(tx, system, { id, version, content, apart: true }, now);
  if (!isLive) return 'written';
  if (story.stateNow === 'scheduled') {
    await releaseWords(tx, system, saved, now);
    return 'written';
  }
  await updateStory(tx, system, { ...saved, significant: isSignificant(before, content) }, now);
  return 'updated';
}
