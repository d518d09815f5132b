import { beforeAll, describe, expect, test } from 'vitest';
import { allLetters, demoLetters, letterPictures } from '#demo/webmail/demo-letters.ts';
import type { DemoReader } from '#demo/webmail/letter.ts';
import { postDomain, seedWebmail } from '#demo/webmail/seed-webmail.ts';
import { dayMs } from '#lib/clock.ts';
import { instantToZoned } from '#lib/editions/zoned-time.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { listDrafts } from '#lib/webmail/answers/drafting/queries.ts';
import { listBoxes, openBox } from '#lib/webmail/boxes/queries.ts';
import { findLetter } from '#lib/webmail/copy/letters/queries.ts';
import type { Conversation, StoredMessage } from '#lib/webmail/store/mail-store.ts';
import type { MailContent } from '#lib/webmail/types.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { drawnPicture } from '#testing/media/test-storage.ts';
import { testPerson } from '#testing/staff/test-person.ts';
import { dumpAll } from '#testing/webmail/dump-beside-post.ts';
import { testOriginals } from '#testing/webmail/test-originals.ts';

const now = new Date('2026-11-23T15:35:00Z');
const foundedAt = new Date(now.getTime() - 11 * dayMs);
const domain = 'action-news.example';
const database = testDatabase();
const originals = testOriginals();
const db = () => database.current().db;
const people = new Map<DemoReader, Actor & { id: string }>();
const conversations: Conversation[] = [];

beforeAll(async () => {
  const picture = await drawnPicture(60, 40).jpeg().toBuffer();
  const drawn = new Map(letterPictures.map(({ name }) => [name, { bytes: picture }]));
  for (const role of ['administrator', 'editor', 'reporter'] as const)
    people.set(role, (await testPerson(db(), role, foundedAt)).actor);
  await db().transaction((tx) =>
    seedWebmail(tx, { domain, storage: originals.current(), drawn, staff: people, foundedAt }, now),
  );
  for (const box of ['news', 'letters', 'tips']) {
    const { store } = await openBox(db(), person('editor'), box, originals.current());
    for (const folder of ['inbox', 'archive', 'junk', 'trash'] as const) {
      const { rows } = await store.listConversations({ folder, search: null, before: null, limit: 100 });
      for (const { id } of rows) {
        const found = await store.findConversation(id);
        if (found) conversations.push(found);
      }
    }
  }
});

function person(role: DemoReader): Actor {
  const found = people.get(role);
  if (!found) throw new Error(`nobody is ${role}`);
  return found;
}

const messages = () => conversations.flatMap((conversation) => conversation.messages);
const messageOf = (id: string): StoredMessage => {
  const found = messages().find(({ reading }) => reading.headers.messageId.startsWith(`${id}@`));
  if (!found) throw new Error(`no letter ${id}`);
  return found;
};
const readingOf = (id: string): MailContent => messageOf(id).reading;
const kindsOf = (id: string) => readingOf(id).warnings.map(({ kind }) => kind);

test('letters are the same bytes each time, and of the last ten days', async () => {
  const pictures = new Map(letterPictures.map(({ name }) => [name, Buffer.from(name)]));
  const [one, other] = [demoLetters(now, { domain, pictures }), demoLetters(now, { domain, pictures })];
  expect(one).toEqual(other);
  for (const { receivedAt } of one) {
    expect(receivedAt.getTime()).toBeGreaterThan(now.getTime() - 10 * dayMs);
    expect(receivedAt < now).toBe(true);
  }
});

test('every letter is in a box, once, and is read without a fault', () => {
  expect(messages()).toHaveLength(allLetters.length);
  expect(messages().flatMap(({ reading }) => reading.fault ?? [])).toEqual([]);
  expect(new Set(messages().map(({ reading }) => reading.headers.messageId)).size).toBe(allLetters.length);
  expect(messages().filter(({ reading }) => reading.text.trim() === '' && !reading.isEncrypted)).toEqual([]);
});

