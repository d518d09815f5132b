import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerCard } from '#lib/cards/answer-card.ts';
import { CardShelf } from '#lib/cards/card-shelf.ts';
import { drawHeadlineCard } from '#lib/cards/draw-card.ts';
import { provideEnv } from '#lib/env.ts';
import { createStory } from '#lib/stories/desk/create-story.ts';
import { killStory } from '#lib/stories/desk/kill-story.ts';
import { publishStory } from '#lib/stories/desk/publish-story.ts';
import { stories } from '#lib/stories/schema.ts';
import { testDatabase } from '#testing/database/test-database.ts';
import { testStorage } from '#testing/media/test-storage.ts';
import { type TestNewsroom, testNewsroom } from '#testing/stories/test-newsroom.ts';

const database = testDatabase();
const storage = testStorage();
const db = () => database.current().db;
const now = new Date('2026-11-23T15:35:00Z');
const shelf = new CardShelf();
let room: TestNewsroom;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'action-news-cards-'));
  provideEnv({ DATA_DIR: folder });
  room = await testNewsroom(db(), now);
});

afterAll(() => rm(folder, { recursive: true }));

async function publish() {
  const draft = await createStory(db(), room.editor, room.content({ leadPicture: null }), now);
  const story = await publishStory(db(), room.editor, { ...draft, publishAt: null, embargoUntil: null }, now);
  const [row] = await db().select().from(stories).where(eq(stories.id, story.id));
  return { ...story, revisionId: row?.liveRevisionId ?? 0 };
}

const ask = (name: string, headers: Record<string, string> = {}) =>
  answerCard(new Request(`https://news.example/cards/${name}`, { headers }), db(), name, {
    siteName: 'Action News',
    now,
    storage: storage.current(),
    shelf,
  });

describe('a card', () => {
  test('is a picture of 1200×630 for the live words of a public story, until it is killed', async () => {
    const story = await publish();
    const name = `${story.id}-${story.revisionId}.jpg`;
    const answer = await ask(name);
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    const card = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    expect(card).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
    expect((await ask(name, { 'if-none-match': answer.headers.get('etag') ?? '' })).status).toBe(304);
    expect((await ask(`${story.id}-${story.revisionId + 1}.jpg`)).status).toBe(404);
    await killStory(db(), room.editor, { id: story.id, version: story.version, notice: 'It was wrong.' }, now);
    expect((await ask(name)).status).toBe(404);
  });

  test('is there for an edition', async () => {
    expect((await ask('calgary.jpg')).status).toBe(200);
  });

  test('is not there for a draft', async () => {
    const draft = await createStory(db(), room.editor, room.content(), now);
    const [row] = await db().select().from(stories).where(eq(stories.id, draft.id));
    expect((await ask(`${draft.id}-${row?.headRevisionId}.jpg`)).status).toBe(404);
  });

  test.each(['nowhere.jpg', '1.jpg', '1-1.png', '0-1.jpg', '99999999999-1.jpg', '9999999999-1.jpg', '..%2f', ''])(
    'is not there for %j',
    async (name) => {
      expect((await ask(name)).status).toBe(404);
    },
  );

  test.each([
    ['markup', '<b>A & B</b> "C" </span>'],
    ['nothing that can be seen', '\u0007'],
    ['one endless word', 'x'.repeat(300)],
    ['more than fits', 'Very long headline '.repeat(30)],
    ['half a character', '\ud800 שלום 🧊'],
    ['Thai, which has no spaces', 'หิมะตกหนักในคาลการีโรงเรียนปิด'.repeat(12)],
    ['Chinese, more than fits', '卡尔加里今天下雪学校关闭'.repeat(40)],
  ])('can be drawn of %s', async (_, headline) => {
    const words = {
      siteName: 'Action News',
      editionName: 'Calgary',
      language: 'en-CA',
      accent: '#8c1d18',
      kicker: 'Local',
      headline,
    };
    const card = await sharp(await drawHeadlineCard(words)).metadata();
    expect(card).toMatchObject({ width: 1200, height: 630 });
  });
});

/** A headline's card, cut to the ink of its headline: rows of pixels, true where there is ink. */
async function inkOf(headline: string, language = 'en-CA'): Promise<{ rows: boolean[][]; leftPx: number }> {
  const words = { siteName: 'Action News', editionName: 'Calgary', language, accent: '#8c1d18', kicker: '', headline };
  const area = { left: 0, top: 12, width: 1200, height: 500 };
  const card = sharp(await drawHeadlineCard(words)).extract(area);
  return cutToInk(await card.greyscale().raw().toBuffer(), area.width);
}

function cutToInk(grey: Buffer, widthPx: number): { rows: boolean[][]; leftPx: number } {
  const rows = Array.from({ length: grey.length / widthPx }, (_, row) =>
    [...grey.subarray(row * widthPx, (row + 1) * widthPx)].map((value) => value < 128),
  ).filter((row) => row.includes(true));
  const leftPx = Math.min(...rows.map((row) => row.indexOf(true)));
  const rightPx = Math.max(...rows.map((row) => row.lastIndexOf(true)));
  return { rows: rows.map((row) => row.slice(leftPx, rightPx + 1)), leftPx };
}

