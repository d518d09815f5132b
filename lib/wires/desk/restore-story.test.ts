import { describe, expect, test } from 'vitest';
import { ConflictError } from '#lib/errors.ts';
import { moveStory } from '#lib/stories/desk/move-story.ts';
import { restoreStory } from '#lib/wires/desk/restore-story.ts';
import { takeItem } from '#lib/wires/desk/take-item.ts';
import { testFollowing } from '#testing/wires/following/test-following.ts';

const { newsroom, db, at, create, receive, renew, itemRow, versionOf, storyOf, edit } = testFollowing();

async function taken() {
  const id = await receive({}, { of: { destination: 'inbox' } });
  await takeItem(db(), newsroom().editor, { id, version: 1 }, at(1));
  return id;
}

const spike = async (item: number) =>
  moveStory(db(), newsroom().editor, { ...(await versionOf(item)), move: 'spike' }, at(5));

describe('a spiked story that is taken back', () => {
  test('has what its wire sent meanwhile, and goes on following it', async () => {
    const item = await taken();
    const spiked = await spike(item);
    expect(await renew(item, { headline: 'Ferry stops' })).toEqual({ kind: 'unchanged' });
    const restored = await restoreStory(db(), newsroom().editor, spiked, at(7));
    expect(restored.version).toBe(spiked.version + 1);
    expect(await storyOf(item)).toMatchObject({
      state: 'draft',
      version: restored.version + 1,
      content: { headline: 'Ferry stops' },
    });
    expect(await itemRow(item)).toMatchObject({ writtenVersion: 2 });
    expect((await renew(item, { headline: 'Ferry sinks' }, at(8))).kind).toBe('written');
  });

  test('keeps the words of the desk', async () => {
    const item = await taken();
    await edit(item, () => ({ headline: 'Our headline' }));
    const spiked = await spike(item);
    await renew(item, { headline: 'Ferry stops' });
    const restored = await restoreStory(db(), newsroom().editor, spiked, at(7));
    expect(await storyOf(item)).toMatchObject({ version: restored.version, content: { headline: 'Our headline' } });
  });

  test('need not have come over a wire', async () => {
    const draft = await create();
    const spiked = await moveStory(db(), newsroom().editor, { ...draft, move: 'spike' }, at(5));
    const restored = await restoreStory(db(), newsroom().editor, spiked, at(7));
    expect(restored).toEqual({ id: draft.id, version: spiked.version + 1 });
  });

  test('is not taken back twice', async () => {
    const item = await taken();
    const spiked = await spike(item);
    await restoreStory(db(), newsroom().editor, spiked, at(7));
    await expect(restoreStory(db(), newsroom().editor, spiked, at(8))).rejects.toThrow(ConflictError);
  });
});
