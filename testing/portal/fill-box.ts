import { and, asc, eq } from 'drizzle-orm';
import { auditEntries } from '#lib/audit/schema.ts';
import type { Db } from '#lib/db/client.ts';
import { system } from '#lib/staff/permissions.ts';
import { addBox } from '#lib/webmail/boxes/add-box.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import { listAllBoxes } from '#lib/webmail/boxes/queries.ts';
import { revokeBox } from '#lib/webmail/boxes/revoke-box.ts';
import { setBox } from '#lib/webmail/boxes/set-box.ts';
import { deliverMessage } from '#lib/webmail/house/deliver-message.ts';
import { originalStorage } from '#lib/webmail/house/original-storage.ts';
import { readMail } from '#lib/webmail/reading/read-mail.ts';
import type { Verification } from '#lib/webmail/types.ts';

/** The domain whose mails a journey takes for signed, as those of its subdomains: signatures have tests of their own. */
const signedDomain = 'cedarfalls.example';

/** Makes a box that these people read, by their addresses. */
export async function makeBox(db: Db, at: Date, slug: string, name: string, ...people: string[]): Promise<string> {
  const id = await addBox(db, system, { slug, name, address: `${slug}@paper.example` }, at);
  for (const person of people) await grantBox(db, system, { box: slug, person, right: 'answer' }, at);
  return String(id);
}

/** The same for sources, with a way that is safer than mail. */
export async function makeSourcesBox(db: Db, at: Date, slug: string, name: string, ...people: string[]) {
  await addBox(db, system, { slug, name, address: `${slug}@paper.example`, purpose: 'sources' }, at);
  await setBox(db, system, { slug, saferWays: 'Signal: 555-0133' }, at);
  for (const person of people) await grantBox(db, system, { box: slug, person, right: 'answer' }, at);
  return '';
}

/** What was opened of a conversation, as the audit has it, oldest first. */
export async function listOpenings(db: Db, _at: Date, conversation: string): Promise<string> {
  const { action, details, subjectId, id } = auditEntries;
  const isIt = and(eq(action, 'webmail.open'), eq(subjectId, conversation));
  const rows = await db.select({ details }).from(auditEntries).where(isIt).orderBy(asc(id));
  return JSON.stringify(rows);
}

/** Takes a box from somebody. */
export async function closeBox(db: Db, at: Date, slug: string, person: string): Promise<string> {
  await revokeBox(db, system, { box: slug, person }, at);
  return '';
}

/** Puts mails into a box, the last one the newest, and says where each lies. */
export async function fillBox(db: Db, at: Date, slug: string, ...mails: string[]): Promise<string> {
  const box = (await listAllBoxes(db, system)).find((each) => each.slug === slug);
  if (!box) throw new Error(`no box ${slug}`);
  const placed = [];
  for (const [index, mail] of mails.entries()) {
    const raw = Buffer.from(mail);
    const receivedAt = new Date(at.getTime() - (mails.length - 1 - index) * 1_000);
    const reading = await readMail(raw, { receivedAt, ownAddresses: [box.address] });
    const domain = reading.headers.from?.address.split('@').at(-1) ?? '';
    const isSigned = domain === signedDomain || domain.endsWith(`.${signedDomain}`);
    const verification: Verification = isSigned
      ? { kind: 'verified', domain }
      : { kind: 'unverified', because: 'unsigned' };
    placed.push(await deliverMessage(db, originalStorage(), { boxId: box.id, raw, reading, verification }, receivedAt));
  }
  return JSON.stringify(placed);
}
