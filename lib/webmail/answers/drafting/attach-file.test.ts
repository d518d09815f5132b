import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { InvalidError, NotFoundError } from '#lib/errors.ts';
import { system } from '#lib/staff/permissions.ts';
import { attachFile } from '#lib/webmail/answers/drafting/attach-file.ts';
import { beginDraft } from '#lib/webmail/answers/drafting/begin-draft.ts';
import { detachFile } from '#lib/webmail/answers/drafting/detach-file.ts';
import { shutFiles } from '#lib/webmail/answers/drafting/kept-draft.ts';
import { openDraftFile } from '#lib/webmail/answers/drafting/open-draft-file.ts';
import { findDraft } from '#lib/webmail/answers/drafting/queries.ts';
import { saveDraft } from '#lib/webmail/answers/drafting/save-draft.ts';
import { webmailDrafts } from '#lib/webmail/answers/schema.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import { deliverMessage } from '#lib/webmail/house/deliver-message.ts';
import { readMail } from '#lib/webmail/reading/read-mail.ts';
import { openCloset } from '#lib/webmail/sealing/closet.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { type TestPerson, testPerson } from '#testing/staff/test-person.ts';
import { draftWords } from '#testing/webmail/draft-words.ts';
import { base64Part, mailOf, multipart, png } from '#testing/webmail/mails.ts';
import { type TestBox, testBox } from '#testing/webmail/test-boxes.ts';
import { testOriginals } from '#testing/webmail/test-originals.ts';

const database = testDatabase();
const originals = testOriginals();
const db = () => database.current().db;
const now = new Date('2026-11-30T19:05:00Z');

let box: TestBox;
let other: TestBox;
let kim: TestPerson;
let bo: TestPerson;
beforeAll(async () => {
  [box, other] = [await testBox(db(), now), await testBox(db(), now)];
  [kim, bo] = [await testPerson(db(), 'reporter', now), await testPerson(db(), 'administrator', now)];
  for (const { slug } of [box, other])
    for (const { actor } of [kim, bo])
      await grantBox(db(), system, { box: slug, person: actor.id, right: 'answer' }, now);
});
beforeEach(() => db().delete(webmailDrafts));

type Words = Parameters<typeof draftWords>[0];
const attach = (draft: Words, name: string, bytes: Uint8Array<ArrayBuffer>) =>
  attachFile(
    db(),
    kim.actor,
    { box: box.slug, draft: draftWords(draft), file: { name, bytes } },
    now,
    originals.current(),
  );
const open = (id: string, file: string, { actor } = kim, { slug } = box) =>
  openDraftFile(db(), actor, { box: slug, id, file }, originals.current());
const find = (id: string) => findDraft(db(), kim.actor, { box: box.slug, id });

