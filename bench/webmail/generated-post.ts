import postgres from 'postgres';
import { dayMs } from '#lib/clock.ts';
import { connect } from '#lib/db/client.ts';
import { createStaff } from '#lib/staff/create-staff.ts';
import { type Actor, system } from '#lib/staff/permissions.ts';
import { addBox } from '#lib/webmail/boxes/add-box.ts';
import { grantBox } from '#lib/webmail/boxes/grant-box.ts';
import { readingSchema } from '#lib/webmail/reading/reading-schema.ts';
import { readingRules } from '#lib/webmail/reading/rules.ts';
import type { MailHeaders, MailReading } from '#lib/webmail/types.ts';
import { lexiconSize, wordAt } from '../invented-words.ts';

/** Bodies are put together from these, six a mail, so that a mail has some 240 words. */
const pool = { paragraphs: 15_000, words: 40 };
const years = 5;

export const box = 'news';
/** Of whoever may read it. */
export const signIn = { email: 'reader@news.example', password: 'for-the-benchmark-only' };

/**
 * Fills an empty, migrated database with a box of mail: the rows that deliveries would have written, in the order of
 * time, a third of them answers in conversations of several. Words come as often as those of real mail do (Zipf).
 * @returns who may read it, and has read half
 */
export async function generatePost(url: string, messages: number, now: Date): Promise<Actor> {
  const reader = await addReader(url, now);
  const sql = postgres(url, {
    max: 1,
    onnotice: () => {},
    connection: {
      synchronous_commit: 'off',
      session_replication_role: 'replica',
      work_mem: '128MB',
      maintenance_work_mem: '256MB',
      jit: 'off',
    },
  });
  try {
    // the same words every time
    await sql`select setseed(0.5)`;
    await writeParagraphs(sql);
    // cheaper built at once than row by row
    await sql`drop index webmail_messages_words_idx`;
    await writeMessages(sql, messages, now);
    await sql`create index webmail_messages_words_idx on webmail_messages using gin (words)`;
    await writeConversations(sql, messages, reader.id ?? '');
    await sql`drop table bench_words, bench_paragraphs`;
    // pages show them like any other mail
    const [one] = await sql`select reading from webmail_messages limit 1`;
    readingSchema.parse(one?.reading);
    // more may come in beside
    for (const table of ['webmail_messages', 'webmail_conversations'])
      await sql`select setval(pg_get_serial_sequence(${table}, 'id'), (select max(id) from ${sql(table)}))`;
    for (const table of ['messages', 'conversations', 'references', 'read_marks'])
      await sql`vacuum analyze ${sql(`webmail_${table}`)}`;
  } finally {
    await sql.end();
  }
  return reader;
}

async function addReader(url: string, now: Date): Promise<Actor> {
  const { db, close } = connect(url, 1);
  const person = { name: 'Reader', ...signIn, role: 'editor' } as const;
  const { id } = await createStaff(db, system, person, now);
  await addBox(db, system, { slug: box, name: 'News', address: 'news@news.example' }, now);
  await grantBox(db, system, { box, person: id, right: 'read' }, now);
  await close();
  return { id, name: person.name, role: person.role };
}

/** The logarithm of a rank is even, so the n-th word comes 1/n as often as the first. */
const drawnRank = `floor(exp(random() * ln(${lexiconSize}.0)))::int`;

async function writeParagraphs(sql: postgres.Sql): Promise<void> {
  const ranks = Array.from({ length: lexiconSize }, (_, place) => place + 1);
  await sql`create table bench_words (rank integer primary key, word text)`;
  await sql`insert into bench_words select * from unnest(${ranks}::int[], ${ranks.map((rank) => wordAt('en', rank))}::text[])`;
  await sql`
    create table bench_paragraphs as
    select drawn.id, string_agg(word, ' ') as text, to_tsvector('paper_english', string_agg(word, ' ')) as words
    from (
      select id, ${sql.unsafe(drawnRank)} as rank
      from generate_series(1, ${pool.paragraphs}::int) id, generate_series(1, ${pool.words}::int)
    ) drawn join bench_words using (rank) group by drawn.id`;
  await sql`create aggregate bench_joined(tsvector) (sfunc = tsvector_concat, stype = tsvector, initcond = '')`;
  await sql`create unique index on bench_paragraphs (id)`;
  await sql`analyze bench_paragraphs`;
}

