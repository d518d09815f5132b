import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { auditEntries } from '#lib/audit/schema.ts';
import { ForbiddenError, InvalidError, NotFoundError } from '#lib/errors.ts';
import { decodePicture } from '#lib/media/decode.ts';
import { media } from '#lib/media/schema.ts';
import { type Actor, system } from '#lib/staff/permissions.ts';
import { getDeskStory } from '#lib/stories/desk/desk-queries.ts';
import { moveStory } from '#lib/stories/desk/move-story.ts';
import { publishStory } from '#lib/stories/desk/publish-story.ts';
import { findPublicStory } from '#lib/stories/reading/queries.ts';
import { stories } from '#lib/stories/schema.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import { makeStory } from '#lib/webmail/copy/make-story.ts';
import { findMailOfStory, listStoriesOf } from '#lib/webmail/copy/queries.ts';
import { webmailStories } from '#lib/webmail/copy/schema.ts';
import { webmailBoxes } from '#lib/webmail/schema.ts';
import type { BoxRight, Verification } from '#lib/webmail/types.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { testStorage } from '#testing/media/test-storage.ts';
import { type TestNewsroom, testNewsroom } from '#testing/stories/test-newsroom.ts';
import { mailOf } from '#testing/webmail/mails.ts';
import { deliverRaw, pictureRelease, plainPart, releaseHeaders } from '#testing/webmail/releases.ts';
import { type TestBox, testBox } from '#testing/webmail/test-boxes.ts';
import { testOriginals } from '#testing/webmail/test-originals.ts';

const database = testDatabase();
const storage = testStorage();
const originals = testOriginals();
const now = new Date('2026-12-01T15:35:00Z');
const embargo = new Date('2026-12-08T14:00:00Z');
const db = () => database.current().db;
let room: TestNewsroom;
let box: TestBox;

const grant = (actor: { id: string }, right: BoxRight, { slug }: TestBox = box) =>
  grantBox(db(), system, { box: slug, person: actor.id, right }, now);
const deliver = (raw: Buffer, verification?: Verification) =>
  deliverRaw(db(), originals.current(), box.boxId, raw, now, verification);
const make = (actor: Actor, message: string, slug = box.slug) =>
  makeStory(db(), actor, { box: slug, message }, now, {
    originals: originals.current(),
    storage: storage.current(),
    decode: decodePicture,
  });
const short = (subject = 'Bridge closed') =>
  mailOf(releaseHeaders(subject), plainPart('The bridge is closed until noon on Friday, the town said.\r\n'));

beforeAll(async () => {
  room = await testNewsroom(db(), now);
  box = await testBox(db(), now);
  await grant(room.reporter, 'answer');
  await grant(room.editor, 'answer');
  await grant(room.otherReporter, 'read');
});

describe('a release becomes a draft', () => {
  test('with its headline, dateline, blocks, pictures, embargo and source', async () => {
    const { message } = await deliver(await pictureRelease());
    const { kind, storyId } = await make(room.reporter, message);
    expect(kind).toBe('made');
    const story = await getDeskStory(db(), room.reporter, storyId, now);
    expect(story).toMatchObject({ state: 'draft', createdBy: room.reporter.id, embargoUntil: embargo });
    const { content } = story;
    expect(content).toMatchObject({
      headline: 'New footbridge opens',
      dateline: 'OAKBANK, Alta.',
      language: 'en',
      bylines: [],
      editionIds: [room.calgary],
      sectionId: room.local,
      wire: { supplier: 'Town of Oakbank', copyright: 'oakbank.test', isRelease: true, originalUrl: '' },
    });
    expect(content.body.map(({ id: _, ...block }) => block)).toEqual([
      { type: 'subhead', text: 'Longer than the old one' },
      {
        type: 'paragraph',
        text: [
          { text: 'The footbridge opens, ' },
          { text: 'the town said', href: 'https://oakbank.test/bridge?id=4' },
          { text: '.' },
        ],
      },
      { type: 'list', ordered: false, items: [{ text: [{ text: 'It is lit at night' }] }] },
      { type: 'image', picture: expect.objectContaining({ caption: 'Mayor Jo Reyes.', credit: 'Lena Ott' }) },
    ]);
    expect(content.leadPicture).toMatchObject({
      caption: 'The bridge at dusk.',
      alt: 'The bridge at dusk.',
      credit: 'Lena Ott / Town of Oakbank',
    });
    expect(await db().$count(media, eq(media.uploadedBy, room.reporter.id))).toBe(2);
  });

  test('which goes out as it stands, and not before its embargo', async () => {
    const { message } = await deliver(await pictureRelease({ subject: 'NEWS RELEASE: Another bridge opens' }));
    const { storyId } = await make(room.editor, message);
    const { version, embargoUntil } = await getDeskStory(db(), room.editor, storyId, now);
    await publishStory(db(), room.editor, { id: storyId, version, publishAt: null, embargoUntil }, now);
    expect(await findPublicStory(db(), storyId, new Date(embargo.getTime() - 1))).toBeNull();
    expect(await findPublicStory(db(), storyId, embargo)).toMatchObject({
      kind: 'public',
      story: { headline: 'Another bridge opens', wire: { supplier: 'Town of Oakbank', isRelease: true } },
    });
  });

  test('naming no domain that nothing proves', async () => {
    const { message } = await deliver(short(), { kind: 'unverified', because: 'misaligned' });
    const { storyId } = await make(room.reporter, message);
    const { content } = await getDeskStory(db(), room.reporter, storyId, now);
    expect(content.wire).toMatchObject({ supplier: 'Town of Oakbank', copyright: '' });
  });
});

