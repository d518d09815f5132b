import type { Db } from '#lib/db/client.ts';
import { system } from '#lib/staff/permissions.ts';
import { addBox } from '#lib/webmail/boxes/add-box.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import { setAccount } from '#lib/webmail/imap/set-account.ts';
import { dovecotPassword } from '#testing/webmail/imap/dovecot.ts';

/** Makes a box at the mail server, in an account that is called as the box is. */
export async function makeServerBox(db: Db, at: Date, json: string): Promise<string> {
  const { slug, name, people, isOwn, password = dovecotPassword }: ServerBox = JSON.parse(json);
  await addBox(db, system, { slug, name, address: `${slug}@paper.example` }, at);
  const [first] = people;
  const person = isOwn && first !== undefined ? { person: first } : {};
  await setAccount(db, system, { box: slug, username: slug, password, ...person }, at);
  for (const each of people) await grantBox(db, system, { box: slug, person: each, right: 'answer' }, at);
  return '';
}

export type ServerBox = {
  slug: string;
  name: string;
  /** Who may answer there, by their addresses. */
  people: readonly string[];
  /** It is the first one's own. */
  isOwn: boolean;
  /** Of the account; left out: the right one. */
  password?: string;
};
