import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { followWithdrawal } from '#lib/wires/following/follow-withdrawal.ts';
import { wireItems } from '#lib/wires/schema.ts';
import { testFollowing } from '#testing/wires/following/test-following.ts';

const { db, at, follow, receive, renew, itemRow, versionOf, storyOf, edit, seen, ...desk } = testFollowing();

async function withdraw(item: number) {
  await db()
    .update(wireItems)
    .set({ withdrawnAt: at(7), isListed: false })
    .where(eq(wireItems.id, item));
  await db().transaction((tx) => followWithdrawal(tx, item, at(7)));
  return (await itemRow(item)).withdrawalSettledAt;
}

async function published(withdrawal: 'takeBack' | 'ask' = 'takeBack') {
  const item = await receive({}, { of: { withdrawal } });
  await follow(item);
  return item;
}

describe('a wire that withdraws what it sent', () => {
  test('has an untouched story taken back at once, and only once', async () => {
    const item = await published();
    expect(await withdraw(item)).toEqual(at(7));
    const story = await storyOf(item);
    expect(story.state).toBe('draft');
    expect(await seen(story.id)).toBeNull();
    await desk.publish(await versionOf(item), {}, at(8));
    await db().transaction((tx) => followWithdrawal(tx, item, at(9)));
    expect((await storyOf(item)).state).toBe('published');
  });

  test('has a scheduled one unscheduled', async () => {
    const item = await published();
    const draft = await desk.move(await versionOf(item), 'takeBack');
    await desk.publish(draft, { publishAt: at(60) });
    expect(await withdraw(item)).toEqual(at(7));
    expect(await storyOf(item)).toMatchObject({ state: 'draft', publishAt: null });
  });

  test('waits for the desk where it is set to ask', async () => {
    const item = await published('ask');
    expect(await withdraw(item)).toBeNull();
    expect((await storyOf(item)).state).toBe('published');
  });

  test('waits for the desk where staff changed the words', async () => {
    const item = await published();
    await edit(item, () => ({ headline: 'Our headline' }));
    expect(await withdraw(item)).toBeNull();
    expect((await storyOf(item)).state).toBe('published');
  });

  test('waits for the desk where readers have words of staff’s, though the newest are the wire’s', async () => {
    const item = await published();
    const ours = await edit(item, () => ({ headline: 'Our headline' }));
    await desk.update(ours);
    await edit(item, () => ({ headline: 'Ferry runs again' }));
    expect(await withdraw(item)).toBeNull();
  });

  test('waits for the desk with a draft, since somebody may be about to publish it', async () => {
    const item = await published();
    await desk.move(await versionOf(item), 'takeBack');
    expect(await withdraw(item)).toBeNull();
  });

  test('has nothing to take of a story that is killed', async () => {
    const item = await published('ask');
    await desk.kill(await versionOf(item));
    expect(await withdraw(item)).toEqual(at(7));
    expect((await storyOf(item)).state).toBe('killed');
  });

  test('leaves an item of the inbox to the desk', async () => {
    const item = await receive({}, { of: { destination: 'inbox' } });
    expect(await withdraw(item)).toBeNull();
    expect((await itemRow(item)).state).toBe('inbox');
  });

  test('and sends it again gives the draft its newer words, and readers nothing', async () => {
    const item = await published();
    await withdraw(item);
    await db().update(wireItems).set({ withdrawnAt: null, isListed: true }).where(eq(wireItems.id, item));
    expect((await renew(item, { headline: 'Ferry stops' })).kind).toBe('written');
    expect(await storyOf(item)).toMatchObject({ state: 'draft', content: { headline: 'Ferry stops' } });
  });
});
