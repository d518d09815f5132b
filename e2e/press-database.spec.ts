import { expect, test } from '@playwright/test';
import postgres from 'postgres';
import { machineNowMs, now } from '#lib/clock.ts';
import { crashPublishing } from '#testing/crash/crash-publishing.ts';
import { type CrashPlaces, readCrashed } from '#testing/crash/crash-story.ts';
import { type Answer, ask } from '#testing/http/ask.ts';
import { type OwnPaper, startOwnPaper } from '#testing/portal/own-paper.ts';

/** Two copies of the paper, one PostgreSQL: what the newsroom changes is seen at once, whatever is kept or fails. */
type Founded = { editionId: number; sectionId: number };
type Story = Founded & { id: number; version: number; path: string; headline: string; publicAt?: string };

/** Without a change that was told a page stays for minutes; a slow machine may need some seconds to print it. */
const soon = { timeout: 8_000, intervals: [50, 100, 200] };

// some of it waits on purpose: a poll, a schedule, a database that comes back
test.describe.configure({ mode: 'serial', timeout: 180_000 });

let paper: OwnPaper;
let founded: Founded;
let river: Story;

test.beforeAll(async () => {
  test.setTimeout(6 * 60_000);
  paper = await startOwnPaper();
  founded = await paper.take<Founded>('found');
  river = await publish('The river opens early');
});
test.afterAll(() => paper?.close());

test('what the newsroom does is on every copy at once, on every page that shows it', async () => {
  const lists = ['/calgary', '/calgary/local', '/feeds/calgary.rss', '/feeds/calgary/local.rss'];
  await heat(...lists, river.path);
  const story = await publish('A ferry is sold twice');
  await seenEverywhere(lists, (page) => page.body.includes('A ferry is sold twice'));

  await heat(...lists, story.path);
  const updated = await paper.take<Story>('update', { ...story, headline: 'A ferry is sold three times' });
  await seenEverywhere([...lists, story.path], (page) => page.body.includes('sold three times'));
  await seenEverywhere(lists, (page) => !page.body.includes('sold twice'));

  await heat(story.path);
  const correction = 'An earlier version counted one sale too few.';
  const corrected = await paper.take<Story>('correct', { ...updated, text: correction });
  await seenEverywhere([story.path], (page) => page.body.includes(correction));

  await heat(...lists, story.path);
  const notice = 'This story was withdrawn because there is no ferry.';
  await paper.take('kill', { ...corrected, text: notice });
  await seenEverywhere([story.path], (page) => page.status === 410 && page.body.includes(notice));
  await seenEverywhere(lists, (page) => page.status === 200 && !page.body.includes('sold three times'));
});

test('an alert stands on every page of its edition and is gone when it is ended; a page of the paper is seen', async () => {
  const pages = ['/calgary', '/calgary/local', river.path];
  await heat(...pages);
  const alert = await paper.take<{ id: number }>('alert', {
    editionId: founded.editionId,
    text: 'Bow Trail is closed',
  });
  await seenEverywhere(pages, (page) => page.body.includes('Bow Trail is closed'));
  await heat(...pages);
  await paper.take('end-alert', alert);
  await seenEverywhere(pages, (page) => !page.body.includes('Bow Trail is closed'));

  await seenEverywhere(['/calgary/about'], (page) => page.status === 404);
  await paper.take('page', { text: 'We print what we can prove.' });
  await seenEverywhere(['/calgary/about'], (page) => page.status === 200 && page.body.includes('what we can prove'));
  await seenEverywhere(pages, (page) => page.body.includes('href="/calgary/about"'));
});

test('a change whose NOTIFY was lost is seen all the same', async () => {
  const pages = ['/calgary', river.path];
  const raised = await paper.take<{ id: number }>('alert', { editionId: founded.editionId, text: 'The dam holds' });
  await seenEverywhere(pages, (page) => page.body.includes('The dam holds'));
  await heat(...pages);
  await inDatabase(async (sql) => {
    await sql`update alerts set text = 'The dam does not hold' where id = ${raised.id}`;
    await sql`insert into page_changes (tags, changed_at) values (${[`frame:${founded.editionId}`]}, ${now()})`;
  });
  await seenEverywhere(pages, (page) => page.body.includes('The dam does not hold'));
  await paper.take('end-alert', raised);
});