test('the staff have the boxes, by right, with something to read and something read', async () => {
  const boxesOf = async (role: DemoReader) =>
    (await listBoxes(db(), person(role))).map(({ slug, right, address, unread }) => ({
      slug,
      right,
      address,
      isSome: unread > 0,
    }));
  const boxes = (right: 'read' | 'answer', slugs = ['letters', 'news', 'tips']) =>
    slugs.map((slug) => ({ slug, right, address: `${slug}@${domain}`, isSome: true }));
  expect(await boxesOf('administrator')).toEqual(boxes('answer', ['letters', 'news']));
  expect(await boxesOf('editor')).toEqual(boxes('answer'));
  expect(await boxesOf('reporter')).toEqual(boxes('read'));
  expect(messages().filter(({ isUnread }) => !isUnread).length).toBeGreaterThan(10);
});

test('some of it is filed', () => {
  const count = (folder: string) => conversations.filter((conversation) => conversation.folder === folder).length;
  expect(count('inbox')).toBeGreaterThan(20);
  expect([count('archive') > 3, count('junk'), count('trash')]).toEqual([true, 2, 1]);
});

test('answers of the newsroom stand in their conversations', () => {
  const withAnswers = conversations.filter(({ messages: all }) => all.some(({ direction }) => direction === 'out'));
  expect(withAnswers.map(({ messages: all }) => all.map(({ direction }) => direction)).sort()).toEqual([
    ['in', 'out'],
    ['in', 'out', 'in'],
    ['in', 'out', 'in'],
    ['in', 'out', 'in'],
  ]);
  const ofOneSubject = conversations.filter(({ subject }) => subject === 'Letter to the editor');
  expect(ofOneSubject).toHaveLength(2);
});

test('a letter waits for an editor to note what its writer said, and others for somebody to ask', async () => {
  const letterOf = (id: string) => {
    const conversation = conversations.find((each) => each.messages.includes(messageOf(id)))?.id ?? '';
    return findLetter(db(), person('editor'), { box: 'letters', conversation });
  };
  expect(await letterOf('slip-2-c-40')).toMatchObject({
    name: 'Roscoe Dunleavy',
    town: 'Carpinteria',
    permission: 'asked',
    answered: { isFromWriter: true },
  });
  expect(await letterOf('sidewalk-verb')).toMatchObject({
    name: 'Halvor Brandvold',
    town: 'Ramsay',
    permission: 'unasked',
  });
});

test('of the conversations one waits and one is done, and the editor sees to some', async () => {
  const { store } = await openBox(db(), person('editor'), 'news', originals.current());
  const { rows } = await store.listConversations({ folder: 'inbox', search: null, before: null, limit: 100 });
  const count = (state: string) => rows.filter((row) => row.state === state).length;
  expect([count('waiting'), count('done')]).toEqual([1, 1]);
  expect(rows.filter(({ owner }) => owner !== null).map(({ owner }) => owner?.staffId)).toEqual([
    person('editor').id,
    person('editor').id,
  ]);
});

test('the editor has half an answer among the drafts', async () => {
  const [draft, ...others] = await listDrafts(db(), person('editor'), 'news');
  expect(others).toEqual([]);
  expect(draft).toMatchObject({ subject: 'Re: My mother and the 97', kind: 'reply' });
});

test('what sources write is sealed, and lies nowhere in words', async () => {
  const { store } = await openBox(db(), person('editor'), 'tips', originals.current());
  const { rows } = await store.listConversations({ folder: 'inbox', search: null, before: null, limit: 100 });
  expect(rows.map(({ subject }) => subject)).toContain('The scale at the east landfill');
  const kept = await dumpAll(db());
  expect(kept).not.toMatch(/landfill|Whitlaw|cushion|boiler/i);
  expect(kept).toContain('The letters page, Action News');
});

