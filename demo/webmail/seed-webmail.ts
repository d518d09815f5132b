import sharp from 'sharp';
import type { DemoPictureName } from '#demo/types.ts';
import { demoLetters, letterPictures, type WrittenLetter } from '#demo/webmail/demo-letters.ts';
import { type DemoBox, type DemoReader, demoBoxes } from '#demo/webmail/letter.ts';
import { seedWork } from '#demo/webmail/seed-work.ts';
import { resolveDemoKey, signed } from '#demo/webmail/signing.ts';
import type { Db } from '#lib/db/client.ts';
import { type Actor, system } from '#lib/staff/permissions.ts';
import type { FileStorage } from '#lib/storage/storage.ts';
import { addBox } from '#lib/webmail/boxes/add-box.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import { setBox } from '#lib/webmail/boxes/set-box.ts';
import { deliverMessage } from '#lib/webmail/house/deliver-message.ts';
import { keepSent } from '#lib/webmail/house/keep-sent.ts';
import { markConversations } from '#lib/webmail/mark-conversations.ts';
import { moveConversations } from '#lib/webmail/move-conversations.ts';
import { readMail } from '#lib/webmail/reading/read-mail.ts';
import type { BoxPurpose } from '#lib/webmail/types.ts';
import { verifySender } from '#lib/webmail/verifying/verify-sender.ts';

/** The demo's staff, as far as they read its post. */
export type DemoStaff = ReadonlyMap<DemoReader, Actor>;

type Post = {
  /** Where the newsroom's addresses are: `postDomain` of its site. */
  domain: string;
  storage: FileStorage;
  /** The demo's drawings, in full. */
  drawn: ReadonlyMap<DemoPictureName, { bytes: Buffer }>;
  staff: DemoStaff;
  foundedAt: Date;
};

/** `saferWays`: of a box for sources. */
type BoxWords = { name: string; purpose: BoxPurpose; signature: string; saferWays?: string };

const boxes: Readonly<Record<DemoBox, BoxWords>> = {
  news: { name: 'News', purpose: 'general', signature: 'The newsroom, Action News' },
  letters: { name: 'Letters', purpose: 'letters', signature: 'The letters page, Action News' },
  tips: {
    name: 'Tips',
    purpose: 'sources',
    signature: 'Action News',
    saferWays:
      'Signal: 403-555-0133, messages that vanish after a day\nBy post: Action News, 12 Example Street, without a return address\nIn person: ask at the front desk for the city editor',
  },
};

/**
 * Gives the newsroom its boxes, lets ten days of post come in, and has the staff read and file some of it. Letters are
 * read in this process rather than apart: they are our own.
 */
export async function seedWebmail(tx: Db, post: Post, now: Date): Promise<void> {
  const ids = await addBoxes(tx, post);
  const pictures = await photographs(post.drawn);
  const own = demoBoxes.map((box) => addressOf(box, post));
  const arrived: Arrived[] = [];
  for (const letter of demoLetters(now, { domain: post.domain, pictures })) {
    arrived.push({ ...letter, ...(await deliver(tx, letter, ids.get(letter.box) ?? 0, own, post.storage)) });
  }
  await grantBoxes(tx, post.staff, now);
  for (const letter of arrived) await readAndFile(tx, letter, post.staff, now);
  await seedWork(tx, arrived, post.staff, now);
}

type Arrived = WrittenLetter & { messageId: number; conversationId: number };

const addressOf = (box: DemoBox, { domain }: Pick<Post, 'domain'>) => `${box}@${domain}`;

async function addBoxes(tx: Db, post: Post): Promise<ReadonlyMap<DemoBox, number>> {
  const ids = new Map<DemoBox, number>();
  for (const slug of demoBoxes) {
    const { signature, saferWays, ...box } = boxes[slug];
    ids.set(slug, await addBox(tx, system, { slug, ...box, address: addressOf(slug, post) }, post.foundedAt));
    await setBox(tx, system, { slug, signature, saferWays }, post.foundedAt);
  }
  return ids;
}

async function deliver(tx: Db, letter: WrittenLetter, boxId: number, ownAddresses: string[], storage: FileStorage) {
  const { receivedAt, signedBy, direction } = letter;
  const raw = signedBy ? await signed(letter.raw, signedBy, receivedAt) : letter.raw;
  const reading = await readMail(raw, { receivedAt, ownAddresses });
  if (direction === 'out') {
    return keepSent(tx, storage, { boxId, raw, reading, conversationId: null, sentAt: receivedAt }, receivedAt);
  }
  const verification = await verifySender(raw, resolveDemoKey, { receivedAt });
  return deliverMessage(tx, storage, { boxId, raw, reading, verification }, receivedAt);
}

/** The reporter reads, the others answer too. What sources write is the editor's and the reporter's alone. */
async function grantBoxes(tx: Db, staff: DemoStaff, now: Date): Promise<void> {
  for (const [reader, { id }] of staff) {
    const right = reader === 'reporter' ? 'read' : 'answer';
    const theirs = demoBoxes.filter((box) => boxes[box].purpose !== 'sources' || reader !== 'administrator');
    for (const box of id === null ? [] : theirs) await grantBox(tx, system, { box, person: id ?? '', right }, now);
  }
}

async function readAndFile(tx: Db, letter: Arrived, staff: DemoStaff, now: Date): Promise<void> {
  const { box, place, readBy } = letter;
  const ids = [`${letter.conversationId}`];
  for (const reader of readBy) {
    const actor = staff.get(reader);
    if (actor) await markConversations(tx, actor, { box, ids, isRead: true, upTo: `${letter.messageId}` }, now);
  }
  const editor = staff.get('editor');
  if (editor && place !== 'inbox') await moveConversations(tx, editor, { box, ids, to: place }, now);
}

/** As wide as people send them. */
const widthPx = 1_280;

/** The demo's drawings as photographs that somebody sends, with their credit in them. */
async function photographs(drawn: Post['drawn']): Promise<ReadonlyMap<DemoPictureName, Buffer>> {
  const made = letterPictures.map(async ({ name, credit }) => {
    const picture = drawn.get(name);
    if (!picture) throw new Error(`a letter of the demo shows ${name}, which is not drawn`);
    const words = credit ? { IFD0: { Artist: credit, Copyright: credit } } : {};
    const resized = sharp(picture.bytes).resize({ width: widthPx, withoutEnlargement: true }).withExif(words);
    return [name, await resized.jpeg({ quality: 80 }).toBuffer()] as const;
  });
  return new Map(await Promise.all(made));
}

/**
 * Where the newsroom gets its post: the host of its site; an invented one while that is a machine's own name.
 * @param siteUrl `SITE_URL`
 */
export function postDomain(siteUrl: string): string {
  const { hostname } = new URL(siteUrl);
  const isPublic = /\.[a-z][a-z0-9-]*$/i.test(hostname) && !/\.(?:localhost|local|internal)$/i.test(hostname);
  return isPublic ? hostname.replace(/^www\./, '') : 'action-news.example';
}
