import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { killStory } from '#lib/stories/desk/kill-story.ts';
import { findWireNote, listWireNotes } from '#lib/wires/comparing/wire-notes.ts';
import { settleVersion } from '#lib/wires/desk/settle-version.ts';
import { wireItems } from '#lib/wires/schema.ts';
import { testFollowing } from '#testing/wires/following/test-following.ts';

const { newsroom, db, at, create, follow, receive, renew, versionOf, edit } = testFollowing();

async function published() {
  const item = await receive();
  await follow(item);
  return { item, storyId: (await versionOf(item)).id };
}
const note = (storyId: number) => findWireNote(db(), newsroom().reporter, storyId);
const notes = (...ids: number[]) => listWireNotes(db(), newsroom().reporter, ids);

describe('of a story the desk is told', () => {
  test('that it follows its wire, no longer does, and has newer text, until somebody has compared it', async () => {
    const { item, storyId } = await published();
    const told = { storyId, itemId: item, isWaiting: false, isWithdrawalOpen: false };
    expect(await note(storyId)).toEqual({ ...told, isDetached: false });
    await edit(item, () => ({ headline: 'Ours' }), true);
    expect(await note(storyId)).toEqual({ ...told, isDetached: true });
    expect(await notes(storyId)).toEqual([]);
    await renew(item, { headline: 'Theirs' });
    expect(await note(storyId)).toEqual({ ...told, isDetached: true, isWaiting: true });
    expect(await notes(storyId)).toEqual([{ ...told, isWaiting: true }]);
    await settleVersion(db(), newsroom().editor, { id: item, version: 2 }, at(7));
    expect(await notes(storyId)).toEqual([]);
  });

  test('that its wire has withdrawn it, until that is answered', async () => {
    const { item, storyId } = await published();
    const withdrawn = (settledAt: Date | null) =>
      db()
        .update(wireItems)
        .set({ withdrawnAt: at(6), withdrawalSettledAt: settledAt })
        .where(eq(wireItems.id, item));
    await withdrawn(null);
    expect(await note(storyId)).toMatchObject({ isWithdrawalOpen: true });
    expect(await notes(storyId)).toMatchObject([{ itemId: item, isWithdrawalOpen: true, isWaiting: false }]);
    await withdrawn(at(7));
    expect(await note(storyId)).toMatchObject({ isWithdrawalOpen: false });
    expect(await notes(storyId)).toEqual([]);
  });

  test('nothing where it came over no wire, or nobody writes in it any more', async () => {
    const { id } = await create();
    expect(await note(id)).toBeNull();
    const { item, storyId } = await published();
    await edit(item, () => ({ headline: 'Ours' }));
    await renew(item, { headline: 'Theirs' });
    expect(await notes(id, storyId)).toHaveLength(1);
    await killStory(db(), newsroom().editor, { ...(await versionOf(item)), notice: 'It never ran.' }, at(7));
    expect(await notes(id, storyId)).toEqual([]);
    expect(await note(storyId)).toBeNull();
    expect(await notes()).toEqual([]);
  });
});