test('those who sign are verified, and nobody else', () => {
  for (const { direction, reading, verification } of messages().filter(({ direction }) => direction === 'in')) {
    const signer = allLetters.find(({ id }) => reading.headers.messageId.startsWith(`${id}@`))?.signedBy ?? null;
    expect([direction, verification]).toEqual([
      'in',
      signer ? { kind: 'verified', domain: signer } : { kind: 'unverified', because: 'unsigned' },
    ]);
  }
});

describe('of the awkward kinds there is', () => {
  test('a release with pictures and a PDF', () => {
    const { files } = readingOf('exhibition-lamps');
    expect(files.map(({ name, type }) => [name, type])).toEqual([
      ['reading-room.jpg', 'image/jpeg'],
      ['skyline.jpg', 'image/jpeg'],
      ['Readers – wall texts.pdf', 'application/pdf'],
    ]);
  });

  test('an invitation', () => {
    const [event, ...others] = readingOf('invite-east-wing').events;
    expect(others).toEqual([]);
    expect(event).toMatchObject({ method: 'REQUEST', isFloating: false });
    expect(instantToZoned(new Date(event?.startsAt ?? ''), 'America/Edmonton')).toBe('2026-11-27T10:00');
  });

  test('a winmail.dat', () => {
    expect(readingOf('air-2026-331').files.map(({ name }) => name)).toEqual(['Conditions for winter burn permits.txt']);
  });

  test('a mail within a mail', () => {
    const [inner] = readingOf('fwd-bus-memo').forwarded;
    expect(inner?.headers.subject).toBe('Cold-weather starts: what to tell parents');
    expect(inner?.files.map(({ name }) => name)).toEqual(['Fitting schedule.pdf']);
  });

  test('pictures in their places, and one that is missing', () => {
    const [body] = readingOf('frames-from-the-rink').bodies;
    const states = body?.stretches
      .flatMap(({ pieces }) => pieces)
      .flatMap((piece) => (piece.kind === 'picture' ? piece.picture.state : []));
    expect(states).toEqual(['shown', 'shown', 'missing']);
  });

  test('a newsletter that would load from elsewhere', () => {
    expect(readingOf('getaways-48').bodies[0]?.blockedCount).toBeGreaterThan(5);
  });

  test.each([
    ['benches-from-kanazawa', '一人半'],
    ['bread-and-apology', '“print it again.”'],
    ['bread-and-coffee', 'رغيف ساخن'],
    ['fax-0001', 'Bühlmann-Ortiz'],
  ])('a charset of its own: %s', (id, words) => expect(messageOf(id).reading.text).toContain(words));

  test('right to left', () => {
    expect(readingOf('bread-and-coffee').bodies[0]?.direction).toBe('rtl');
  });

  test('a forged sender', () => {
    expect(kindsOf('urgent-correction').sort()).toEqual(['lookalike', 'nameIsAddress', 'replyElsewhere']);
  });

  test('files that are not what they say', () => {
    const warnings = readingOf('overdue-4471').files.map(({ warnings: all }) => all.map(({ kind }) => kind));
    expect(warnings).toEqual([
      ['dangerous', 'disguised'],
      ['dangerous', 'override'],
    ]);
  });

  test('programs that write', () => {
    const automatic = messages().filter(({ reading }) => reading.headers.isAutomatic);
    expect(automatic.length).toBeGreaterThanOrEqual(2);
  });

  test('what is encrypted', () => {
    expect(readingOf('x').isEncrypted).toBe(true);
  });

  test('a clock that was never set', () => {
    expect(kindsOf('fax-0001')).toContain('dateRefused');
  });
});

test.each([
  ['http://localhost:3000', domain],
  ['http://127.0.0.1:3000', domain],
  ['http://[::1]:3000', domain],
  ['http://newsroom.local', domain],
  ['http://newsroom:3000', domain],
  ['https://www.paper.example', 'paper.example'],
  ['https://news.paper.example:8443', 'news.paper.example'],
])('the newsroom of %s has its post at %s', (siteUrl, expected) => expect(postDomain(siteUrl)).toBe(expected));
