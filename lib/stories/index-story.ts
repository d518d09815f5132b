import { inArray, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { picturesOf, textOf } from '#lib/stories/body.ts';
import { contentOf, type RevisionRow } from '#lib/stories/change-story.ts';
import { storyDocuments, storyWords } from '#lib/stories/schema.ts';
import { searchable } from '#lib/stories/searchable.ts';
import { topics } from '#lib/topics/schema.ts';

/** PostgreSQL refuses a document of more than a megabyte; what lies beyond this is not found by its words. */
const maxIndexedLength = 200_000;
const maxWords = 5_000;

/**
 * The text search configuration of a language, as the migrations made it: words are compared without accents and by
 * their stem; in any other language as they are.
 * @param language BCP 47
 */
export function searchConfiguration(language: string): 'paper_english' | 'paper_french' | 'paper_simple' {
  const primary = language.split('-')[0];
  if (primary === 'en') return 'paper_english';
  return primary === 'fr' ? 'paper_french' : 'paper_simple';
}

/** Makes everything a reader can read of a story findable: headline, deck, bylines, topics, body, captions, credits. */
export async function indexStory(tx: Db, live: RevisionRow, publicAt: Date): Promise<void> {
  const { storyId, sectionId, editionIds, language, kicker, headline, deck, bylines, ...content } = contentOfRow(live);
  const pictures = [...(content.leadPicture ? [content.leadPicture] : []), ...picturesOf(content.body)];
  const named =
    content.topicIds.length === 0 ? [] : await tx.select().from(topics).where(inArray(topics.id, content.topicIds));
  const parts = {
    A: [kicker, headline],
    B: [deck, ...bylines, content.dateline, ...named.map(({ name }) => name)],
    C: textOf(content.body),
    D: [...pictures.flatMap(({ caption, credit }) => [caption, credit]), content.wire?.supplier ?? ''],
  };
  const text = (weight: keyof typeof parts) => searchable(parts[weight].join('\n')).slice(0, maxIndexedLength);
  const configuration = searchConfiguration(language);
  const vector = (weight: keyof typeof parts) =>
    sql`setweight(to_tsvector(${configuration}::regconfig, ${text(weight)}), ${weight}::"char")`;
  await tx.insert(storyDocuments).values({
    storyId,
    sectionId,
    editionIds,
    publicAt,
    headline: sql`to_tsvector(${configuration}::regconfig, ${text('A')})`,
    document: sql`${vector('A')} || ${vector('B')} || ${vector('C')} || ${vector('D')}`,
  });
  const words = wordsOf(searchable(Object.values(parts).flat().join('\n')).slice(0, maxIndexedLength));
  if (words.length > 0)
    await tx
      .insert(storyWords)
      .values(words.map((word) => ({ word })))
      .onConflictDoNothing();
}

const contentOfRow = (row: RevisionRow) => ({ ...contentOf(row), storyId: row.storyId });

/** The words of 4 to 30 letters, each once and in order, so that two who publish at once never wait for each other. */
function wordsOf(text: string): string[] {
  const found = text.toLowerCase().match(/\p{L}{4,30}/gu) ?? [];
  return [...new Set(found)].slice(0, maxWords).sort();
}
