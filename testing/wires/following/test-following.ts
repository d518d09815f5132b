import { eq } from 'drizzle-orm';
import { withIds } from '#lib/stories/blocks/body.ts';
import { saveStory } from '#lib/stories/desk/save-story.ts';
import { contentOf } from '#lib/stories/history/revisions.ts';
import { stories, storyRevisions } from '#lib/stories/schema.ts';
import type { StoryContent } from '#lib/stories/types.ts';
import { followWire } from '#lib/wires/following/follow-wire.ts';
import { wireItems, type wires } from '#lib/wires/schema.ts';
import type { WireWords } from '#lib/wires/types.ts';
import { testDesk } from '#testing/stories/test-desk.ts';
import { receiveVersion, storedItem, storedWire, wordsWith } from '#testing/wires/following/incoming.ts';

type Given = Partial<WireWords> & { text?: string };

/** A newsroom (`testDesk`) that items come to over wires. Call at the top of a file. */
export function testFollowing() {
  const desk = testDesk();
  const { db, now, at, newsroom } = desk;

  const wire = (changes: Partial<typeof wires.$inferInsert> = {}) =>
    storedWire(db(), { sectionId: newsroom().local, editionIds: [newsroom().calgary] }, now, changes);
  const follow = (itemId: number, when = at(1)) => db().transaction((tx) => followWire(tx, itemId, when));

  /** A new item of a new wire, or of the one given. */
  async function receive(
    given: Given = {},
    {
      of = {},
      item = {},
    }: { of?: Partial<typeof wires.$inferInsert>; item?: Partial<typeof wireItems.$inferInsert> } = {},
  ): Promise<number> {
    return storedItem(db(), item.wireId ?? (await wire(of)), wordsWith(given), now, item);
  }

  /** A newer version, which is followed at once. */
  async function renew(itemId: number, given: Given, when = at(6)) {
    await receiveVersion(db(), itemId, wordsWith(given), when);
    return follow(itemId, when);
  }

  async function itemRow(id: number) {
    const [row] = await db().select().from(wireItems).where(eq(wireItems.id, id));
    if (!row) throw new Error(`no item ${id}`);
    return row;
  }

  /** An item's story as it is stored. */
  async function storyRow(itemId: number) {
    const { storyId } = await itemRow(itemId);
    const [row] = await db()
      .select()
      .from(stories)
      .where(eq(stories.id, storyId ?? 0));
    if (!row) throw new Error(`item ${itemId} is no story`);
    return row;
  }

  const versionOf = async (itemId: number) => {
    const { id, version } = await storyRow(itemId);
    return { id, version };
  };

  const storyOf = async (itemId: number) => desk.desk((await storyRow(itemId)).id);

  /** Saves an item's story with something changed in it. */
  async function edit(itemId: number, change: (content: StoryContent) => Partial<StoryContent>, autosave = false) {
    const { id, version, content } = await storyOf(itemId);
    const edited = { ...content, ...change(content) };
    return saveStory(db(), newsroom().editor, { id, version, content: edited, autosave }, at(5));
  }

  /** Every version of an item's story, the oldest first. */
  async function revisionsOf(itemId: number) {
    const { id } = await storyRow(itemId);
    const rows = await db()
      .select()
      .from(storyRevisions)
      .where(eq(storyRevisions.storyId, id))
      .orderBy(storyRevisions.number);
    return rows.map((row) => ({ id: row.id, savedBy: row.savedBy, content: contentOf(row) }));
  }

  return { ...desk, wire, follow, receive, renew, itemRow, storyRow, versionOf, storyOf, edit, revisionsOf };
}

export const paragraphs = (text: string) =>
  withIds(text.split('\n').map((line) => ({ type: 'paragraph', text: [{ text: line }] })));
