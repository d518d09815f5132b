import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { ConflictError, ForbiddenError, InvalidError, NotFoundError } from '#lib/errors.ts';
import { system } from '#lib/staff/permissions.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import { openBox } from '#lib/webmail/boxes/queries.ts';
import { writeAccount } from '#lib/webmail/imap/accounts.ts';
import { namePressOffice } from '#lib/webmail/releases/name-press-office.ts';
import { listMailsOfItem, listPressNotes } from '#lib/webmail/releases/queries.ts';
import { takeRelease } from '#lib/webmail/releases/take-release.ts';
import { decideItems } from '#lib/wires/desk/decide-items.ts';
import { listInbox } from '#lib/wires/desk/list-inbox.ts';
import { listWireStatus } from '#lib/wires/health/list-wire-status.ts';
import { pollWires } from '#lib/wires/ingest/poll-wires.ts';
import { wires } from '#lib/wires/schema.ts';
import { releaseScene, signedBy } from '#testing/webmail/release-scene.ts';
import { wholeInbox } from '#testing/wires/desk-callers.ts';
import { stubTools } from '#testing/wires/stub-tools.ts';

const scene = releaseScene(new Date('2026-11-23T15:35:00Z'));
const { db, at, room } = scene;

const answering = () =>
  grantBox(db(), system, { box: scene.box().slug, person: room().editor.id, right: 'answer' }, at(0));
const name = (messageId: number, whose: 'address' | 'domain' = 'domain', actor = room().editor) =>
  namePressOffice(
    db(),
    actor,
    {
      box: scene.box().slug,
      message: String(messageId),
      whose,
      name: 'City of Calgary',
      sectionId: room().local,
      editionIds: [room().calgary],
    },
    at(1),
  );
async function notes(conversationId: number) {
  const { store } = await openBox(db(), room().editor, scene.box().slug, scene.originals());
  const messages = (await store.findConversation(String(conversationId)))?.messages ?? [];
  return [...(await listPressNotes(db(), room().editor, { box: scene.box().slug, messages })).values()];
}

describe('whoever works in a box names a sender a press office', () => {
  test.each([
    ['domain', 'city.example'],
    ['address', 'press@city.example'],
  ] as const)('by its %s, and the mail is its first release', async (whose, sender) => {
    await answering();
    const { messageId, conversationId } = await scene.send();
    expect(await notes(conversationId)).toMatchObject([
      { kind: 'unknown', address: 'press@city.example', domain: 'city.example' },
    ]);
    const { id } = await name(messageId, whose);
    const [wire] = await db().select().from(wires).where(eq(wires.id, id));
    expect(wire).toMatchObject({
      kind: 'mail',
      senders: [sender],
      rights: 'full',
      destination: 'inbox',
      feedUrl: null,
    });
    expect(await notes(conversationId)).toEqual([{ kind: 'release', office: 'City of Calgary', item: null }]);
    await scene.handOver(2);
    await scene.makeReady(3);
    const [item] = await scene.items();
    const at_ = { id: item?.id, state: 'inbox', storyId: null };
    expect(await notes(conversationId)).toEqual([{ kind: 'release', office: 'City of Calgary', item: at_ }]);
    const mails = [{ box: { slug: scene.box().slug, name: 'News' }, conversationId: String(conversationId) }];
    expect(await listMailsOfItem(db(), room().editor, item?.id ?? 0)).toEqual(mails);
    expect(await listMailsOfItem(db(), room().administrator, item?.id ?? 0)).toEqual([]);
    expect(
      await notes((await scene.send({ verification: { kind: 'unverified', because: 'unsigned' } })).conversationId),
    ).toEqual([{ kind: 'claimed', office: 'City of Calgary' }]);
  });

  test('not twice, not unverified, not with a grant to read alone, and not without one', async () => {
    const { messageId } = await scene.send();
    await expect(name(messageId)).rejects.toThrow(ForbiddenError);
    await answering();
    await expect(name(messageId, 'domain', room().administrator)).rejects.toThrow(NotFoundError);
    const forged = await scene.send({ verification: { kind: 'unverified', because: 'misaligned' } });
    await expect(name(forged.messageId)).rejects.toThrow(InvalidError);
    await name(messageId);
    await expect(name(messageId)).rejects.toThrow(ConflictError);
    expect(await db().$count(wires)).toBe(1);
  });

  test('not in a box at a mail server, from where nothing goes to the wires', async () => {
    await answering();
    const [signed, forged] = [await scene.send(), await scene.send({ verification: signedBy('elsewhere.example') })];
    const { store } = await openBox(db(), room().editor, scene.box().slug, scene.originals());
    const found = [
      await store.findMessage(String(signed.messageId)),
      await store.findMessage(String(forged.messageId)),
    ];
    const messages = found.filter((one) => one !== null);
    const account = { username: 'news', password: 'river', staffId: null };
    await writeAccount(db(), { boxId: scene.box().boxId, ...account }, at(1));
    const listed = async () => [
      ...(await listPressNotes(db(), room().editor, { box: scene.box().slug, messages })).values(),
    ];
    await expect(name(signed.messageId)).rejects.toThrow(InvalidError);
    expect([await listed(), await db().$count(wires)]).toEqual([[], 0]);
    await scene.addOffice(['city.example'], { name: 'City of Calgary' });
    const note = { kind: 'atServer', office: 'City of Calgary' };
    expect(await listed()).toEqual([
      { ...note, isVerified: true },
      { ...note, isVerified: false },
    ]);
  });

  test('an address where anybody may have one, never the domain', async () => {
    await answering();
    const mail = { from: 'Council <council@gmail.com>', verification: signedBy('gmail.com') };
    const { messageId, conversationId } = await scene.send(mail);
    expect(await notes(conversationId)).toMatchObject([{ kind: 'unknown', domain: null }]);
    await expect(name(messageId, 'domain')).rejects.toThrow(/anybody/);
    await name(messageId, 'address');
  });
});

