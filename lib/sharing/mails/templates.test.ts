import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { minuteMs } from '#lib/clock.ts';
import { templateKinds } from '#lib/mail/kinds.ts';
import { outbox } from '#lib/mail/schema.ts';
import { previewMail } from '#lib/sharing/mails/templates.ts';
import { findPublicStory } from '#lib/stories/reading/queries.ts';
import { paper } from '#testing/sharing/mails.ts';
import { testSharing } from '#testing/sharing/test-sharing.ts';

const start = new Date('2026-11-23T08:35:00Z');
const { db, server, story, ask, deliver } = testSharing(start);

it('previews each kind of mail in each language, with links that lead to nobody’s pages', async () => {
  const found = await findPublicStory(db(), story().id, start);
  if (found?.kind !== 'public') throw new Error('the story is public');
  const subjects = new Set<string>();
  for (const kind of templateKinds) {
    for (const language of ['en-CA', 'fr-CA']) {
      const mail = await previewMail(db(), paper, found.story, kind, language);
      subjects.add(mail.subject);
      expect(mail.language).toBe(language);
      expect(mail.text).toContain('\nhttps://news.example/share/never/preview\n');
    }
  }
  expect(subjects.size).toBe(2 * templateKinds.length);
});

it('puts off a mail of a kind that only the next release knows', async () => {
  await ask();
  await db().execute(sql`update ${outbox} set kind = 'weather-alert'`);
  await deliver(start);
  await deliver(new Date(start.getTime() + minuteMs));
  expect(server().mails).toEqual([]);
  const [row] = await db().select().from(outbox);
  expect(row).toMatchObject({ phase: 'owed', attempts: 2, lastError: 'nobody composes weather-alert' });
});

it('drops a mail whose addresses are forgotten', async () => {
  await ask();
  await db().update(outbox).set({ sealed: null });
  await deliver(start);
  const [row] = await db().select().from(outbox);
  expect(row).toMatchObject({ phase: 'dropped', lastError: 'its addresses are already forgotten' });
});
