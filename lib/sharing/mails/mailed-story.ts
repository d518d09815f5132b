import { isolated } from '#lib/direction.ts';
import { formatTime } from '#lib/editions/dates.ts';
import { sectionName } from '#lib/editions/section-name.ts';
import type { Edition } from '#lib/editions/types.ts';
import { listed, translated } from '#lib/language.ts';
import { legible, shortened } from '#lib/mail/templates/legible.ts';
import { firstParagraphs } from '#lib/sharing/mails/first-paragraphs.ts';
import { type MailPicture, mailPicture } from '#lib/sharing/mails/mail-picture.ts';
import type { Correction, PublicStory } from '#lib/stories/types.ts';
import { correctionNames, wireWords } from '#lib/stories/words.ts';

const wordsFor = translated({
  en: {
    updated: 'Updated',
    by: (names: string) => `By ${names}`,
    publishedAt: (time: string) => `Published ${time}`,
    updatedAt: (time: string) => `Updated ${time}`,
  },
  fr: {
    updated: 'Mis à jour',
    by: (names) => `Par ${names}`,
    publishedAt: (time) => `Publié le ${time}`,
    updatedAt: (time) => `Mis à jour le ${time}`,
  },
});

/** A note on a story: "Correction", when, and what was wrong. */
export type MailedNote = { name: string; time: string; text: string };

/** What the mail tells of a story, once for its HTML and its text. What a story has not is empty. */
export type MailedStory = {
  language: string;
  section: string;
  kicker: string;
  updated: string;
  headline: string;
  deck: string;
  byline: string;
  times: string[];
  picture: MailPicture | null;
  /** What was wrong and what else to know is said before the words, what was missing after them, as in the paper. */
  before: MailedNote[];
  after: MailedNote[];
  dateline: string;
  paragraphs: string[];
  source: string;
};

/** The newest notes; all of them are on the story's page. */
const maxNotes = 5;
const maxNoteLength = 1_000;

/**
 * A story as the mail tells it. A wire's story is its supplier's: its headline and deck are quoted, with where it came
 * from; its words and pictures are read at the paper.
 */
export function mailedStory(story: PublicStory, edition: Edition, paperUrl: string): MailedStory {
  const { wire } = story;
  const words = wordsFor(edition.language);
  const section = legible(sectionName(story.section, edition.language));
  const kicker = legible(story.kicker);
  const names = story.bylines.map(({ name }) => isolated(edition.language, legible(name)));
  const notes = story.corrections.slice(0, maxNotes);
  const noted = (isAfter: boolean) =>
    notes.filter(({ kind }) => (kind === 'clarification') === isAfter).map((note) => mailedNote(note, edition));
  return {
    language: story.language,
    section,
    kicker: kicker === section ? '' : kicker,
    updated: story.significantAt ? words.updated : '',
    headline: legible(story.headline),
    deck: legible(story.deck),
    byline: [
      names.length > 0 ? words.by(listed(edition.language, names)) : '',
      wire ? isolated(edition.language, legible(wire.supplier)) : '',
    ]
      .filter(Boolean)
      .join(', '),
    times: [
      words.publishedAt(formatTime(story.publicAt, edition)),
      story.significantAt ? words.updatedAt(formatTime(story.significantAt, edition)) : '',
    ].filter(Boolean),
    picture: story.leadPicture && !wire ? mailPicture(story.leadPicture, paperUrl) : null,
    before: noted(false),
    after: noted(true),
    dateline: wire ? '' : legible(story.dateline),
    paragraphs: wire ? [] : firstParagraphs(story.body),
    source: wire
      ? wireWords(edition.language).attribution(
          isolated(edition.language, legible(wire.feedName)),
          isolated(edition.language, legible(wire.copyright)),
        )
      : '',
  };
}

function mailedNote({ kind, text, correctedAt }: Correction, edition: Edition): MailedNote {
  return {
    name: correctionNames(edition.language)[kind],
    time: formatTime(correctedAt, edition),
    text: shortened(legible(text), maxNoteLength),
  };
}
