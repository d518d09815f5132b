import postgres from 'postgres';
import { demoEditions } from '#demo/editions.ts';
import { demoSections } from '#demo/sections.ts';
import { connect } from '#lib/db/client.ts';
import { addEdition } from '#lib/editions/add-edition.ts';
import { addSection } from '#lib/editions/add-section.ts';
import { system } from '#lib/staff/permissions.ts';
import { tokenRules } from '#lib/tokens/stems.ts';
import { type BenchLanguage, lexiconSize, wordAt } from './invented-words.ts';

/**
 * Fills an empty, migrated database with published stories for a benchmark: two editions, the demo's sections, both
 * languages, twenty years, bodies of about 120 words whose frequencies fall as those of real words do (Zipf). The rows
 * are those the desk would have written; a server of the benchmark's own, so foreign keys are not checked one by one.
 */
const languages = ['en', 'fr'] as const;
/** Bodies are put together from these: three paragraphs each. */
const pool = { paragraphs: 15_000, paragraphWords: 40, decks: 8_000, deckWords: 14 };
const years = 20;
const headlineWords = 7;
const filled = ['stories', 'story_revisions', 'story_placements', 'story_documents'];

/** @param now the newest story is a minute older */
export async function generateStories(url: string, count: number, now: Date): Promise<void> {
  await addPaper(url, now);
  const clients = [newClient(url), newClient(url)] as const;
  const [one, other] = clients;
  try {
    const indexes = await dropIndexes(one);
    await writeLexicon(one);
    await Promise.all([writePool(one), writeHeadlines(other, count)]);
    await writePlan(one, count, now);
    // in two processes, each table in the order of time, as a paper grows
    await Promise.all([writeStories(one), writeDocuments(other)]);
    await one`drop table bench_words, bench_texts, bench_headlines, bench_plan`;
    await buildIndexes(clients, indexes);
    for (const table of filled) await one`vacuum analyze ${one(table)}`;
    await one`vacuum analyze story_words`;
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}

function newClient(url: string): postgres.Sql {
  return postgres(url, {
    max: 1,
    onnotice: () => {},
    connection: {
      synchronous_commit: 'off',
      session_replication_role: 'replica',
      work_mem: '256MB',
      maintenance_work_mem: '512MB',
      jit: 'off',
    },
  });
}

async function addPaper(url: string, now: Date): Promise<void> {
  const { db, close } = connect(url, 1);
  for (const edition of demoEditions.slice(0, 2)) await addEdition(db, system, edition, now);
  for (const section of demoSections) await addSection(db, system, section, now);
  await close();
}

/** A row is cheaper to index together with a million others. */
async function dropIndexes(sql: postgres.Sql): Promise<string[]> {
  const found = await sql<{ name: string; definition: string }[]>`
    select i.indexname as name, i.indexdef as definition from pg_indexes i
    where i.tablename in ${sql(filled)} and not exists (select from pg_constraint c where c.conname = i.indexname)`;
  for (const { name } of found) await sql`drop index ${sql(name)}`;
  return found.map(({ definition }) => definition);
}

/** The greatest first and, of what remains, whatever the next free client takes. */
async function buildIndexes(clients: readonly postgres.Sql[], definitions: string[]): Promise<void> {
  const left = definitions.toSorted((a, b) => Number(b.includes('gin')) - Number(a.includes('gin')));
  const work = async (sql: postgres.Sql) => {
    for (let next = left.shift(); next; next = left.shift()) await sql.unsafe(next);
  };
  await Promise.all(clients.map(work));
}

async function writeLexicon(sql: postgres.Sql): Promise<void> {
  await sql`create table bench_words (language text, rank integer, word text)`;
  const ranks = Array.from({ length: lexiconSize }, (_, place) => place + 1);
  for (const language of languages) {
    const words = ranks.map((rank) => wordAt(language, rank));
    await sql`insert into bench_words select ${language}, * from unnest(${ranks}::int[], ${words}::text[])`;
  }
  await sql`analyze bench_words`;
  await sql`insert into story_words select distinct word from bench_words where length(word) between 4 and 30`;
}

/** The rank of a word drawn at random: the logarithm is even, so the n-th word comes 1/n as often as the first. */
const drawnRank = `floor(exp(random() * ln(${lexiconSize}.0)))::int`;

async function writePool(sql: postgres.Sql): Promise<void> {
  await sql`create table bench_texts (kind text, language text, id integer, text text, vector tsvector)`;
  for (const language of languages) {
    await writeTexts(sql, 'paragraph', language, pool.paragraphs, pool.paragraphWords, 'C');
    await writeTexts(sql, 'deck', language, pool.decks, pool.deckWords, 'B');
  }
  await sql`create unique index on bench_texts (kind, language, id)`;
  await sql`analyze bench_texts`;
}

async function writeTexts(
  sql: postgres.Sql,
  kind: string,
  language: BenchLanguage,
  count: number,
  words: number,
  weight: string,
): Promise<void> {
  await sql`
    insert into bench_texts
    select ${kind}, ${language}, id, text, setweight(to_tsvector(${configurations[language]}::regconfig, text), ${weight}::"char")
    from (
      select drawn.id, initcap(left(string_agg(word, ' '), 1)) || substr(string_agg(word, ' '), 2) || '.' as text
      from (select id, ${sql.unsafe(drawnRank)} as rank from generate_series(1, ${count}::int) id, generate_series(1, ${words}::int)) drawn
      join bench_words w on w.language = ${language} and w.rank = drawn.rank
      group by drawn.id
    ) texts`;
}

const configurations = { en: 'paper_english', fr: 'paper_french' } as const;
const languageOf = `case when id % 3 = 0 then 'fr' else 'en' end`;

async function writeHeadlines(sql: postgres.Sql, count: number): Promise<void> {
  await sql`create table bench_headlines (id integer, text text)`;
  await sql`
    insert into bench_headlines
    select drawn.id, initcap(left(string_agg(word, ' '), 1)) || substr(string_agg(word, ' '), 2)
    from (
      select id, ${sql.unsafe(languageOf)} as language, ${sql.unsafe(drawnRank)} as rank
      from generate_series(1, ${count}::int) id, generate_series(1, ${headlineWords}::int)
    ) drawn
    join bench_words w using (language, rank)
    group by drawn.id`;
  await sql`analyze bench_headlines`;
}

/** Everything about a story but its words: what both writers need to agree on. */
async function writePlan(sql: postgres.Sql, count: number, now: Date): Promise<void> {
  await sql`
    create table bench_plan as
    select h.id, h.text as headline, l.language,
      (case l.language when 'fr' then 'paper_french' else 'paper_english' end)::regconfig as configuration,
      case when h.id % 10 = 0 then array[1, 2] else array[1 + h.id % 2] end as edition_ids,
      1 + abs(hashint4(h.id)) % ${demoSections.length}::int as section_id,
      ${now.toISOString()}::timestamptz - interval '1 minute'
        - (${count}::int - h.id) * (interval '1 day' * 365.25 * ${years}::int / ${count}::int) as public_at,
      1 + abs(hashint4(-h.id)) % ${pool.decks}::int as deck,
      1 + abs(hashint8(h.id::bigint * 3)) % ${pool.paragraphs}::int as first,
      1 + abs(hashint8(h.id::bigint * 3 + 1)) % ${pool.paragraphs}::int as second,
      1 + abs(hashint8(h.id::bigint * 3 + 2)) % ${pool.paragraphs}::int as third
    from bench_headlines h, lateral (select case when h.id % 3 = 0 then 'fr' else 'en' end as language) l
    order by h.id`;
  await sql`analyze bench_plan`;
}

const joinedTexts = `
  from bench_plan p
  join bench_texts d on d.kind = 'deck' and d.language = p.language and d.id = p.deck
  join bench_texts a on a.kind = 'paragraph' and a.language = p.language and a.id = p.first
  join bench_texts b on b.kind = 'paragraph' and b.language = p.language and b.id = p.second
  join bench_texts c on c.kind = 'paragraph' and c.language = p.language and c.id = p.third
  order by p.id`;

async function writeStories(sql: postgres.Sql): Promise<void> {
  await sql`
    insert into stories (id, state, version, head_revision_id, live_revision_id, publish_at, created_at, changed_at)
    overriding system value
    select id, 'published', 3, id, id, public_at, public_at, public_at from bench_plan order by id`;
  await sql`
    insert into story_placements (story_id, edition_id, section_id, public_at)
    select id, unnest(edition_ids), section_id, public_at from bench_plan order by id`;
  const block = (text: string) =>
    `jsonb_build_object('type', 'paragraph', 'text', jsonb_build_array(jsonb_build_object('text', ${text})))`;
  await sql.unsafe(`
    insert into story_revisions (id, story_id, number, slug, section_id, edition_ids, prominence, language, kicker,
      headline, deck, bylines, dateline, body, saved_at)
    overriding system value
    select p.id, p.id, 1, 'story', p.section_id, p.edition_ids,
      case when p.id % 50 = 0 then 'lead' when p.id % 7 = 0 then 'brief' else 'standard' end, p.language, '', p.headline,
      d.text, array['Robin Example'], '', jsonb_build_array(${block('a.text')}, ${block('b.text')}, ${block('c.text')}),
      p.public_at
    ${joinedTexts}`);
}

async function writeDocuments(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(`
    insert into story_documents (story_id, edition_ids, section_id, public_at, headline, document, rules)
    select p.id, p.edition_ids, p.section_id, p.public_at, to_tsvector(p.configuration, p.headline),
      setweight(to_tsvector(p.configuration, p.headline), 'A') || d.vector || a.vector || b.vector || c.vector,
      ${tokenRules}
    ${joinedTexts}`);
}
