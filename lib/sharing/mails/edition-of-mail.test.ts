import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { minuteMs } from '#lib/clock.ts';
import { editions } from '#lib/editions/schema.ts';
import { system } from '#lib/staff/permissions.ts';
import { killStory } from '#lib/stories/desk/kill-story.ts';
import { findPublicStory } from '#lib/stories/reading/queries.ts';
import { testSharing } from '#testing/sharing/test-sharing.ts';

const start = new Date('2026-11-23T08:35:00Z');
const { db, server, story, ask, deliver } = testSharing(start);
const later = (ms: number) => new Date(start.getTime() + ms);
const subjects = () => server().mails.map(({ parsed }) => parsed.subject);

/** Makes the story's edition a French one; the editions of other stories stay as they are. */
async function turnFrench(): Promise<void> {
  const found = await findPublicStory(db(), story().id, start);
  const [edition] = found?.story.editions ?? [];
  if (!edition) throw new Error('the story stands in no edition');
  await db()
    .update(editions)
    .set({ language: 'fr-CA', name: 'Montréal', region: 'Québec' })
    .where(eq(editions.id, edition.id));
}

it('writes to the sender and to the friend in the language of the story’s edition', async () => {
  await turnFrench();
  await ask();
  await ask({ sender: 'confirmed', to: 'lee@example.org' });
  await deliver(start);
  expect(subjects().sort()).toEqual([
    'Un ami vous envoie\u00a0: Bridge opens <early> & "under budget"',
    'À confirmer\u00a0: envoyer «\u00a0Bridge opens <early> & "under budget"\u00a0» à votre ami',
  ]);
  for (const { parsed } of server().mails) expect(parsed.text).toMatch(/^Action News – Montréal, Québec\n/);
});

it('tells of a withdrawn story in the language of the edition it stood in', async () => {
  await turnFrench();
  await ask({ sender: 'confirmed' });
  await killStory(db(), system, { ...story(), notice: 'It named the wrong bridge.' }, later(minuteMs));
  await deliver(later(2 * minuteMs));
  await deliver(later(3 * minuteMs));
  expect(subjects()).toEqual(['La nouvelle que vous vouliez envoyer a été retirée et n’est pas partie']);
});
