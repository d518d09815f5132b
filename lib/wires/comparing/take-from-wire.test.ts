import { desc, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { auditEntries } from '#lib/audit/schema.ts';
import { ConflictError, ForbiddenError, InvalidError } from '#lib/errors.ts';
import { textOf } from '#lib/stories/blocks/body.ts';
import { killStory } from '#lib/stories/desk/kill-story.ts';
import { updateStory } from '#lib/stories/desk/update-story.ts';
import type { StoryContent } from '#lib/stories/types.ts';
import { compareWithWire } from '#lib/wires/comparing/compare-with-wire.ts';
import { takeFromWire } from '#lib/wires/comparing/take-from-wire.ts';
import { settleVersion } from '#lib/wires/desk/settle-version.ts';
import { findWireText } from '#lib/wires/desk/wire-text.ts';
import { wires } from '#lib/wires/schema.ts';
import { paragraphs, testFollowing } from '#testing/wires/following/test-following.ts';

const following = testFollowing();
const { newsroom, db, at, follow, receive, renew, itemRow, versionOf, storyOf, edit, seen, revisionsOf } = following;

const monday = 'The ferry ran on Monday.';
const full = 'It was full of people.';
const hurt = 'Nobody was hurt there.';
const words = (...lines: string[]) => ({ text: lines.join('\n') });

/** A story whose headline staff have changed, so that its wire's newer texts wait beside it. */
async function detached(change: (content: StoryContent) => Partial<StoryContent> = () => ({ headline: 'Ours' })) {
  const item = await receive(words(monday, full, hurt));
  await follow(item);
  await edit(item, change);
  return item;
}

async function take(
  item: number,
  name: string,
  by = newsroom().editor,
  changes: { version?: number; storyVersion?: number } = {},
) {
  const { readyVersion } = await itemRow(item);
  const { version } = await versionOf(item);
  return takeFromWire(
    db(),
    by,
    { id: item, version: readyVersion, storyVersion: version, take: name, ...changes },
    at(8),
  );
}

const linesOf = async (item: number) => textOf((await storyOf(item)).content.body);

/** The second paragraph that readers see, and whose it is said to be. */
async function readersHave(id: number) {
  const found = await seen(id);
  if (found?.kind !== 'public') throw new Error('readers do not see it');
  return { text: textOf(found.story.body)[1], supplier: found.story.wire?.supplier };
}

async function namesFor(item: number) {
  const { content, id } = await storyOf(item);
  const text = await findWireText(db(), newsroom().editor, id);
  if (!text) throw new Error('no text');
  const { fields, rows } = compareWithWire({ ...text, ours: content });
  return [...fields, ...rows.flatMap(({ differences }) => differences)].map(({ name, by }) => `${name} by ${by}`);
}

test('a paragraph is taken as a version, with what it replaced before it, and readers get it with an update', async () => {
  const item = await detached(({ body }) => ({ body: [...body, ...paragraphs('Our own words.')] }));
  const story = await updateStory(db(), newsroom().editor, { ...(await versionOf(item)), significant: false }, at(5));
  await renew(item, words(monday, 'It was half full of people.', hurt));
  expect(await namesFor(item)).toEqual(['words 1 by wire', 'gone 3 by ours']);
  expect(await take(item, 'words 1')).toEqual({ id: story.id, version: story.version + 1, kind: 'settled' });
  expect(await linesOf(item)).toEqual([monday, 'It was half full of people.', hurt, 'Our own words.']);
  expect((await storyOf(item)).content.wire).toMatchObject({ supplier: 'Prairie Dispatch' });

  const versions = await revisionsOf(item);
  expect(versions.map(({ savedBy, content }) => [savedBy, textOf(content.body)[1]])).toEqual([
    [null, full],
    [newsroom().editor.id, full],
    [newsroom().editor.id, 'It was half full of people.'],
  ]);
  expect((await readersHave(story.id)).text).toBe(full);
  await updateStory(db(), newsroom().editor, { ...(await versionOf(item)), significant: true }, at(9));
  expect(await readersHave(story.id)).toEqual({ text: 'It was half full of people.', supplier: 'Prairie Dispatch' });
  const [entry] = await db()
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.subjectKind, 'wire-item'))
    .orderBy(desc(auditEntries.id))
    .limit(1);
  expect(entry).toMatchObject({
    actorId: newsroom().editor.id,
    action: 'story.save',
    subjectId: String(item),
    details: { taken: 'words 1', of: 2, story: story.id, follows: false },
  });
});

test('blocks that were added, changed, taken out and moved are taken in either order', async () => {
  const lines = [hurt, 'The ferry ran on Sunday.', 'Fares stay as they are.'];
  for (const order of [(names: string[]) => names[0], (names: string[]) => names.at(-1)]) {
    const item = await detached(() => ({ headline: 'Ours', deck: 'Our deck.' }));
    await renew(item, words(...lines));
    const taken: string[] = [];
    for (;;) {
      const name = order((await namesFor(item)).filter((line) => !line.endsWith(' by ours')));
      if (!name) break;
      taken.push(name.split(' ')[0] ?? '');
      await take(item, name.split(' by ')[0] ?? '');
    }
    expect(taken.sort()).toEqual(['gone', 'new', 'place', 'words']);
    expect(await linesOf(item)).toEqual(lines);
    expect((await storyOf(item)).content).toMatchObject({ headline: 'Ours', deck: 'Our deck.' });
  }
});