const everyHeaders: Omit<MailHeaders, 'from' | 'subject' | 'messageId'> = {
  ...{ sender: null, replyTo: [], to: [{ name: 'News', address: 'news@news.example' }], cc: [], sentAt: null },
  ...{ references: [], inReplyTo: '', listId: '', isAutomatic: false },
};
const everyReading: Omit<MailReading, 'headers' | 'bodies' | 'text' | 'snippet'> = {
  ...{ files: [], events: [], forwarded: [], isEncrypted: false, warnings: [], rules: readingRules, fault: null },
};

/** Of five mails two begin a conversation; the others are the second, third and fourth of earlier ones. */
const conversationOf = 'case when n % 5 < 2 or n < 100 then n else n - n % 5 - (n % 5 - 1) * 20 end';

async function writeMessages(sql: postgres.Sql, messages: number, now: Date): Promise<void> {
  const stepMs = (years * 365 * dayMs) / messages;
  await sql`
    insert into webmail_messages
      (id, box_id, conversation_id, direction, raw_hash, size_bytes, received_at, has_files, reading, verification, words)
    overriding system value
    select n, 1, ${sql.unsafe(conversationOf)}, case when n % 11 = 0 then 'out' else 'in' end,
      encode(sha256(n::text::bytea), 'hex'), 3000 + n % 4000,
      ${now.toISOString()}::timestamptz - (${messages}::int - n) * ${stepMs}::float8 * interval '1 millisecond', n % 7 = 0,
      ${sql.json(everyReading)}::jsonb || jsonb_build_object(
        'headers', ${sql.json(everyHeaders)}::jsonb || jsonb_build_object(
          'from', jsonb_build_object('name', 'Sender ' || n % 500, 'address', 's' || n % 500 || '@town.example'),
          'subject', left(text, 60), 'messageId', n || '@town.example'),
        'bodies', jsonb_build_array(jsonb_build_object(
          'path', '1', 'direction', 'ltr', 'blockedCount', 0, 'sentHtml', '<p>' || replace(text, ' ', ' <b>') || '</p>',
          'stretches', jsonb_build_array(jsonb_build_object('kind', 'words', 'pieces', (
            select jsonb_agg(jsonb_build_object('kind', 'block', 'block', jsonb_build_object(
              'type', 'paragraph', 'text', jsonb_build_array(jsonb_build_object('text', line)))))
            from string_to_table(text, E'\\n') as line))))),
        'text', text, 'snippet', left(text, 200)),
      '{"kind":"unverified","because":"unsigned"}',
      setweight(to_tsvector('paper_english', left(text, 60)), 'A')
        || setweight(to_tsvector('paper_simple', 's' || n % 500 || ' town example'), 'B')
        || words
    from generate_series(1, ${messages}::int) n, lateral (
      select string_agg(paragraph.text, E'\\n') as text, bench_joined(paragraph.words) as words from unnest('{1,2,3,4,5,6}'::int[]) part
      join bench_paragraphs paragraph
        on paragraph.id = 1 + (hashint8(n::bigint * 10 + part) & 2147483647) % ${pool.paragraphs}::int
    ) as body
    order by n`;
}

/** Everything but the newest thousand of the inbox is filed, and half of all is read. */
async function writeConversations(sql: postgres.Sql, messages: number, reader: string): Promise<void> {
  await sql`
    insert into webmail_conversations
      (id, box_id, folder, subject, people, snippet, message_count, has_files, newest_at, newest_in_id, newest_out_at)
    overriding system value
    select conversation_id, 1, case when max(id) > ${messages}::int - 1000 or conversation_id % 2 = 0 then 'inbox' else 'archive' end,
      min(reading->'headers'->>'subject'), '[{"name":"Sender","isOwn":false}]', min(reading->>'snippet'), count(*),
      bool_or(has_files), max(received_at), max(id) filter (where direction = 'in'),
      max(received_at) filter (where direction = 'out')
    from webmail_messages group by conversation_id order by conversation_id`;
  await sql`
    insert into webmail_references (box_id, message_id_hash, conversation_id, is_own)
    select 1, encode(sha256((id || '@town.example')::bytea), 'hex'), conversation_id, direction = 'out' from webmail_messages`;
  await sql`
    insert into webmail_read_marks (staff_id, conversation_id, read_to_id)
    select ${reader}, id, newest_in_id from webmail_conversations where id % 4 > 1 and newest_in_id is not null`;
}
