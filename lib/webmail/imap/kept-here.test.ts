import { expect, test } from 'vitest';
import { system } from '#lib/staff/permissions.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import { writeAccount } from '#lib/webmail/imap/accounts.ts';
import { mergeConversations } from '#lib/webmail/work/merge-conversations.ts';
import { splitConversation } from '#lib/webmail/work/split-conversation.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { testPerson } from '#testing/staff/test-person.ts';
import { startAt } from '#testing/webmail/contract/lists-conversations.ts';
import { testBox } from '#testing/webmail/test-boxes.ts';

const database = testDatabase();

test('what needs the rows of messages is refused in a box at a mail server, in plain words', async () => {
  const { db } = database.current();
  const { actor } = await testPerson(db, 'editor', startAt);
  const { boxId, slug: box } = await testBox(db, startAt);
  await grantBox(db, system, { box, person: actor.id, right: 'answer' }, startAt);
  await writeAccount(db, { boxId, username: 'news', password: 'river', staffId: null }, startAt);
  const [message, conversation] = ['1', '1'];
  for (const act of [
    () => mergeConversations(db, actor, { box, ids: ['1', '2'] }, startAt),
    () => splitConversation(db, actor, { box, conversation, message }, startAt),
  ])
    await expect(act()).rejects.toMatchObject({ code: 'invalid', userMessage: expect.stringMatching(/mail server/) });
});
