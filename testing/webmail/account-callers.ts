import { randomUUID } from 'node:crypto';
import { system } from '#lib/staff/permissions.ts';
import { addBox } from '#lib/webmail/boxes/add-box.ts';
import { setAccount } from '#lib/webmail/imap/set-account.ts';
import { type Caller, caller } from '#testing/staff/caller.ts';

/** What is done about accounts at the newsroom's mail server. */
export const accountCallers: readonly Caller[] = [
  caller('webmail.manage', setAccount, async ({ db, actor, now }) => {
    const box = `box-${randomUUID().slice(0, 8)}`;
    await addBox(db, system, { slug: box, name: 'News', address: `${box}@paper.example` }, now);
    return setAccount(db, actor, { box, username: 'news', password: 'river' }, now);
  }),
];
