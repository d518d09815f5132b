import { eq } from 'drizzle-orm';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '#lib/db/client.ts';
import { NotFoundError } from '#lib/errors.ts';
import { decodePicture } from '#lib/media/decode.ts';
import { media } from '#lib/media/schema.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { getDeskStory } from '#lib/stories/desk/desk-queries.ts';
import { stories } from '#lib/stories/schema.ts';
import { openBox } from '#lib/webmail/boxes/queries.ts';
import { makeStory } from '#lib/webmail/copy/make-story.ts';
import { findMailOfStory, listStoriesOf } from '#lib/webmail/copy/queries.ts';
import { webmailStories } from '#lib/webmail/copy/schema.ts';
import { testStorage } from '#testing/media/test-storage.ts';
import { type TestNewsroom, testNewsroom } from '#testing/stories/test-newsroom.ts';
import { type BoxAtServer, bothKindsOfBoxes, type EitherBox, kindsOfBoxes } from '#testing/webmail/imap/both-kinds.ts';
import { findDovecot } from '#testing/webmail/imap/dovecot.ts';
import { mailOf } from '#testing/webmail/mails.ts';
import { pictureRelease, plainPart, releaseHeaders } from '#testing/webmail/releases.ts';

const now = new Date('2026-12-01T15:35:00Z');
const boxes = bothKindsOfBoxes(now);
const storage = testStorage();
const { db } = boxes;
let room: TestNewsroom;
beforeAll(async () => {
  room = await testNewsroom(db(), now);
});

const make = (actor: Actor, { slug }: EitherBox, message: string, from: Db = db()) =>
  makeStory(from, actor, { box: slug, message }, now, {
    originals: boxes.originals(),
    storage: storage.current(),
    decode: decodePicture,
  });
const short = (subject = 'Bridge closed') =>
  mailOf(releaseHeaders(subject), plainPart('The bridge is closed until noon on Friday, the town said.\r\n'));
const counts = async () => [
  await db().$count(stories),
  await db().$count(webmailStories),
  await db().$count(media, eq(media.uploadedBy, room.reporter.id)),
];

// a mail at a server is read in a process of its own
const timeout = 60_000;

describe.each(kindsOfBoxes)('of a message in a box that is %s', { timeout }, (kind) => {
  let box: EitherBox;
  beforeAll(async () => {
    box = await boxes.open(kind, 'general', room.reporter, room.editor);
  });

  test('a draft is made, with its pictures, its embargo and its source, and each leads to the other', async () => {
    const { message, conversation } = await box.bring(await pictureRelease({ subject: `NEWS RELEASE: ${kind}` }), {
      signedBy: 'oakbank.test',
    });
    const { kind: outcome, storyId } = await make(room.reporter, box, message);
    const story = await getDeskStory(db(), room.reporter, storyId, now);
    expect([outcome, story.state, story.embargoUntil]).toEqual(['made', 'draft', new Date('2026-12-08T14:00:00Z')]);
    expect(story.content).toMatchObject({
      headline: kind,
      dateline: 'OAKBANK, Alta.',
      leadPicture: { caption: 'The bridge at dusk.', credit: 'Lena Ott / Town of Oakbank' },
      wire: { supplier: 'Town of Oakbank', copyright: 'oakbank.test', isRelease: true },
    });
    expect(story.content.body.map(({ type }) => type)).toEqual(['subhead', 'paragraph', 'list', 'image']);
    expect(await make(room.editor, box, message)).toEqual({ kind: 'known', storyId });

    const asked = { box: box.slug, messages: [message] };
    const { byMessage, mayMake } = await listStoriesOf(db(), room.reporter, asked, now);
    expect([...byMessage, mayMake]).toEqual([[message, { id: storyId, headline: kind, state: 'draft' }], true]);
    expect(await findMailOfStory(db(), room.editor, storyId)).toEqual({
      box: { slug: box.slug, name: 'News' },
      conversationId: conversation,
      messageId: message,
      contact: ['Media contact: Ida Moss, 555-0147, press@oakbank.test'],
      rest: ['About Oakbank', 'Oakbank is a town.'],
      unclearEmbargo: null,
      pictureCount: 2,
      files: [{ path: '4', name: 'plan.pdf' }],
      trouble: null,
    });
    expect(await findMailOfStory(db(), room.administrator, storyId)).toBeNull();
  });

  test('one story is made, by however many at once', async () => {
    const { message } = await box.bring(short());
    const people = [room.reporter, room.editor, room.reporter];
    const made = await Promise.all(people.map((who) => make(who, box, message)));
    expect(made.map((one) => one.kind).toSorted()).toEqual(['known', 'known', 'made']);
    expect(new Set(made.map(({ storyId }) => storyId)).size).toBe(1);
  });

  test('none is made in another box, nor of what is no message', async () => {
    const { message } = await box.bring(short());
    const other = await boxes.open(kind, 'general', room.reporter);
    const before = await counts();
    for (const id of [message, '2000000000', '', 'x', '1.5'])
      await expect(make(room.reporter, other, id)).rejects.toThrow(NotFoundError);
    expect((await listStoriesOf(db(), room.reporter, { box: other.slug, messages: [message] }, now)).byMessage).toEqual(
      new Map(),
    );
    expect(await counts()).toEqual(before);
  });
});

