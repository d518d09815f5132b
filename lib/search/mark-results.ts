import { eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { bestParts, hasMarks, readMarks, unmarked, wholeText } from '#lib/search/highlight.ts';
import type { Tsquery } from '#lib/search/read-tsquery.ts';
import type { Marked, SearchResult } from '#lib/search/types.ts';
import { readBody, readPicture, textOf } from '#lib/stories/body.ts';
import { searchConfiguration } from '#lib/stories/index-story.ts';
import { stories, storyRevisions } from '#lib/stories/schema.ts';
import { composed, searchable } from '#lib/stories/searchable.ts';
import type { StoryTeaser } from '#lib/stories/types.ts';

/** A long story is marked as far as this; parsing the rest would cost more than it tells. */
const maxMarkedLength = 20_000;

/** Marks what was found in one page of results: in the whole headline, and in the best parts of everything else. */
export async function markResults(db: Db, teasers: readonly StoryTeaser[], { mark }: Tsquery): Promise<SearchResult[]> {
  if (teasers.length === 0) return [];
  const words = await readWords(
    db,
    teasers.map(({ id }) => id),
  );
  const printed = teasers.map(({ id, language, headline }) => ({
    id,
    configuration: searchConfiguration(language),
    headline: composed(unmarked(headline)),
    rest: composed(unmarked(words.get(id)?.rest ?? '')),
  }));
  const searched = printed.map((text) => ({
    ...text,
    headline: searchable(text.headline),
    rest: searchable(text.rest),
  }));
  const rows = await db.execute<{ id: number; headline: string; rest: string }>(sql`
    select id, ts_headline(configuration::regconfig, headline, ${mark}::tsquery, ${wholeText}) as headline,
      ts_headline(configuration::regconfig, rest, ${mark}::tsquery, ${bestParts}) as rest
    from jsonb_to_recordset(${JSON.stringify(searched)}::jsonb)
      as texts (id int, configuration text, headline text, rest text)`);
  return teasers.map((teaser, place) => {
    const output = rows.find(({ id }) => id === teaser.id);
    const marked = (part: 'headline' | 'rest') =>
      readMarks(output?.[part] ?? '', searched[place]?.[part] ?? '', printed[place]?.[part] ?? '');
    return {
      ...teaser,
      editionIds: words.get(teaser.id)?.editionIds ?? [],
      markedHeadline: marked('headline'),
      snippet: snippetOf(marked('rest'), teaser.deck),
    };
  });
}

/** Where only a name or a topic was found, what the story is about. */
function snippetOf(marked: Marked, deck: string): Marked {
  if (hasMarks(marked)) return marked;
  return deck ? [{ text: deck, found: false }] : [];
}

/** Deck, body and captions as one text, and where the story stands. */
async function readWords(db: Db, ids: readonly number[]): Promise<Map<number, { rest: string; editionIds: number[] }>> {
  const rows = await db
    .select({
      id: stories.id,
      deck: storyRevisions.deck,
      body: storyRevisions.body,
      leadPicture: storyRevisions.leadPicture,
      editionIds: storyRevisions.editionIds,
    })
    .from(stories)
    .innerJoin(storyRevisions, eq(storyRevisions.id, stories.liveRevisionId))
    .where(inArray(stories.id, [...ids]));
  return new Map(
    rows.map(({ id, deck, body, leadPicture, editionIds }) => {
      const parts = [deck, ...textOf(readBody(body)), readPicture(leadPicture)?.caption ?? ''];
      return [id, { rest: parts.filter(Boolean).join(' ').slice(0, maxMarkedLength), editionIds }];
    }),
  );
}
