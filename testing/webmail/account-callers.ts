import { randomUUID } from 'node:crypto';
import { system } from '#lib/staff/permissions.ts';
import { addBox } from '#lib/webmail/boxes/add-box.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import { changeOwnMailPassword } from '#lib/webmail/imap/change-own-mail-password.ts';
import { MailServerError } from '#lib/webmail/imap/connections/mail-server-error.ts';
import { lookAgain } from '#lib/webmail/imap/look-again.ts';
import { findAccount } from '#lib/webmail/imap/queries.ts';
import { setAccount } from '#lib/webmail/imap/set-account.ts';
import { type Caller, caller, type Scene } from '#testing/staff/caller.ts';
import { withoutServer } from '#testing/webmail/imap/without-server.ts';

/** What is done about accounts at the newsroom's mail server. */
export const accountCallers: readonly Caller[] = [
  caller('webmail.manage', setAccount, async ({ db, actor, now }) => {
    const box = `box-${randomUUID().slice(0, 8)}`;
    await addBox(db, system, { slug: box, name: 'News', address: `${box}@paper.example` }, now);
    return setAccount(db, actor, { box, username: 'news', password: 'river' }, now);
  }),
  caller('webmail.read', findAccount, async (scene) =>
    findAccount(scene.db, scene.actor, await boxOf(scene, scene.person.actor.id)),
  ),
  caller('webmail.read', lookAgain, async (scene) => {
    const box = await boxOf(scene, scene.person.actor.id);
    // whoever is let in is told that there is no server
    await lookAgain(scene.db, scene.actor, { box }, scene.now, withoutServer(scene.db)).catch((error: unknown) => {
      if (!(error instanceof MailServerError)) throw error;
    });
  }),
  caller('webmail.read', changeOwnMailPassword, async (scene) => {
    const input = { box: await boxOf(scene, scene.person.actor.id), password: 'harbour' };
    await changeOwnMailPassword(scene.db, scene.actor, input, scene.now, async () => {});
  }),
];

/** A box of a person's own. @returns its slug */
async function boxOf({ db, now }: Scene, person: string | null): Promise<string> {
  const box = `box-${randomUUID().slice(0, 8)}`;
  await addBox(db, system, { slug: box, name: 'Own', address: `${box}@paper.example` }, now);
  await setAccount(db, system, { box, username: 'own', password: 'river', person: person ?? '' }, now);
  await grantBox(db, system, { box, person: person ?? '', right: 'read' }, now);
  return box;
}
