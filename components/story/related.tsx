import { Teaser } from '#components/front/teaser.tsx';
import { storyWords } from '#components/story/words.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { StoryTeaser } from '#lib/stories/types.ts';

type Props = { teasers: readonly StoryTeaser[]; edition: Edition; section: string };

/** What to read next: the newest beside it in its section. */
export function Related({ teasers, edition, section }: Props) {
  if (teasers.length === 0) return null;
  return (
    <section className="related" aria-labelledby="related">
      <h2 className="slot-heading" id="related">
        {storyWords(edition.language).moreIn(section)}
      </h2>
      <div className="strip">
        {teasers.map((teaser) => (
          <Teaser key={teaser.id} teaser={teaser} slot="strip" hideSection language={edition.language} />
        ))}
      </div>
    </section>
  );
}
