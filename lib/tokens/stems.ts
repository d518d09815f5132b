import { sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';

/** The rules by which this release takes texts apart. Raised with every change to the room. */
export const tokenRules = 1;

/** Languages whose words have stems; in any other words are compared as they are. */
export type StemLanguage = 'en' | 'fr';

/** @param language BCP 47 */
export function stemLanguageOf(language: string): StemLanguage | null {
  const primary = language.toLowerCase().split('-')[0];
  return primary === 'en' || primary === 'fr' ? primary : null;
}

/** A word's stem in each language. */
export type Stems = Readonly<Record<StemLanguage, string>>;

/** The stems of folded words. What is not in it has none: numbers, other alphabets. */
export async function readStems(db: Db, words: Iterable<string>): Promise<Map<string, Stems>> {
  const wanted = [...new Set(words)].filter((word) => /^[a-z]{3,60}$/.test(word));
  if (wanted.length === 0) return new Map();
  const rows = await db.execute<{ word: string; en: string; fr: string }>(sql`
    select word, (ts_lexize('paper_english_stem', word))[1] as en, (ts_lexize('paper_french_stem', word))[1] as fr
    from unnest(${sql.param(`{${wanted.join(',')}}`)}::text[]) as word`);
  return new Map(rows.map(({ word, en, fr }) => [word, { en: en || word, fr: fr || word }]));
}

/** A form as it stands in the index of a story in that language. */
export const lexemeOf = (
  { text, isWord }: { text: string; isWord: boolean },
  stems: ReadonlyMap<string, Stems>,
  language: StemLanguage | null,
): string => (isWord && language ? (stems.get(text)?.[language] ?? text) : text);