describe('a file that is uploaded', () => {
  test('makes the draft, is named safely, and known by its bytes', async () => {
    const id = randomUUID();
    const attached = await attach({ id, body: 'See this.' }, '..\\\u202egnp.exe', png);
    expect(attached).toMatchObject({ kind: 'saved', id, version: 1 });
    expect(attached.file).toMatchObject({ name: '[right to left]gnp.exe', type: 'image/png', sizeBytes: png.length });
    expect(await find(id)).toMatchObject({ body: 'See this.', files: [attached.file] });
    expect(await open(id, attached.file.id)).toEqual({
      ...{ name: attached.file.name, type: 'image/png', isPicture: true, bytes: png },
    });
  });

  test('again is the same one; under another name it is another', async () => {
    const id = randomUUID();
    const { file } = await attach({ id }, 'a.png', png);
    expect((await attach({ id, version: 1 }, 'a.png', png)).file).toEqual(file);
    expect((await attach({ id, version: 2 }, 'b.png', png)).files).toHaveLength(2);
  });

  test('can stay here after all', async () => {
    const { id, file } = await attach({}, 'a.png', png);
    const draft = draftWords({ id, version: 1, body: 'without' });
    for (let twice = 0; twice < 2; twice += 1)
      expect(await detachFile(db(), kim.actor, { box: box.slug, draft, file: file.id }, now)).toMatchObject({
        files: [],
      });
    expect(await find(id)).toMatchObject({ body: 'without', files: [] });
    await expect(open(id, file.id)).rejects.toThrow(NotFoundError);
  });

  test('goes to the copy of the window that is too old', async () => {
    const { id } = await attach({ body: 'first' }, 'a.png', png);
    await saveDraft(
      db(),
      kim.actor,
      { box: box.slug, draft: draftWords({ id, version: 1, savedBy: 'window 2', body: 'second' }) },
      now,
    );
    const aside = await attach({ id, version: 1, body: 'first and more' }, 'b.png', png);
    expect(aside).toMatchObject({ kind: 'aside', files: [{ name: 'a.png' }, { name: 'b.png' }] });
    expect((await find(id))?.files).toMatchObject([{ name: 'a.png' }]);
  });

  test.each([
    ['is empty', [], Buffer.alloc(0), '“new.bin” is empty.'],
    [
      'is too large',
      [],
      Buffer.alloc(25 * 1024 * 1024 + 1),
      'With “new.bin” the files would be larger than the 25 MB that a mail takes.',
    ],
    [
      'is too large with the others',
      [Buffer.alloc(15_000_000)],
      Buffer.alloc(15_000_000, 1),
      'With “new.bin” the files would be larger than the 25 MB that a mail takes.',
    ],
    [
      'is one too many',
      Array.from({ length: 20 }, (_, n) => Buffer.from([n])),
      Buffer.alloc(1),
      'A mail takes at most 20 files.',
    ],
  ])('is refused when it %s, and the words are kept', async (_name, before, bytes, userMessage) => {
    const id = randomUUID();
    for (const [version, each] of before.entries()) await attach({ id, version }, `${version}.bin`, each);
    const refused = attach({ id, version: before.length, body: 'kept' }, 'new.bin', bytes);
    await expect(refused).rejects.toThrow(InvalidError);
    await expect(refused).rejects.toMatchObject({ userMessage });
    const found = await find(id);
    expect(found?.body).toBe('kept');
    expect(found?.files).toHaveLength(before.length);
  });

  test('is there for its writer alone, in its box', async () => {
    const { id, file } = await attach({}, 'a.png', png);
    await expect(open(id, file.id, bo)).rejects.toThrow(NotFoundError);
    await expect(open(id, file.id, kim, other)).rejects.toThrow(NotFoundError);
    for (const [draft, name] of [
      [id, 'none'],
      [randomUUID(), file.id],
      ['x', file.id],
    ] as const)
      await expect(open(draft, name)).rejects.toThrow(NotFoundError);
  });
});

describe('a part of a mail that is forwarded', () => {
  const mail = mailOf(
    ['From: Ann <ann@river.example>', 'Subject: The river', 'MIME-Version: 1.0'],
    multipart(
      'mixed',
      'Content-Type: text/plain\r\n\r\nSee this.',
      base64Part('image/png', png, 'Content-Disposition: attachment; filename=river.png'),
    ),
  );

  async function deliver({ boxId }: TestBox) {
    const delivered = await deliverMessage(
      db(),
      originals.current(),
      {
        boxId,
        raw: mail,
        reading: await readMail(mail, { receivedAt: now, ownAddresses: [] }),
        verification: { kind: 'unverified', because: 'unsigned' },
      },
      now,
    );
    return String(delivered.messageId);
  }

  test('goes along from the first save on, and can stay here', async () => {
    const answersId = await deliver(box);
    const { id, files } = await beginDraft(db(), kim.actor, { box: box.slug, message: answersId, as: 'forward' }, now);
    const draft = draftWords({ id, kind: 'forward', answersId });
    await saveDraft(db(), kim.actor, { box: box.slug, draft }, now);
    expect((await find(id))?.files).toEqual(files);
    const [file] = files;
    expect(await open(id, file?.id ?? '')).toMatchObject({ name: 'river.png', type: 'image/png', bytes: png });
    const unsaved = { ...draft, id: randomUUID() };
    expect(
      await detachFile(db(), kim.actor, { box: box.slug, draft: unsaved, file: file?.id ?? '' }, now),
    ).toMatchObject({
      ...{ kind: 'saved', id: unsaved.id, version: 1, files: [] },
    });
  });

  test('of another box is not there', async () => {
    const messageId = await deliver(other);
    const { id } = await saveDraft(db(), kim.actor, { box: box.slug, draft: draftWords() }, now);
    const file = { id: 'part-2', name: 'river.png', type: 'image/png', sizeBytes: 1 };
    await db()
      .update(webmailDrafts)
      .set({ files: shutFiles(openCloset, id, [{ ...file, from: { kind: 'part', messageId, path: '2' } }]) });
    await expect(open(id, 'part-2')).rejects.toThrow(NotFoundError);
  });
});
