import { beforeAll, describe, expect, test } from 'vitest';
import { hourMs } from '#lib/clock.ts';
import { NotFoundError } from '#lib/errors.ts';
import { correctStory } from '#lib/stories/desk/correct-story.ts';
import { createStory } from '#lib/stories/desk/create-story.ts';
import { getDeskStory, listStoryHistory } from '#lib/stories/desk/desk-queries.ts';
import { hidePublication } from '#lib/stories/desk/hide-publication.ts';
import { publishStory } from '#lib/stories/desk/publish-story.ts';
import { saveStory } from '#lib/stories/desk/save-story.ts';
import { updateStory } from '#lib/stories/desk/update-story.ts';
import { listPublicHistory } from '#lib/stories/history/public-history.ts';
import { findPublicStory } from '#lib/stories/reading/queries.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { type TestNewsroom, testNewsroom } from '#testing/stories/test-newsroom.ts';

const database = testDatabase();
const now = new Date('2026-11-23T15:35:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * hourMs);
let newsroom: TestNewsroom;

beforeAll(async () => {
  newsroom = await testNewsroom(database.current().db, now);
});

type Version = { id: number; version: number };
const desk = () => ({ db: database.current().db, editor: newsroom.editor });

async function schedule(story: Version, publishAt: Date | null, at = now) {
  const { db, editor } = desk();
  return publishStory(db, editor, { ...story, publishAt, embargoUntil: null }, at);
}
const create = (headline: string) => {
  const { db, editor } = desk();
  return createStory(db, editor, newsroom.content({ headline }), now);
};
const save = (story: Version, headline: string, at: Date) => {
  const { db, editor } = desk();
  return saveStory(db, editor, { ...story, content: newsroom.content({ headline }) }, at);
};
const update = async (story: Version, headline: string, at: Date, significant = true) => {
  const { db, editor } = desk();
  return updateStory(db, editor, { ...(await save(story, headline, at)), significant }, at);
};

/** What a reader finds at `at`: times in hours, what became of the headline, and how many versions are spoken of. */
async function readAt(id: number, at: Date) {
  const { db } = database.current();
  const found = await findPublicStory(db, id, at);
  if (found?.kind !== 'public') return found?.kind ?? null;
  const { changes } = await listPublicHistory(db, found.story, at);
  const told = changes.map((change) => {
    const hours = (change.at.getTime() - now.getTime()) / hourMs;
    if (change.kind === 'note') return `${hours} ${change.correction.kind}`;
    if (change.kind === 'published') return `${hours} published`;
    const runs = change.changes?.flatMap(({ changes: shown }) =>
      shown.flatMap((each) => (each.kind === 'line' ? each.runs : [])),
    );
    const came = runs?.flatMap((run) => (run.kind === 'added' ? [run.text.trim()] : [])).join(' ');
    return `${hours} updated: ${came ?? 'not shown'}`;
  });
  return { told, versions: found.story.versionCount };
}

test('versions readers were told of and corrections, newest first; typing mistakes are not', async () => {
  const { db, editor } = desk();
  let story = await schedule(await create('Ice'), null);
  story = await update(story, 'Ice moves', later(1));
  story = await correctStory(
    db,
    editor,
    { ...story, kind: 'correction', text: 'It was at four, not at five.' },
    later(2),
  );
  story = await update(story, 'Ice moves quikly', later(3), false);
  story = await update(story, 'Ice moves quickly today', later(4));
  expect(await readAt(story.id, later(5))).toEqual({
    told: ['4 updated: quickly today', '2 correction', '1 updated: moves', '0 published'],
    versions: 3,
  });
  expect(await readAt(story.id, later(0.5))).toMatchObject({ versions: 1 });
});

test('a schedule that was replaced never came about', async () => {
  let story = await schedule(await create('Tomorrow'), later(24));
  story = await schedule(await save(story, 'Tonight', later(1)), later(6), later(1));
  expect(await readAt(story.id, later(5))).toBeNull();
  expect(await readAt(story.id, later(30))).toEqual({ told: ['6 published'], versions: 1 });
});

describe('a version that must not be shown again', () => {
  let story: Version;
  const publications = async () => {
    const { db, editor } = desk();
    return (await getDeskStory(db, editor, story.id, later(9))).publications;
  };
  const hide = async (index: number, hidden: boolean) => {
    const { db, editor } = desk();
    const publicationId = (await publications())[index]?.id ?? 0;
    story = await hidePublication(db, editor, { ...story, publicationId, hidden }, later(8));
  };

  beforeAll(async () => {
    story = await schedule(await create('Ice'), null);
    story = await update(story, 'Ice secret', later(1));
    story = await update(story, 'Ice moves', later(2));
  });

  test('is in no difference, and comes back', async () => {
    await hide(1, true);
    expect(await readAt(story.id, later(9))).toEqual({ told: ['2 updated: moves', '0 published'], versions: 2 });
    expect((await publications()).map(({ revision, hiddenAt }) => [revision, hiddenAt !== null])).toEqual([
      [3, false],
      [2, true],
      [1, false],
    ]);
    await hide(1, false);
    expect(await readAt(story.id, later(9))).toMatchObject({ versions: 3 });
  });

  test('is not taken for the first when it was', async () => {
    await hide(2, true);
    expect(await readAt(story.id, later(9))).toEqual({
      told: ['2 updated: moves', '1 updated: not shown'],
      versions: 2,
    });
    await hide(2, false);
  });

  test('is on record, and of this story only', async () => {
    const { db, editor } = desk();
    const [last] = await listStoryHistory(db, editor, story.id);
    expect(last).toMatchObject({ action: 'story.hide-version', details: { revision: 1, hidden: false } });
    const other = await schedule(await create('Other'), null);
    const publicationId = (await publications())[0]?.id ?? 0;
    await expect(hidePublication(db, editor, { ...other, publicationId, hidden: true }, now)).rejects.toThrow(
      NotFoundError,
    );
  });
});

test('of long versions only the newest are compared, and the older ones are counted', async () => {
  const { db } = desk();
  let story = await schedule(await create('Long'), null);
  for (const hours of [1, 2, 3]) story = await update(story, `Long ${hours}`, later(hours));
  const found = await findPublicStory(db, story.id, later(4));
  if (found?.kind !== 'public') throw new Error('the story is public');
  const whole = await listPublicHistory(db, found.story, later(4));
  expect([whole.changes.length, whole.olderVersions]).toEqual([4, 0]);
  const short = await listPublicHistory(db, found.story, later(4), 1);
  expect(short).toEqual({ changes: whole.changes.slice(0, 1), olderVersions: 3 });
});