describe('one message makes one story', () => {
  test('of two people at once, the second is led to the first one’s', async () => {
    const { message } = await deliver(short());
    const made = await Promise.all(
      [room.reporter, room.editor, room.reporter, room.editor].map((who) => make(who, message)),
    );
    expect(made.map(({ kind }) => kind).toSorted()).toEqual(['known', 'known', 'known', 'made']);
    expect(new Set(made.map(({ storyId }) => storyId)).size).toBe(1);
    expect(await db().$count(webmailStories, eq(webmailStories.messageId, Number(message)))).toBe(1);
    const [{ storyId } = { storyId: 0 }] = made;
    const audited = and(eq(auditEntries.action, 'webmail.make-story'), eq(auditEntries.subjectId, String(storyId)));
    expect(await db().$count(auditEntries, audited)).toBe(1);
  });

  test('also once it was spiked, and it stays so', async () => {
    const { message } = await deliver(short());
    const { storyId } = await make(room.reporter, message);
    const { version } = await getDeskStory(db(), room.editor, storyId, now);
    await moveStory(db(), room.editor, { id: storyId, version, move: 'spike' }, now);
    expect(await make(room.reporter, message)).toEqual({ kind: 'known', storyId });
    const asked = { box: box.slug, messages: [message] };
    const { byMessage, mayMake } = await listStoriesOf(db(), room.reporter, asked, now);
    expect(mayMake).toBe(true);
    expect(await listStoriesOf(db(), room.otherReporter, asked, now)).toEqual({ byMessage, mayMake: false });
    expect([...byMessage]).toEqual([[message, { id: storyId, headline: 'Bridge closed', state: 'spiked' }]]);
  });

  test('and each its own', async () => {
    const [one, two] = [await deliver(short()), await deliver(short())];
    const made = [await make(room.reporter, one.message), await make(room.reporter, two.message)];
    expect(made.map(({ kind }) => kind)).toEqual(['made', 'made']);
    expect(made[0]?.storyId).not.toBe(made[1]?.storyId);
  });
});

describe('a story says where it came from', () => {
  test('to whoever has a grant, with what is for the newsroom alone', async () => {
    const { message, conversation } = await deliver(
      await pictureRelease({ subject: 'NEWS RELEASE: A third bridge opens' }),
    );
    const { storyId } = await make(room.reporter, message);
    expect(await findMailOfStory(db(), room.otherReporter, storyId)).toEqual({
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
    expect(await findMailOfStory(db(), system, storyId)).toBeNull();
  });

  test('and of an embargo that is not certain there is no guess', async () => {
    const raw = mailOf(
      releaseHeaders('Rink opens'),
      plainPart('EMBARGOED UNTIL DEC. 9, 6:00\r\n\r\nThe rink opens.\r\n'),
    );
    const { message } = await deliver(raw);
    const { storyId } = await make(room.reporter, message);
    expect((await getDeskStory(db(), room.reporter, storyId, now)).embargoUntil).toBeNull();
    expect(await findMailOfStory(db(), room.reporter, storyId)).toMatchObject({
      unclearEmbargo: 'EMBARGOED UNTIL DEC. 9, 6:00',
    });
  });
});

describe('is refused', () => {
  test('to whoever may only read the box', async () => {
    const { message } = await deliver(short());
    await expect(make(room.otherReporter, message)).rejects.toThrow(ForbiddenError);
    expect(await db().$count(webmailStories, eq(webmailStories.messageId, Number(message)))).toBe(0);
  });

  test('of a message in another box, as of none', async () => {
    const other = await testBox(db(), now);
    await grant(room.administrator, 'answer', other);
    const { message } = await deliver(short());
    const before = await db().$count(stories);
    for (const id of [message, '2000000000', '', 'x', '-1', '1.5', '9'.repeat(30)])
      await expect(make(room.administrator, id, other.slug)).rejects.toThrow(NotFoundError);
    await expect(make(room.administrator, message)).rejects.toThrow('the box was not found');
    expect(await db().$count(stories)).toBe(before);
  });

  test('in a box of letters', async () => {
    const letters = await testBox(db(), now);
    await grant(room.reporter, 'answer', letters);
    await db().update(webmailBoxes).set({ purpose: 'letters' }).where(eq(webmailBoxes.id, letters.boxId));
    const { message } = await deliverRaw(db(), originals.current(), letters.boxId, short(), now);
    await expect(make(room.reporter, message, letters.slug)).rejects.toThrow(InvalidError);
    const asked = { box: letters.slug, messages: [message] };
    expect(await listStoriesOf(db(), room.reporter, asked, now)).toMatchObject({ mayMake: false });
  });
});