describe.runIf(findDovecot())('while the mail server is away', { timeout }, () => {
  const away = expect.stringMatching(/^The mail server cannot be reached/);
  let box: BoxAtServer;
  beforeAll(async () => {
    box = await boxes.openAtServer('general', room.reporter);
  });
  afterEach(() => box.setAway(false));
  const whileAway = async <T>(act: () => Promise<T>): Promise<T> => {
    box.setAway(true);
    return act().finally(() => box.setAway(false));
  };

  test('no story is made, in plain words, and one is as soon as it is back', async () => {
    const { message } = await box.bring(await pictureRelease());
    const before = await counts();
    const making = whileAway(() => make(room.reporter, box, message));
    await expect(making).rejects.toMatchObject({ trouble: 'away', userMessage: away });
    expect(await counts()).toEqual(before);
    expect((await make(room.reporter, box, message)).kind).toBe('made');
  });

  test('none is made either where it goes away once the words are read', async () => {
    const { message } = await box.bring(await pictureRelease());
    const before = await counts();
    const { store } = await openBox(db(), room.reporter, box.slug);
    expect(await store.findMessage(message)).not.toBeNull();
    box.setAway(true, false);
    await expect(make(room.reporter, box, message)).rejects.toMatchObject({ trouble: 'away' });
    expect(await counts()).toEqual(before);
    box.setAway(false);
  });

  test('none is made of a message that was deleted once its words were read', async () => {
    const { message } = await box.bring(await pictureRelease());
    const before = await counts();
    const { store } = await openBox(db(), room.reporter, box.slug);
    expect(await store.findMessage(message)).not.toBeNull();
    await box.empty(false);
    await expect(make(room.reporter, box, message)).rejects.toThrow(NotFoundError);
    expect(await counts()).toEqual(before);
  });

  test('the story that there is is led to, and tells that the rest cannot be told now', async () => {
    const { message, conversation } = await box.bring(await pictureRelease());
    const { storyId } = await make(room.reporter, box, message);
    const [known, mail] = await whileAway(async () => [
      await make(room.reporter, box, message),
      await findMailOfStory(db(), room.reporter, storyId),
    ]);
    expect(known).toEqual({ kind: 'known', storyId });
    expect(mail).toMatchObject({ conversationId: conversation, messageId: message, trouble: away, contact: [] });
  });

  test('a story outlives its message, and says that it is gone', async () => {
    const { message } = await box.bring(short());
    const { storyId } = await make(room.reporter, box, message);
    await box.empty();
    expect(await findMailOfStory(db(), room.reporter, storyId)).toMatchObject({
      box: { slug: box.slug },
      conversationId: null,
      trouble: null,
    });
    await expect(make(room.reporter, box, message)).rejects.toThrow(NotFoundError);
  });

  test('no transaction waits for it: mails are asked for outside', async () => {
    const { message } = await box.bring(await pictureRelease());
    const watched = boxes.watchTransactions();
    await make(room.reporter, box, message, watched.db);
    expect(watched.counted()).toEqual({ all: expect.toSatisfy((count: number) => count > 0), within: 0 });
  });
});
