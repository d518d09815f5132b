import { asc, eq, inArray } from 'drizzle-orm';
import type { Db } from '#lib/db/client.ts';
import { editions, sections } from '#lib/editions/schema.ts';
import { sectionName } from '#lib/editions/section-name.ts';
import { attributionLine } from '#lib/stories/attribution-line.ts';
import { picturesOf, printedIn } from '#lib/stories/blocks/body.ts';
import type { Picture } from '#lib/stories/blocks/picture.ts';
import { corrections } from '#lib/stories/schema.ts';
import type { StoryContent } from '#lib/stories/types.ts';
import { correctionNames, wireWords } from '#lib/stories/words.ts';
import { topics } from '#lib/topics/schema.ts';

/** Everything a story's page prints, by what a word there counts for; one text for each that stands by itself. */
export type PrintedWords = {
  /** Headline and kicker. */
  headline: string[];
  /** Deck, bylines, dateline, topics. */
  names: string[];
  /** The body with its tables and quotations, and the corrections. */
  body: string[];
  /** Captions and credits of pictures, the section, where it was syndicated from. */
  around: string[];
};

/** What the page of this story prints; its frame, its times and what it calls its own parts are not the story's. */
export async function readPrintedWords(db: Db, storyId: number, content: StoryContent): Promise<PrintedWords> {
  const { topicIds, editionIds, sectionId, kicker, headline, deck, bylines, dateline, leadPicture, body, wire } =
    content;
  const [named, standsIn, [section], notes] = await Promise.all([
    topicIds.length === 0 ? [] : db.select().from(topics).where(inArray(topics.id, topicIds)),
    editionIds.length === 0 ? [] : db.select().from(editions).where(inArray(editions.id, editionIds)),
    db.select().from(sections).where(eq(sections.id, sectionId)),
    db.select().from(corrections).where(eq(corrections.storyId, storyId)).orderBy(asc(corrections.id)),
  ]);
  const languages = [...new Set(standsIn.map(({ language }) => language))];
  const inEach = (print: (language: string) => string) => [...new Set(languages.map(print))];
  return printed({
    headline: [headline, kicker],
    names: [deck, ...bylines, dateline, ...named.map(({ name }) => name)],
    body: [
      ...printedIn(body),
      ...notes.flatMap(({ kind, text }) => [...inEach((language) => correctionNames(language)[kind]), text]),
    ],
    around: [
      ...(leadPicture ? wordsWith(leadPicture) : []),
      ...picturesOf(body).flatMap(wordsWith),
      ...(section ? inEach((language) => sectionName(section, language)) : []),
      ...(wire
        ? [
            wire.supplier,
            ...inEach((language) => attributionLine(wire, language)),
            ...inEach((language) => wireWords(language)[wire.isSummary ? 'readWhole' : 'readOriginal'](wire.supplier)),
          ]
        : []),
    ],
  });
}

const printed = (words: PrintedWords): PrintedWords => ({
  headline: words.headline.filter(Boolean),
  names: words.names.filter(Boolean),
  body: words.body.filter(Boolean),
  around: words.around.filter(Boolean),
});

/** Browsers that show no pictures print what stands in for them. */
const wordsWith = ({ caption, credit, alt }: Picture) => [caption, credit, alt];
