import { eq } from 'drizzle-orm';
import { describe, expect, test, vi } from 'vitest';
import { media } from '#lib/media/schema.ts';
import { textOf } from '#lib/stories/blocks/body.ts';
import { wirePictureCopies } from '#lib/wires/schema.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { drawnPicture, testStorage } from '#testing/media/test-storage.ts';
import { composer, later, partsOf, retryAt } from '#testing/wires/articles/composer.ts';
import { cleanItem } from '#testing/wires/articles/feed-item.ts';
import { fetchedAs, notFetched } from '#testing/wires/articles/supplier.ts';

vi.mock('#lib/fetching/fetch-guarded.ts', () => ({ fetchGuarded: vi.fn() }));

const database = testDatabase();
const storage = testStorage();
const { answers, asked, compose, wireWith, wordsOf } = composer('pictures', {
  db: () => database.current().db,
  storage: storage.current,
});
const summary = partsOf('<p>The ferry is back.</p>');
const picture = async (seed: number) => drawnPicture(40, 30, seed).jpeg().toBuffer();

describe('pictures', () => {
  const src = (name: string) => `https://supplier.example/img/${name}.jpg`;
  const inside = partsOf(
    '<p>The ferry is back.</p><figure><img src="/img/first-boat.jpg" alt="A boat"><figcaption>The boat. (Ana Mora/CBC)</figcaption></figure>',
  );

  test('are copied, with the words they have at their supplier’s', async () => {
    answers.set(src('first-boat'), fetchedAs(src('first-boat'), 'image/jpeg', await picture(3)));
    const wire = await wireWith({ pictureDays: 30 });
    const { leadPicture, body } = await wordsOf(wire, cleanItem({ summary: inside }));
    expect(leadPicture).toMatchObject({ caption: 'The boat.', credit: 'Ana Mora/CBC', alt: 'A boat' });
    expect(body.map(({ type }) => type)).toEqual(['paragraph']);
    const { db } = database.current();
    const copies = await db.select().from(wirePictureCopies).where(eq(wirePictureCopies.wireId, wire.id));
    expect(copies).toMatchObject([
      { url: src('first-boat'), mediaId: leadPicture?.mediaId, endsAt: new Date('2026-04-09T12:00:00Z') },
    ]);
    expect(await db.$count(media, eq(media.id, leadPicture?.mediaId ?? ''))).toBe(1);
    await wordsOf(wire, cleanItem({ summary: inside }));
    expect(asked()).toEqual([`picture ${src('first-boat')}`]);
  });

  test('of a whole text stand where they stood', async () => {
    for (const [at, name] of ['first-boat', 'second-boat'].entries())
      answers.set(src(name), fetchedAs(src(name), 'image/jpeg', await picture(5 + at)));
    const text = `<img src="/img/first-boat.jpg">${'<p>It ran on Monday with a piano.</p>'.repeat(4)}<img src="/img/second-boat.jpg"><p>End.</p>`;
    const words = await wordsOf(await wireWith({ rights: 'full' }), cleanItem({ summary, content: partsOf(text) }));
    expect(words.body.map(({ type }) => type)).toEqual([...Array(4).fill('paragraph'), 'image', 'paragraph']);
    expect(words.leadPicture).toMatchObject({ caption: '', alt: '', credit: 'Harbour Ledger' });
  });

  test('beside the words: the widest of the first, with the credit without its label', async () => {
    const named = (width: number) => `${src('beside')}?width=${width}`;
    answers.set(named(700), fetchedAs(named(700), 'image/jpeg', await picture(8)));
    const sizes = [140, 700, 460].map((widthPx) => ({
      url: named(widthPx),
      widthPx,
      heightPx: null,
      caption: '',
      credit: 'Photograph: Ana Mora/Ledger',
      alt: '',
    }));
    const other = { url: src('another'), widthPx: 2_000, heightPx: null, caption: '', credit: '', alt: '' };
    const { leadPicture } = await wordsOf(await wireWith({}), cleanItem({ summary, pictures: [...sizes, other] }));
    expect(leadPicture).toMatchObject({ credit: 'Ana Mora/Ledger' });
    expect(asked()).toEqual([`picture ${named(700)}`]);
  });

  test.each([
    ['cannot be had', notFetched],
    ['is none', fetchedAs(src('first-boat'), 'image/jpeg', Buffer.from('<html>'))],
  ])('one that %s costs itself', async (_what, answer) => {
    answers.set(src('first-boat'), answer);
    expect(await wordsOf(await wireWith({}), cleanItem({ summary: inside }))).toMatchObject({
      leadPicture: null,
      isIncomplete: false,
    });
  });

  test('are left out with their captions where the wire has none', async () => {
    const words = await wordsOf(await wireWith({ pictures: 'none' }), cleanItem({ summary: inside }));
    expect([words.leadPicture, textOf(words.body)]).toEqual([null, ['The ferry is back.']]);
    expect(asked()).toEqual([]);
  });

  test('of a host that wants to be left alone are asked for later, but not for ever', async () => {
    answers.set(src('first-boat'), later);
    const wire = await wireWith({});
    expect(await compose(wire, cleanItem({ summary: inside }))).toEqual({ kind: 'later', retryAt });
    expect(await compose(wire, cleanItem({ summary: inside }), true)).toMatchObject({
      kind: 'ready',
      words: { leadPicture: null },
    });
  });

  test('more than a dozen are too many', async () => {
    const many = partsOf(
      `<p>${'Words. '.repeat(60)}</p>${Array.from({ length: 30 }, (_, at) => `<img src="/img/boat-number-${at}.jpg"><p>w</p>`).join('')}`,
    );
    await wordsOf(await wireWith({ rights: 'full' }), cleanItem({ summary, content: many }));
    expect(asked()).toHaveLength(12);
  });
});
