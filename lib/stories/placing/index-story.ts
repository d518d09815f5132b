import type { Db } from '#lib/db/client.ts';
import { type PrintedWords, readPrintedWords } from '#lib/stories/blocks/printed-words.ts';
import { contentOf, type RevisionRow } from '#lib/stories/history/revisions.ts';
import { storyDocuments, storyWords } from '#lib/stories/placing/schema.ts';
import { listForms } from '#lib/tokens/forms.ts';
import { lexemeOf, readStems, stemLanguageOf, tokenRules } from '#lib/tokens/stems.ts';
import { tokenize } from '#lib/tokens/tokenize.ts';
import { TsvectorBuilder } from '#lib/tokens/tsvector.ts';

const maxWords = 5_000;

/** What a word counts for, as PostgreSQL names it. */
const weights = { headline: 'A', names: 'B', body: 'C', around: 'D' } as const;
const parts = ['headline', 'names', 'body', 'around'] as const;

/** Makes everything that a story's page prints findable; what stood in the index of it is replaced. */
export async function indexStory(tx: Db, live: RevisionRow, publicAt: Date): Promise<void> {
  const { storyId, sectionId, editionIds } = live;
  const words = await readPrintedWords(tx, storyId, contentOf(live));
  const row = { sectionId, editionIds, publicAt, ...(await toVectors(tx, words, live.language)), rules: tokenRules };
  await tx
    .insert(storyDocuments)
    .values({ storyId, ...row })
    .onConflictDoUpdate({ target: storyDocuments.storyId, set: row });
  const known = listWords(words);
  if (known.length > 0)
    await tx
      .insert(storyWords)
      .values(known.map((word) => ({ word })))
      .onConflictDoNothing();
}

async function toVectors(
  tx: Db,
  words: PrintedWords,
  language: string,
): Promise<{ headline: string; document: string }> {
  const texts = parts.flatMap((part) =>
    words[part].map((text) => {
      const tokens = tokenize(text.normalize('NFC'));
      return { part, length: tokens.length, forms: listForms(tokens) };
    }),
  );
  const stems = await readStems(
    tx,
    texts.flatMap(({ forms }) => forms.flatMap(({ text, isWord }) => (isWord ? [text] : []))),
  );
  const stemLanguage = stemLanguageOf(language);
  const [headline, document] = [new TsvectorBuilder(), new TsvectorBuilder()];
  for (const { part, length, forms } of texts) {
    for (const form of forms) {
      const lexeme = lexemeOf(form, stems, stemLanguage);
      document.add(lexeme, form.from, weights[part]);
      // its weight says nothing there
      if (part === 'headline') headline.add(lexeme, form.from, 'D');
    }
    document.endText(length);
    headline.endText(length);
  }
  return { headline: headline.toString(), document: document.toString() };
}

/** The words of 4 to 30 letters, each once and in order, so that two who publish at once never wait for each other. */
function listWords(words: PrintedWords): string[] {
  const text = Object.values(words)
    .flat()
    .join('\n')
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase();
  return [...new Set(text.match(/\p{L}{4,30}/gu) ?? [])].slice(0, maxWords).sort();
}
