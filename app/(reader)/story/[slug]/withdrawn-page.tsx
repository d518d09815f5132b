import { foreign } from '#components/ui/foreign.ts';
import { Timestamp } from '#components/ui/timestamp.tsx';
import { NoticePage } from '#frame/notice-page.tsx';
import { readPageEdition } from '#frame/reading.ts';
import { readerWords } from '#frame/words.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { KilledStory } from '#lib/stories/types.ts';

/** What stands where a withdrawn story stood. */
export async function WithdrawnPage({ story }: { story: KilledStory }) {
  const edition = await readPageEdition();
  const language = edition?.language ?? 'en';
  const words = readerWords(language);
  return (
    <NoticePage status={410} label={words.withdrawn} heading={words.withdrawnHeading}>
      {story.notice && (
        <p className="notice-text" {...foreign(story.language, language)}>
          {story.notice}
        </p>
      )}
      {edition && (
        <p className="times">
          {words.withdrawnAt} <Timestamp at={story.killedAt} edition={edition} form="full" />
        </p>
      )}
      <p>
        <a href={edition ? addressOf('front', { edition: edition.slug }) : '/'}>
          {edition ? words.frontPageOf(edition.name) : words.frontPage}
        </a>
      </p>
    </NoticePage>
  );
}