describe('the story of a release', () => {
  const take = (messageId: number) => db().transaction((tx) => takeRelease(tx, room().reporter, messageId, at(9)));

  test('is one, whether it is asked for in the box or at the desk', async () => {
    await scene.addOffice(['city.example']);
    const [first, second] = [await scene.send({ subject: 'One' }), await scene.send({ subject: 'Two' })];
    await scene.handOver();
    await expect(take(first.messageId)).rejects.toThrow(ConflictError);
    await scene.makeReady();
    const made = await take(first.messageId);
    expect(await take(first.messageId)).toEqual(made);
    const items = (await scene.items()).map(({ id, readyVersion: version }) => ({ id, version }));
    const outcomes = await decideItems(db(), room().editor, { step: 'take', items }, at(9));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['refused', 'done']);
    const stories = (await scene.items()).map(({ storyId }) => ({ storyId }));
    expect([made, await take(second.messageId)]).toEqual(stories);
  });

  test('is made by whoever does not wait for the item, and no item comes of it any more', async () => {
    await scene.addOffice(['city.example']);
    const { messageId } = await scene.send();
    expect(await take(messageId)).toBeNull();
    await scene.handOver(60);
    expect(await scene.items()).toEqual([]);
    expect(await take((await scene.send({ from: 'ann@river.example' })).messageId)).toBeNull();
  });
});

test('releases wait in an inbox of their own, and nobody asks their office or misses it', async () => {
  const { id } = await scene.addOffice(['city.example']);
  await scene.send();
  await scene.handOver();
  await scene.makeReady();
  const onTab = async (tab: 'inbox' | 'releases') =>
    (await listInbox(db(), room().reporter, { ...wholeInbox, tab }, at(1))).lines.map(({ headline }) => headline);
  expect([await onTab('inbox'), await onTab('releases')]).toEqual([[], ['River rises']]);
  expect(await pollWires(db(), () => at(60 * 24 * 90), 10, stubTools())).toBe(0);
  const [status] = await listWireStatus(db(), system, at(60 * 24 * 90));
  expect(status).toMatchObject({
    wire: { id },
    standing: 'fine',
    isWrong: false,
    words: ['Its last release came 90 days ago.'],
  });
});