test('a scheduled story appears at its time, though nothing tells of it', async () => {
  const story = await publish('The market moves indoors', 5);
  const opensMs = Date.parse(story.publicAt ?? '');
  const isThere = (page: Answer) => page.status === 200 && page.body.includes('The market moves indoors');
  const told = await inDatabase(countChanges);
  let asked = 0;
  while (machineNowMs() < opensMs) {
    for (const { url } of paper.copies) {
      for (const path of ['/calgary', '/feeds/calgary.rss', story.path]) {
        const page = await ask(url, path);
        // an answer that came after the time may show it
        if (machineNowMs() >= opensMs) continue;
        expect(isThere(page), path).toBe(false);
        asked += 1;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(asked, 'asked before its time').toBeGreaterThan(0);
  await seenEverywhere(['/calgary', '/feeds/calgary.rss', story.path], isThere);
  expect(await inDatabase(countChanges), 'changes told of').toEqual(told);
});

test('two hundred readers who want the same new page wait for one composition', async () => {
  const [{ url }] = paper.copies;
  const alone = await publish('A bridge is named');
  const wanted = await publish('A bridge is renamed');
  // whoever composes a story's page stops at this table, and can be counted there
  const countWhile = (path: string, readers: number) =>
    inDatabase((sql) =>
      sql.begin(async (tx) => {
        await tx`lock table corrections in access exclusive mode`;
        const sent: Promise<void>[] = [];
        const answers = Array.from({ length: readers }, () => {
          const { promise, resolve } = Promise.withResolvers<void>();
          sent.push(promise);
          return ask(url, path, { onSent: resolve });
        });
        await Promise.all(sent);
        // the press has read them all when it answers what came behind them
        for (let i = 0; i < 3; i += 1) expect((await ask(url, '/health/live')).status).toBe(200);
        await expect.poll(() => waiting(tx), soon).toBeGreaterThan(0);
        return { answers, compositions: await waiting(tx) };
      }),
    );
  const one = await countWhile(alone.path, 1);
  await Promise.all(one.answers);
  const many = await countWhile(wanted.path, 200);
  const pages = await Promise.all(many.answers);
  expect(many.compositions).toBe(one.compositions);
  expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([200]));
  expect(new Set(pages.map(({ body }) => body)).size).toBe(1);
  expect(pages[0]?.body).toContain('A bridge is renamed');
});

test('of whoever publishes and is killed in the middle every story is wholly old or wholly new, on every copy', async () => {
  const more = await paper.take<Founded>('found-more');
  const places: CrashPlaces = {
    editionIds: [founded.editionId, more.editionId],
    sectionIds: [founded.sectionId, more.sectionId],
  };
  const report = await crashPublishing(paper.database.url, places, { publishes: 24, seed: 4 });
  expect(report.faults).toEqual([]);
  expect(report.cutOff.older + report.cutOff.newer, 'kills in the middle of a step').toBeGreaterThan(0);
  const stories = await inDatabase(readCrashed);
  for (const number of report.numbers) {
    const [slug, headline = ''] = stories.get(number)?.live?.split(': ') ?? [];
    const id = await inDatabase((sql) => findId(sql, headline));
    const version = /in (\w+)$/.exec(headline)?.[1] ?? '';
    const other = version === 'spring' ? 'autumn' : 'spring';
    await seenEverywhere([`/story/${slug}-${id}`], ({ status, body }) => {
      return (
        status === 200 && body.includes(`The ${version} was long.`) && !body.includes(`River ${number} in ${other}`)
      );
    });
    await seenEverywhere(['/calgary', '/feeds/calgary.rss'], ({ body }) => {
      return body.includes(headline) && !body.includes(`River ${number} in ${other}`);
    });
  }
});

test('without its database the paper shows what it has, says so where it cannot, and heals by itself', async () => {
  const hot = ['/calgary', river.path];
  await heat(...hot);
  await paper.database.stop();
  try {
    for (const { url } of paper.copies) {
      for (const path of hot) expect((await ask(url, path)).status, path).toBe(200);
      // often enough that whoever waited longer after each try would not notice soon that it is back
      for (const word of ['before', 'since', 'by', 'anyone', 'at', 'all']) {
        const away = await ask(url, `/search?q=never+asked+${word}`);
        expect(away.status).toBe(503);
        expect(Number(away.headers['retry-after'])).toBeGreaterThan(0);
        expect(away.headers['cache-control']).toBe('private, no-store');
        expect(away.body).toContain('<h1');
      }
    }
  } finally {
    await paper.database.start();
  }
  await seenEverywhere(['/search?q=never+asked+again'], (page) => page.status === 200);
  await heat(...hot);
  river = await paper.take<Story>('update', { ...river, headline: 'The river closes again' });
  await seenEverywhere(hot, (page) => page.body.includes('The river closes again'));
});

function publish(headline: string, inSeconds = 0): Promise<Story> {
  return paper.take<Story>('publish', { ...founded, headline, inSeconds });
}

/** Asks every copy until it has these pages at hand. */
async function heat(...paths: string[]): Promise<void> {
  await seenEverywhere(paths, ({ headers }) => headers['cache-status'] === 'action-news; hit');
}

async function seenEverywhere(paths: readonly string[], isSeen: (page: Answer) => boolean, patience = soon) {
  for (const { url } of paper.copies) {
    for (const path of paths) {
      await expect.poll(async () => isSeen(await ask(url, path)), { ...patience, message: `${url}${path}` }).toBe(true);
    }
  }
}

async function inDatabase<Found>(use: (sql: postgres.Sql) => Promise<Found>): Promise<Found> {
  const sql = postgres(paper.database.url, { max: 2, onnotice: () => {} });
  try {
    return await use(sql);
  } finally {
    await sql.end();
  }
}

async function countChanges(sql: postgres.Sql): Promise<number> {
  const [row] = await sql<{ count: number }[]>`select count(*)::int from page_changes`;
  return row?.count ?? 0;
}

async function findId(sql: postgres.Sql, headline: string): Promise<number> {
  const [row] = await sql<{ id: number }[]>`select story_id as id from story_revisions where headline = ${headline}`;
  return row?.id ?? 0;
}

async function waiting(sql: postgres.TransactionSql): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int from pg_locks where not granted and relation = 'corrections'::regclass`;
  return row?.count ?? 0;
}
