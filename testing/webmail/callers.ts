import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { system } from '#lib/staff/permissions.ts';
import { addBox } from '#lib/webmail/boxes/add-box.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import { listAllBoxes, listBoxes, openBox, openBoxToAnswer } from '#lib/webmail/boxes/queries.ts';
import { revokeBox } from '#lib/webmail/boxes/revoke-box.ts';
import { setBox } from '#lib/webmail/boxes/set-box.ts';
import { makeStory } from '#lib/webmail/copy/make-story.ts';
import { findMailOfStory, listStoriesOf } from '#lib/webmail/copy/queries.ts';
import { type DeliveredMail, deliverMessage } from '#lib/webmail/house/deliver-message.ts';
import { originalsIn } from '#lib/webmail/house/original-storage.ts';
import { markConversations } from '#lib/webmail/mark-conversations.ts';
import { moveConversations } from '#lib/webmail/move-conversations.ts';
import { namePressOffice } from '#lib/webmail/releases/name-press-office.ts';
import { listMailsOfItem, listPressNotes } from '#lib/webmail/releases/queries.ts';
import { takeRelease } from '#lib/webmail/releases/take-release.ts';
import { type Caller, caller, type Scene } from '#testing/staff/caller.ts';
import { accountCallers } from '#testing/webmail/account-callers.ts';
import { answerCallers } from '#testing/webmail/answer-callers.ts';
import { draftCallers } from '#testing/webmail/draft-callers.ts';
import { letterCallers } from '#testing/webmail/letter-callers.ts';
import { mailReading } from '#testing/webmail/reading.ts';
import { sourcesCallers } from '#testing/webmail/sources-callers.ts';
import { comingMail } from '#testing/webmail/test-boxes.ts';
import { workCallers } from '#testing/webmail/work-callers.ts';

const newBox = () => {
  const slug = `box-${randomUUID().slice(0, 8)}`;
  return { slug, name: 'News', address: `${slug}@paper.example` };
};

/** A box that this person may read. */
async function grantedBox({ db, actor, now }: Scene, person = actor.id): Promise<string> {
  const box = newBox();
  await addBox(db, system, box, now);
  await grantBox(db, system, { box: box.slug, person, right: 'read' }, now);
  return box.slug;
}

/** A message in a box where this person may answer. */
async function answerable({ db, actor, now, mailDir }: Scene, changes: Partial<DeliveredMail> = {}) {
  const [box, originals] = [newBox(), originalsIn(join(mailDir, 'post'))];
  const boxId = await addBox(db, system, box, now);
  await grantBox(db, system, { box: box.slug, person: actor.id, right: 'answer' }, now);
  const { messageId } = await deliverMessage(db, originals, { ...comingMail(boxId), ...changes }, now);
  return { box: box.slug, message: String(messageId), originals };
}

/** What is done with the newsroom's post. What a grant decides is in `lib/webmail/boxes/grants.test.ts`. */
export const webmailCallers: readonly Caller[] = [
  ...draftCallers,
  ...answerCallers,
  ...workCallers,
  ...letterCallers,
  ...sourcesCallers,
  ...accountCallers,
  caller('webmail.read', listBoxes, ({ db, actor }) => listBoxes(db, actor)),
  caller('webmail.read', openBox, async (scene) =>
    openBox(scene.db, scene.actor, await grantedBox(scene), originalsIn('/nowhere')),
  ),
  caller('webmail.file', moveConversations, async (scene) =>
    moveConversations(scene.db, scene.actor, { box: await grantedBox(scene), ids: ['1'], to: 'archive' }, scene.now),
  ),
  caller('webmail.mark', markConversations, async (scene) =>
    markConversations(scene.db, scene.actor, { box: await grantedBox(scene), ids: ['1'], isRead: true }, scene.now),
  ),
  caller('webmail.make-story', makeStory, async (scene) => {
    const { originals, ...named } = await answerable(scene);
    return makeStory(scene.db, scene.actor, named, scene.now, { originals });
  }),
  caller('webmail.read', listStoriesOf, async (scene) =>
    listStoriesOf(scene.db, scene.actor, { box: await grantedBox(scene), messages: ['1'] }, scene.now),
  ),
  caller('webmail.read', findMailOfStory, ({ db, actor, story }) => findMailOfStory(db, actor, story.id)),
  caller('webmail.read', listPressNotes, async (scene) =>
    listPressNotes(scene.db, scene.actor, { box: await grantedBox(scene), messages: [] }),
  ),
  caller('webmail.read', listMailsOfItem, ({ db, actor }) => listMailsOfItem(db, actor, 1)),
  caller('wire.take', takeRelease, ({ db, actor, now }) => takeRelease(db, actor, 1, now)),
  caller('wire.save', namePressOffice, async (scene) => {
    // a name and a sender that nobody was named by
    const [name, domain] = [`River ${randomUUID()}`, `${randomUUID()}.example`];
    const headers = { from: { name: 'Ann Bell', address: `ann@${domain}` } };
    const sent = { reading: mailReading({ headers }), verification: { kind: 'verified', domain } as const };
    const { box, message } = await answerable(scene, sent);
    const { sectionId, editionIds } = scene.content;
    const named = { whose: 'address', name, sectionId, editionIds } as const;
    return namePressOffice(scene.db, scene.actor, { box, message, ...named }, scene.now);
  }),
  caller('webmail.manage', listAllBoxes, ({ db, actor }) => listAllBoxes(db, actor)),
  caller('webmail.manage', addBox, ({ db, actor, now }) => addBox(db, actor, newBox(), now)),
  caller('webmail.manage', setBox, async (scene) =>
    setBox(scene.db, scene.actor, { slug: await grantedBox(scene), signature: 'Action News' }, scene.now),
  ),
  caller('webmail.answer', openBoxToAnswer, async (scene) => {
    const slug = await grantedBox(scene);
    await grantBox(scene.db, system, { box: slug, person: scene.actor.id, right: 'answer' }, scene.now);
    return openBoxToAnswer(scene.db, scene.actor, slug, originalsIn('/nowhere'));
  }),
  caller('webmail.manage', grantBox, async (scene) => {
    const box = await grantedBox(scene);
    return grantBox(scene.db, scene.actor, { box, person: scene.colleague.email, right: 'answer' }, scene.now);
  }),
  caller('webmail.manage', revokeBox, async (scene) => {
    const person = scene.colleague.actor.id;
    return revokeBox(scene.db, scene.actor, { box: await grantedBox(scene, person), person }, scene.now);
  }),
];