/** What stands between columns without ink. */
function lettersIn(rows: boolean[][]): boolean[][][] {
  const letters: boolean[][][] = [];
  const hasInk = (column: number) => rows.some((row) => row[column]);
  for (let start = 0, column = 0; column <= (rows[0]?.length ?? 0); column += 1) {
    if (hasInk(column)) continue;
    if (column > start) letters.push(rows.map((row) => row.slice(start, column)).filter((row) => row.includes(true)));
    start = column + 1;
  }
  return letters;
}

/** Pango draws what no font has as a box: a straight line down each side. */
function isBox(rows: boolean[][]): boolean {
  const isLine = (column: number) => rows.filter((row) => row.at(column)).length > rows.length * 0.95;
  // a stroke that stands apart is a line as well
  return (rows[0]?.length ?? 0) > 25 && isLine(2) && isLine(-3);
}

describe('a card’s letters', () => {
  test('would be boxes without a font', async () => {
    const text = { text: '<span foreground="black">\u{10fffd}</span>', font: 'Bold 84', dpi: 72, rgba: true } as const;
    const box = sharp({ text }).flatten({ background: 'white' }).greyscale();
    const { data, info } = await box.raw().toBuffer({ resolveWithObject: true });
    expect(isBox(cutToInk(data, info.width).rows)).toBe(true);
  });

  test.each([
    ['emoji', '🧊 🔥 ❤️ ☎️ 🫠'],
    ['emoji of several characters', '👩‍🚒 👍🏽 🇨🇦 🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['signs', '→ ★ ✓ ½ ₿ © 1️⃣'],
    ['Chinese', '卡 尔 学 雪 龍 臺 灣'],
    ['Japanese and Korean', 'カ が 雪 캘 폭 설'],
    ['Arabic, Persian, Urdu and Hebrew', 'م گ ڑ ے ש א'],
    ['scripts of India', 'क ਕ ક ক த క ಕ മ ක'],
    ['scripts of South East Asia', 'ท ຫ ខ မ'],
    ['Amharic, Inuktitut, Armenian, Georgian', 'በ ᐃ Ա ა'],
    ['Cyrillic, Greek, Vietnamese', 'Ж ї Щ Ω λ ữ'],
  ])('are no boxes: %s', async (_what, letters) => {
    const drawn = lettersIn((await inkOf(letters)).rows);
    // a letter of several parts may count twice
    expect(drawn.length).toBeGreaterThanOrEqual(letters.split(' ').length);
    for (const letter of drawn) expect(isBox(letter)).toBe(false);
  });

  test('that no font has are left out', async () => {
    expect(await inkOf('Ice\ue000\u{f0000} road\u{10fffd}')).toEqual(await inkOf('Ice road'));
  });

  test('are joined and begin at the right where they are read from there', async () => {
    const joined = await inkOf('محمد', 'ar');
    const apart = await inkOf('م ح م د', 'ar');
    expect(joined.rows[0]?.length).toBeLessThan((apart.rows[0]?.length ?? 0) * 0.8);
    expect(joined.leftPx + (joined.rows[0]?.length ?? 0)).toBeGreaterThan(1_100);
    expect((await inkOf('Bow')).leftPx).toBeLessThan(100);
  });

  test('are those of the language: a Chinese character is drawn otherwise in Japan', async () => {
    expect((await inkOf('直', 'zh-CN')).rows).not.toEqual((await inkOf('直', 'ja')).rows);
    expect((await inkOf('直', 'zh-CN')).rows).toEqual((await inkOf('直', 'en-CA')).rows);
  });
});

describe('the shelf', () => {
  test('draws one card at a time, and one that several ask for once', async () => {
    const own = new CardShelf();
    const order: string[] = [];
    const draw = (name: string) => async () => {
      order.push(`begin ${name}`);
      await Promise.resolve();
      order.push(`end ${name}`);
      return Buffer.from(name);
    };
    await Promise.all([own.get('a', draw('a')), own.get('a', draw('a')), own.get('b', draw('b'))]);
    await own.get('a', draw('a'));
    expect(order).toEqual(['begin a', 'end a', 'begin b', 'end b']);
  });

  test('goes on after one that could not be drawn, and tries it again', async () => {
    const own = new CardShelf();
    await expect(own.get('a', () => Promise.reject(new Error('no ink')))).rejects.toThrow('no ink');
    expect(await own.get('a', async () => Buffer.from('a'))).toEqual(Buffer.from('a'));
  });

  test('keeps no more than it has room for', async () => {
    const own = new CardShelf();
    let drawn = 0;
    const draw = async () => {
      drawn += 1;
      return Buffer.alloc(6 * 1024 * 1024);
    };
    for (const key of ['a', 'b', 'c', 'c', 'a']) await own.get(key, draw);
    expect(drawn).toBe(4);
  });
});
