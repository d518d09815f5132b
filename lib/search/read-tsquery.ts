import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { wordsOf } from '#lib/search/terms.ts';
import type { Terms } from '#lib/search/types.ts';

/** What PostgreSQL looks for, as text that casts to `tsquery`. */
export type Tsquery = {
  /** Decides which stories are found. */
  match: string;
  /** Without what is unwanted, which says nothing about how well a story answers. */
  rank: string;
  /** Any one of the words, wherever it stands: what is marked in a result. */
  mark: string;
};

/** A story in any language is found: English, French, and as typed. */
const configurations = ['paper_english', 'paper_french', 'paper_simple'] as const;

/** @returns null where PostgreSQL finds no word in it that could be looked for */
export async function readTsquery(db: Db, terms: Terms): Promise<Tsquery | null> {
  const { wanted, unwanted, begun } = terms;
  const [rows, single, forbidden] = await Promise.all([
    // each language by itself, because what one leaves out as too common another would ask for
    readEach(db, begun ? [begun.before, begun.word] : [wanted]),
    readEach(db, wordsOf(terms)),
    readEach(db, unwanted),
  ]);
  const prefix = begun ? await readPrefix(db, begun.word) : '';
  // a word that its own beginning finds anyway need not be looked for twice
  const rank = or(
    rows.flatMap(([before = '', last = '']) => {
      const lasts = last ? [`${last}:*` === prefix ? '' : last, prefix] : [];
      return before && last ? [and([before, or(lasts)])] : [before, ...lasts];
    }),
  );
  if (!rank) return null;
  const without = forbidden.flat().filter(Boolean).map(not);
  return { rank, match: and([rank, ...without]), mark: or([...single.flat(), prefix]) };
}

/** @returns for each configuration, each text as it reads it; '' where nothing but common words is left */
async function readEach(db: Db, texts: readonly string[]): Promise<string[][]> {
  if (texts.length === 0) return [];
  const read = (configuration: string): SQL =>
    sql`array[${sql.join(
      texts.map((text) => sql`websearch_to_tsquery(${configuration}::regconfig, ${text})::text`),
      sql`, `,
    )}]`;
  const [row] = await db.execute<Record<(typeof configurations)[number], string[]>>(sql`
    select ${sql.join(
      configurations.map((configuration) => sql`${read(configuration)} as ${sql.identifier(configuration)}`),
      sql`, `,
    )}`);
  return configurations.map((configuration) => row?.[configuration] ?? []);
}

/** Every word that begins so. Letters and digits alone, so nothing of `to_tsquery`'s syntax. */
async function readPrefix(db: Db, word: string): Promise<string> {
  const [row] = await db.execute<{ prefix: string }>(
    sql`select to_tsquery('paper_simple', ${`${word}:*`})::text as prefix`,
  );
  return row?.prefix ?? '';
}

const distinct = (queries: readonly string[]) => [...new Set(queries.filter(Boolean))];
const or = (queries: readonly string[]) => grouped(distinct(queries), ' | ');
const and = (queries: readonly string[]) => grouped(distinct(queries), ' & ');
const not = (query: string) => `!(${query})`;
const grouped = (queries: readonly string[], operator: string) =>
  queries.length > 1 ? queries.map((query) => `(${query})`).join(operator) : (queries[0] ?? '');
