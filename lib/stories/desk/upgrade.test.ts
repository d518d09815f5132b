import { readFile } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { minuteMs } from '#lib/clock.ts';
import { projectPath } from '#lib/project.ts';
import { cutWorkingCopies } from '#lib/stories/desk/cut-working-copies.ts';
import { getDeskStory, getStoredVersion, listStoryHistory } from '#lib/stories/desk/desk-queries.ts';
import { leaveStory } from '#lib/stories/desk/leave-story.ts';
import { saveStory } from '#lib/stories/desk/save-story.ts';
import { testDesk } from '#testing/stories/test-desk.ts';

const { newsroom, db, at, create, save, publish } = testDesk();

/** Takes the database back to how the release before left it. */
async function downgrade(): Promise<void> {
  await db().execute(sql`drop trigger story_revisions_append_only on story_revisions`);
  await db().execute(sql`alter table story_revisions drop column open_since`);
  await db().execute(sql`alter table stories drop column draft_key`);
  await db().execute(
    sql`create trigger story_revisions_append_only before update or delete on story_revisions for each row execute function refuse_change()`,
  );
}

async function upgrade(): Promise<void> {
  const source = await readFile(projectPath('drizzle', '0009_working_copies.sql'), 'utf8');
  for (const statement of source.split('--> statement-breakpoint')) await db().execute(sql.raw(statement));
}

test('stories, drafts and history of the release before are read unchanged, and written on', async () => {
  const { editor, content } = newsroom();
  const draft = await save(await create({ headline: 'A draft' }), { headline: 'A draft, saved' });
  const live = await save(await publish(await create()), { headline: 'Not public yet' });
  const read = async () => ({
    draft: await getDeskStory(db(), editor, draft.id, at(9)),
    live: await getDeskStory(db(), editor, live.id, at(9)),
    history: await listStoryHistory(db(), editor, live.id),
    first: await getStoredVersion(db(), editor, draft.id, 1),
  });
  const before = await read();
  await downgrade();
  await upgrade();
  expect(await read()).toEqual(before);
  expect(before.draft).toMatchObject({ isCut: true, content: { headline: 'A draft, saved' } });
  expect(await cutWorkingCopies(db(), at(60), 20)).toBe(0);

  const typed = content({ headline: 'Typed since' });
  const saved = await saveStory(db(), editor, { ...draft, content: typed, autosave: true }, at(10));
  await leaveStory(db(), editor, saved, new Date(at(10).getTime() + minuteMs));
  expect(await getStoredVersion(db(), editor, draft.id, 2)).toMatchObject({ content: { headline: 'A draft, saved' } });
  expect(await getStoredVersion(db(), editor, draft.id, 3)).toMatchObject({ content: { headline: 'Typed since' } });
});
