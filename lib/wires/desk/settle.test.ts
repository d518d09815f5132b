import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { pageChanges } from '#lib/changes/schema.ts';
import { ConflictError, ForbiddenError } from '#lib/errors.ts';
import { settleVersion } from '#lib/wires/desk/settle-version.ts';
import { settleWithdrawal } from '#lib/wires/desk/settle-withdrawal.ts';
import { findWireText } from '#lib/wires/desk/wire-text.ts';
import { wireItems } from '#lib/wires/schema.ts';
import { testFollowing } from '#testing/wires/following/test-following.ts';

const { newsroom, db, at, create, follow, receive, renew, itemRow, versionOf, storyOf, edit, seen } = testFollowing();

async function published() {
  const item = await receive({ text: 'The ferry ran again.\nIt was full.' });
  await follow(item);
  return item;
}

/** How often the open pages of the desk were told of the wires. */
const countTold = () => db().$count(pageChanges, sql`${pageChanges.event} ->> 'kind' = 'wires'`);

const textFor = async (item: number) => findWireText(db(), newsroom().editor, (await versionOf(item)).id);

describe('a detached story with newer text of its wire', () => {
  test('has both texts to compare, with the blocks that are the same', async () => {
    const item = await published();
    expect(await textFor(item)).toMatchObject({ isDetached: false, isWaiting: false, newestVersion: 1 });
    await edit(item, () => ({ headline: 'Our headline' }));
    await renew(item, { headline: 'Ferry stops', text: 'The ferry ran again.\nIt was full and late.' });
    const text = await textFor(item);
    expect(text).toMatchObject({
      itemId: item,
      written: { headline: 'Ferry runs again' },
      newest: { headline: 'Ferry stops' },
      newestVersion: 2,
      isDetached: true,
      isWaiting: true,
    });
    expect(text?.newest.body.map(({ id }) => id)).toEqual(text?.written.body.map(({ id }) => id));
  });

  test('has nothing waiting once somebody has compared them, until there is a newer one', async () => {
    const item = await published();
    await edit(item, () => ({ headline: 'Our headline' }));
    await renew(item, { headline: 'Ferry stops' });
    const before = await countTold();
    await settleVersion(db(), newsroom().editor, { id: item, version: 2 }, at(7));
    expect(await countTold()).toBe(before + 1);
    expect(await textFor(item)).toMatchObject({ isWaiting: false, isDetached: true });
    expect((await storyOf(item)).content.headline).toBe('Our headline');
    await renew(item, { headline: 'Ferry sinks' });
    expect(await textFor(item)).toMatchObject({ isWaiting: true, isDetached: true });
  });

  test('follows again once somebody has taken all of it', async () => {
    const item = await published();
    await edit(item, () => ({ headline: 'Our headline' }));
    await renew(item, { headline: 'Ferry stops' });
    const { newest } = { newest: null, ...(await textFor(item)) };
    await edit(item, () => newest ?? {}, true);
    await settleVersion(db(), newsroom().editor, { id: item, version: 2 }, at(7));
    expect(await textFor(item)).toMatchObject({ isDetached: false, isWaiting: false });
    expect((await renew(item, { headline: 'Ferry sinks' })).kind).toBe('written');
  });

  test('is not settled by who has not seen the newest', async () => {
    const item = await published();
    await renew(item, { headline: 'Ferry stops' });
    const settled = settleVersion(db(), newsroom().editor, { id: item, version: 1 }, at(7));
    await expect(settled).rejects.toThrow(ConflictError);
    const byReporter = settleVersion(db(), newsroom().reporter, { id: item, version: 2 }, at(7));
    await expect(byReporter).rejects.toThrow(ForbiddenError);
  });

  test('is none where the story came over no wire', async () => {
    expect(await findWireText(db(), newsroom().editor, (await create()).id)).toBeNull();
  });
});

describe('a withdrawal that waits for the desk', () => {
  const withdrawn = async () => {
    const item = await published();
    await edit(item, () => ({ headline: 'Our headline' }));
    await db()
      .update(wireItems)
      .set({ withdrawnAt: at(6) })
      .where(eq(wireItems.id, item));
    expect(await textFor(item)).toMatchObject({ isWithdrawalOpen: true });
    return item;
  };

  test.each([
    ['takeBack', 'draft'],
    ['keep', 'published'],
  ] as const)('is answered with %s, which makes the story %s', async (answer, state) => {
    const item = await withdrawn();
    await settleWithdrawal(db(), newsroom().editor, { id: item, answer }, at(7));
    const story = await storyOf(item);
    expect(story).toMatchObject({ state, content: { headline: 'Our headline' } });
    expect(Boolean(await seen(story.id))).toBe(answer === 'keep');
    expect(await itemRow(item)).toMatchObject({ withdrawalSettledAt: at(7) });
    expect(await textFor(item)).toMatchObject({ isWithdrawalOpen: false });
  });

  test('is answered once, by an editor, while it is one', async () => {
    const item = await withdrawn();
    const { editor, reporter } = newsroom();
    const answer = (by = editor) => settleWithdrawal(db(), by, { id: item, answer: 'keep' }, at(7));
    await expect(answer(reporter)).rejects.toThrow(ForbiddenError);
    await answer();
    await expect(answer()).rejects.toMatchObject({ userMessage: 'Somebody answered that before you.' });
    await db().update(wireItems).set({ withdrawnAt: null }).where(eq(wireItems.id, item));
    await expect(answer()).rejects.toThrow(ConflictError);
  });
});
