import { storyWords } from '#components/story/words.ts';
import { Between } from '#components/ui/between.tsx';
import { foreign } from '#components/ui/foreign.ts';
import { Whole } from '#components/ui/whole.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import { sectionName } from '#lib/editions/section-name.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { PublicStory } from '#lib/stories/types.ts';

type Props = { story: PublicStory; edition: Edition };

/** The section, what the desk calls the story, and "Updated" once it has changed in substance. */
export function Kicker({ story, edition }: Props) {
  const section = sectionName(story.section, edition.language);
  const language = foreign(edition.language, story.language);
  return (
    <p className="kicker">
      <a href={addressOf('section', { edition: edition.slug, section: story.section.slug })} {...language}>
        {section}
      </a>
      {story.kicker && story.kicker !== section && (
        <>
          <Between sign="/" />
          <span className="kicker-part">{story.kicker}</span>
        </>
      )}
      {story.significantAt && (
        <>
          <Between sign="•" />
          <span className="kicker-updated" {...language}>
            {storyWords(edition.language).updated}
          </span>
        </>
      )}
      <Whole />
    </p>
  );
}
