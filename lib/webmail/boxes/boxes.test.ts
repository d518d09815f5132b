import { randomUUID } from 'node:crypto';
import { desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { ZodError } from 'zod';
import { auditEntries } from '#lib/audit/schema.ts';
import { InvalidError, NotFoundError } from '#lib/errors.ts';
import { system } from '#lib/staff/permissions.ts';
import { addBox } from '#lib/webmail/boxes/add-box.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import { listAllBoxes, listBoxes } from '#lib/webmail/boxes/queries.ts';
import { revokeBox } from '#lib/webmail/boxes/revoke-box.ts';
import { setBox } from '#lib/webmail/boxes/set-box.ts';
import { deliverMessage } from '#lib/webmail/house/deliver-message.ts';
import { webmailBoxes } from '#lib/webmail/schema.ts';
import type { BoxPurpose } from '#lib/webmail/types.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { type TestPerson, testPerson } from '#testing/staff/test-person.ts';
import { comingMail, testBox } from '#testing/webmail/test-boxes.ts';
import { testOriginals } from '#testing/webmail/test-originals.ts';

const database = testDatabase();
const originals = testOriginals();
const now = new Date('2026-11-23T15:35:00Z');
const db = () => database.current().db;

let ann: TestPerson;
let chief: TestPerson;
beforeAll(async () => {
  ann = await testPerson(db(), 'reporter', now);
  chief = await testPerson(db(), 'administrator', now);
});

const lastEntry = async () => {
  const [entry] = await db().select().from(auditEntries).orderBy(desc(auditEntries.id)).limit(1);
  return entry;
};

test('a box is made, granted and taken again, and each of it is in the audit', async () => {
  const slug = `letters-${randomUUID().slice(0, 8)}`;
  const box = { slug, name: ' Letters ', address: `Letters-${slug}@Paper.example` };
  const id = await addBox(db(), chief.actor, box, now);
  const address = box.address.toLowerCase();
  const entry = { actorId: chief.actor.id, action: 'webmail.manage', subjectKind: 'box', subjectId: String(id) };
  expect(await lastEntry()).toMatchObject({ ...entry, details: { change: 'added', slug, address } });

  const staffId = ann.actor.id;
  await grantBox(db(), chief.actor, { box: slug, person: ` ${ann.email.toUpperCase()} `, right: 'read' }, now);
  expect(await lastEntry()).toMatchObject({ ...entry, details: { change: 'granted', right: 'read', staffId } });
  await grantBox(db(), chief.actor, { box: slug, person: staffId, right: 'answer' }, now);
  const listed = async () => (await listAllBoxes(db(), chief.actor)).find((one) => one.id === id);
  const granted = { staffId, name: ann.actor.name, email: ann.email, right: 'answer' };
  expect(await listed()).toEqual({
    ...{ id, slug, name: 'Letters', address, purpose: 'general', signature: '', grants: [granted] },
    ...{ purgeDays: null, saferWays: '' },
  });

  await revokeBox(db(), chief.actor, { box: slug, person: ann.email }, now);
  expect(await lastEntry()).toMatchObject({ ...entry, details: { change: 'revoked', staffId } });
  expect((await listed())?.grants).toEqual([]);
});

test('a box is changed, and what is left out stays; the audit has no words of it', async () => {
  const { boxId, slug } = await testBox(db(), now);
  const changes = { name: ' Newsroom ', signature: '\nAction News  \r\n1 Main Street\n\n' };
  await setBox(db(), chief.actor, { slug, ...changes }, now);
  await setBox(db(), chief.actor, { slug, purpose: 'letters' }, now);
  const [row] = await db().select().from(webmailBoxes).where(eq(webmailBoxes.id, boxId));
  expect(row).toMatchObject({ name: 'Newsroom', purpose: 'letters', signature: 'Action News\n1 Main Street' });
  expect(await lastEntry()).toMatchObject({ action: 'webmail.manage', details: { change: 'set', fields: 'purpose' } });
  await expect(setBox(db(), chief.actor, { slug }, now)).rejects.toThrow(InvalidError);
  await expect(setBox(db(), chief.actor, { slug: 'nowhere', name: 'X' }, now)).rejects.toThrow(NotFoundError);
});

describe('a box for sources', () => {
  const setPurpose = (slug: string, purpose: BoxPurpose) => setBox(db(), chief.actor, { slug, purpose }, now);

  test('is made of an empty one, and remains one', async () => {
    const { slug } = await testBox(db(), now);
    await setPurpose(slug, 'sources');
    await setPurpose(slug, 'sources');
    await setBox(db(), chief.actor, { slug, purgeDays: 30, saferWays: 'Signal: 555-0172 ' }, now);
    const listed = (await listAllBoxes(db(), chief.actor)).find((one) => one.slug === slug);
    expect(listed).toMatchObject({ purpose: 'sources', purgeDays: 30, saferWays: 'Signal: 555-0172' });
    await expect(setPurpose(slug, 'general')).rejects.toThrow(InvalidError);
    await expect(setPurpose(slug, 'letters')).rejects.toThrow(InvalidError);
  });

  test('is not made of one that has post: it was not sealed', async () => {
    const { slug, boxId } = await testBox(db(), now);
    await deliverMessage(db(), originals.current(), comingMail(boxId), now);
    await expect(setPurpose(slug, 'sources')).rejects.toThrow(InvalidError);
    expect((await listAllBoxes(db(), chief.actor)).find((one) => one.slug === slug)?.purpose).toBe('general');
  });

  test.each([
    ['days', { purgeDays: 30 }],
    ['safer ways', { saferWays: 'Signal' }],
  ])('alone has %s', async (_what, changes) => {
    const { slug } = await testBox(db(), now);
    await expect(setBox(db(), chief.actor, { slug, ...changes }, now)).rejects.toThrow(InvalidError);
  });

  test.each([0, 3_651, 1.5, Number.NaN])('keeps nothing for %s days', async (purgeDays) => {
    const { slug } = await testBox(db(), now);
    await expect(setBox(db(), chief.actor, { slug, purpose: 'sources', purgeDays }, now)).rejects.toThrow(/1 to 3650/);
  });
});

test('whoever gives grants reads nothing without one', async () => {
  await testBox(db(), now, ann.actor);
  expect(await listBoxes(db(), chief.actor)).toEqual([]);
});

test.each([
  ['a name of another box', (slug: string) => ({ slug, name: 'X', address: 'x@paper.example' }), /already/],
  [
    'an address of another box',
    (slug: string) => ({ slug: 'x', name: 'X', address: `${slug}@PAPER.example` }),
    /address/,
  ],
])('no box has %s', async (_name, another, told) => {
  const { slug } = await testBox(db(), now);
  const refused = addBox(db(), system, another(slug), now);
  await expect(refused).rejects.toThrow(InvalidError);
  await expect(refused).rejects.toMatchObject({ userMessage: expect.stringMatching(told) });
});

test('of two that are made at once under one name, one is', async () => {
  const slug = `twins-${randomUUID().slice(0, 8)}`;
  const make = (address: string) => addBox(db(), system, { slug, name: 'Twins', address }, now);
  const made = await Promise.allSettled([make(`a${slug}@paper.example`), make(`b${slug}@paper.example`)]);
  expect(made.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test.each([
  ['slug', { slug: 'News Desk' }],
  ['slug', { slug: '../etc' }],
  ['slug', { slug: '' }],
  ['slug', { slug: `n${'e'.repeat(40)}` }],
  ['name', { name: ' \u200b ' }],
  ['address', { address: 'news' }],
  ['address', { address: 'news+tag@paper.example' }],
  ['address', { address: 'news@paper.example\r\nBcc: x@y.example' }],
])('says that the %s of a new box is wrong: %j', async (field, wrong) => {
  const box = { slug: 'fine', name: 'Fine', address: 'fine@paper.example' };
  const refused: unknown = await addBox(db(), system, { ...box, ...wrong }, now).catch((error: unknown) => error);
  expect(refused instanceof ZodError && refused.issues.map(({ path }) => path[0])).toEqual([field]);
});

test.each([
  ['for no box', (box: string, person: string) => ({ box: `${box.slice(0, 30)}x`, person })],
  ['for nobody', (box: string) => ({ box, person: 'nobody@paper.example' })],
  ['for nobody with a zero', (box: string) => ({ box, person: 'no\0body' })],
])('a grant %s is not found', async (_name, named) => {
  const { slug } = await testBox(db(), now);
  const wanted = named(slug, ann.email);
  await expect(grantBox(db(), system, { ...wanted, right: 'read' }, now)).rejects.toThrow(NotFoundError);
  await expect(revokeBox(db(), system, wanted, now)).rejects.toThrow(NotFoundError);
});

test('a grant that nobody has cannot be taken', async () => {
  const { slug } = await testBox(db(), now);
  await expect(revokeBox(db(), system, { box: slug, person: ann.email }, now)).rejects.toThrow(NotFoundError);
});
