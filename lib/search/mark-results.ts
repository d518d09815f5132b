import { asc, eq, inArray } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { findMarks, type Prepared, prepareText } from '#lib/search/find-marks.ts';
import { hasMarks, markBest, markWhole } from '#lib/search/highlight.ts';
import type { Tsquery } from '#lib/search/read-tsquery.ts';
import type { Marked, SearchResult } from '#lib/search/types.ts';
import { picturesOf, printedIn, readBody } from '#lib/stories/blocks/body.ts';
import { readPicture } from '#lib/stories/blocks/picture.ts';
import { corrections, stories, storyRevisions } from '#lib/stories/schema.ts';
import type { StoryTeaser } from '#lib/stories/types.ts';
import { readStems, stemLanguageOf } from '#lib/tokens/stems.ts';

/** A long story is marked as far as this; taking the rest apart would cost more than it tells. */
const maxMarkedLength = 20_000;

/** Marks what was found in one page of results: in the whole headline, and in the best parts of everything else. */
export async function markResults(
  db: Db,
  teasers: readonly StoryTeaser[],
  { units }: Tsquery,
): Promise<SearchResult[]> {
  if (teasers.length === 0) return [];
  const words = await readWords(
    db,
    teasers.map(({ id }) => id),
  );
  const prepared = teasers.map(({ id, language, headline }) => {
    const prepare = (text: string) => prepareText(text.normalize('NFC'), stemLanguageOf(language), units);
    return { headline: prepare(headline), rest: (words.get(id)?.texts ?? []).map(prepare) };
  });
  const all = prepared.flatMap(({ headline, rest }) => [headline, ...rest]);
  const stems = await readStems(
    db,
    all.flatMap(({ forms }) => forms.flatMap(({ text, isWord }) => (isWord ? text : []))),
  );
  const marked = (text: Prepared) => ({ text: text.text, marks: findMarks(text, units, stems) });
  return teasers.map((teaser, place) => ({
    ...teaser,
    editionIds: words.get(teaser.id)?.editionIds ?? [],
    markedHeadline: prepared[place] ? markWhole(marked(prepared[place].headline)) : [],
    snippet: snippetOf(markBest(prepared[place]?.rest.map(marked) ?? []), teaser.deck),
  }));
}

/** A snippet of fewer letters, a cell of a table say, tells too little by itself. */
const shortest = 40;

/** Where only a name, a topic or a scrap was found, what the story is about. */
function snippetOf(marked: Marked, deck: string): Marked {
  if (!hasMarks(marked)) return deck ? [{ text: deck, found: false }] : [];
  const text = marked.map((piece) => piece.text).join('');
  if (text.length >= shortest || !deck || text === deck) return marked;
  return [...marked, { text: text.endsWith('…') ? ` ${deck}` : ` … ${deck}`, found: false }];
}

type Words = { texts: string[]; editionIds: number[] };

/** Deck, body, captions and corrections, and where the story stands. */
async function readWords(db: Db, ids: readonly number[]): Promise<Map<number, Words>> {
  const [rows, notes] = await Promise.all([
    db
      .select({
        id: stories.id,
        deck: storyRevisions.deck,
        body: storyRevisions.body,
        leadPicture: storyRevisions.leadPicture,
        editionIds: storyRevisions.editionIds,
      })
      .from(stories)
      .innerJoin(storyRevisions, eq(storyRevisions.id, stories.liveRevisionId))
      .where(inArray(stories.id, [...ids])),
    db
      .select({ storyId: corrections.storyId, text: corrections.text })
      .from(corrections)
      .where(inArray(corrections.storyId, [...ids]))
      .orderBy(asc(corrections.id)),
  ]);
  return new Map(
    rows.map(({ id, deck, body: stored, leadPicture, editionIds }) => {
      const [body, lead] = [readBody(stored), readPicture(leadPicture)];
      const pictures = [...(lead ? [lead] : []), ...picturesOf(body)];
      const own = notes.flatMap(({ storyId, text }) => (storyId === id ? text : []));
      const texts = [deck, ...printedIn(body), ...own, ...pictures.flatMap(({ caption, credit }) => [caption, credit])];
      return [id, { texts: upTo(maxMarkedLength, texts.filter(Boolean)), editionIds }];
    }),
  );
}

/** The first of the texts, of that many letters together. */
function upTo(length: number, texts: readonly string[]): string[] {
  let left = length;
  return texts.flatMap((text) => {
    const part = text.slice(0, Math.max(0, left));
    left -= text.length;
    return part ? [part] : [];
  });
}