describe('a story that has had all of it taken', () => {
  test('follows its wire again, and its newest version is no working copy', async () => {
    const item = await detached();
    await renew(item, { ...words(monday, full, hurt), headline: 'Theirs' });
    expect(await take(item, 'headline')).toMatchObject({ kind: 'follows' });
    expect(await findWireText(db(), newsroom().editor, (await versionOf(item)).id)).toMatchObject({
      isDetached: false,
      isWaiting: false,
    });
    expect((await renew(item, { ...words(monday), headline: 'Newest' })).kind).toBe('written');
  });

  test('has its credit as its rights are now', async () => {
    const item = await detached();
    await db()
      .update(wires)
      .set({ supplier: 'Foothills Post' })
      .where(eq(wires.id, (await itemRow(item)).wireId));
    await renew(item, { ...words(monday, full, hurt), headline: 'Theirs', isSummary: false });
    expect(await namesFor(item)).toEqual(['headline by both', 'wire by wire']);
    expect(await take(item, 'headline')).toMatchObject({ kind: 'follows' });
    const { content } = await storyOf(item);
    expect(content).toMatchObject({ headline: 'Theirs', wire: { supplier: 'Foothills Post', isSummary: false } });
    await edit(item, () => ({ deck: 'Ours', wire: null }));
    expect((await storyOf(item)).content.wire).toMatchObject({ supplier: 'Foothills Post' });
  });
});

test('the credit is taken by itself, and no person can lose it', async () => {
  const item = await detached();
  await db()
    .update(wires)
    .set({ supplier: 'Foothills Post' })
    .where(eq(wires.id, (await itemRow(item)).wireId));
  await renew(item, words(monday, full, hurt));
  expect(await take(item, 'wire')).toMatchObject({ kind: 'settled' });
  expect((await storyOf(item)).content).toMatchObject({ headline: 'Ours', wire: { supplier: 'Foothills Post' } });
});

test('all that we did not change is taken at once, and once', async () => {
  const item = await detached(({ body: [first, second, third] }) => ({
    body: [
      ...(first ? [first] : []),
      ...(second ? [{ ...second, ...paragraphs('It was packed.')[0], id: second.id }] : []),
      ...(third ? [third] : []),
    ],
  }));
  await renew(item, {
    ...words('The ferry ran on Sunday.', 'It was half full of people.', hurt, 'New.'),
    headline: 'Theirs',
  });
  expect(await take(item, 'all')).toMatchObject({ kind: 'taken' });
  expect(await linesOf(item)).toEqual(['The ferry ran on Sunday.', 'It was packed.', hurt, 'New.']);
  expect((await storyOf(item)).content.headline).toBe('Theirs');
  expect(await namesFor(item)).toEqual(['words 1 by both']);
  await expect(take(item, 'all')).rejects.toThrow(ConflictError);
  expect(await take(item, 'words 1')).toMatchObject({ kind: 'follows' });
});

test('what was kept is ours the next time, and what the wire changes then is its own', async () => {
  const item = await detached();
  await renew(item, { ...words('The ferry ran on Sunday.', full, hurt), headline: 'Theirs' });
  expect(await namesFor(item)).toEqual(['headline by both', 'words 0 by wire']);
  await settleVersion(db(), newsroom().editor, { id: item, version: 2 }, at(7));
  expect(await namesFor(item)).toEqual(['headline by ours', 'words 0 by ours']);
  await renew(item, { ...words('The ferry ran on Sunday.', 'It was half full of people.', hurt), headline: 'Theirs' });
  expect(await namesFor(item)).toEqual(['headline by ours', 'words 0 by ours', 'words 1 by wire']);
});

describe('nothing is taken', () => {
  async function waiting() {
    const item = await detached();
    await renew(item, { ...words(monday), headline: 'Theirs' });
    const before = await storyOf(item);
    return { item, unchanged: async () => expect(await storyOf(item)).toEqual(before) };
  }

  test('of a text that the wire has replaced meanwhile', async () => {
    const { item, unchanged } = await waiting();
    await renew(item, { ...words(monday), headline: 'Newest' });
    await expect(take(item, 'headline', undefined, { version: 2 })).rejects.toMatchObject({
      userMessage: 'The wire has sent a newer text after you opened this one. Compare with that.',
    });
    await unchanged();
  });

  test('into a story that somebody saved meanwhile', async () => {
    const { item } = await waiting();
    const { version } = await versionOf(item);
    await edit(item, () => ({ deck: 'Ours too.' }), true);
    await expect(take(item, 'headline', undefined, { storyVersion: version })).rejects.toMatchObject({
      userMessage: expect.stringMatching(/^Somebody saved this story .* take it again\.$/),
    });
    expect((await storyOf(item)).content).toMatchObject({ headline: 'Ours', deck: 'Ours too.' });
  });

  test('by whoever may not save, of what is not there, into a killed story, or where a story could not hold it', async () => {
    const { item, unchanged } = await waiting();
    await expect(take(item, 'headline', newsroom().reporter)).rejects.toThrow(ForbiddenError);
    for (const name of ['deck', 'words 7', 'new 0', '']) await expect(take(item, name)).rejects.toThrow(ConflictError);
    await unchanged();
    await renew(item, { ...words(monday), headline: 'x'.repeat(300) });
    await expect(take(item, 'headline')).rejects.toThrow(InvalidError);
    await unchanged();
    await killStory(db(), newsroom().editor, { ...(await versionOf(item)), notice: 'It never ran.' }, at(7));
    await expect(take(item, 'gone 1')).rejects.toThrow(ConflictError);
  });
});
